"""What the check says of packages: never dearer than their parts, and the parts stay on sale."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.catalogue.draft import PackagePartFacts, PriceFamily, TermsZoneFacts
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.money import Money
from tests.shared.catalogue.drafts import (
    ADULT,
    CABLE,
    CHILD,
    CHILD_PRICE,
    GATE,
    PACKAGE,
    PARK,
    RIDE,
    TODAY,
    WEEKEND,
    child,
    codes,
    days,
    only,
    price,
    problems,
    rule,
    sound,
    weighed,
    with_price,
    with_rule,
    with_terms,
)

PARTS = Where("both", field="parts")


def test_a_package_dearer_than_its_singles_is_found() -> None:
    assert only(with_price(price(PACKAGE, 18_501))) == Problem(
        ProblemCode.PACKAGE_DEARER,
        PARTS,
        {
            "channel": "window",
            "day": TODAY,
            "amount": Money(18_501),
            "singles": Money(18_500),
        },
    )


def test_a_package_at_the_price_of_its_singles_is_fine() -> None:
    assert problems(with_price(price(PACKAGE, 18_500))) == ()


def test_a_package_is_compared_on_each_day() -> None:
    content = with_rule(
        rule("weekday", WEEKEND, weekdays=1, priority=1), price(RIDE, 4_000, by=WEEKEND)
    )

    found = only(content)

    assert (found.code, found.facts["day"], found.facts["singles"]) == (
        ProblemCode.PACKAGE_DEARER,
        TODAY + timedelta(days=3),  # the Monday on which the ride is cheaper
        Money(16_000),
    )


def test_parts_count_as_often_as_they_are_in_it() -> None:
    parts = (PackagePartFacts(ADULT, 2), PackagePartFacts(RIDE))
    content = replace(
        with_price(price(PACKAGE, 30_500)),
        terms=with_terms("both", parts=parts, zones=weighed(240, 65)).terms,
    )

    assert problems(content) == ()
    assert codes(replace(content, prices=with_price(price(PACKAGE, 30_501)).prices)) == [
        ProblemCode.PACKAGE_DEARER
    ]


def test_a_class_pays_no_more_for_the_package_than_for_its_parts() -> None:
    content = with_rule(
        rule("child", CHILD_PRICE, family=PriceFamily.PERSONAL, concession_id=CHILD),
        price(ADULT, 6_000, by=CHILD_PRICE),
        price(RIDE, 3_000, by=CHILD_PRICE),
        price(PACKAGE, 9_001, by=CHILD_PRICE),
        concessions=(child(),),
    )

    found = only(content)

    assert (found.code, found.facts["concession"], found.facts["singles"]) == (
        ProblemCode.PACKAGE_DEARER,
        "child",
        Money(9_000),
    )


def test_a_package_without_a_price_for_a_class_is_not_compared_for_it() -> None:
    content = with_rule(
        rule("child", CHILD_PRICE, family=PriceFamily.PERSONAL, concession_id=CHILD),
        price(ADULT, 6_000, by=CHILD_PRICE),
        concessions=(child(),),
    )

    assert problems(content) == ()


def test_a_single_that_is_not_in_the_edition_is_not_sold() -> None:
    content = sound()

    found = only(replace(content, terms=(content.terms[0], content.terms[2])))

    assert (found.code, found.facts) == (ProblemCode.PACKAGE_PART_NOT_SOLD, {"part": RIDE})


def test_a_single_stays_on_sale_wherever_the_package_is_sold() -> None:
    content = with_terms("both", channels=("window", "ota"))

    found = problems(content)

    assert [(one.facts["part"], one.facts["channel"], one.facts["day"]) for one in found] == [
        ("adult", "ota", TODAY),
        ("ride", "ota", TODAY),
    ]


def test_a_single_stays_on_sale_whenever_the_package_is_sold() -> None:
    found = problems(with_price(price(RIDE, 6_500, on=days(0, 6))))

    assert (
        Problem(
            ProblemCode.PACKAGE_PART_NOT_SOLD,
            PARTS,
            {"part": "ride", "channel": "window", "day": TODAY + timedelta(days=7)},
        )
        in found
    )


def test_a_package_names_its_parts() -> None:
    content = with_terms("both", parts=())

    assert only(content) == Problem(ProblemCode.PACKAGE_WITHOUT_PARTS, PARTS)


def test_a_package_is_made_of_single_tickets() -> None:
    content = with_terms("ride", parts=(PackagePartFacts(ADULT),))

    assert ProblemCode.PACKAGE_NESTED in codes(content)


def test_a_package_opens_what_its_parts_open() -> None:
    zones = (TermsZoneFacts(GATE, tax_class_id=1), TermsZoneFacts(9, tax_class_id=1))

    found = problems(with_terms("both", zones=zones))

    assert [(one.code, one.facts) for one in found] == [
        (ProblemCode.PACKAGE_ZONES, {"zone": CABLE}),
        (ProblemCode.PACKAGE_ZONES, {"zone": 9}),
    ]


def test_weights_that_do_not_fit_the_singles_are_a_warning() -> None:
    found = only(with_terms("both", zones=weighed(1, 1)))

    assert not found.is_error
    assert found == Problem(ProblemCode.PACKAGE_WEIGHTS, Where("both", field="zones"))


@pytest.mark.parametrize("weights", [(120, 65), (12_000, 6_500), (1_849, 1_001)])
def test_weights_are_compared_as_shares_of_the_whole(weights: tuple[int, int]) -> None:
    assert problems(with_terms("both", zones=weighed(*weights))) == ()


def test_weights_that_fit_on_one_day_are_fine() -> None:
    monday = rule("monday", WEEKEND, weekdays=1, priority=1)
    content = with_rule(monday, price(RIDE, 12_000, by=WEEKEND))

    assert problems(replace(content, terms=with_terms("both", zones=weighed(1, 1)).terms)) == ()


def test_a_type_with_parts_is_a_package_whatever_it_is_called() -> None:
    parts = (PackagePartFacts(ADULT, 3),)
    content = replace(with_price(price(RIDE, 36_001)), terms=with_terms("ride", parts=parts).terms)

    assert ProblemCode.PACKAGE_DEARER in codes(content, PARK)
