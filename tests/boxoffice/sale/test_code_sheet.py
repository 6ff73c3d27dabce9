"""Coupons and promo codes: typed, scanned, explained, taken away, and gone at the last moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boxoffice.sale.codes.shown import CodesShown
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.shown import Mode
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.queries import TooManyCodes
from shared.marketing.rules import FlashSale, Marketing, Source, Usable
from shared.marketing.use_discounts import CouponUsed, FlashOver, PromoUsedUp
from shared.site.sign_in import NotPermitted
from tests.boxoffice.office import NOW, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    COUPON,
    FOR_MEMBERS,
    LIN,
    MEMBER_OFFERS,
    TWENTY_OFF,
    relief,
)

F1, F9, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape
DEL, K = Qt.Key.Key_Delete, Qt.Key.Key_K


@pytest.fixture
def office() -> Office:
    return Office(
        offers=MEMBER_OFFERS,
        codes={COUPON: TWENTY_OFF, "AUTUMN26": FOR_MEMBERS},
        members={"5678": (LIN,)},
    )


def sheet(window: Window) -> LookUpView:
    view = window.view.sheets[CodesShown]
    assert isinstance(view, LookUpView)
    return view


def enter(window: Window, code: str) -> None:
    """Type a code with the sheet open, and wait for the answer."""
    if not isinstance(window.shown.sheet, CodesShown):
        window.press(K, control=True)
    window.press(*code, ENTER)
    window.settle()


def rows(window: Window) -> list[tuple[str, str]]:
    """Note and value of each code as the sheet shows it."""
    return [(row.note, row.value) for row in sheet(window)._face.rows]


def sentence(window: Window) -> str:
    return sheet(window).field.accessibleDescription()


def body(window: Window) -> str:
    message = window.bar.message()
    return message.body if message else ""


def test_a_typed_coupon_takes_its_amount_off_and_shows_no_more_than_its_end(
    window: Window,
) -> None:
    window.press(F1)
    enter(window, COUPON.lower())

    assert window.shown.total == Money(10_000)
    assert rows(window) == [("…PQRS · 到 2025-10-03 11:02", "−20.00")]
    assert window.view.panel.customer.codes.text() == "券码 1"
    assert sheet(window).field.text() == ""


def test_enter_with_nothing_typed_is_done_with_it(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.press(ENTER)

    assert window.shown.sheet is None
    assert window.shown.total == Money(10_000)


def test_a_coupon_is_scanned_on_the_sale_screen(window: Window) -> None:
    window.press(F1)
    window.presenter.scanned(COUPON)
    window.settle()

    assert window.shown.total == Money(10_000)
    assert (window.said(), body(window)) == ("国庆立减 …PQRS", "−20.00")


def test_a_scan_is_no_typing_and_waits_its_turn(window: Window) -> None:
    window.office.gate.clear()
    window.presenter.scanned(COUPON)
    window.press("2", F1)
    assert window.shown.quote is None
    window.office.gate.set()
    window.settle()

    assert window.shown.total == Money(22_000)


def test_an_unknown_code_is_said_and_never_gets_into_the_basket(window: Window) -> None:
    window.press(F1)
    window.presenter.scanned("6923450657713")
    window.settle()
    assert window.said() == "没有这个券码，请核对后重输"
    assert window.shown.codes == 0

    enter(window, "WRONG")
    assert sentence(window) == "没有这个券码，请核对后重输"
    assert window.shown.codes == 0


def test_an_unknown_code_is_not_asked_for_twice(window: Window) -> None:
    window.press(F1)
    enter(window, "WRONG")
    window.press(ENTER, ENTER)
    window.settle()

    assert window.office.looked_up == [(("WRONG",), None)]
    assert sheet(window).isVisible()


def test_the_same_coupon_twice_counts_once(window: Window) -> None:
    window.press(F1)
    enter(window, COUPON)
    window.office.codes[COUPON.replace("-", "")] = replace(TWENTY_OFF, code=COUPON.replace("-", ""))
    enter(window, COUPON)
    assert sentence(window) == "本单已有这个券码"
    window.press(*([Qt.Key.Key_Backspace] * 2))
    enter(window, COUPON.replace("-", ""))

    assert sentence(window) == "本单已有这个券码"
    assert window.shown.codes == 1


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"usable": Usable.USED}, "已经用过"),
        ({"usable": Usable.USED_UP}, "已用完"),
        ({"usable": Usable.WITHDRAWN}, "已停用"),
        ({"usable": Usable.PERSON_LIMIT}, "这位会员已用满次数"),
        ({"person_needed": True}, "限会员，请按 F9 查会员"),
        ({"ends_at": NOW - timedelta(minutes=2)}, "2025-10-03 10:00 已过期"),
        ({"starts_at": NOW + timedelta(minutes=3)}, "2025-10-03 10:05 开始"),
        ({"types": frozenset({7})}, "不能用于所选的票"),
        ({"min_spend": Money(50_000)}, "满 500.00 元可用"),
    ],
)
def test_a_code_that_lowers_nothing_says_why(
    window: Window, facts: dict[str, object], why: str
) -> None:
    window.office.codes[COUPON] = replace(TWENTY_OFF, **facts)  # type: ignore[arg-type]
    window.press(F1)
    enter(window, COUPON)
    assert [value for _, value in rows(window)] == [why]
    window.press(DEL, Qt.Key.Key_Escape)

    window.presenter.scanned(COUPON)
    window.settle()
    assert (window.said(), body(window)) == ("国庆立减 …PQRS 没有减价", why)
    assert window.shown.total == Money(12_000)


def test_a_code_that_does_not_combine_says_that_it_is_cheaper_without(window: Window) -> None:
    window.office.codes[COUPON] = replace(TWENTY_OFF, combines=False)
    window.look_up(F9, "5678")
    window.press(ENTER, F1)
    window.presenter.scanned(COUPON)
    window.settle()

    assert body(window) == "不用它更便宜"
    assert window.shown.total == Money(10_000)


def test_a_code_before_the_tickets_waits_for_them(window: Window) -> None:
    enter(window, COUPON)
    assert [value for _, value in rows(window)] == ["选票后生效"]

    window.press(ENTER, F1)
    assert window.shown.total == Money(10_000)


def test_delete_takes_the_marked_code_away(window: Window) -> None:
    window.office.codes["BBB"] = relief("BBB", 7, name=Bilingual("减五", "Five"))
    window.press(F1)
    enter(window, COUPON)
    enter(window, "BBB")
    assert window.shown.codes == 2

    window.press(Qt.Key.Key_Down, DEL)

    assert window.shown.codes == 1
    assert rows(window)[0][0].startswith("…BBB")


def test_a_code_is_taken_away_by_touch(window: Window, qtbot: QtBot) -> None:
    window.office.codes["BBB"] = relief("BBB", 7)
    window.press(F1)
    enter(window, COUPON)
    enter(window, "BBB")
    qtbot.mouseClick(sheet(window).rows[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet(window).remove_key, Qt.MouseButton.LeftButton)

    assert [row[0][:2] for row in rows(window)] == ["…B"]


def test_a_code_is_written_by_touch(window: Window, qtbot: QtBot) -> None:
    window.office.codes["B2B"] = relief("B2B", 7)
    keys = {key.text(): key for row in sheet(window).pad._rows for key in row}
    window.press(F1)
    qtbot.mouseClick(window.view.left.functions[4], Qt.MouseButton.LeftButton)
    for sign in "B2B":
        qtbot.mouseClick(keys[sign], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet(window).enter_key, Qt.MouseButton.LeftButton)
    window.settle()

    assert window.shown.codes == 1


def test_no_more_codes_than_the_sheet_shows(window: Window) -> None:
    for number in range(5):
        window.office.codes[f"CODE{number}"] = relief(f"CODE{number}", number + 10)
        enter(window, f"CODE{number}")

    assert window.shown.codes == 4
    assert sentence(window) == "本单的券码已满，请先去掉一个"


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


def test_somebody_who_may_not_sell_is_told(window: Window) -> None:
    window.office.refused = NotPermitted("sell")
    enter(window, COUPON)

    assert window.said() == "不能查券码"


def test_too_many_wrong_codes_are_said_with_the_time_to_try_again(window: Window) -> None:
    window.office.refused = TooManyCodes("2025-10-03T10:12:00+08:00")
    enter(window, COUPON)

    assert window.said() == "试的券码太多"
    assert body(window) == "10:12 以后再试；有券的顾客可以改到别的窗口。"


@pytest.mark.parametrize("text", ["134512345678901234", "11010519491231002X"])
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
