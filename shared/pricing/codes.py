"""Why a coupon or promo code that was shown lowers nothing, so that a cashier can say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shared.marketing.rules import CodeRelief, Marketing, Usable
from shared.pricing.taking import spend
from shared.pricing.ways import Meets, Way


class Idle(StrEnum):
    """What is in the way of a code."""

    UNKNOWN = "UNKNOWN"
    USED = "USED"
    USED_UP = "USED_UP"
    PERSON_LIMIT = "PERSON_LIMIT"
    WITHDRAWN = "WITHDRAWN"
    PERSON_NEEDED = "PERSON_NEEDED"
    NOT_YET = "NOT_YET"
    OVER = "OVER"
    OTHER_DAY = "OTHER_DAY"
    OTHER_TYPES = "OTHER_TYPES"
    MINIMUM_SPEND = "MINIMUM_SPEND"
    BETTER_WITHOUT = "BETTER_WITHOUT"


@dataclass(frozen=True, slots=True)
class IdleCode:
    """A code of the basket that lowers nothing."""

    code: str = field(repr=False)
    why: Idle


def sort_codes(
    codes: Iterable[str],
    marketing: Marketing,
    at: datetime,
    visit_day: date,
    types: AbstractSet[int],
) -> tuple[list[CodeRelief], dict[str, Idle]]:
    """Tell codes that may lower a basket of these types from those that cannot, whatever it costs.

    The same code shown twice counts once.
    """
    usable: list[CodeRelief] = []
    idle: dict[str, Idle] = {}
    for code in dict.fromkeys(codes):
        relief = marketing.codes.get(code)
        why = _in_the_way(relief, at, visit_day, types)
        if relief is None or why is not None or relief in usable:
            idle[code] = why or Idle.USED
        else:
            usable.append(relief)
    return usable, idle


def idle_codes(idle: Mapping[str, Idle]) -> tuple[IdleCode, ...]:
    """Give the codes that lower nothing as a quote tells them."""
    return tuple([IdleCode(*one) for one in idle.items()]) if idle else ()


def beside(codes: Iterable[str]) -> dict[str, Idle]:
    """Tell of codes that were shown where a contract makes the price that they do nothing."""
    return dict.fromkeys(codes, Idle.BETTER_WITHOUT)


def beaten_codes(way: Way, promotions: Sequence[Meets]) -> dict[str, Idle]:
    """Tell of each code that the cheapest way does without why that is."""
    beaten = {}
    for number, one in enumerate(promotions):
        if isinstance(one, CodeRelief) and number not in way.used:
            poor = spend(way.items, one) < one.min_spend.fen
            beaten[one.code] = Idle.MINIMUM_SPEND if poor else Idle.BETTER_WITHOUT
    return beaten


def _in_the_way(
    relief: CodeRelief | None, at: datetime, visit_day: date, types: AbstractSet[int]
) -> Idle | None:
    if relief is None:
        return Idle.UNKNOWN
    if relief.usable is not Usable.YES:
        return Idle(relief.usable.value)
    if relief.person_needed:
        return Idle.PERSON_NEEDED
    if at < relief.starts_at:
        return Idle.NOT_YET
    if at >= relief.ends_at:
        return Idle.OVER
    if visit_day not in relief.visit_days:
        return Idle.OTHER_DAY
    if relief.types and relief.types.isdisjoint(types):
        return Idle.OTHER_TYPES
    return None
