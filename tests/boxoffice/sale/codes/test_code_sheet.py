"""The sheet of coupons and promo codes: typed, scanned, explained, taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.queries import TooManyCodes
from shared.marketing.rules import Usable
from shared.site.sign_in import NotPermitted
from tests.boxoffice.office import NOW
from tests.boxoffice.sale.codes.code_keys import (
    DEL,
    ENTER,
    F1,
    F9,
    body,
    enter,
    rows,
    sentence,
    sheet,
)
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    COUPON,
    TWENTY_OFF,
    relief,
)


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
    qtbot.mouseClick(window.view.panel.customer.codes, Qt.MouseButton.LeftButton)
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


def test_somebody_who_may_not_sell_is_told(window: Window) -> None:
    window.office.refused = NotPermitted("sell")
    enter(window, COUPON)

    assert window.said() == "不能查券码"


def test_too_many_wrong_codes_are_said_with_the_time_to_try_again(window: Window) -> None:
    window.office.refused = TooManyCodes("2025-10-03T10:12:00+08:00")
    enter(window, COUPON)

    assert window.said() == "试的券码太多"
    assert body(window) == "10:12 以后再试；有券的顾客可以改到别的窗口。"
