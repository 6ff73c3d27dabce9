"""The price of each day for everybody, as a calendar shows it."""

from __future__ import annotations

from datetime import timedelta

from shared.catalogue.plain_prices import plain_prices
from shared.catalogue.sale_page import sale_page
from shared.kernel.money import Money
from tests.shared.stage import WINDOW, Stage

DAYS = 90


def test_a_calendar_says_what_the_sale_pages_of_its_days_say(stage: Stage) -> None:
    prices = plain_prices(stage.session, "online", stage.today, DAYS)

    for step in (0, 1, 2, 3, 4, 5, 6, 20):
        day = stage.today + timedelta(days=step)
        page = sale_page(stage.session, "online", day)
        plain = [one for one in page if not any(price.rule.asks_slot for price in one.prices)]
        assert len(plain) > 20
        for offer in plain:
            assert prices[offer.ticket_type_id, day] == offer.price


def test_the_window_reads_a_calendar_of_the_edition_in_force(stage: Stage) -> None:
    adult = stage.offers()["adult"]

    with stage.acting(WINDOW) as session:
        prices = plain_prices(session, "window", stage.today, 1)

    assert prices[adult.ticket_type_id, stage.today] == adult.price


def test_a_price_of_a_class_a_slot_or_a_group_is_not_for_everybody(stage: Stage) -> None:
    adult = stage.offers()["adult"].ticket_type_id
    before = plain_prices(stage.session, "window", stage.today, 1)[adult, stage.today]
    for condition in ("concession_id", "tier_id", "group_min", "sold_percent"):
        stage.rewrite(
            "INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority,"
            f" {condition}) SELECT max(e.id), '{condition}', 'x', 'x', 'calendar', 99,"
            " greatest(2, (SELECT min(id) FROM concession_class)) FROM edition AS e"
        )
        stage.rewrite(
            "INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
            " SELECT t.id, r.id, '[,)', 1, 1 FROM ticket_terms AS t, price_rule AS r"
            " WHERE t.ticket_type_id = :adult AND r.code = :code",
            adult=adult,
            code=condition,
        )

    after = plain_prices(stage.session, "window", stage.today, 1)

    assert after[adult, stage.today] == before


def test_a_lower_price_that_a_channel_gives_everybody_is_shown(stage: Stage) -> None:
    adult = stage.offers()["adult"].ticket_type_id
    stage.rewrite(
        "INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority)"
        " SELECT max(id), 'all', 'x', 'x', 'personal', 0 FROM edition"
    )
    stage.rewrite(
        "INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
        " SELECT t.id, r.id, '[,)', 100, 100 FROM ticket_terms AS t, price_rule AS r"
        " WHERE t.ticket_type_id = :adult AND r.code = 'all'",
        adult=adult,
    )

    prices = plain_prices(stage.session, "window", stage.today, 1)

    assert prices[adult, stage.today] == stage.offers()["adult"].price == Money(100)


def test_a_blacked_out_day_has_no_price(stage: Stage) -> None:
    adult = stage.offers()["adult"]
    stage.rewrite(
        "INSERT INTO terms_blackout (terms_id, days) VALUES (:t, daterange(:d, :d, '[]'))",
        t=adult.terms_id,
        d=stage.today,
    )

    prices = plain_prices(stage.session, "window", stage.today, 2)

    days = {day for type_id, day in prices if type_id == adult.ticket_type_id}
    assert days == {stage.today + timedelta(days=1)}


def test_a_draft_is_asked_by_its_number(stage: Stage) -> None:
    assert plain_prices(stage.session, "window", stage.today, 3, edition_id=-1) == {}
