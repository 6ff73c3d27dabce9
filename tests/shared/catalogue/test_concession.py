"""Who may take which concession: birthdays day by day, heights, claims, policies that change."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.concession import (
    Concession,
    Ground,
    Visitor,
    age_on,
    birthday,
    companion_places,
    concessions_for,
)
from shared.catalogue.days import Days
from shared.catalogue.draft import Boundary, ConcessionClassFacts
from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.kernel.locale import Bilingual

VISIT = date(2026, 10, 3)
ALWAYS = Days()


def row(
    code: str,
    rate: int = 5000,
    age_from: int | None = None,
    age_to: int | None = None,
    boundary: Boundary = Boundary.COMPLETED,
    *,
    height_cm: int | None = None,
    priority: int = 10,
    in_force: Days = ALWAYS,
    documents: str = "",
    region: str = "",
    companion: bool = False,
) -> ConcessionClassFacts:
    return ConcessionClassFacts(
        code=code,
        name=Bilingual(code, code),
        in_force=in_force,
        rate=rate,
        priority=priority,
        age_from=age_from,
        age_to=age_to,
        boundary=boundary,
        height_cm=height_cm,
        documents=Bilingual(documents, documents),
        companion=companion,
        region=region,
    )


def ages(boundary: Boundary) -> tuple[ConcessionClassFacts, ...]:
    """The ages of the national frame as each of the two readings writes them."""
    if boundary is Boundary.COMPLETED:
        child, minor, senior = (None, 6), (7, 18), (60, 64)
    else:
        child, minor, senior = (None, 6), (6, 18), (60, 65)
    return (
        row("child", 0, *child, boundary),
        row("minor", 5000, *minor, boundary),
        row("senior_half", 5000, *senior, boundary),
        row("senior_free", 0, 65, None, boundary),
        row("senior_70", 0, 70, None, boundary, priority=20),
    )


def codes(visitor: Visitor, policy: tuple[ConcessionClassFacts, ...], day: date = VISIT) -> str:
    return " ".join(one.policy.code for one in concessions_for(visitor, day, policy))


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


def test_who_tells_nothing_has_no_concession() -> None:
    assert codes(Visitor(), ages(Boundary.COMPLETED)) == ""


def test_the_age_is_told_with_the_concession() -> None:
    (found,) = concessions_for(Visitor(born=date(1960, 5, 1)), VISIT, (row("senior", 0, 65),))

    assert (found.age, found.ground, found.documents) == (66, Ground.AGE, None)


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        (DocumentKind.ID_CARD, "11010519491231002X", "senior_free senior_70"),
        (
            DocumentKind.HMT_RESIDENCE_PERMIT,
            "83000019500101123" + check_digit("83000019500101123"),
            "senior_free senior_70",
        ),
    ],
)
def test_a_number_that_carries_the_birth_proves_the_age(
    kind: DocumentKind, number: str, expected: str
) -> None:
    visitor = Visitor(born=parse_number(kind, number).born)

    assert codes(visitor, ages(Boundary.COMPLETED)) == expected


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (DocumentKind.HK_MACAO_PERMIT, "H12345678"),
        (DocumentKind.TAIWAN_PERMIT, "12345678"),
        (DocumentKind.PASSPORT, "E12345678"),
    ],
)
def test_a_permit_or_passport_needs_its_birth_date_typed(kind: DocumentKind, number: str) -> None:
    read = parse_number(kind, number)

    assert codes(Visitor(born=read.born), ages(Boundary.COMPLETED)) == ""
    assert codes(Visitor(born=date(1959, 1, 1)), ages(Boundary.COMPLETED)) == "senior_free"


CHILD = row("child", 0, None, 6, height_cm=120)


@pytest.mark.parametrize(
    ("height_cm", "expected"), [(119, "child"), (120, "child"), (121, ""), (None, "")]
)
def test_a_height_that_staff_have_measured_needs_no_document(
    height_cm: int | None, expected: str
) -> None:
    assert codes(Visitor(height_cm=height_cm), (CHILD,)) == expected


def test_either_age_or_height_is_enough() -> None:
    tall_five, short_nine = date(2021, 1, 1), date(2017, 1, 1)

    by_age = concessions_for(Visitor(born=tall_five, height_cm=125), VISIT, (CHILD,))
    by_height = concessions_for(Visitor(born=short_nine, height_cm=118), VISIT, (CHILD,))

    assert [one.ground for one in by_age + by_height] == [Ground.AGE, Ground.HEIGHT]


STUDENT = row("student", 5000, documents="学生证")
DISABLED = row("disabled", 0, documents="残疾证", companion=True)


def test_a_class_without_conditions_is_given_to_who_claims_it_and_shows_its_document() -> None:
    (found,) = concessions_for(Visitor(claims=frozenset({"student"})), VISIT, (STUDENT, DISABLED))

    assert (found.policy, found.ground) == (STUDENT, Ground.CLAIM)
    assert found.documents == Bilingual("学生证", "学生证")


def test_an_age_that_is_known_is_not_overruled_by_a_claim() -> None:
    senior = row("senior", 0, 65, documents="老年证")
    claims = frozenset({"senior"})

    assert codes(Visitor(born=date(1990, 1, 1), claims=claims), (senior,)) == ""
    (found,) = concessions_for(Visitor(claims=claims), VISIT, (senior,))
    assert found.documents == Bilingual("老年证", "老年证")


LOCAL = row("resident", 3000, region="3601", documents="居住证")


@pytest.mark.parametrize(
    ("visitor", "ground"),
    [
        (Visitor(region="360102"), Ground.REGION),
        (Visitor(region="110105", claims=frozenset({"resident"})), Ground.CLAIM),
    ],
)
def test_a_local_resident_is_known_by_the_number_or_a_document(
    visitor: Visitor, ground: Ground
) -> None:
    assert [one.ground for one in concessions_for(visitor, VISIT, (LOCAL,))] == [ground]


@pytest.mark.parametrize("region", ["", "36", "360201", "110105"])
def test_who_is_from_elsewhere_is_no_local_resident(region: str) -> None:
    assert codes(Visitor(region=region), (LOCAL,)) == ""


def test_an_age_with_a_region_needs_both() -> None:
    local_senior = row("local_senior", 0, 60, region="3601")
    old = date(1960, 1, 1)

    assert codes(Visitor(born=old, region="360102"), (local_senior,)) == "local_senior"
    assert codes(Visitor(born=old, region="110105"), (local_senior,)) == ""
    assert codes(Visitor(born=date(1990, 1, 1), region="360102"), (local_senior,)) == ""


def test_a_companion_has_the_class_of_the_person_accompanied() -> None:
    (found,) = concessions_for(Visitor(), VISIT, (STUDENT, DISABLED), accompanied=("disabled",))

    assert (found.policy, found.ground) == (DISABLED, Ground.COMPANION)
    assert found.documents == Bilingual("残疾证", "残疾证")


def test_a_class_without_companions_gives_nothing_to_who_goes_along() -> None:
    assert concessions_for(Visitor(), VISIT, (STUDENT,), accompanied=("student",)) == ()


def test_one_companion_may_go_along_with_each() -> None:
    holder = Concession(DISABLED, Ground.CLAIM)
    companion = Concession(DISABLED, Ground.COMPANION)
    student = Concession(STUDENT, Ground.CLAIM)

    assert companion_places([holder, student]) == {"disabled": 1}
    assert companion_places([holder, holder, companion]) == {"disabled": 1}
    assert companion_places([holder, companion]) == {"disabled": 0}


def test_the_best_comes_first_and_priority_decides_between_equals() -> None:
    policy = (
        row("half", 5000, priority=1),
        row("free_b", 0, priority=3),
        row("free_a", 0, priority=2),
    )
    visitor = Visitor(claims=frozenset({"half", "free_a", "free_b"}))

    assert codes(visitor, policy) == "free_a free_b half"


NEW_YEAR = date(2027, 1, 1)
CHANGING = (
    row("senior", 5000, 65, in_force=Days(None, NEW_YEAR)),
    row("senior", 0, 60, in_force=Days(NEW_YEAR)),
)


@pytest.mark.parametrize(
    ("visit_day", "rates"),
    [(date(2026, 12, 31), []), (NEW_YEAR, [0])],
)
def test_a_policy_that_changes_is_judged_by_the_visit_day(
    visit_day: date, rates: list[int]
) -> None:
    found = concessions_for(Visitor(born=date(1965, 1, 1)), visit_day, CHANGING)

    assert [one.policy.rate for one in found] == rates


def test_of_a_policy_that_changes_only_one_row_counts() -> None:
    visitor = Visitor(born=date(1950, 1, 1))

    before = concessions_for(visitor, date(2026, 12, 31), CHANGING)
    after = concessions_for(visitor, NEW_YEAR, CHANGING)

    assert [one.policy.rate for one in before + after] == [5000, 0]


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
