"""Codes as long as the sale lasts: kept, let go with it, used elsewhere, gone at the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.rules import FlashSale, Marketing, Source, Usable
from shared.marketing.use_discounts import CouponUsed, FlashOver, PromoUsedUp
from tests.boxoffice.office import NOW
from tests.boxoffice.sale.codes.code_keys import (
    DEL,
    ENTER,
    ESC,
    F1,
    F9,
    body,
    enter,
    rows,
    sentence,
)
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    COUPON,
    LIN,
    TWENTY_OFF,
    relief,
)


def test_a_code_for_members_counts_once_there_is_one(window: Window) -> None:
    window.press(F1)
    enter(window, "AUTUMN26")
    assert [value for _, value in rows(window)] == ["限会员，请按 F9 查会员"]
    window.press(ESC)
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.settle()

    assert window.office.looked_up[-1] == (("AUTUMN26",), LIN.id)
    assert window.shown.total == Money(8_000)  # gold price, and 20 off that

    window.press(F9, DEL)
    window.settle()
    assert window.shown.total == Money(12_000)


def test_codes_stay_when_the_page_is_read_again(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.press(ENTER)
    asked = len(window.office.looked_up)
    window.office.pages.clear()
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: bool(window.office.pages))
    window.settle()

    assert window.shown.total == Money(10_000)
    assert len(window.office.looked_up) == asked


def test_the_next_sale_and_a_repeated_one_have_no_codes(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()
    assert window.office.intents[0].quote.basket.codes == (COUPON,)

    window.press("+")
    assert window.shown.codes == 0
    assert window.shown.total == Money(12_000)


def test_escape_lets_codes_go_and_undo_brings_them_back(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.press(ESC, ESC)
    assert window.shown.codes == 0

    window.press(Qt.Key.Key_Z, control=True)
    assert window.shown.total == Money(10_000)


def test_a_day_on_which_a_code_does_not_count_is_said_and_the_code_stays(window: Window) -> None:
    today = window.shown.page.visit_day if window.shown.page else None
    assert today is not None
    only_today = type(TWENTY_OFF.visit_days)(today, today + timedelta(days=1))
    window.office.codes[COUPON] = replace(TWENTY_OFF, visit_days=only_today)
    window.press(F1)
    enter(window, COUPON)
    window.press(ENTER)
    window.press(Qt.Key.Key_T, control=True)
    window.settle()

    assert (window.said(), body(window)) == ("国庆立减 …PQRS 没有减价", "不能用于这一天")
    assert window.shown.codes == 1
    assert window.shown.total == Money(12_000)


@pytest.mark.parametrize(
    ("code", "refusal", "usable", "said"),
    [
        (TWENTY_OFF, CouponUsed(1), Usable.USED, "国庆立减 …PQRS 刚被用掉或停用"),
        (
            relief(COUPON, source=Source.PROMO),
            PromoUsedUp(1, by_person=False),
            Usable.USED_UP,
            f"国庆立减 {COUPON} 已用完",
        ),
        (
            relief(COUPON, source=Source.PROMO),
            PromoUsedUp(1, by_person=True),
            Usable.PERSON_LIMIT,
            f"国庆立减 {COUPON} 这位会员已用满次数",
        ),
    ],
)
def test_a_code_used_elsewhere_before_the_sale_is_named_and_the_price_is_without_it(
    window: Window, code: object, refusal: Refusal, usable: Usable, said: str
) -> None:
    window.office.codes[COUPON] = code  # type: ignore[assignment]
    window.press(F1)
    enter(window, COUPON)
    window.press(ENTER)
    window.office.codes[COUPON] = replace(window.office.codes[COUPON], usable=usable)
    window.office.error = refusal
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == said)

    message = window.bar.message()
    assert message is not None
    assert [key.cap for key in message.keys] == ["Ctrl K"]
    assert window.shown.mode is Mode.BASKET
    assert window.shown.total == Money(12_000)

    window.office.error = None
    window.press(ENTER, ENTER)
    window.wait_sold()


def test_a_flash_sale_that_is_over_is_named(window: Window) -> None:
    sale = FlashSale(
        source_id=5,
        name=Bilingual("午间抢购", "Noon"),
        starts_at=NOW - timedelta(hours=1),
        ends_at=NOW + timedelta(hours=1),
        ticket_type_id=1,
        price=Money(6_000),
        left=5,
    )
    window.office.marketing = Marketing(flash_sales=(sale,))
    window.presenter.refresh()
    window.qtbot.waitUntil(
        lambda: window.shown.page is not None and bool(window.shown.page.marketing.flash_sales)
    )
    window.press(F1)
    assert window.shown.total == Money(6_000)
    window.office.error, window.office.marketing = FlashOver(5), Marketing()
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "午间抢购 已结束或售完")

    assert window.shown.total == Money(12_000)


def test_a_lost_database_keeps_basket_and_codes(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.office.gone = True
    enter(window, "AUTUMN26")
    assert sentence(window) == "数据库连接断开，请再试一次；本单还在"
    assert window.shown.total == Money(10_000)

    window.office.gone = False
    window.press(ENTER)
    window.settle()
    assert window.shown.codes == 2


@pytest.mark.parametrize("text", ["174512345678901234", "11010519491231002X"])
def test_a_pay_code_and_a_document_are_not_asked_for(window: Window, text: str) -> None:
    window.press(F1)
    window.presenter.scanned(text)

    message = window.bar.message()
    assert message is not None
    assert message.head == "读到一个号码，不是券码"
    assert [key.cap for key in message.keys] == ["Ctrl U", "Ctrl I"]
    assert window.office.looked_up == []


def test_a_scan_at_the_tender_says_how_to_use_it(window: Window) -> None:
    window.press(F1, ENTER)
    window.presenter.scanned(COUPON)

    assert window.said() == "正在收款，没有读券码"
    assert window.shown.mode is Mode.TENDER
    assert window.office.looked_up == []


def test_a_code_while_change_is_due_begins_the_next_sale_and_no_other_scan_does(
    window: Window,
) -> None:
    window.sell_one()
    for text in ("S1" + "A" * 149, "134512345678901234"):
        window.presenter.scanned(text)
        assert window.shown.mode is Mode.CHANGE

    window.presenter.scanned(COUPON)
    window.settle()
    assert window.shown.mode is Mode.BASKET
    assert window.shown.codes == 1
