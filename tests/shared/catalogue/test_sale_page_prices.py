"""Which price of a type the sale page gives: by day, weekday, holiday, channel and class."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from shared.catalogue.offer import TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.catalogue.on_the_page import add_rule, page, set_terms, weekday
from tests.shared.stage import Stage


def rules(offer: TicketOffer) -> list[str]:
    return [price.rule.code for price in offer.prices]


def test_a_price_is_that_of_the_visit_day(stage: Stage) -> None:
    code = add_rule(stage, 15_000)
    golden_week = stage.today + timedelta(days=10)
    stage.rewrite(
        "UPDATE price SET visit_days = daterange(:day, NULL)"
        " WHERE rule_id = (SELECT id FROM price_rule WHERE code = :code)",
        day=golden_week,
        code=code,
    )

    before, on = (stage.offers(golden_week - timedelta(days=step))["adult"] for step in (1, 0))

    assert (code in rules(before), code in rules(on), on.price) == (False, True, Money(15_000))


@pytest.mark.parametrize(("mask", "number"), [(1, 0), (16, 4), (32, 5), (64, 6)])
def test_a_weekday_price_is_for_its_days_of_the_week(stage: Stage, mask: int, number: int) -> None:
    code = add_rule(stage, 10_000, weekdays=mask)

    seen = [code in rules(stage.offers(weekday(stage, day))["adult"]) for day in range(7)]

    assert seen == [day == number for day in range(7)]


def test_a_worked_saturday_costs_what_a_weekday_costs(stage: Stage) -> None:
    code = add_rule(stage, 10_000, weekdays=31)
    saturday = weekday(stage, 5)
    stage.run("DELETE FROM holiday WHERE day = :day", day=saturday)
    stage.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " VALUES (:day, 'working_day', '国庆节调休', 'Worked', 1)",
        day=saturday,
    )

    assert code in rules(stage.offers(saturday)["adult"])


@pytest.mark.parametrize(("holidays", "seen"), [("only", True), ("never", False), ("any", True)])
def test_a_holiday_price_is_by_the_table_of_holidays(
    stage: Stage, holidays: str, seen: bool
) -> None:
    code = add_rule(stage, 12_000, holidays=holidays)
    day = stage.today + timedelta(days=3)
    stage.run("DELETE FROM holiday")
    stage.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " VALUES (:day, 'holiday', '国庆节', 'National Day', 1)",
        day=day,
    )

    on, after = (stage.offers(day + timedelta(days=step))["adult"] for step in (0, 1))

    assert (code in rules(on), code in rules(after)) == (seen, holidays != "only")


def test_a_channel_price_is_for_its_channel(stage: Stage) -> None:
    code = add_rule(stage, 10_000, channel_id=2)

    shown = [
        code in rules(offer)
        for channel in ("window", "online")
        for offer in page(stage, channel=channel)
        if offer.code == "adult"
    ]

    assert shown == [False, True]


def test_a_class_of_the_policy_that_is_not_in_force_has_no_price(stage: Stage) -> None:
    stage.rewrite("UPDATE concession_class SET in_force = '[2020-01-01,2020-02-01)'")
    child = stage.value("SELECT min(id) FROM concession_class")
    code = add_rule(stage, 100, family="personal", concession_id=child)

    assert code not in rules(stage.offers()["adult"])


def test_what_only_a_line_can_answer_comes_with_the_rule(stage: Stage) -> None:
    child = stage.value("SELECT id FROM concession_class WHERE code = 'child'")
    add_rule(
        stage,
        100,
        family="personal",
        concession_id=child,
        tier_id=5,
        group_min=10,
        sold_percent=80,
        slot_from=time(9),
        slot_until=time(10, 30),
    )

    price = next(p for p in stage.offers()["adult"].prices if p.rule.code == "mine")

    facts = replace(price.rule, name=Bilingual("", ""))
    assert (facts.priority, facts.concession_id, facts.tier_id, facts.group_min) == (
        *(99, child, 5),
        10,
    )
    assert (facts.sold_percent, facts.slot_from, facts.slot_until) == (80, time(9), time(10, 30))
    assert price.rule.name == Bilingual("特价", "Special")


def test_the_ceiling_cuts_what_is_above_it(stage: Stage) -> None:
    add_rule(stage, 15_000)
    set_terms(stage, "adult", "ceiling = 13000")

    adult = stage.offers()["adult"]

    assert (adult.ceiling, adult.price, adult.plain.cut) == (Money(13_000), Money(13_000), True)


def test_two_prices_of_one_day_by_one_rule_cannot_be(stage: Stage) -> None:
    with pytest.raises(IntegrityError, match="ex_price_one_at_a_time"):
        stage.rewrite(
            "INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
            " SELECT terms_id, rule_id, visit_days, 1, 1 FROM price LIMIT 1"
        )


@pytest.mark.parametrize(
    "change",
    [
        "button = NULL",
        "channels = '{online}'",
        "weekdays = 127 - app.weekday_bit(:today)",
        "sale_from = now() + interval '1 hour'",
        "sale_until = now()",
        "validity = 'FIXED_RANGE', fixed_days = '[2020-01-01,2020-02-01)'",
    ],
)
def test_a_type_that_is_not_sold_here_and_now_is_not_on_the_page(stage: Stage, change: str) -> None:
    set_terms(stage, "show", change, today=stage.today)

    assert "show" not in {offer.code for offer in page(stage)}
