"""What the check says of weekly patterns beside what is sold."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from shared.catalogue.draft import PatternFacts, SlotShareFacts
from shared.catalogue.park_facts import TakenSlot
from shared.catalogue.problem import Problem, ProblemCode, Where
from tests.shared.catalogue.drafts import (
    ALWAYS,
    PARK,
    TODAY,
    codes,
    only,
    problems,
    with_pattern,
)

SERIES = 5


def pattern(**more: Any) -> PatternFacts:
    values: dict[str, Any] = {"visit_days": ALWAYS, "quota": 100, "id": 50}
    return PatternFacts(series_id=SERIES, **values | more)


def test_a_series_that_is_sold_has_a_pattern() -> None:
    assert only(with_pattern()) == Problem(
        ProblemCode.SERIES_WITHOUT_PATTERN, Where("adult", field="series_id"), {"series": SERIES}
    )


def test_a_series_with_a_pattern_is_fine() -> None:
    assert problems(with_pattern(pattern())) == ()


def test_a_quota_below_what_is_sold_is_found() -> None:
    park = replace(PARK, taken=(TakenSlot(SERIES, TODAY, None, 101),))

    assert only(with_pattern(pattern()), park) == Problem(
        ProblemCode.QUOTA_BELOW_SOLD,
        Where(pattern=50, field="quota"),
        {"series": SERIES, "day": TODAY, "quota": 100, "sold": 101},
    )


def test_a_quota_of_what_is_sold_is_fine() -> None:
    park = replace(PARK, taken=(TakenSlot(SERIES, TODAY, None, 100),))

    assert problems(with_pattern(pattern()), park) == ()


def test_a_slot_that_is_sold_from_keeps_its_start() -> None:
    hours = pattern(opens=time(9), closes=time(12), minutes=60)
    park = replace(
        PARK,
        taken=(TakenSlot(SERIES, TODAY, time(11), 1), TakenSlot(SERIES, TODAY, time(8), 1)),
    )

    assert only(with_pattern(hours), park) == Problem(
        ProblemCode.QUOTA_BELOW_SOLD,
        Where(field="quota"),
        {"series": SERIES, "day": TODAY, "starts": time(8), "quota": 0, "sold": 1},
    )


def test_a_quota_is_that_of_the_pattern_of_the_day() -> None:
    weekend = pattern(weekdays=96, quota=300)
    weekday = pattern(id=51, weekdays=31, quota=50)
    saturday = TODAY + timedelta(days=1)
    park = replace(PARK, taken=(TakenSlot(SERIES, saturday, None, 299),))

    assert problems(with_pattern(weekend, weekday), park) == ()


def test_more_kept_for_pools_than_there_is_is_found() -> None:
    shares = (SlotShareFacts("ota", 60, 60), SlotShareFacts("window", 41, 0))

    assert only(with_pattern(pattern(shares=shares))) == Problem(
        ProblemCode.SHARES_OVER_QUOTA, Where(pattern=50), {"series": SERIES}
    )


def test_two_patterns_for_the_same_hours_are_found() -> None:
    one = pattern(opens=time(9), closes=time(12))
    other = pattern(id=51, opens=time(11), closes=time(15))

    assert only(with_pattern(one, other)) == Problem(
        ProblemCode.PATTERN_OVERLAP,
        Where(pattern=50),
        {"series": SERIES, "other": 51, "day": TODAY},
    )


def test_a_rest_that_makes_no_slot_is_a_warning() -> None:
    found = only(with_pattern(pattern(opens=time(9), closes=time(11, 30), minutes=60)))

    assert (found.code, found.is_error) == (ProblemCode.PATTERN_UNEVEN, False)


def test_a_start_that_no_code_can_hold_is_an_error() -> None:
    odd = pattern(opens=time(9, 10), closes=time(11, 10), minutes=60)

    assert codes(with_pattern(odd)) == [ProblemCode.PATTERN_OFF_QUARTER]
