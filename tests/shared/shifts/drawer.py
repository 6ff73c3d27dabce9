"""A drawer for tests: a cashier with a shift who counts, drops and closes at window 2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.shifts.count_shift import CountResult, begin_count, close_shift, submit_count
from shared.shifts.drawer import DrawerWork, open_drawer
from shared.shifts.open_shift import CurrentShift
from shared.shifts.rules import Opening
from shared.site.sign_in import StaffToken
from tests.shared.stage import WINDOW, SaleStage


@dataclass
class Drawer:
    """The drawer of an open shift with a float of 500 yuan."""

    till: SaleStage
    shift: CurrentShift

    @property
    def staff(self) -> StaffToken:
        """Who works there."""
        return self.till.staff

    def work(
        self, kind: Opening, reason: str, fen: int = 0, work_id: UUID | None = None, **signed: Any
    ) -> UUID:
        """Open it without a sale, signed for by the supervisor where cash moves."""
        the_id = work_id or uuid7()
        amount = signed.pop("signed_for", fen)
        grant = None
        if kind is not Opening.NO_SALE:
            grant = self.till.allow(kind.lower(), the_id, amount, self.staff)
        with self.till.acting(WINDOW) as session:
            work = DrawerWork(the_id, kind, reason, Money(fen))
            return open_drawer(session, work, self.staff, grant)

    def begin(self, token: StaffToken | None = None) -> CurrentShift:
        """Stop selling."""
        with self.till.acting(WINDOW) as session:
            return begin_count(session, self.shift.id, token or self.staff)

    def submit(self, count_id: UUID | None = None, **pieces: int) -> CountResult:
        """Hand a count in."""
        with self.till.acting(WINDOW) as session:
            return submit_count(session, count_id or uuid7(), self.shift.id, pieces, self.staff)

    def close(self, difference: int, comment: str = "given too much") -> CountResult:
        """Close it with a comment, signed for exactly this difference."""
        grant = self.till.allow("over_short", self.shift.id, difference, self.staff)
        with self.till.acting(WINDOW) as session:
            return close_shift(session, self.shift.id, comment, grant, self.staff)

    def z(self) -> Any:
        """The row of the Z."""
        return self.till.run("SELECT * FROM z_report WHERE shift_id = :id", id=self.shift.id)[0]

    def balance(self, account: str) -> int:
        """What an account holds because of this shift."""
        total: int = self.till.value(
            "SELECT coalesce(sum(p.amount), 0)::bigint FROM posting AS p"
            " JOIN ledger_entry AS e ON e.id = p.entry_id WHERE p.account = :account"
            " AND (e.source_id = :id OR e.source_id IN"
            " (SELECT id FROM drawer_opening WHERE shift_id = :id))",
            account=account,
            id=self.shift.id,
        )
        return total
