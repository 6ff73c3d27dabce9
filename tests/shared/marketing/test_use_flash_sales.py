"""A flash sale takes its own places, stops at its stock and holds in its time alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shared.kernel.money import Money
from shared.marketing.rules import Source
from shared.pricing.rules import BasketLine
from tests.shared.marketing.discount_changes import DOES_NOT_ADD_UP, FLASH_OVER, changed, refused
from tests.shared.marketing.promoting import HOUR, Promoter, discounts_of


def test_a_flash_sale_takes_its_places_itself(promoter: Promoter) -> None:
    (slot,) = promoter.slots("family")
    number = promoter.flash("family", 9_900, 5)
    quote = promoter.quote(family=2)

    assert quote.total == Money(19_800)
    assert promoter.use(quote) == {str(slot): 6}
    left = promoter.stage.value(
        "SELECT sum(free)::integer FROM place WHERE pool = :p", p=f"flash:{number}"
    )
    assert left == 9


def test_a_flash_sale_stops_at_its_stock(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 5)
    quote = promoter.quote(glass=3)
    document = discounts_of(quote)
    promoter.use(quote, document)

    assert refused(promoter, quote, document) == FLASH_OVER
    assert [sale.left for sale in promoter.marketing().flash_sales] == [2]


def test_the_last_of_a_flash_sale_lie_in_several_buckets(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 20)
    quote = promoter.quote(glass=19)
    promoter.use(quote)

    assert [sale.left for sale in promoter.marketing().flash_sales] == [1]


def test_a_flash_sale_of_a_type_that_takes_no_places_is_counted(promoter: Promoter) -> None:
    promoter.stage.rewrite(
        "UPDATE terms_zone SET series_id = NULL WHERE terms_id IN (SELECT t.id"
        " FROM ticket_terms AS t JOIN ticket_type AS k ON k.id = t.ticket_type_id"
        " WHERE k.code = 'glass')"
    )
    promoter.flash("glass", 990, 4)
    quote = promoter.quote(glass=3)
    document = discounts_of(quote)

    assert promoter.use(quote, document) == {}
    assert refused(promoter, quote, document) == FLASH_OVER
    assert promoter.stage.value("SELECT sold FROM flash_sale") == 3


@pytest.mark.parametrize("hours", [1, -2])
def test_a_flash_price_out_of_its_time_is_refused(promoter: Promoter, hours: int) -> None:
    now = datetime.now(UTC)
    late = promoter.flash(
        "glass", 990, 9, starts_at=now + hours * HOUR, ends_at=now + (hours + 1) * HOUR
    )
    promoter.flash("glass", 990, 9)
    quote = promoter.quote(glass=1)

    assert refused(promoter, quote, changed(promoter, quote, source_id=late)) == FLASH_OVER


def test_a_flash_price_in_another_timeslot_is_refused(promoter: Promoter) -> None:
    promoter.stage.open_slots_today("boat")
    (first,) = promoter.slots("boat")
    promoter.flash("boat", 990, 9, slots=(first,))
    sold = promoter.quote(boat=1)
    offer = promoter.stage.offers()["boat"]
    other = next(one for one in offer.series_of if one != first)
    elsewhere = promoter.quote(BasketLine(offer.ticket_type_id, 1, slots=(other,)))
    document = discounts_of(sold)

    assert document[0]["source"] == Source.FLASH
    assert refused(promoter, elsewhere, document) == DOES_NOT_ADD_UP


def test_a_wrong_flash_price_is_refused(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 9)
    quote = promoter.quote(glass=2)
    amount = discounts_of(quote)[0]["amount"] - 2

    assert refused(promoter, quote, changed(promoter, quote, amount=amount)) == DOES_NOT_ADD_UP
