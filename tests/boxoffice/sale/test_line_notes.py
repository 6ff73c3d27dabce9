"""What stands below a line of the basket: what it is, and what made its price."""

from __future__ import annotations

from dataclasses import replace

import pytest

from boxoffice.sale.wording import SaleWording
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Source
from shared.pricing.discount import Discount
from shared.pricing.rules import QuoteLine
from tests.boxoffice.office import offer
from tests.boxoffice.sale.timed import BASE, MORNING

CONTRACT = Discount(Source.CONTRACT, 1, Bilingual("云溪旅行社", "Yunxi Travel"), Money(2_400), 1)


@pytest.fixture
def words(translations: Translations) -> SaleWording:
    return SaleWording(translations)


def line(price: str, *, of_the_morning: bool = False, contract: bool = False) -> QuoteLine:
    sold = offer(1, "成人票", "Adult", "A", price, None, list_price="120")
    (candidate,) = sold.prices
    made = replace(candidate, rule=MORNING if of_the_morning else BASE)
    return QuoteLine(sold, 1, made, discounts=(CONTRACT,) if contract else ())


def test_a_ticket_at_its_usual_price_says_first_what_it_is(words: SaleWording) -> None:
    assert words.line_note(line("120")) == "说明 · 平日价"
    assert words.line_note(line("60")) == "说明 · 平日价"


def test_what_lowers_a_price_is_said_first(words: SaleWording) -> None:
    assert words.line_note(line("100", of_the_morning=True)) == "早场价 · 说明"


def test_beside_a_discount_the_price_of_every_day_is_no_news(words: SaleWording) -> None:
    assert words.line_note(line("120", contract=True)) == "云溪旅行社 · 说明"
    assert words.line_note(line("100", of_the_morning=True, contract=True)) == (
        "早场价 + 云溪旅行社 · 说明"
    )
