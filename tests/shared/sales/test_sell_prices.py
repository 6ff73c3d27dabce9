"""A sale is booked at the price that was shown, as long as that price could be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.catalogue.offer import PriceCandidate
from shared.kernel.money import Money
from shared.pricing.rules import Quote
from shared.sales.sell import PriceChanged
from tests.shared.stage import SaleStage


def another_edition(till: SaleStage, minutes_ago: int) -> None:
    """An edition without a ticket has come in force so long ago; the old terms are history."""
    till.rewrite(
        "INSERT INTO edition (title, state, in_force_from, made_at, checked_at, makers)"
        " VALUES ('next', 'IN_FORCE', now() - make_interval(mins => :ago), now(), now(), '{}')",
        ago=minutes_ago,
    )


def shown(quote: Quote, minutes_ago: int) -> Quote:
    """The same basket, priced so long ago."""
    at = datetime.now(UTC) - timedelta(minutes=minutes_ago)
    return replace(quote, basket=replace(quote.basket, priced_at=at))


@pytest.mark.parametrize(
    ("changed", "priced", "held"),
    [(3, 5, True), (3, 2, False), (9, 30, True), (12, 30, False)],
    ids=["shown before", "shown after", "shown long before", "shown too long before"],
)
def test_the_price_shown_is_held_for_ten_minutes(
    till: SaleStage, changed: int, priced: int, held: bool
) -> None:
    quote = shown(till.quote(adult=1), priced)
    another_edition(till, changed)

    if held:
        assert till.sell(quote).total == quote.total
    else:
        with pytest.raises(PriceChanged):
            till.sell(quote)


def test_an_old_basket_is_sold_while_nothing_has_changed(till: SaleStage) -> None:
    quote = shown(till.quote(adult=1), 600)

    assert till.sell(quote).total == quote.total


def test_a_basket_of_tomorrow_by_its_clock_is_not_held_by_tomorrows_edition(
    till: SaleStage,
) -> None:
    quote = shown(till.quote(adult=1), -600)
    another_edition(till, -300)

    assert till.sell(quote).total == quote.total


def rule(till: SaleStage, conditions: str, priority: int = 90, family: str = "calendar") -> int:
    """A price of 88.00 for adults by a rule with conditions, "column = value, …"."""
    columns, values = zip(*(part.split(" = ") for part in conditions.split(", ")), strict=True)
    till.rewrite(
        "WITH r AS (INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority,"
        f" {', '.join(columns)}) SELECT edition_id, 'mine', '', '', '{family}', {priority},"
        f" {', '.join(values)} FROM ticket_terms WHERE id = :t RETURNING id)"
        " INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
        " SELECT :t, id, '(,)', 8800, 12000 FROM r",
        t=till.offers()["adult"].terms_id,
    )
    price: int = till.value("SELECT max(id) FROM price")
    return price


def at_price(till: SaleStage, price_id: int, quantity: int = 1) -> Quote:
    """Adults at the price of a row, whatever the rules say."""
    quote = till.quote(adult=quantity)
    line = quote.lines[0]
    price = PriceCandidate(price_id, line.price.rule, Money(8_800), Money(12_000))
    return replace(quote, lines=(line._replace(price=price),), total=Money(8_800) * quantity)


APPLIES = {
    "weekday": ("weekdays = {today}", "weekdays = {other}"),
    "channel": ("channel_id = 1", "channel_id = 2"),
    "holidays": ("holidays = 'never'", "holidays = 'only'"),
    "group": ("group_min = 2", "group_min = 3"),
    "slot": ("holidays = 'any'", "slot_from = '00:00'"),
}


def conditions(till: SaleStage, text: str) -> str:
    bit = till.value("SELECT app.weekday_bit(:d)", d=till.today)
    return text.format(today=bit, other=127 - bit)


@pytest.mark.parametrize("family", ["calendar", "personal"])
@pytest.mark.parametrize(("yes", "no"), APPLIES.values(), ids=APPLIES.keys())
def test_a_price_is_booked_only_where_its_rule_applies(
    till: SaleStage, yes: str, no: str, family: str
) -> None:
    price = rule(till, conditions(till, yes), family=family)
    till.sell(at_price(till, price, 2))
    till.rewrite("DELETE FROM price WHERE id = :p", p=price)
    till.rewrite("DELETE FROM price_rule WHERE code = 'mine'")

    other = rule(till, conditions(till, no), family=family)

    with pytest.raises(PriceChanged):
        till.sell(at_price(till, other, 2))


def test_the_price_of_the_slot_is_booked_in_its_hours_alone(till: SaleStage) -> None:
    tomorrow = till.today + timedelta(days=1)
    offer = till.offers(tomorrow)["cave"]
    slots = offer.slots[offer.series[0]]
    early, late = slots[0], slots[-1]
    morning = next(price for price in offer.prices if price.rule.slot_until is not None)
    quote = till.quote(tomorrow, cave=1)

    def cave(slot: int) -> Quote:
        line = quote.lines[0]._replace(slots=(slot,), price=morning)
        return replace(quote, lines=(line,), total=morning.amount)

    assert till.sell(cave(early.timeslot_id)).total == morning.amount
    with pytest.raises(PriceChanged):
        till.sell(cave(late.timeslot_id))


def test_a_good_line_does_not_cover_a_price_of_other_hours(till: SaleStage) -> None:
    quote = till.quote(till.today + timedelta(days=1), adult=1, cave=1)
    adult, cave = quote.lines
    late = cave.offer.slots[cave.offer.series[0]][-1]
    morning = next(price for price in cave.offer.prices if price.rule.slot_until is not None)
    wrong = cave._replace(slots=(late.timeslot_id,), price=morning)
    forged = replace(quote, lines=(adult, wrong), total=adult.amount + wrong.amount)

    with pytest.raises(PriceChanged):
        till.sell(forged)


def test_the_everyday_price_is_refused_where_a_higher_rule_makes_the_day(
    till: SaleStage,
) -> None:
    everyday = till.quote(adult=1)
    rule(till, "holidays = 'any'")

    with pytest.raises(PriceChanged):
        till.sell(everyday)


@pytest.mark.parametrize(
    "conditions_of_others",
    ["group_min = 2", "channel_id = 2", "slot_from = '00:00'", "sold_percent = 1"],
)
def test_a_higher_rule_of_others_does_not_hinder(
    till: SaleStage, conditions_of_others: str
) -> None:
    everyday = till.quote(adult=1)
    rule(till, conditions_of_others)

    assert till.sell(everyday).total == everyday.total


def test_a_price_of_other_terms_is_refused(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    other = till.offers()["show"].plain
    line = quote.lines[0]._replace(price=replace(other, amount=quote.total))

    with pytest.raises(PriceChanged):
        till.sell(replace(quote, lines=(line,)))


def test_a_ceiling_cuts_the_price(till: SaleStage) -> None:
    till.rewrite(
        "UPDATE ticket_terms SET ceiling = 10000 WHERE id = :t", t=till.offers()["adult"].terms_id
    )
    quote = till.quote(adult=2)

    receipt = till.sell(quote)

    assert receipt.total == Money(20_000)
    booked = till.run(
        "SELECT unit_price, list_amount, amount FROM order_line WHERE order_id = :o",
        o=receipt.order_id,
    )
    assert [tuple(row) for row in booked] == [(10_000, 24_000, 20_000)]


def test_more_than_the_ceiling_is_refused(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite(
        "UPDATE ticket_terms SET ceiling = 10000 WHERE id = :t", t=till.offers()["adult"].terms_id
    )

    with pytest.raises(PriceChanged):
        till.sell(quote)
