"""Which of a type's prices a visitor pays, and what a page says of its places."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, SlotOffer, TicketOffer, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.offers import plain_price, whole_day

CHILD, STUDENT, GOLD = 7, 8, 3
NINE = SlotOffer(11, 1, time(9), time(10), quota=100, left=30, free=60)
TEN = SlotOffer(12, 1, time(10), time(11), quota=100, left=0, free=15)
ELEVEN = SlotOffer(13, 1, time(11), time(12), quota=100, left=100, free=100)
DAY = (NINE, TEN, ELEVEN)


def candidate(price_id: int, yuan: int, code: str = "rule", **conditions: object) -> PriceCandidate:
    rule = RuleFacts(code, Bilingual(code, code), **conditions)  # type: ignore[arg-type]
    return PriceCandidate(price_id, rule, Money(yuan * 100), Money(12_000))


def personal(price_id: int, yuan: int, **conditions: object) -> PriceCandidate:
    return candidate(price_id, yuan, family=PriceFamily.PERSONAL, **conditions)


def offer(*prices: PriceCandidate) -> TicketOffer:
    return TicketOffer(
        ticket_type_id=1,
        terms_id=1,
        code="adult",
        name=Bilingual("成人票", "Adult"),
        note=Bilingual("", ""),
        ticket_class="A",
        persons=1,
        prices=(plain_price(1, Money(8_000)), *prices),
        zones=(ZoneShare(1, 1, 1),),
        slots={1: DAY},
    )


def paid(an_offer: TicketOffer, persons: int = 1, slot: int = 11, **person: int) -> int:
    price = an_offer.price_for(persons, (slot,), **person)
    assert price is not None
    return price.price_id


def test_the_calendar_rule_of_highest_priority_makes_the_price_of_the_day() -> None:
    golden_week = offer(candidate(2, 100, priority=10), candidate(3, 120, priority=20))

    assert paid(golden_week) == 3


def test_a_higher_priority_makes_the_price_lower_too() -> None:
    assert paid(offer(candidate(2, 60, priority=10))) == 2


def test_of_two_rules_of_one_priority_the_visitor_gets_the_lower() -> None:
    assert paid(offer(candidate(2, 100, priority=10), candidate(3, 90, priority=10))) == 3


@pytest.mark.parametrize(("slot", "price"), [(11, 2), (12, 1), (13, 1)])
def test_a_slot_price_is_by_the_start_of_the_slot(slot: int, price: int) -> None:
    early = candidate(2, 60, priority=5, slot_from=time(8), slot_until=time(10))

    assert paid(offer(early), slot=slot) == price


@pytest.mark.parametrize(("slot", "price"), [(11, 1), (12, 2), (13, 1)])
def test_a_price_steps_up_where_so_much_of_the_slot_is_sold(slot: int, price: int) -> None:
    assert paid(offer(candidate(2, 100, priority=5, sold_percent=80)), slot=slot) == price


def test_a_step_is_reached_exactly_at_its_share() -> None:
    step = candidate(2, 100, priority=5, sold_percent=40)

    assert paid(offer(step), slot=11) == 2


def test_slot_and_share_must_be_those_of_one_slot() -> None:
    late_and_full = candidate(2, 100, priority=5, slot_from=time(11), sold_percent=80)

    assert [paid(offer(late_and_full), slot=slot) for slot in (11, 12, 13)] == [1, 1, 1]


def test_a_concession_is_for_its_class_alone() -> None:
    half = offer(personal(2, 40, concession_id=CHILD))

    prices = [
        paid(half),
        paid(half, concession_id=CHILD),
        paid(half, concession_id=STUDENT),
    ]
    assert prices == [1, 2, 1]


def test_the_lowest_personal_price_wins() -> None:
    both = offer(personal(2, 64, tier_id=GOLD), personal(3, 40, concession_id=CHILD))

    assert paid(both, concession_id=CHILD, tier_id=GOLD) == 3


def test_a_personal_price_above_the_price_of_the_day_is_not_paid() -> None:
    assert paid(offer(personal(2, 90, concession_id=CHILD)), concession_id=CHILD) == 1


def test_a_personal_price_that_asks_for_two_things_asks_for_both() -> None:
    both = offer(personal(2, 30, concession_id=CHILD, tier_id=GOLD))

    assert [
        paid(both, concession_id=CHILD),
        paid(both, tier_id=GOLD),
        paid(both, concession_id=CHILD, tier_id=GOLD),
    ] == [1, 1, 2]


@pytest.mark.parametrize(("persons", "price"), [(9, 1), (10, 2), (30, 3)])
def test_a_group_price_begins_with_its_number_of_persons(persons: int, price: int) -> None:
    groups = offer(personal(2, 70, group_min=10), personal(3, 60, group_min=30))

    assert paid(groups, persons) == price


def test_without_a_calendar_price_that_applies_a_personal_one_is_paid() -> None:
    child = personal(2, 40, concession_id=CHILD)
    only = replace(offer(), prices=(child, candidate(3, 90, slot_from=time(20))))

    assert (only.price_for(1, (11,)), only.price_for(1, (11,), CHILD)) == (None, child)


def test_a_rule_above_the_ceiling_is_cut_to_it_and_says_so() -> None:
    capped = replace(offer(candidate(2, 120, priority=9)), ceiling=Money(10_000))

    price = capped.price_for(1, (11,))

    assert price is not None
    assert (price.price_id, price.amount, price.cut) == (2, Money(10_000), True)


def test_a_price_at_the_ceiling_is_not_cut() -> None:
    price = replace(offer(), ceiling=Money(8_000)).plain

    assert (price.amount, price.cut) == (Money(8_000), False)


def test_the_plain_price_is_that_of_the_first_open_slot_for_anybody() -> None:
    early = candidate(2, 60, priority=5, slot_until=time(10))

    plain = offer(early, personal(3, 10, concession_id=CHILD), personal(4, 20, group_min=2))

    assert (plain.price, plain.price_id, plain.list_price) == (Money(6_000), 2, Money(12_000))


def test_a_channel_price_that_everybody_pays_is_plain() -> None:
    assert offer(personal(2, 72)).price == Money(7_200)


def test_a_slot_that_is_full_or_past_is_not_the_first_open() -> None:
    past = replace(NINE, past=True)

    assert replace(offer(), slots={1: (past, TEN, ELEVEN)}).first_open == (13,)


def test_with_no_slot_open_the_last_one_is_named() -> None:
    assert replace(offer(), slots={1: (TEN, replace(ELEVEN, left=0))}).first_open == (13,)


def test_left_counts_the_slots_of_the_day_that_are_not_past() -> None:
    page = replace(offer(), slots={1: (replace(NINE, past=True), TEN, ELEVEN)})

    assert (page.left, page.quota) == (100, 300)


def test_left_of_a_package_is_that_of_its_tightest_series() -> None:
    zones = (ZoneShare(1, 1, 1), ZoneShare(2, 1, 2))

    package = replace(offer(), zones=zones, slots={1: DAY, 2: (whole_day(21, 2, 5, 50),)})

    assert (package.left, package.quota, package.first_open) == (5, 50, (11, 21))


def test_a_series_that_is_not_open_leaves_none() -> None:
    closed = replace(offer(), slots={})

    assert (closed.left, closed.quota) == (0, 0)


def test_a_type_that_takes_no_places_has_no_limit() -> None:
    free = replace(offer(), zones=(ZoneShare(1, 1),), slots={})

    assert (free.left, free.quota) == (None, None)
