"""What a successful sign-in brings: who, where, and the shift that is open there."""

from __future__ import annotations

from dataclasses import dataclass

from shared.shifts.open_shift import CurrentShift
from shared.site.queries import StationFacts
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Entry:
    """`shift` is None when one has to be opened first."""

    token: StaffToken
    station: StationFacts
    shift: CurrentShift | None
