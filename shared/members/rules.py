"""What points an order makes, how long they last, which go first, and which tier a member has.

The page about members in resources/manual says the same in the words of the trade.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from shared.kernel.locale import Bilingual
from shared.kernel.money import FEN_PER_YUAN, Money

RATE_FEN = 100 * FEN_PER_YUAN  # a rate is points for 100 yuan
MONTHS_OF_A_YEAR = 12
# Points that come back have at least so long to be spent again.
DAYS_TO_SPEND_AGAIN = 30


class PointKind(StrEnum):
    """Why points came or went."""

    EARN = "earn"
    SPEND = "spend"
    EXPIRE = "expire"
    REVERSE = "reverse"
    ADJUST = "adjust"


@dataclass(frozen=True, slots=True)
class TierFacts:
    """A tier with the rule of a day; it is reached by spend or by visits, with neither by all."""

    id: int
    code: str
    rank: int
    name: Bilingual
    spend_from: Money | None
    visits_from: int | None
    rate: int
    valid_months: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a member stands: the tier and its last day, spend and visits of the last 12 months."""

    tier_id: int
    tier_until: date | None
    spend: Money
    visits: int


@dataclass(frozen=True, slots=True)
class TierChange:
    """The tier that a review gives and its last day, None in the lowest."""

    tier_id: int
    until: date | None


@dataclass(frozen=True, slots=True)
class NextTier:
    """What is missing to a tier: so much spend or so many visits, whichever comes first."""

    tier: TierFacts
    spend: Money | None
    visits: int | None


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An entry of the ledger, as far as lots are worked out from it; in the order of the ledger."""

    id: UUID
    kind: PointKind
    points: int
    day: date
    expires_on: date | None = None
    reverses: UUID | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """Points of one earning that are still there; None is good for ever."""

    entry_id: UUID
    left: int
    expires_on: date | None


def points_for(amount: Money, rate: int) -> int:
    """Give the points that an amount makes: whole ones, what is over a point makes none."""
    return max(amount.fen, 0) * rate // RATE_FEN


def good_until(day: date, valid_months: int | None) -> date | None:
    """Tell the last day of points earned on `day`: the end of the month so many months later."""
    if valid_months is None:
        return None
    years, month = divmod(day.month - 1 + valid_months, MONTHS_OF_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def points_to_take_back(
    points: int, amount: Money, before: Money, taken_before: int, refunded: Money
) -> int:
    """Give the points that a refund takes back of an earning of `points` for `amount`.

    `before` was refunded before and took `taken_before` back. What stays is worked out from the
    money that stays, so that many small refunds take what one large one takes.
    """
    stays = max((amount - before - refunded).fen, 0)
    points_that_stay = points * stays // amount.fen if amount else 0
    return points - taken_before - points_that_stay


def points_to_give_back(points: int, paid: Money, stays: Money, given_before: int) -> int:
    """Give the points that come back of a spending of `points` that paid so much.

    `stays` of it still pays once the refund is made, and `given_before` came back by earlier ones.
    Whole ones: what is over a point comes with the next part.
    """
    return points * (paid - stays).fen // paid.fen - given_before


def open_lots(entries: Iterable[EntryFacts]) -> tuple[Lot, ...]:
    """Give what is left of each lot, the first to expire first.

    Points go from the lot that expires first; a reversal of an earning from the lot it made. A
    debt, when more was taken back than was left, is paid from the next points that come.
    """
    return _Purse.of(entries).lots


def expired(entries: Iterable[EntryFacts], today: date) -> int:
    """Give the points whose last day is over and that nothing has taken yet."""
    return sum(
        lot.left
        for lot in open_lots(entries)
        if lot.expires_on is not None and lot.expires_on < today
    )


def good_again_until(entries: Sequence[EntryFacts], spend_id: UUID, today: date) -> date | None:
    """Tell until when points of a spending are good that come back on `today`.

    As long as the longest of the lots they came from, and long enough to be spent again.
    """
    at = next(place for place, entry in enumerate(entries) if entry.id == spend_id)
    before, after = _Purse.of(entries[:at]), _Purse.of(entries[: at + 1])
    left = {lot.entry_id: lot.left for lot in after.lots}
    taken = [lot for lot in before.lots if left.get(lot.entry_id, 0) < lot.left]
    ends = [lot.expires_on for lot in taken if lot.expires_on is not None]
    if len(ends) < len(taken):
        return None
    return max([*ends, today + timedelta(days=DAYS_TO_SPEND_AGAIN)])


def reached_tier(tiers: Sequence[TierFacts], spend: Money, visits: int) -> TierFacts:
    """Give the highest tier that spend or visits of 12 months reach, else the lowest there is."""
    lowest = min(tiers, key=lambda one: one.rank)
    reached = (tier for tier in tiers if _reaches(tier, spend, visits))
    return max(reached, key=lambda one: one.rank, default=lowest)


def review_tier(standing: Standing, tiers: Sequence[TierFacts], today: date) -> TierChange | None:
    """Review a member: up at once, down only when the period is over; None when nothing changes.

    A tier is kept for a year from the day it was reached, or reached again at its end.
    """
    reached = reached_tier(tiers, standing.spend, standing.visits)
    rank = _rank_of(standing.tier_id, tiers)
    over = standing.tier_until is not None and standing.tier_until < today
    if reached.rank <= rank and not over:
        return None
    lowest = reached.rank == min(tier.rank for tier in tiers)
    return TierChange(reached.id, None if lowest else a_year_after(today))


def next_tier(standing: Standing, tiers: Sequence[TierFacts]) -> NextTier | None:
    """Tell what is missing to the next tier; None in the highest."""
    rank = _rank_of(standing.tier_id, tiers)
    above = sorted((tier for tier in tiers if tier.rank > rank), key=lambda tier: tier.rank)
    if not above:
        return None
    tier = above[0]
    spend = None if tier.spend_from is None else max(tier.spend_from - standing.spend, Money(0))
    visits = None if tier.visits_from is None else max(tier.visits_from - standing.visits, 0)
    return NextTier(tier, spend, visits)


def a_year_after(day: date) -> date:
    """Give the same day of next year; of 29 February the 28th."""
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))


def _rank_of(tier_id: int, tiers: Sequence[TierFacts]) -> int:
    # A tier whose rules have ended is below all that have any: the next review leads out of it.
    return next((tier.rank for tier in tiers if tier.id == tier_id), -1)


def _reaches(tier: TierFacts, spend: Money, visits: int) -> bool:
    if tier.spend_from is None and tier.visits_from is None:
        return True
    by_spend = tier.spend_from is not None and spend >= tier.spend_from
    return by_spend or (tier.visits_from is not None and visits >= tier.visits_from)


class _Purse:
    """Points as they come and go, lot by lot."""

    def __init__(self) -> None:
        self._left: dict[UUID, int] = {}
        self._ends: dict[UUID, date | None] = {}
        self._debt = 0

    @classmethod
    def of(cls, entries: Iterable[EntryFacts]) -> _Purse:
        purse = cls()
        for entry in entries:
            if entry.points > 0:
                purse._put(entry)
            else:
                purse._take(entry)
        return purse

    @property
    def lots(self) -> tuple[Lot, ...]:
        """What is left, the first to expire first."""
        return tuple(Lot(one, self._left[one], self._ends[one]) for one in self._in_order())

    def _put(self, entry: EntryFacts) -> None:
        paid = min(self._debt, entry.points)
        self._debt -= paid
        self._ends[entry.id] = entry.expires_on
        self._left[entry.id] = entry.points - paid

    def _take(self, entry: EntryFacts) -> None:
        wanted = -entry.points
        own = [entry.reverses] if entry.reverses in self._left else []
        for lot in (*own, *self._in_order()):
            taken = min(self._left[lot], wanted)
            self._left[lot] -= taken
            wanted -= taken
        self._debt += wanted

    def _in_order(self) -> list[UUID]:
        open_ones = [one for one, left in self._left.items() if left]
        return sorted(open_ones, key=lambda one: self._ends[one] or date.max)
