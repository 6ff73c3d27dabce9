"""A basket is priced from the page that the cashier sees, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.offer import TicketOffer, ZoneShare
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.pricing.refusals import BadQuantity, NotOnSale
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from tests.offers import plain_price

ADULT = TicketOffer(
    ticket_type_id=1,
    terms_id=1,
    code="adult",
    name=Bilingual("成人票", "Adult"),
    note=Bilingual("全价", "Full price"),
    ticket_class="A",
    persons=1,
    prices=(plain_price(11, Money(12_000)),),
    zones=(ZoneShare(1, 1),),
)
FAMILY = replace(
    ADULT,
    ticket_type_id=2,
    code="family",
    persons=3,
    prices=(plain_price(12, Money(27_000), Money(30_000)),),
)
FREE = replace(
    ADULT, ticket_type_id=3, code="free", prices=(plain_price(13, Money(0), Money(12_000)),)
)
OFFERS = offers_by_type([ADULT, FAMILY, FREE])


def price(*lines: tuple[int, int]) -> Quote:
    basket = Basket(
        lines=tuple(BasketLine(*line) for line in lines),
        visit_day=date(2026, 10, 3),
        channel="window",
        priced_at=datetime(2026, 10, 3, 2, 0, tzinfo=UTC),
    )
    return price_basket(basket, OFFERS)


def test_a_line_is_quantity_times_price() -> None:
    assert price((1, 3)).lines[0].amount == Money(36_000)


def test_a_package_shows_what_it_saves() -> None:
    line = price((2, 2)).lines[0]

    assert (line.list_amount, line.saved, line.amount) == (
        Money(60_000),
        Money(6_000),
        Money(54_000),
    )


def test_a_free_ticket_is_its_whole_list_price_off() -> None:
    line = price((3, 1)).lines[0]

    assert (line.amount, line.saved) == (Money(0), Money(12_000))


def test_what_is_below_the_list_price_is_no_discount() -> None:
    assert price((2, 2), (3, 1)).lines[0].discount == Money(0)


def test_tickets_and_persons_are_counted_apart() -> None:
    quote = price((1, 2), (2, 2))

    assert (quote.tickets, quote.persons) == (4, 8)


def test_a_line_names_the_price_that_made_it() -> None:
    line = price((1, 1)).lines[0]

    assert (line.rule, line.price.price_id) == (Bilingual("基准价", "Base price"), 11)
    assert (line.unit_price, line.offer) == (Money(12_000), ADULT)


def test_the_same_type_twice_stays_two_lines() -> None:
    assert [line.quantity for line in price((1, 1), (1, 2)).lines] == [1, 2]


def test_an_empty_basket_costs_nothing() -> None:
    quote = price()

    assert (quote.total, quote.tickets, quote.persons) == (Money(0), 0, 0)


def test_a_type_that_is_not_on_the_page_is_refused_by_its_number() -> None:
    with pytest.raises(NotOnSale) as refused:
        price((1, 1), (9, 1))

    assert refused.value.ticket_type_id == 9


@pytest.mark.parametrize("quantity", [0, -1, 1000])
def test_a_quantity_that_nobody_means_is_refused(quantity: int) -> None:
    with pytest.raises(BadQuantity) as refused:
        price((1, quantity))

    assert refused.value.quantity == quantity


@pytest.mark.parametrize("quantity", [1, 999])
def test_the_least_and_the_most_of_a_line_are_sold(quantity: int) -> None:
    assert price((1, quantity)).total == Money(12_000 * quantity)


@given(quantities=st.lists(st.tuples(st.sampled_from([1, 2, 3]), st.integers(1, 999)), max_size=8))
def test_the_total_is_list_price_less_what_is_saved(quantities: list[tuple[int, int]]) -> None:
    quote = price(*quantities)

    listed = Money.sum(line.list_amount for line in quote.lines)
    saved = Money.sum(line.saved for line in quote.lines)
    assert quote.total == listed - saved
