"""What the check says of the terms of a single ticket type, and of the edition as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    BlackoutFacts,
    EditionContent,
    FeeStepFacts,
    LaneCredentialFacts,
    TermsKind,
    TermsZoneFacts,
    ValidityKind,
)
from shared.catalogue.park_facts import OtherEdition, SoldDay
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.catalogue.drafts import (
    ADULT,
    GATE,
    PARK,
    TODAY,
    codes,
    days,
    only,
    problems,
    sound,
    with_terms,
)


def test_a_sound_edition_has_no_problem() -> None:
    assert problems(sound()) == ()


def test_an_edition_that_sells_nothing_is_an_error() -> None:
    assert only(EditionContent()) == Problem(ProblemCode.NOTHING_SOLD)


def test_an_edition_that_came_from_an_older_one_is_a_warning() -> None:
    park = replace(PARK, newer=OtherEdition(4, "国庆"))

    found = only(sound(), park)

    assert (found.code, found.facts) == (
        ProblemCode.NEWER_EDITION,
        {"edition": 4, "title": "国庆"},
    )
    assert not found.is_error


@pytest.mark.parametrize(
    ("name", "language"), [(Bilingual(" ", "Adult"), "zh"), (Bilingual("成人票", ""), "en")]
)
def test_a_name_is_needed_in_both_languages(name: Bilingual, language: str) -> None:
    assert only(with_terms("adult", name=name)) == Problem(
        ProblemCode.NAME_MISSING, Where("adult", field=f"name_{language}"), {"language": language}
    )


@pytest.mark.parametrize("zh", ["山" * 60, "㛃家湾门票", "𠮷野家联票"])
def test_long_names_and_rare_characters_are_names(zh: str) -> None:
    assert problems(with_terms("adult", name=Bilingual(zh, "A" * 60))) == ()


def test_a_type_opens_a_zone() -> None:
    assert ProblemCode.NO_ZONE in codes(with_terms("adult", zones=()))


@pytest.mark.parametrize("tax_class", [None, 99])
def test_each_zone_has_a_tax_class(tax_class: int | None) -> None:
    zone = TermsZoneFacts(GATE, tax_class_id=tax_class)

    assert only(with_terms("adult", zones=(zone,))) == Problem(
        ProblemCode.ZONE_WITHOUT_TAX, Where("adult", field="tax_class_id"), {"zone": GATE}
    )


def test_a_type_is_sold_through_a_channel() -> None:
    found = problems(with_terms("both", channels=()))

    assert found == (Problem(ProblemCode.NO_CHANNEL, Where("both", field="channels")),)


def test_a_channel_that_the_park_does_not_have_is_none() -> None:
    found = only(with_terms("both", channels=("window", "moon")))

    assert (found.code, found.facts) == (ProblemCode.NO_CHANNEL, {"channel": "moon"})


def test_a_button_belongs_to_one_type() -> None:
    assert only(with_terms("ride", button=1)) == Problem(
        ProblemCode.DUPLICATE_BUTTON,
        Where("ride", field="button"),
        {"button": 1, "other": "adult"},
    )


@pytest.mark.parametrize("button", [-1, 0, 9, 100, 209])
def test_a_button_is_one_of_eight_on_its_page(button: int) -> None:
    found = only(with_terms("adult", button=button))

    assert (found.code, found.facts) == (ProblemCode.BAD_BUTTON, {"button": button})


@pytest.mark.parametrize("button", [None, 8, 101, 308])
def test_a_type_may_lie_on_any_page_or_on_none(button: int | None) -> None:
    assert problems(with_terms("adult", button=button)) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"validity": ValidityKind.VISIT_DAY, "valid_days": None}, "valid_days"),
        ({"validity": ValidityKind.DAYS_FROM_PURCHASE, "valid_days": None}, "valid_days"),
        ({"validity": ValidityKind.DAYS_FROM_FIRST_USE, "valid_days": 0}, "valid_days"),
        ({"validity": ValidityKind.HOURS_FROM_FIRST_USE}, "valid_hours"),
        ({"validity": ValidityKind.FIXED_RANGE}, "fixed_days"),
        (
            {"validity": ValidityKind.FIXED_RANGE, "fixed_days": Days(date(2026, 1, 1), None)},
            "fixed_days",
        ),
    ],
)
def test_a_validity_says_all_that_its_kind_needs(changes: dict[str, Any], field: str) -> None:
    found = only(with_terms("both", **changes))

    assert (found.code, found.where.field) == (ProblemCode.VALIDITY_INCOMPLETE, field)


def test_a_calendar_year_needs_nothing_more() -> None:
    content = with_terms("both", validity=ValidityKind.CALENDAR_YEAR, valid_days=None)

    assert problems(content) == ()


def test_a_face_is_never_the_only_credential() -> None:
    assert only(with_terms("adult", credentials=("face",))) == Problem(
        ProblemCode.FACE_ONLY, Where("adult", field="credentials")
    )


def test_a_face_is_never_the_only_credential_of_a_lane() -> None:
    lane = LaneCredentialFacts(9, ("face",))

    assert only(with_terms("adult", lane_credentials=(lane,))) == Problem(
        ProblemCode.FACE_ONLY, Where("adult", field="lane_credentials"), {"lane": 9}
    )


def test_a_face_beside_a_code_is_fine() -> None:
    assert problems(with_terms("adult", credentials=("face", "qr"))) == ()


def test_a_type_admits_by_something() -> None:
    assert codes(with_terms("adult", credentials=())) == [ProblemCode.NO_CREDENTIAL]


@pytest.mark.parametrize(
    ("smallest", "largest", "field"),
    [(None, 50, "group_min"), (10, None, "group_max"), (0, 50, "group_min"), (9, 8, "group_min")],
)
def test_a_group_has_a_size(smallest: int | None, largest: int | None, field: str) -> None:
    content = with_terms("adult", kind=TermsKind.GROUP, group_min=smallest, group_max=largest)

    assert only(content) == Problem(ProblemCode.GROUP_SIZE, Where("adult", field=field))


def test_a_group_of_ten_to_fifty_is_fine() -> None:
    assert problems(with_terms("adult", kind=TermsKind.GROUP, group_min=10, group_max=50)) == ()


def test_cancelling_later_never_costs_less() -> None:
    steps = (
        FeeStepFacts("refund", 72),
        FeeStepFacts("refund", 24, rate=3000),
        FeeStepFacts("refund", 0, rate=2000),
        FeeStepFacts("change", 0),
    )

    assert only(with_terms("adult", fee_steps=steps)) == Problem(
        ProblemCode.FEE_STEPS,
        Where("adult", field="fee_steps"),
        {"action": "refund", "hours_before": 0},
    )


def test_a_fixed_fee_never_falls_either() -> None:
    steps = (
        FeeStepFacts("change", 24, amount=Money(500)),
        FeeStepFacts("change", -2, amount=Money(499)),
    )

    assert codes(with_terms("adult", fee_steps=steps)) == [ProblemCode.FEE_STEPS]


def test_fees_that_grow_towards_the_visit_are_fine() -> None:
    steps = (
        FeeStepFacts("refund", 0, rate=5000),
        FeeStepFacts("refund", 72),
        FeeStepFacts("refund", 24, rate=3000),
    )

    assert problems(with_terms("adult", fee_steps=steps)) == ()


def test_days_that_are_sold_already_are_not_blacked_out() -> None:
    sold = (SoldDay(ADULT, TODAY, 3), SoldDay(99, TODAY, 5))
    content = with_terms("adult", blackouts=(BlackoutFacts(days(0, 1)),))
    park = replace(PARK, sold=sold)

    found = [one for one in problems(content, park) if one.where.field == "blackouts"]

    assert found == [
        Problem(
            ProblemCode.BLACKOUT_OVER_SOLD,
            Where("adult", field="blackouts"),
            {"day": TODAY, "tickets": 3},
        )
    ]


def test_a_blackout_of_days_that_nobody_bought_is_fine() -> None:
    park = replace(PARK, sold=(SoldDay(ADULT, TODAY, 3),))
    free = with_terms("both", blackouts=(BlackoutFacts(days(1, 1)),))

    assert problems(free, park) == ()


def test_a_zone_that_is_switched_off_is_an_error() -> None:
    found = problems(sound(), replace(PARK, zones_off=frozenset({GATE})))

    assert {(one.code, one.facts["zone"]) for one in found} == {(ProblemCode.ZONE_OFF, GATE)}
    assert all(one.is_error for one in found)
