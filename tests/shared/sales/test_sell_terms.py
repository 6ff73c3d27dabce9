"""What is sold is on sale, for whom and when its terms say, and no ticket outlives them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.pricing.rules import Quote
from shared.sales.sell import GroupSize, PriceChanged, SalesClosed
from tests.shared.stage import SaleStage

CLOSING = {
    "before its sale begins": "sale_from = now() + interval '1 hour'",
    "after its sale has ended": "sale_until = now()",
    "too far ahead": "days_ahead = 0",
    "on a weekday of others": "weekdays = 127 - app.weekday_bit(:day)",
}


def terms_of(till: SaleStage, code: str) -> int:
    return till.offers()[code].terms_id


@pytest.mark.parametrize("change", CLOSING.values(), ids=CLOSING.keys())
def test_a_type_is_not_sold(till: SaleStage, change: str) -> None:
    tomorrow = till.today + timedelta(days=1)
    quote = till.quote(tomorrow, adult=1)
    till.rewrite(
        f"UPDATE ticket_terms SET {change} WHERE id = :id AND CAST(:day AS date) IS NOT NULL",
        id=terms_of(till, "adult"),
        day=tomorrow,
    )

    with pytest.raises(SalesClosed) as refused:
        till.sell(quote)

    assert refused.value.ticket_type == quote.lines[0].offer.ticket_type_id


def test_a_type_is_not_sold_for_a_blackout(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite(
        "INSERT INTO terms_blackout (terms_id, days) VALUES (:id, daterange(:day, :day, '[]'))",
        id=terms_of(till, "adult"),
        day=till.today,
    )

    with pytest.raises(SalesClosed) as refused:
        till.sell(quote)

    assert (refused.value.day, refused.value.ticket_type) == (
        till.today.isoformat(),
        quote.lines[0].offer.ticket_type_id,
    )


def test_a_type_is_sold_within_its_window(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite(
        "UPDATE ticket_terms SET sale_from = now() - interval '1 hour',"
        " sale_until = now() + interval '1 hour', days_ahead = 0 WHERE id = :id",
        id=terms_of(till, "adult"),
    )

    assert len(till.sell(quote).tickets) == 1


def test_nothing_is_sold_further_ahead_than_the_site_sells(till: SaleStage) -> None:
    quote = till.quote(till.today + timedelta(days=2), adult=1)
    till.run("UPDATE site SET ahead_days = 1")

    with pytest.raises(SalesClosed):
        till.sell(quote)


@pytest.mark.parametrize(("persons", "fits"), [(1, False), (2, True), (3, True), (4, False)])
def test_a_group_is_as_large_as_its_terms_say(till: SaleStage, persons: int, fits: bool) -> None:
    till.rewrite(
        "UPDATE ticket_terms SET group_min = 2, group_max = 3 WHERE id = :id",
        id=terms_of(till, "adult"),
    )
    quote = till.quote(adult=persons)

    if fits:
        assert len(till.sell(quote).tickets) == persons
        return
    with pytest.raises(GroupSize) as refused:
        till.sell(quote)
    facts = refused.value
    assert (facts.persons, facts.least, facts.most) == (persons, 2, 3)


def test_any_number_of_uses_is_kept_as_none(till: SaleStage) -> None:
    till.rewrite("UPDATE terms_zone SET uses = NULL WHERE terms_id = :id",
                 id=terms_of(till, "adult"))  # fmt: skip

    ticket_id, _ = till.sell_one("adult")

    uses = till.run(
        "SELECT uses_total, uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id
    )
    assert [tuple(row) for row in uses] == [(None, None)]


def validity(till: SaleStage, change: str) -> None:
    till.rewrite(f"UPDATE ticket_terms SET {change} WHERE id = :id", id=terms_of(till, "adult"))


def bounds_of(till: SaleStage, day: date) -> tuple[date, int]:
    ticket_id, _ = till.sell_one("adult", day)
    row = till.run("SELECT visit_day, valid_days FROM ticket WHERE id = :t", t=ticket_id)[0]
    return row.visit_day, row.valid_days


KINDS = {
    "visit day": ("validity = 'VISIT_DAY', valid_days = 2", 1, 2),
    "days from purchase": ("validity = 'DAYS_FROM_PURCHASE', valid_days = 5", 0, 5),
    "days from first use": (
        "validity = 'DAYS_FROM_FIRST_USE', valid_days = 3, activate_days = 30", 1, 32,
    ),
    "hours from first use": (
        "validity = 'HOURS_FROM_FIRST_USE', valid_days = NULL, valid_hours = 72,"
        " activate_days = 30", 1, 33,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "begins", "days"), KINDS.values(), ids=KINDS.keys())
def test_a_ticket_is_sold_with_its_outer_bounds(
    till: SaleStage, change: str, begins: int, days: int
) -> None:
    validity(till, change)

    bounds = bounds_of(till, till.today + timedelta(days=1))

    assert bounds == (till.today + timedelta(days=begins), days)


def test_a_fixed_range_begins_today_at_the_earliest(till: SaleStage) -> None:
    last = till.today + timedelta(days=9)
    validity(
        till,
        f"validity = 'FIXED_RANGE', fixed_days = '[{till.today - timedelta(5)},{last}]'",
    )

    assert bounds_of(till, till.today + timedelta(days=1)) == (till.today, 10)


def test_a_calendar_year_ends_with_the_year_of_the_visit(till: SaleStage) -> None:
    validity(till, "validity = 'CALENDAR_YEAR'")
    end = date(till.today.year + 1, 1, 1)

    assert bounds_of(till, till.today) == (till.today, (end - till.today).days)


def longer(quote: Quote) -> Quote:
    line = quote.lines[0]
    offer = replace(line.offer, valid_days=line.offer.valid_days + 1)
    return replace(quote, lines=(line._replace(offer=offer),))


@pytest.mark.parametrize(
    "change",
    [
        *[change for change, _, _ in KINDS.values()],
        "validity = 'CALENDAR_YEAR'",
        "validity = 'FIXED_RANGE', fixed_days = '[2020-01-01,2039-12-31]'",
    ],
)
def test_no_ticket_is_sold_for_longer_than_its_terms_say(till: SaleStage, change: str) -> None:
    validity(till, change)

    with pytest.raises(PriceChanged):
        till.sell(longer(till.quote(adult=1)))
