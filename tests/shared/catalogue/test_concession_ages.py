"""How old a visitor is on the day of the visit: completed years, exact years, leap years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.concession import (
    Ground,
    Visitor,
    age_on,
    birthday,
    concessions_for,
)
from shared.catalogue.draft import Boundary
from tests.shared.catalogue.concession_scene import VISIT, ages, codes, row


def born(years: int, days_after: int) -> Visitor:
    """A visitor whose birthday of that many years is so many days after the visit day."""
    day = VISIT + timedelta(days=days_after)
    return Visitor(born=day.replace(year=day.year - years))


@pytest.mark.parametrize(
    ("years", "the_day_before", "on_the_day", "the_day_after"),
    [
        (6, "child", "child", "child"),
        (7, "child", "minor", "minor"),
        (18, "minor", "minor", "minor"),
        (19, "minor", "", ""),
        (60, "", "senior_half", "senior_half"),
        (65, "senior_half", "senior_free", "senior_free"),
        (70, "senior_free", "senior_free senior_70", "senior_free senior_70"),
    ],
)
@pytest.mark.parametrize("days_after", [1, 0, -1], ids=["before", "on", "after"])
def test_completed_years_hold_until_the_day_before_the_next_birthday(
    years: int, the_day_before: str, on_the_day: str, the_day_after: str, days_after: int
) -> None:
    expected = {1: the_day_before, 0: on_the_day, -1: the_day_after}[days_after]

    assert codes(born(years, days_after), ages(Boundary.COMPLETED)) == expected


@pytest.mark.parametrize(
    ("years", "the_day_before", "on_the_day", "the_day_after"),
    [
        (6, "child", "minor", "minor"),
        (7, "minor", "minor", "minor"),
        (18, "minor", "", ""),
        (19, "", "", ""),
        (60, "", "senior_half", "senior_half"),
        (65, "senior_half", "senior_free", "senior_free"),
        (70, "senior_free", "senior_free senior_70", "senior_free senior_70"),
    ],
)
@pytest.mark.parametrize("days_after", [1, 0, -1], ids=["before", "on", "after"])
def test_exact_years_end_on_the_birthday_itself(
    years: int, the_day_before: str, on_the_day: str, the_day_after: str, days_after: int
) -> None:
    expected = {1: the_day_before, 0: on_the_day, -1: the_day_after}[days_after]

    assert codes(born(years, days_after), ages(Boundary.EXACT)) == expected


def test_a_child_of_six_years_and_five_months_is_still_six_in_completed_years() -> None:
    child = Visitor(born=date(2020, 5, 3))

    assert codes(child, ages(Boundary.COMPLETED)) == "child"
    assert codes(child, ages(Boundary.EXACT)) == "minor"


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 2, 27), 5),
        (date(2026, 2, 28), 6),
        (date(2026, 3, 1), 6),
        (date(2024, 2, 28), 3),
        (date(2024, 2, 29), 4),
        (date(2020, 2, 29), 0),
    ],
)
def test_who_was_born_on_the_29th_of_february_turns_a_year_older_at_the_end_of_the_month(
    day: date, age: int
) -> None:
    assert age_on(date(2020, 2, 29), day) == age


@pytest.mark.parametrize(
    ("boundary", "day", "expected"),
    [
        (Boundary.COMPLETED, date(2027, 2, 27), "child"),
        (Boundary.COMPLETED, date(2027, 2, 28), "minor"),
        (Boundary.EXACT, date(2026, 2, 27), "child"),
        (Boundary.EXACT, date(2026, 2, 28), "minor"),
    ],
)
def test_a_child_of_the_29th_of_february_leaves_its_class_in_a_common_year(
    boundary: Boundary, day: date, expected: str
) -> None:
    assert codes(Visitor(born=date(2020, 2, 29)), ages(boundary), day) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2028, 2, 28), "minor"), (date(2028, 2, 29), "")]
)
def test_a_youth_of_the_29th_of_february_leaves_its_class_in_a_leap_year_on_that_day(
    day: date, expected: str
) -> None:
    youth = (row("minor", 5000, 7, 20, Boundary.EXACT),)

    assert codes(Visitor(born=date(2008, 2, 29)), youth, day) == expected


def test_a_birthday_in_a_leap_year_is_the_29th_itself() -> None:
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)


def test_nobody_visits_before_birth() -> None:
    with pytest.raises(ValueError, match="not born yet"):
        concessions_for(Visitor(born=VISIT + timedelta(1)), VISIT, ages(Boundary.COMPLETED))


def test_an_infant_on_the_day_of_birth_is_a_child() -> None:
    assert codes(Visitor(born=VISIT), ages(Boundary.COMPLETED)) == "child"


def test_the_age_is_told_with_the_concession() -> None:
    (found,) = concessions_for(Visitor(born=date(1960, 5, 1)), VISIT, (row("senior", 0, 65),))

    assert (found.age, found.ground, found.documents) == (66, Ground.AGE, None)


@given(st.dates(date(1920, 1, 1), VISIT))
def test_the_ages_of_the_national_frame_overlap_in_neither_reading(day: date) -> None:
    for boundary in Boundary:
        policy = ages(boundary)[:4]

        assert len(concessions_for(Visitor(born=day), VISIT, policy)) <= 1


@given(st.dates(date(1920, 1, 1), VISIT), st.integers(0, 100))
def test_an_age_is_reached_on_its_birthday_and_not_before(day: date, age: int) -> None:
    reached = birthday(day, age)

    assert age_on(day, reached) == age
    assert age == 0 or age_on(day, reached - timedelta(days=1)) == age - 1
