"""A face as an engine describes it: 128 numbers, sealed; no picture can be made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias
from uuid import UUID

from shared.identity.person import StationKeys
from shared.identity.row_seal import open_of_row, row_key, seal_for_row
from shared.identity.sealing import CannotOpen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NUMBERS: Final = 128
TEMPLATE_BYTES: Final = NUMBERS * 4

Template: TypeAlias = "NDArray[np.float32]"
"""A vector of 128; two of one person lie close to each other (Euclidean distance)."""


@dataclass(frozen=True, slots=True)
class EnrolledFace:
    """The face of somebody who agreed to be known by it, in plain; never logged."""

    person_id: UUID
    template: Template = field(repr=False)


def face_key(keys: StationKeys) -> bytes:
    """Give the key of faces alone."""
    return row_key(keys, b"shanmen/face/1\0")


def template_of(raw: bytes) -> Template:
    """Read little-endian floats. Raises CannotOpen where they are not 128."""
    if len(raw) != TEMPLATE_BYTES:
        raise CannotOpen
    import numpy as np  # 0.1 s, which no window that knows no face waits for

    return np.frombuffer(raw, dtype="<f4").astype(np.float32)


def seal_template(template: Template, person_id: UUID, key: bytes) -> bytes:
    """Seal a template for the row of a person."""
    return seal_for_row(template.astype("<f4").tobytes(), person_id, key)


def open_template(sealed: bytes, person_id: UUID, key: bytes) -> Template:
    """Give the template of a person's row. Raises CannotOpen for that of another row or key."""
    return template_of(open_of_row(sealed, person_id, key))
