"""What balances, contracts and vouchers ask of the office: plain callables that block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from shared.accounts.queries import AccountLine
from shared.accounts.rules import AgencyAccount
from shared.accounts.top_up import AccountReceipt, Whose
from shared.kernel.money import Money
from shared.marketing.vouchers import VoucherSeen
from shared.site.authorise import Approval

NOTHING = Money(0)


@dataclass(frozen=True, slots=True)
class PurseNow:
    """What a member has to pay with at this moment."""

    balance: Money = NOTHING
    points: int = 0
    points_per_yuan: int = 0


@dataclass(frozen=True, slots=True)
class AccountDesk:
    """Runs on the database's thread.

    `purse` reads what a member has, `agencies` who may buy by contract today, `voucher` what a code
    is worth (None: nobody issued it). `statement` gives the balance and the newest lines, `top_up`
    takes money by a tender with its reference, `pay_out` gives a member cash that somebody signs
    for; the same id does it once.
    """

    purse: Callable[[UUID], PurseNow]
    agencies: Callable[[], tuple[AgencyAccount, ...]]
    voucher: Callable[[str], VoucherSeen | None]
    statement: Callable[[Whose], tuple[AccountLine, ...]]
    top_up: Callable[[UUID, Whose, Money, str, str], AccountReceipt]
    pay_out: Callable[[UUID, UUID, Money, Approval], AccountReceipt]
