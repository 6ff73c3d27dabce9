"""While a flash sale runs its ticket key shows what the next ticket costs, to the second."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.desk import SalePage
from boxoffice.sale.flash import flash_now, next_turn
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import FlashSale, Marketing
from tests.boxoffice.office import ADULT, DAYS, NOW, OFFERS, TODAY, Office
from tests.boxoffice.sale.conftest import Window

SECOND = timedelta(seconds=1)
SALE = FlashSale(
    source_id=7,
    name=Bilingual("早鸟抢购", "Early bird"),
    starts_at=NOW,
    ends_at=NOW + timedelta(minutes=30),
    ticket_type_id=ADULT.ticket_type_id,
    price=Money(9_900),
    left=20,
)


def page(*sales: FlashSale) -> SalePage:
    return SalePage(TODAY, OFFERS, DAYS, NOW, Marketing(flash_sales=sales))


def prices(now: datetime, *sales: FlashSale) -> dict[int, Money]:
    return {one: sale.price for one, sale in flash_now(page(*sales), now).items()}


@pytest.mark.parametrize(
    ("after", "runs"),
    [
        (-SECOND, False),
        (0 * SECOND, True),
        (timedelta(minutes=30) - SECOND, True),
        (timedelta(minutes=30), False),
    ],
    ids=["a second before", "its first second", "its last second", "its end"],
)
def test_a_sale_is_shown_from_its_first_second_until_its_end(after: timedelta, runs: bool) -> None:
    assert bool(prices(NOW + after, SALE)) is runs


@pytest.mark.parametrize(
    "facts",
    [
        {"left": 0},
        {"price": ADULT.price},
        {"slots": frozenset({999})},
        {"ticket_type_id": 999},
    ],
    ids=["nothing left", "no lower", "other times", "not sold today"],
)
def test_what_the_next_ticket_would_not_cost_is_not_shown(facts: dict[str, Any]) -> None:
    assert prices(NOW, replace(SALE, **facts)) == {}


def test_of_two_sales_the_lower_is_shown() -> None:
    assert prices(NOW, SALE, replace(SALE, source_id=8, price=Money(8_800))) == {
        ADULT.ticket_type_id: Money(8_800)
    }


def test_the_next_turn_is_a_beginning_or_an_end() -> None:
    later = replace(SALE, starts_at=NOW + SECOND, ends_at=NOW + 5 * SECOND)

    assert next_turn((SALE, later), NOW) == NOW + SECOND
    assert next_turn((SALE, later), NOW + SECOND) == NOW + 5 * SECOND
    assert next_turn((SALE, later), SALE.ends_at) is None


@pytest.fixture
def office() -> Office:
    return Office(marketing=Marketing(flash_sales=(SALE,)))


def key_says(window: Window) -> str:
    return window.view.left.tickets[0].accessibleName()


def test_the_key_has_the_price_the_name_and_the_end(window: Window) -> None:
    face = window.view.left.tickets[0].face

    assert face is not None
    assert (face.price, face.note) == ("99.00", "早鸟抢购 · 至 10:32:36")


def test_the_key_and_the_line_agree(window: Window) -> None:
    window.press(Qt.Key.Key_F1)

    assert window.shown.total == SALE.price
    assert "99.00" in key_says(window)


def test_the_key_goes_back_when_the_sale_has_ended(window: Window) -> None:
    window.office.marketing = Marketing(
        flash_sales=(replace(SALE, starts_at=NOW - 9 * SECOND, ends_at=NOW),)
    )
    before = window.shown.page
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.page is not before)

    assert window.shown.flash == {}
    assert "120.00" in key_says(window)


def test_the_screen_turns_by_itself_at_the_second(window: Window) -> None:
    """The clock of the test stands still, so the screen is only seen to look again."""
    soon = replace(SALE, ends_at=NOW + timedelta(milliseconds=40))
    window.office.marketing = Marketing(flash_sales=(soon,))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.flash.get(1) == soon)
    looks = []
    window.view.sale_shown.connect(looks.append)

    window.qtbot.waitUntil(lambda: bool(looks))
