"""Who may take which concession: documents, heights, claims, companions, policies that change."""

from __future__ import annotations

from datetime import date

import pytest

from shared.catalogue.concession import (
    Concession,
    Ground,
    Visitor,
    companion_places,
    concessions_for,
)
from shared.catalogue.days import Days
from shared.catalogue.draft import Boundary
from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.kernel.locale import Bilingual
from tests.shared.catalogue.concession_scene import VISIT, ages, codes, row


def test_who_tells_nothing_has_no_concession() -> None:
    assert codes(Visitor(), ages(Boundary.COMPLETED)) == ""


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
