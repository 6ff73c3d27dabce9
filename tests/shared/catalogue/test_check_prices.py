"""What the check says of days without a price."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts, Holidays, PriceFamily, ValidityKind
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from tests.shared.catalogue.drafts import (
    ADULT,
    BASE,
    CHILD,
    NOW,
    PARK,
    RIDE,
    TODAY,
    WEEKEND,
    child,
    days,
    price,
    problems,
    rule,
    sound,
    with_price,
    with_rule,
    with_terms,
)


def missing(first: int, count: int, channel: str = "window", code: str = "adult") -> Problem:
    facts: dict[str, Fact] = {
        "channel": channel,
        "day": TODAY + timedelta(days=first),
        "days": count,
    }
    return Problem(ProblemCode.NO_BASE_PRICE, Where(code, field="prices"), facts)


def test_a_type_without_any_price_is_found() -> None:
    content = sound(prices=(price(ADULT, 12_000), price(RIDE, 6_500)))

    assert problems(content) == (missing(0, 10, code="both"),)


def test_a_gap_between_two_periods_is_found() -> None:
    content = with_price(
        price(ADULT, 12_000, on=Days(None, TODAY + timedelta(days=2))),
        price(ADULT, 18_000, on=Days(TODAY + timedelta(days=5), None)),
    )

    assert missing(2, 3) in problems(content)


def test_a_price_that_ends_before_the_last_day_one_may_buy_for_is_found() -> None:
    assert missing(9, 1) in problems(with_price(price(ADULT, 12_000, on=days(0, 8))))


def test_a_price_until_the_last_day_one_may_buy_for_is_enough() -> None:
    assert problems(with_price(price(ADULT, 12_000, on=days(0, 9)))) == ()


def test_a_price_for_one_channel_is_none_for_another() -> None:
    content = with_rule(rule("here", 9, channel_id=1), price(ADULT, 12_000, by=9))
    content = replace(
        content,
        terms=tuple(
            replace(one, channels=("window", "ota")) if one.code == "adult" else one
            for one in content.terms
        ),
        prices=tuple(one for one in content.prices if one.terms_id != 111 or one.rule_id == 9),
    )

    assert problems(content) == (missing(0, 10, "ota"),)


@pytest.mark.parametrize(
    "conditional",
    [
        rule("evening", 9, slot_from=time(17)),
        rule("child", 9, concession_id=CHILD),
        rule("gold", 9, tier_id=1),
        rule("group", 9, group_min=10),
        rule("last", 9, sold_percent=80),
        rule("mine", 9, family=PriceFamily.PERSONAL),
    ],
)
def test_a_price_under_a_condition_is_no_price_for_everybody(conditional: object) -> None:
    content = with_rule(
        conditional,  # type: ignore[arg-type]
        price(ADULT, 12_000, by=9),
        concessions=(child(),),
    )
    content = replace(
        content,
        prices=tuple(one for one in content.prices if (one.terms_id, one.rule_id) != (111, BASE)),
    )

    assert missing(0, 10) in problems(content)


def test_weekdays_and_the_weekend_make_a_whole_week() -> None:
    content = with_rule(
        rule("weekend", WEEKEND, weekdays=96, priority=1), price(ADULT, 15_000, by=WEEKEND)
    )
    content = replace(content, rules=(rule("base", BASE, weekdays=31), content.rules[1]))
    weekend = [missing(1, 4, code=code) for code in ("ride", "both")]

    assert list(problems(content)) == weekend  # two Saturdays and two Sundays in ten days


def test_a_holiday_that_no_rule_holds_is_found() -> None:
    park = replace(PARK, special={TODAY: "holiday"})
    content = sound(rules=(rule("base", BASE, holidays=Holidays.NEVER),))

    assert missing(0, 1) in problems(content, park)


def test_days_that_a_type_is_not_sold_for_need_no_price() -> None:
    later = days(3, 9)
    content = with_price(price(ADULT, 12_000, on=later))
    blackout = BlackoutFacts(days(0, 2))
    content = replace(
        content,
        terms=tuple(
            replace(one, blackouts=(blackout,)) if one.code != "ride" else one
            for one in content.terms
        ),
    )

    assert problems(content) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"sale_until": NOW},
        {"validity": ValidityKind.FIXED_RANGE, "fixed_days": days(-9, -1)},
    ],
)
def test_a_type_whose_time_is_over_needs_no_price(changes: dict[str, object]) -> None:
    content = replace(with_terms("both", **changes), prices=sound().prices[:2])

    assert problems(content) == ()


def test_a_ticket_for_so_many_days_from_its_sale_needs_prices_for_these() -> None:
    content = replace(
        with_terms("both", validity=ValidityKind.DAYS_FROM_PURCHASE, valid_days=3),
        prices=(*sound().prices[:2], price(13, 17_500, on=days(0, 2))),
    )

    assert problems(content) == ()


def test_a_type_sold_only_for_tomorrow_needs_two_days() -> None:
    content = replace(
        with_terms("both", days_ahead=1),
        prices=(*sound().prices[:2], price(13, 17_500, on=days(0, 1))),
    )

    assert problems(content) == ()
