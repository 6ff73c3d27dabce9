"""What the check says of two prices that meet, and of amounts: within the law, as was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from shared.catalogue.draft import PriceFamily
from shared.catalogue.price_calendar import PriceCalendar
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.money import Money
from tests.shared.catalogue.drafts import (
    ADULT,
    CHILD,
    CHILD_PRICE,
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


def test_two_prices_of_one_rule_on_one_day_are_found() -> None:
    content = with_price(price(ADULT, 12_000, on=days(0, 5)), price(ADULT, 15_000, on=days(5, 9)))

    assert problems(content) == (
        Problem(
            ProblemCode.OVERLAPPING_PRICES,
            Where("adult", "base", field="amount"),
            {"day": TODAY + timedelta(days=5)},
        ),
    )


def test_two_periods_that_meet_do_not_overlap() -> None:
    content = with_price(price(ADULT, 12_000, on=days(0, 4)), price(ADULT, 12_000, on=days(5, 9)))

    assert problems(content) == ()


def test_two_rules_of_one_priority_on_one_day_are_found() -> None:
    content = with_rule(rule("weekend", WEEKEND, weekdays=96), price(RIDE, 7_000, by=WEEKEND))

    assert only(content) == Problem(
        ProblemCode.RULE_TIE,
        Where("ride", "base", field="amount"),
        {"other": "weekend", "day": TODAY + timedelta(days=1)},
    )


def test_a_tie_goes_to_the_lower_price_and_is_a_warning() -> None:
    content = with_rule(rule("weekend", WEEKEND, weekdays=96), price(RIDE, 5_000, by=WEEKEND))
    calendar = PriceCalendar(content, PARK)
    ride = content.terms[1]

    friday, saturday = (calendar.plain(ride, 1, TODAY + timedelta(days=step)) for step in (0, 1))

    assert (friday, saturday) == (Money(6_500), Money(5_000))
    assert [one.is_error for one in problems(content) if one.code is ProblemCode.RULE_TIE] == [
        False
    ]


def test_a_higher_priority_decides() -> None:
    content = with_rule(
        rule("weekend", WEEKEND, weekdays=96, priority=1), price(RIDE, 7_000, by=WEEKEND)
    )

    assert problems(content) == ()


def test_rules_for_different_times_of_day_do_not_meet() -> None:
    evening = rule("evening", WEEKEND, slot_from=time(17), priority=1)
    noon = rule("noon", 5, slot_from=time(11), slot_until=time(17), priority=1)
    content = with_rule(evening, price(RIDE, 5_000, by=WEEKEND), price(RIDE, 7_000, by=5))
    content = replace(content, rules=(*content.rules, noon))

    assert problems(content) == ()


def test_a_price_above_the_ceiling_is_found() -> None:
    assert only(with_terms("adult", ceiling=Money(11_999))) == Problem(
        ProblemCode.OVER_CEILING,
        Where("adult", "base", field="amount"),
        {"amount": Money(12_000), "ceiling": Money(11_999)},
    )


def test_a_price_at_the_ceiling_is_fine() -> None:
    assert problems(with_terms("adult", ceiling=Money(12_000))) == ()


def test_a_conditional_price_keeps_to_the_ceiling_too() -> None:
    content = replace(
        with_rule(rule("evening", 9, slot_from=time(17), priority=3), price(RIDE, 9_000, by=9)),
        terms=with_terms("ride", ceiling=Money(8_000)).terms,
    )

    assert codes(content) == [ProblemCode.OVER_CEILING]


@pytest.mark.parametrize(
    ("fen", "code"),
    [(-1, ProblemCode.NEGATIVE_PRICE), (10_000_001, ProblemCode.ABSURD_PRICE)],
)
def test_a_price_is_an_amount_that_somebody_might_pay(fen: int, code: ProblemCode) -> None:
    found = problems(with_price(price(ADULT, fen)))[0]

    assert (found.code, found.facts["amount"]) == (code, Money(fen))


def test_the_list_price_is_not_below_the_price() -> None:
    low = replace(price(ADULT, 12_000), list_amount=Money(11_999))

    assert codes(with_price(low)) == [ProblemCode.LIST_BELOW_PRICE]


def test_a_full_ticket_for_nothing_is_found() -> None:
    found = problems(with_price(price(RIDE, 0)))[0]

    assert (found.code, found.facts) == (ProblemCode.ZERO_PRICE, {"day": date(2026, 1, 1)})


def test_a_free_class_costs_nothing() -> None:
    content = replace(
        with_price(price(RIDE, 0), price(13, 12_000)),
        terms=tuple(
            replace(one, zones=weighed(1, 0)) if one.parts else replace(one, ticket_class="C")
            for one in sound().terms
        ),
    )

    assert problems(content) == ()


def test_a_free_concession_costs_nothing() -> None:
    content = with_rule(
        rule("child", CHILD_PRICE, family=PriceFamily.PERSONAL, concession_id=CHILD),
        price(ADULT, 0, by=CHILD_PRICE),
        concessions=(child(rate=0),),
    )

    assert problems(content) == ()


def test_a_half_price_concession_for_nothing_is_found() -> None:
    content = with_rule(
        rule("child", CHILD_PRICE, family=PriceFamily.PERSONAL, concession_id=CHILD),
        price(ADULT, 0, by=CHILD_PRICE),
        concessions=(child(rate=5000),),
    )

    assert codes(content) == [ProblemCode.ZERO_PRICE]
