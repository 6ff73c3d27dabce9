"""With what a new price rule begins, by the reason for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from enum import StrEnum
from typing import Final

from boxoffice.catalogue.park_names import ParkNames
from shared.catalogue.draft import (
    ConcessionClassFacts,
    EditionContent,
    Holidays,
    PriceFamily,
    PriceRuleFacts,
)
from shared.kernel.locale import Bilingual

BASE: Final = "base"
_WEEKEND: Final = 96


class Reason(StrEnum):
    """Why a price differs, in the order in which a form offers it."""

    BASE = "base"
    SEASON = "season"
    WEEKEND = "weekend"
    SLOT = "slot"
    HOLIDAY = "holiday"
    BUSY = "busy"
    CHANNEL = "channel"
    CONCESSION = "concession"
    TIER = "tier"
    GROUP = "group"


NAMES: Final = {
    Reason.BASE: Bilingual("平日价", "Standard price"),
    Reason.SEASON: Bilingual("旺季价", "High season"),
    Reason.WEEKEND: Bilingual("周末价", "Weekend"),
    Reason.SLOT: Bilingual("早场价", "Morning"),
    Reason.HOLIDAY: Bilingual("节假日价", "Public holidays"),
    Reason.BUSY: Bilingual("余票不足两成", "Last places"),
    Reason.CHANNEL: Bilingual("线上优惠价", "Online price"),
    Reason.CONCESSION: Bilingual("优待价", "Concession price"),
    Reason.TIER: Bilingual("会员价", "Member price"),
    Reason.GROUP: Bilingual("团队价", "Group price"),
}
# A rule that knows more of the day goes before one that knows less.
_PRIORITY: Final = {
    Reason.BASE: 0,
    Reason.SEASON: 5,
    Reason.WEEKEND: 10,
    Reason.SLOT: 15,
    Reason.HOLIDAY: 20,
    Reason.BUSY: 30,
}


def new_rule(
    reason: Reason, taken: frozenset[str], content: EditionContent, park: ParkNames
) -> PriceRuleFacts:
    """Give what a rule for a reason begins with, under a code that nothing in `taken` has."""
    code, number = str(reason), 1
    while code in taken:
        number += 1
        code = f"{reason}_{number}"
    family = PriceFamily.CALENDAR if reason in _PRIORITY else PriceFamily.PERSONAL
    rule = PriceRuleFacts(code, NAMES[reason], family, _PRIORITY.get(reason, 0))
    return _of_its_reason(rule, reason, content, park)


def base_rule(content: EditionContent) -> PriceRuleFacts | None:
    """Give the rule that the others are filled from: "base", else the one that is always there."""
    by_code = [rule for rule in content.rules if rule.code == BASE]
    plain = [rule for rule in content.rules if rule == _without_conditions(rule)]
    return next(iter(by_code + plain), None)


def _of_its_reason(
    rule: PriceRuleFacts, reason: Reason, content: EditionContent, park: ParkNames
) -> PriceRuleFacts:
    match reason:
        case Reason.WEEKEND:
            return replace(rule, weekdays=_WEEKEND)
        case Reason.SLOT:
            return replace(rule, slot_until=time(10))
        case Reason.HOLIDAY:
            return replace(rule, holidays=Holidays.ONLY)
        case Reason.BUSY:
            return replace(rule, sold_percent=80)
        case Reason.CHANNEL:
            online = [one.id for one in park.channels if one.code != "window"]
            return replace(rule, channel_id=next(iter(online), None))
        case Reason.CONCESSION:
            first: ConcessionClassFacts | None = next(iter(content.concessions), None)
            return replace(rule, concession_id=None if first is None else first.id)
        case Reason.TIER:
            return replace(rule, tier_id=park.tiers[0].id if park.tiers else None)
        case Reason.GROUP:
            return replace(rule, group_min=10)
        case _:
            return rule


def _without_conditions(rule: PriceRuleFacts) -> PriceRuleFacts:
    return PriceRuleFacts(rule.code, rule.name, PriceFamily.CALENDAR, rule.priority, rule.id)
