"""What an attendant says to a lane."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from shared.admission.scan_answer import ScanAnswer


@dataclass(frozen=True, slots=True)
class Decided:
    """The answer to what a scan asked: papers and person are right or not; so many come.

    `ticked` are the tickets of those of a group who are here, where the attendant ticked names.
    """

    scan_id: UUID
    agreed: bool
    persons: int | None = None
    ticked: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Admitted:
    """Somebody is let in without a ticket; this is recorded already."""

    answer: ScanAnswer


Attended = Decided | Admitted
