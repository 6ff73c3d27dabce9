"""The window's way to balances of members, contracts of distributors and vouchers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from boxoffice.sale.accounts.desk import AccountDesk, PurseNow
from shared.accounts.queries import (
    AccountLine,
    agencies,
    balance_of_member,
    points_per_yuan,
    statement,
)
from shared.accounts.rules import AgencyAccount
from shared.accounts.top_up import AccountReceipt, Whose, pay_out, pay_out_wanted, top_up
from shared.database.held import HeldSession
from shared.kernel.money import Money
from shared.marketing.vouchers import VoucherSeen, look_up_voucher
from shared.members.standing import balance_of
from shared.site.authorise import Approval, Wanted
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class AccountOffice:
    """Each call blocks and runs on the thread of the database."""

    held: HeldSession
    token: Callable[[], StaffToken]
    authorise: Callable[[Wanted, Approval], UUID]

    def desk(self) -> AccountDesk:
        """Give the calls."""
        return AccountDesk(
            purse=self.purse,
            agencies=self.agencies,
            voucher=self.voucher,
            statement=self.statement,
            top_up=self.top_up,
            pay_out=self.pay_out,
        )

    def purse(self, member: UUID) -> PurseNow:
        """Read what a member has to pay with."""
        with self.held.use() as session:
            return PurseNow(
                balance_of_member(session, member),
                balance_of(session, member),
                points_per_yuan(session),
            )

    def agencies(self) -> tuple[AgencyAccount, ...]:
        """List who may buy by contract today."""
        with self.held.use() as session:
            return agencies(session)

    def voucher(self, code: str) -> VoucherSeen | None:
        """Look a voucher up. Raises TooManyUnknownCodes."""
        with self.held.use() as session:
            return look_up_voucher(session, code, token=self.token())

    def statement(self, whose: Whose) -> tuple[AccountLine, ...]:
        """List the entries of an account, the newest first."""
        with self.held.use() as session:
            return statement(session, whose.member, whose.distributor)

    def top_up(
        self, entry_id: UUID, whose: Whose, amount: Money, tender: str, reference: str
    ) -> AccountReceipt:
        """Take money for an account. Raises AccountFull, NoOpenShift."""
        with self.held.use() as session:
            return top_up(
                session, whose, amount, tender, self.token(), entry_id=entry_id,
                reference=reference,
            )  # fmt: skip

    def pay_out(
        self, entry_id: UUID, member: UUID, amount: Money, approval: Approval
    ) -> AccountReceipt:
        """Give a member cash once somebody has signed. Raises AccountShort, as authorise does."""
        grant = self.authorise(pay_out_wanted(member, amount), approval)
        with self.held.use() as session:
            return pay_out(session, member, amount, grant, self.token(), entry_id=entry_id)
