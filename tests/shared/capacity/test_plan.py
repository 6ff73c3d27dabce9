"""Which edition makes which day, and what its patterns make of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from shared.capacity.plan import PlannedDay, Schedule, plan_days, plan_editions
from shared.catalogue.days import Days
from shared.catalogue.draft import PatternFacts

CHINA = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 10, 1, 12, 0, tzinfo=CHINA)
TODAY = date(2026, 10, 1)
MORNING = PatternFacts(1, Days(), 50, id=1, opens=time(9), closes=time(12), minutes=60)
WHOLE_DAY = PatternFacts(2, Days(), 800, id=2)


def schedule(*since: datetime) -> Schedule:
    """Editions 1, 2 … in force from these instants on, looked at today at noon."""
    editions = {start: number for number, start in enumerate(since, 1)}
    return Schedule(editions, NOON, CHINA, time(4))


def test_the_edition_of_a_day_is_the_one_in_force_at_its_cut_off() -> None:
    third = datetime(2026, 10, 3, 4, 0, tzinfo=CHINA)
    fourth_at_ten = datetime(2026, 10, 4, 10, 0, tzinfo=CHINA)
    plan = schedule(NOON - timedelta(days=9), third, fourth_at_ten)

    editions = [plan.edition_on(TODAY + timedelta(days=step)) for step in range(5)]

    assert editions == [1, 1, 2, 2, 3]


def test_a_day_that_has_begun_follows_the_edition_in_force_now() -> None:
    plan = schedule(NOON - timedelta(days=9), NOON - timedelta(hours=1))

    assert plan.edition_on(TODAY) == 2


def test_before_the_first_edition_there_is_none() -> None:
    assert schedule(NOON + timedelta(days=2)).edition_on(TODAY) is None


@pytest.mark.parametrize("instant", [NOON, NOON.astimezone(UTC)])
def test_an_edition_holds_from_its_very_instant(instant: datetime) -> None:
    assert schedule(instant).edition_on(TODAY) == 1


def test_each_series_is_planned_by_its_own_patterns() -> None:
    planned = list(plan_days([MORNING, WHOLE_DAY], {}, [TODAY]))

    assert [(one.pattern.series_id, one.slots, one.quota) for one in planned] == [
        (1, 3, 150),
        (2, 1, 800),
    ]


def test_days_without_an_edition_are_not_planned() -> None:
    later = datetime(2026, 10, 2, 4, 0, tzinfo=CHINA)

    planned = plan_editions(schedule(later), {1: [WHOLE_DAY]}, {}, TODAY, 3)

    assert list(planned) == [
        PlannedDay(date(2026, 10, 2), WHOLE_DAY),
        PlannedDay(date(2026, 10, 3), WHOLE_DAY),
    ]
