"""What somebody presents at a lane to be let in, whatever it was read with."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class PresentedKind(StrEnum):
    """What kind of thing the value of a credential is."""

    CODE = "code"  # the text of a QR code, as it was read
    TYPED = "typed"  # what an attendant typed: the code under a QR code, or a document's number
    DOCUMENT = "document"  # the number of a document, from its chip or typed
    CARD = "card"  # the number of a contactless card, in capital hexadecimal
    FACE = "face"
    HAND = "hand"  # nothing: a supervisor's word


@dataclass(frozen=True, slots=True)
class Presented:
    """One credential; two of the same kind and value are the same person again.

    The value may name a person, so it is never logged. `persons` is how many of a group come now,
    None as many as there are, `ticked` the tickets of those who do; `checked` tells that an
    attendant has looked at papers and person, and whether they are right. None of these makes it
    another credential.
    """

    kind: PresentedKind
    value: str = field(repr=False)
    persons: int | None = field(default=None, compare=False)
    checked: bool | None = field(default=None, compare=False)
    ticked: tuple[UUID, ...] = field(default=(), compare=False)
