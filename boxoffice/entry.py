"""What a successful sign-in brings: who, where, and the shift that is open there."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.sale.key_map import PLAIN_KEYS, KeyMap
from shared.shifts.open_shift import CurrentShift
from shared.shifts.rules import ShiftState
from shared.site.queries import StationFacts
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Entry:
    """`shift` is None when one has to be opened first; `keys` are those of the site."""

    token: StaffToken
    station: StationFacts
    shift: CurrentShift | None
    keys: KeyMap = PLAIN_KEYS

    @property
    def own(self) -> bool:
        """Tell whether the shift belongs to whoever is here."""
        return self.shift is not None and self.shift.staff_id == self.token.staff_id

    @property
    def sells(self) -> bool:
        """Tell whether there is a shift to sell in: a relief cashier has one of their own."""
        return self.own and self.shift is not None and self.shift.state is ShiftState.OPEN

    @property
    def counts(self) -> bool:
        """Tell whether whoever is here may count its drawer."""
        return self.own or "authorise" in self.token.rights
