"""Which concessions matter for a line, what it then is and costs, and what a birth date leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from boxoffice.sale.people.choices import Choice, choices_for, class_on, proved
from boxoffice.sale.people.visitor import read_visitor
from shared.catalogue.concession import concessions_for
from shared.kernel.money import Money
from shared.pricing.rules import BasketLine, offers_by_type
from tests.boxoffice.office import TODAY, page_of
from tests.boxoffice.sale.customers import (
    CHILD,
    GOLD,
    MEMBER_OFFERS,
    POLICY,
    SENIOR,
    SENIOR_TYPE,
    STUDENT,
    STUDENT_TYPE,
)

OFFERS = offers_by_type(MEMBER_OFFERS)


def choices(type_id: int, tier_id: int | None = None) -> list[tuple[int, int, Money]]:
    found = choices_for(BasketLine(type_id, 1), OFFERS, POLICY, tier_id)
    return [(one.policy.id, one.ticket_type_id, one.unit) for one in found]


def test_a_full_price_ticket_may_become_what_a_class_is_sold_as() -> None:
    assert choices(1) == [
        (CHILD, 3, Money(0)),
        (SENIOR, SENIOR_TYPE, Money(6_000)),
        (STUDENT, STUDENT_TYPE, Money(6_000)),
    ]


def test_a_type_with_a_price_for_a_class_stays_itself() -> None:
    assert choices(5) == [(STUDENT, 5, Money(4_000))]


def test_a_reduced_ticket_keeps_its_own_class_and_may_become_a_free_one() -> None:
    assert choices(STUDENT_TYPE) == [
        (CHILD, 3, Money(0)),
        (STUDENT, STUDENT_TYPE, Money(6_000)),
    ]


def test_a_ticket_for_three_persons_becomes_none_for_one() -> None:
    assert choices(4) == []


def test_the_price_of_a_tier_is_what_a_class_has_to_beat() -> None:
    dear = tuple(
        replace(one, prices=tuple(replace(p, amount=Money(11_000)) for p in one.prices))
        if one.ticket_type_id == STUDENT_TYPE
        else one
        for one in MEMBER_OFFERS
    )
    found = choices_for(BasketLine(1, 1), offers_by_type(dear), POLICY, GOLD)

    assert [one.policy.id for one in found] == [CHILD, SENIOR]


def left(typed: str) -> list[Choice]:
    visitor = read_visitor(typed, POLICY)
    assert visitor is not None
    found = choices_for(BasketLine(1, 1), OFFERS, POLICY)
    return list(proved(found, concessions_for(visitor, TODAY, POLICY)))


@pytest.mark.parametrize(
    ("born", "classes"),
    [
        ("20191004", [CHILD, STUDENT]),  # 5
        ("20181003", [STUDENT]),  # 7 today
        ("20181004", [CHILD, STUDENT]),  # 7 tomorrow
        ("19651003", [SENIOR, STUDENT]),  # 60 today
        ("19651004", [STUDENT]),
        ("19601003", [STUDENT]),  # 65
        ("19601004", [SENIOR, STUDENT]),
    ],
)
def test_a_date_of_birth_leaves_what_its_age_on_the_visit_day_may_take(
    born: str, classes: list[int]
) -> None:
    assert [one.policy.id for one in left(born)] == classes


def test_what_the_age_has_proved_needs_no_document_and_comes_before_what_is_claimed() -> None:
    senior, student = left("19620101")

    assert senior.documents is None
    assert student.documents is not None
    assert student.documents.zh == "学生证"


@pytest.mark.parametrize("typed", ["11010519491231002X", " 110105194912310 02x"])
def test_a_number_of_18_digits_has_the_birth_in_it(typed: str) -> None:
    visitor = read_visitor(typed, POLICY)

    assert visitor is not None
    assert visitor.born is not None
    assert visitor.born.isoformat() == "1949-12-31"
    assert visitor.region == "110105"


@pytest.mark.parametrize("typed", ["", "20251340", "110105194912310021", "1949", "ABCDEFGH"])
def test_anything_else_is_neither(typed: str) -> None:
    assert read_visitor(typed, POLICY) is None


def test_another_edition_has_the_class_by_its_code() -> None:
    before = replace(page_of(TODAY), policy=POLICY)
    after = replace(before, policy=tuple(replace(one, id=one.id + 100) for one in POLICY))
    line = BasketLine(5, 1, concession_id=STUDENT)

    assert class_on(line, before, before) == STUDENT
    assert class_on(line, before, after) == STUDENT + 100
    assert class_on(line, before, replace(before, policy=())) is None
