"""Weekly patterns: which one makes a day, where it cuts, and what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.days import Days
from shared.catalogue.draft import Holidays, PatternFacts, SlotShareFacts
from shared.catalogue.slot_patterns import (
    PatternFault,
    PatternProblem,
    SlotTimes,
    cut,
    pattern_problems,
    patterns_of,
)

SPECIAL = {date(2025, 10, day): "holiday" for day in range(1, 9)} | {
    date(2025, 10, 11): "working_day"
}
SATURDAY, WORKED_SATURDAY = date(2025, 10, 18), date(2025, 10, 11)
MONDAY, HOLIDAY = date(2025, 10, 13), date(2025, 10, 1)
WEEKEND, MONDAY_TO_FRIDAY = 96, 31
ALWAYS = PatternFacts(series_id=1, visit_days=Days(), quota=100, id=1)
MORNING = replace(ALWAYS, id=11, opens=time(8), closes=time(12))
AFTERNOON = replace(ALWAYS, id=12, opens=time(12), closes=time(17))


def ids(day: date, *patterns: PatternFacts) -> list[int]:
    return [pattern.id for pattern in patterns_of(day, patterns, SPECIAL)]


def test_a_pattern_makes_the_days_of_its_range_only() -> None:
    october = replace(ALWAYS, visit_days=Days(date(2025, 10, 13), date(2025, 10, 20)))

    days = [date(2025, 10, 12) + timedelta(days=step) for step in range(9)]

    assert [ids(day, october) for day in days] == [[]] + [[1]] * 7 + [[]]


def test_a_pattern_makes_its_weekdays_only() -> None:
    weekend = replace(ALWAYS, weekdays=WEEKEND)

    assert (ids(SATURDAY, weekend), ids(MONDAY, weekend)) == ([1], [])


def test_a_worked_saturday_is_made_by_the_pattern_of_weekdays() -> None:
    weekend = replace(ALWAYS, id=2, weekdays=WEEKEND)
    week = replace(ALWAYS, id=3, weekdays=MONDAY_TO_FRIDAY)

    assert ids(WORKED_SATURDAY, weekend, week) == [3]


def test_a_pattern_for_holidays_only_comes_before_any_other() -> None:
    holidays = replace(ALWAYS, id=2, holidays=Holidays.ONLY)
    that_day = replace(ALWAYS, id=3, visit_days=Days.from_to(HOLIDAY, HOLIDAY))

    assert ids(HOLIDAY, ALWAYS, that_day, holidays) == [2]
    assert ids(SATURDAY, ALWAYS, holidays) == [1]


def test_a_pattern_never_on_holidays_leaves_them_to_others() -> None:
    never = replace(ALWAYS, holidays=Holidays.NEVER)

    assert (ids(HOLIDAY, never), ids(SATURDAY, never)) == ([], [1])


def test_the_shorter_range_of_days_comes_first() -> None:
    week = replace(ALWAYS, id=2, visit_days=Days(date(2025, 10, 13), date(2025, 10, 20)))
    month = replace(ALWAYS, id=3, visit_days=Days(date(2025, 10, 1), date(2025, 11, 1)))

    assert ids(SATURDAY, ALWAYS, month, week) == [2]


def test_of_two_ranges_without_end_the_later_comes_first() -> None:
    since_2024 = replace(ALWAYS, id=2, visit_days=Days(date(2024, 1, 1)))
    since_2025 = replace(ALWAYS, id=3, visit_days=Days(date(2025, 1, 1)))

    assert ids(SATURDAY, since_2025, since_2024) == [3]


def test_two_half_days_make_a_day_together_in_the_order_of_time() -> None:
    assert ids(SATURDAY, AFTERNOON, MORNING) == [11, 12]


def test_a_particular_half_day_replaces_both_of_every_day() -> None:
    short = replace(MORNING, id=13, visit_days=Days.from_to(SATURDAY, SATURDAY))

    assert ids(SATURDAY, MORNING, AFTERNOON, short) == [13]


def test_a_pattern_without_times_is_the_whole_day() -> None:
    assert cut(ALWAYS) == (SlotTimes(None, None),)


def test_a_pattern_without_minutes_is_one_slot() -> None:
    assert cut(MORNING) == (SlotTimes(time(8), time(12)),)


@pytest.mark.parametrize(
    ("minutes", "count", "second"),
    [(15, 16, time(8, 15)), (30, 8, time(8, 30)), (60, 4, time(9)), (120, 2, time(10))],
)
def test_a_morning_is_cut_into_slots_of(minutes: int, count: int, second: time) -> None:
    slots = cut(replace(MORNING, minutes=minutes))

    assert (len(slots), slots[1].starts, slots[-1].ends) == (count, second, time(12))


def test_what_is_too_short_at_the_end_makes_no_slot() -> None:
    slots = cut(replace(MORNING, minutes=60, closes=time(10, 30)))

    assert slots == (SlotTimes(time(8), time(9)), SlotTimes(time(9), time(10)))


@given(
    opens=st.integers(0, 80),
    length=st.integers(1, 15),
    minutes=st.sampled_from([15, 30, 60, 120]),
)
def test_slots_follow_one_another_without_gap(opens: int, length: int, minutes: int) -> None:
    pattern = replace(
        ALWAYS,
        opens=time(opens // 4, opens % 4 * 15),
        closes=time((opens + length) // 4, (opens + length) % 4 * 15),
        minutes=minutes,
    )

    slots = cut(pattern)

    assert [slot.ends for slot in slots[:-1]] == [slot.starts for slot in slots[1:]]


def problems(*patterns: PatternFacts) -> tuple[PatternProblem, ...]:
    return pattern_problems(patterns, SPECIAL, date(2025, 10, 1), 60)


def test_sound_patterns_have_no_problem() -> None:
    holidays = replace(ALWAYS, id=2, holidays=Holidays.ONLY)
    other_series = replace(ALWAYS, id=3, series_id=2)

    assert problems(MORNING, AFTERNOON, holidays, other_series) == ()


def test_equally_particular_patterns_that_overlap_are_a_problem_of_the_first_such_day() -> None:
    saturdays = replace(ALWAYS, id=2, weekdays=32)

    assert problems(ALWAYS, saturdays) == (
        PatternProblem(PatternFault.OVERLAP, 1, 1, 2, date(2025, 10, 4)),
    )


def test_an_overlap_that_a_worked_saturday_makes_is_found() -> None:
    week = replace(MORNING, id=2, weekdays=4)
    other = replace(MORNING, id=3, weekdays=32, visit_days=Days())
    moved = {date(2025, 11, 8): "working_day"}
    both = replace(other, weekdays=32 + 4)

    assert pattern_problems([week, other], moved, date(2025, 11, 1), 20) == ()
    assert pattern_problems([week, both], moved, date(2025, 11, 8), 1) == (
        PatternProblem(PatternFault.OVERLAP, 1, 2, 3, date(2025, 11, 8)),
    )


def test_half_days_that_share_an_hour_overlap() -> None:
    late_morning = replace(MORNING, closes=time(13))

    assert [problem.fault for problem in problems(late_morning, AFTERNOON)] == [
        PatternFault.OVERLAP
    ]


def test_a_pattern_of_another_rank_does_not_overlap() -> None:
    season = replace(ALWAYS, id=2, visit_days=Days(date(2025, 10, 1), date(2026, 1, 1)))

    assert problems(ALWAYS, season) == ()


FAULTY = [
    (replace(MORNING, minutes=60, closes=time(11, 30)), PatternFault.UNEVEN),
    (
        replace(MORNING, minutes=60, opens=time(8, 10), closes=time(11, 10)),
        PatternFault.OFF_QUARTER,
    ),
    (replace(ALWAYS, shares=(SlotShareFacts("ota", 101, 0),)), PatternFault.SHARES),
]


@pytest.mark.parametrize(("pattern", "fault"), FAULTY)
def test_a_faulty_pattern_is_a_problem(pattern: PatternFacts, fault: PatternFault) -> None:
    assert problems(pattern) == (PatternProblem(fault, 1, pattern.id),)
