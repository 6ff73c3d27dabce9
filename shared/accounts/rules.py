"""What an account may hold and what is free of it; facts in, answer out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.distribution.rules import ContractList
from shared.kernel.money import FEN_PER_YUAN, Money

# A named card for one purpose holds 5,000 yuan at most (单用途商业预付卡管理办法, of memory); what
# is on it never ends, and what was not used is paid back (regulation of 2024-07-01).
MOST_OF_A_MEMBER: Final = Money(5_000 * FEN_PER_YUAN)
# The version of the terms that are printed on the slip of a top-up.
TERMS: Final = 1
NOTHING: Final = Money(0)


@dataclass(frozen=True, slots=True)
class AgencyAccount:
    """A distributor that may buy today, by its contract, and how its account stands.

    It pays ahead, or buys on credit up to `credit_limit`; a balance below nothing is owed to us.
    """

    distributor_id: int
    code: str
    contract: ContractList
    prepaid: bool
    credit_limit: Money
    balance: Money

    @property
    def available(self) -> Money:
        """Give for how much it may still buy."""
        return self.balance if self.prepaid else self.balance + self.credit_limit


def room_for(balance: Money) -> Money:
    """Give by how much a member's balance may still be raised."""
    return max(MOST_OF_A_MEMBER - balance, NOTHING)


def points_worth(points: int, points_per_yuan: int) -> Money:
    """Give what points pay, in whole fen; nothing where they pay for nothing."""
    if points_per_yuan <= 0:
        return NOTHING
    return Money(max(points, 0) * FEN_PER_YUAN // points_per_yuan)


def points_amount(wanted: Money, points: int, points_per_yuan: int) -> Money:
    """Give how much of an amount points can pay, so that it is a whole number of points."""
    if points_per_yuan <= 0:
        return NOTHING
    most = min(wanted, points_worth(points, points_per_yuan)).fen
    while most * points_per_yuan % FEN_PER_YUAN:
        most -= 1
    return Money(most)
