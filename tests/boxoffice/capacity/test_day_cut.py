"""What patterns make of a day while one of them is being typed."""

from __future__ import annotations

from datetime import date, time

from boxoffice.capacity.patterns.day_cut import cut_day, first_day, with_edited
from shared.catalogue.days import Days
from shared.catalogue.draft import PatternFacts

MONDAY = date(2026, 3, 2)
MORNING = PatternFacts(1, Days(), 50, id=1, opens=time(9), closes=time(12), minutes=60)
AFTERNOON = PatternFacts(1, Days(), 30, id=2, opens=time(11), closes=time(13), minutes=60)
WEEKEND = PatternFacts(1, Days(), 10, id=3, weekdays=0b1100000)


def test_slots_of_the_edited_pattern_are_told_from_the_others() -> None:
    later = PatternFacts(1, Days(), 30, id=2, opens=time(12), closes=time(13), minutes=60)

    slots = cut_day(MONDAY, (MORNING, later), later, {})

    assert [(slot.starts, slot.quota, slot.own, slot.clash) for slot in slots] == [
        (time(9), 50, False, False),
        (time(10), 50, False, False),
        (time(11), 50, False, False),
        (time(12), 30, True, False),
    ]


def test_slots_at_the_same_time_clash() -> None:
    slots = cut_day(MONDAY, (MORNING, AFTERNOON), AFTERNOON, {})

    assert [slot.clash for slot in slots] == [False, False, True, True, False]


def test_the_pattern_in_the_form_stands_for_the_saved_one() -> None:
    edited = PatternFacts(1, Days(), 80, id=1)

    assert with_edited((MORNING, AFTERNOON), edited) == (AFTERNOON, edited)


def test_the_strip_begins_with_a_day_that_the_pattern_makes() -> None:
    assert first_day((WEEKEND,), WEEKEND, {}, MONDAY) == date(2026, 3, 7)
