"""The painted parts: what they say to a screen reader, what they keep still, when they repaint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.amount_well import AmountWell, WellFace, WellState
from shared.desktop.widgets.basket_view import BasketRow, BasketView
from shared.desktop.widgets.day_key import DayFace, DayKey
from shared.desktop.widgets.form_field import FormField
from shared.desktop.widgets.key import Key, KeyKind
from shared.desktop.widgets.note_key import NoteKey
from shared.desktop.widgets.numpad import Numpad
from shared.desktop.widgets.status_bar import StatusBar, StatusItem
from shared.desktop.widgets.ticket_button import TicketButton, TicketFace
from shared.desktop.widgets.total_block import TotalBlock

ROW = BasketRow("A", "成人票", "全价", 2, "240.00", "@120.00")


def shown(qtbot: QtBot, part: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(part)
    part.resize(width, height)
    part.show()


@pytest.mark.parametrize("kind", list(KeyKind))
def test_a_key_looks_different_pressed_disabled_and_with_the_focus(
    qtbot: QtBot, theme: Theme, kind: KeyKind
) -> None:
    key = Key(theme, kind, height=64, pixels=20)
    shown(qtbot, key, 200, 64)
    key.show_key("收现金", "Enter")
    plain = key.grab().toImage()
    key.setDown(True)
    pressed = key.grab().toImage()
    key.setDown(False)
    key.activateWindow()
    key.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(key.hasFocus)
    focused = key.grab().toImage()
    key.setEnabled(False)
    disabled = key.grab().toImage()

    pictures = [plain, pressed, focused, disabled]
    assert all(one != other for one in pictures for other in pictures if one is not other)
    assert {picture.size() for picture in pictures} == {plain.size()}


def test_a_key_shows_the_pointer_over_it(qtbot: QtBot, theme: Theme) -> None:
    key = Key(theme, KeyKind.SECONDARY)
    shown(qtbot, key, 160, 48)
    plain = key.grab().toImage()
    point = QPointF(1, 1)
    QApplication.sendEvent(key, QEnterEvent(point, point, point))
    over = key.grab().toImage()
    QApplication.sendEvent(key, QEvent(QEvent.Type.Leave))

    assert over != plain
    assert key.grab().toImage() == plain


def test_a_key_speaks_its_word_and_its_cap(qtbot: QtBot, theme: Theme) -> None:
    key = Key(theme)
    qtbot.addWidget(key)
    key.show_key("锁屏", "Ctrl L")
    assert key.accessibleName() == "锁屏，Ctrl L"

    key.show_key("−", spoken="减一张")
    assert key.accessibleName() == "减一张"


def test_a_key_hints_at_a_width_that_holds_word_and_cap(qtbot: QtBot, theme: Theme) -> None:
    key = Key(theme, height=64, pixels=20)
    qtbot.addWidget(key)
    key.show_key("收现金", "Enter")
    with_cap = key.sizeHint().width()
    key.show_key("收现金")

    assert with_cap > key.sizeHint().width() >= 32 + theme.fonts.width("收现金", 20)


def test_a_ticket_button_without_a_face_is_blank_and_cannot_be_pressed(
    qtbot: QtBot, theme: Theme
) -> None:
    button = TicketButton(theme)
    shown(qtbot, button, 192, 152)
    assert not button.isEnabled()

    button.show_face(TicketFace("A", "成人票", "全价", "120.00", spoken="成人票"))
    assert button.isEnabled()
    assert button.accessibleName() == "成人票"


def test_each_state_of_a_ticket_looks_different(qtbot: QtBot, theme: Theme) -> None:
    button = TicketButton(theme)
    shown(qtbot, button, 192, 152)
    pictures = []
    for more in (
        {},
        {"count": 2},
        {"low": True, "share": 0.1, "left": "余 38"},
        {"sold_out": "售完", "share": 0.0},
        {"quiet": True},
        {"cap": "F1"},
    ):
        button.show_face(TicketFace("A", "成人票", "全价", "120.00", **more))  # type: ignore[arg-type]
        pictures.append(button.grab().toImage())

    assert all(one != other for one in pictures for other in pictures if one is not other)


def test_each_state_of_a_day_looks_different(qtbot: QtBot, theme: Theme) -> None:
    key = DayKey(theme)
    shown(qtbot, key, 104, 88)
    pictures = []
    for more in (
        {"left": "余 9,000", "share": 1.0},
        {"left": "余 9,000", "share": 1.0, "selected": True},
        {"left": "余 310", "share": 0.03, "low": True},
        {"closed": "售完", "share": 0.0},
    ):
        key.show_face(DayFace("今天", "10-03 周五", **more))  # type: ignore[arg-type]
        pictures.append(key.grab().toImage())

    assert all(one != other for one in pictures for other in pictures if one is not other)


def test_a_total_of_nine_characters_keeps_the_height_of_the_block(
    qtbot: QtBot, theme: Theme
) -> None:
    total = TotalBlock(theme)
    shown(qtbot, total, 510, 80)
    for figure in ("0.00", "1,234.00", "130,457.00", "99,999,999.00"):
        total.show_total("应收", "5 张", figure)
        assert total.grab().height() == 80

    assert total.accessibleName() == "应收 99,999,999.00，5 张"


def test_the_well_speaks_both_amounts(qtbot: QtBot, theme: Theme) -> None:
    well = AmountWell(theme)
    shown(qtbot, well, 510, 128)
    pictures = []
    for state in WellState:
        face = WellFace("实收", "500.00", "100 × 5", "找零", "70.00", state)
        well.show_face(face, taking_digits=True)
        pictures.append(well.grab().toImage())

    assert well.accessibleName() == "实收 500.00，找零 70.00"
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_note_key_shows_how_often_it_was_pressed(qtbot: QtBot, theme: Theme) -> None:
    key = NoteKey(theme, 100)
    shown(qtbot, key, 96, 56)
    pictures = []
    for count in (0, 5, 12):
        key.show_count(count, f"100 元，{count} 张")
        pictures.append(key.grab().toImage())

    assert pictures[0] != pictures[1] != pictures[2]
    assert key.accessibleName() == "100 元，12 张"


def test_the_numpad_says_digits_backspace_and_clear(qtbot: QtBot, theme: Theme) -> None:
    pad = Numpad(theme)
    shown(qtbot, pad, 294, 248)
    pad.show_words("退格", "清除", "Esc")
    digits: list[str] = []
    pad.digit.connect(digits.append)
    for key in pad._digits:
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    with qtbot.waitSignals([pad.backspace, pad.cleared]):
        qtbot.mouseClick(pad.delete_key, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(pad.clear_key, Qt.MouseButton.LeftButton)

    assert digits == ["7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0", "."]


def test_a_numpad_for_whole_numbers_has_no_point(qtbot: QtBot, theme: Theme) -> None:
    pad = Numpad(theme, point=False)
    shown(qtbot, pad, 294, 248)

    assert [key.text() for key in pad._digits if key.isVisible()] == list("7894561230")


def test_a_field_says_what_is_wrong_without_changing_its_size(qtbot: QtBot, theme: Theme) -> None:
    form_field = FormField()
    shown(qtbot, form_field, 300, 100)
    form_field.show_label("工号")
    before = form_field.sizeHint()
    form_field.show_error("请先输入工号")

    assert form_field.sizeHint() == before
    assert form_field.edit.accessibleName() == "工号"
    assert form_field.edit.accessibleDescription() == "请先输入工号"
    qtbot.keyClicks(form_field.edit, "1")
    assert form_field.error() == ""


def test_a_field_takes_no_input_method_and_tells_when_it_is_entered(
    qtbot: QtBot, theme: Theme
) -> None:
    form_field = FormField()
    shown(qtbot, form_field, 300, 100)
    form_field.activateWindow()

    assert not form_field.edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    with qtbot.waitSignal(form_field.edit.focused):
        form_field.edit.setFocus()


def test_a_basket_speaks_its_lines(qtbot: QtBot, theme: Theme) -> None:
    basket = BasketView(theme)
    shown(qtbot, basket, 534, 416)
    basket.show_rows((ROW,), 0)

    spoken = basket.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "成人票 ×2，240.00"


def test_plus_and_minus_stand_beside_the_selected_line_only(qtbot: QtBot, theme: Theme) -> None:
    basket = BasketView(theme)
    shown(qtbot, basket, 534, 416)
    basket.show_rows((ROW, ROW), 1)
    place = basket.plus.geometry()
    basket.show_rows((ROW, BasketRow("A", "成人票", "全价", 999, "119,880.00", "@120.00")), 1)

    assert basket.plus.geometry() == place
    assert basket.visualRect(basket.model().index(1, 0)).contains(basket.minus.geometry())
    basket.show_rows((ROW,), -1)
    assert not basket.plus.isVisible()


def test_a_basket_says_which_line_and_which_key(qtbot: QtBot, theme: Theme) -> None:
    basket = BasketView(theme)
    shown(qtbot, basket, 534, 416)
    basket.show_rows((ROW, ROW), 0)
    with qtbot.waitSignals([basket.plus_pressed, basket.minus_pressed]):
        qtbot.mouseClick(basket.plus, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(basket.minus, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(basket.line_chosen) as line:
        point = basket.visualRect(basket.model().index(1, 0)).center()
        qtbot.mouseClick(basket.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert line.args == [1]


def test_the_status_bar_speaks_what_it_shows(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    shown(qtbot, bar, 800, 32)
    bar.show_items((StatusItem("2 号窗口", icon="window"), StatusItem("缺纸", Status.BAD)))
    quiet = bar.grab().toImage()
    bar.show_time("10:02:36")

    assert bar.accessibleName() == "2 号窗口，缺纸"
    assert bar.grab().toImage() != quiet
