from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.shift.float_count import sum_of
from boxoffice.shift.presenter import ShiftPresenter
from boxoffice.shift.view import ShiftPlace, ShiftView
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.shifts.open_shift import CurrentShift, NoOpenShift
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted, StaffLocked, WrongPin
from tests.boxoffice.office import DATABASE_GONE, NOW, TODAY

ENTER = Qt.Key.Key_Return


@dataclass
class Drawer:
    """The form before a stand-in for the database."""

    qtbot: QtBot
    view: ShiftView
    error: Exception | None = None
    asked: list[tuple[UUID, Money, Approval | None]] = field(default_factory=list)
    opened: list[CurrentShift] = field(default_factory=list)

    def open_shift(self, shift_id: UUID, amount: Money, approval: Approval | None) -> CurrentShift:
        self.asked.append((shift_id, amount, approval))
        if self.error is not None:
            raise self.error
        return CurrentShift(shift_id, 1, NOW, amount, TODAY, 7)

    def sign(self) -> None:
        self.type(*"1002", ENTER, *"135790", ENTER)

    def type(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.view, key)


@pytest.fixture
def drawer(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Drawer]:
    database = Background("database")
    view = ShiftView(theme, translations)
    qtbot.addWidget(view)
    drawer = Drawer(qtbot, view)
    drawer.presenter = ShiftPresenter(view, database, drawer.open_shift, drawer.opened.append)  # type: ignore[attr-defined]
    view.resize(1366, 688)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.show_place(ShiftPlace(Bilingual("2 号窗口", "Window 2"), "王*敏", TODAY))
    yield drawer
    database.close()


def test_a_total_and_a_second_signature_open_the_shift(drawer: Drawer) -> None:
    drawer.type(*"500", ENTER)
    assert drawer.asked == []

    drawer.sign()
    drawer.qtbot.waitUntil(lambda: len(drawer.opened) == 1)

    assert drawer.opened[0].float_amount == Money(50000)
    assert drawer.asked[0][2] == Approval("1002", "135790")


def test_while_it_is_signed_for_the_float_stands(drawer: Drawer) -> None:
    drawer.type(*"500", ENTER)

    assert not drawer.view.card.isEnabled()
    assert not drawer.view.amount.isVisible()
    assert drawer.view.total.accessibleName().startswith("备用金 500.00")


def test_escape_goes_back_to_the_count_and_leaves_no_pin(drawer: Drawer) -> None:
    drawer.type(*"500", ENTER, *"1002", ENTER, *"1357", Qt.Key.Key_Escape)

    assert drawer.view.amount.isVisible()
    assert drawer.view.sign.pin.edit.text() == ""
    assert QApplication.focusWidget() is drawer.view.amount.edit


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (WrongPin(3), "工号或密码不对，还可以试 3 次"),
        (StaffLocked(NOW), "此工号已锁定，10:02 以后再试，或请别的主管签字"),
        (NotPermitted("authorise"), "此工号不能签字：须有授权权限，并且不是本人"),
    ],
)
def test_a_signature_that_does_not_count_is_said_below_the_pin(
    drawer: Drawer, error: Exception, said: str
) -> None:
    drawer.error = error
    drawer.type(*"500", ENTER)
    drawer.sign()

    drawer.qtbot.waitUntil(lambda: drawer.view.sign.pin.error() == said)
    assert drawer.view.sign.pin.edit.text() == ""


def test_a_signature_has_a_number_and_six_digits(drawer: Drawer) -> None:
    drawer.type(*"500", ENTER, ENTER, ENTER)
    assert drawer.view.sign.number.error() == "请主管输入工号"

    drawer.type(*"1002", ENTER, *"135", ENTER)
    assert drawer.view.sign.pin.error() == "请主管输入 6 位数字密码"
    assert drawer.asked == []


def test_notes_and_coins_are_added_up(drawer: Drawer) -> None:
    drawer.view.card.edits[0].setFocus()
    drawer.type("4", ENTER, "1", ENTER, "2")
    drawer.view.card.edits[7].setFocus()
    drawer.type(*"12")

    assert drawer.view.amount.edit.text() == "496.00"
    assert drawer.view.total.accessibleName().startswith("备用金 496.00")


def test_control_enter_opens_from_any_field(drawer: Drawer) -> None:
    drawer.view.card.edits[0].setFocus()
    drawer.type("5")
    drawer.qtbot.keyClick(
        QApplication.focusWidget() or drawer.view, ENTER, Qt.KeyboardModifier.ControlModifier
    )
    drawer.sign()
    drawer.qtbot.waitUntil(lambda: len(drawer.opened) == 1)

    assert drawer.opened[0].float_amount == Money(50000)


def test_a_typed_total_takes_the_place_of_the_count(drawer: Drawer) -> None:
    drawer.view.card.edits[0].setFocus()
    drawer.type("5")
    drawer.view.amount.edit.setFocus()
    drawer.type(*"300")

    assert drawer.view.card.counts()[0] == ""


def test_no_float_has_to_be_said_as_nought(drawer: Drawer) -> None:
    drawer.type(ENTER)
    assert drawer.view.amount.error() == "请填备用金；没有备用金请填 0"
    assert drawer.asked == []

    drawer.type("0", ENTER)
    drawer.qtbot.waitUntil(lambda: len(drawer.opened) == 1)


def test_trying_again_after_a_lost_database_opens_the_same_shift(drawer: Drawer) -> None:
    drawer.error = DATABASE_GONE
    drawer.type(*"500", ENTER)
    drawer.sign()
    drawer.qtbot.waitUntil(lambda: drawer.view.sign.pin.error().startswith("数据库连接断开"))
    drawer.error = None

    drawer.type(ENTER)
    drawer.qtbot.waitUntil(lambda: len(drawer.opened) == 1)

    assert drawer.asked[0] == drawer.asked[1]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NotPermitted("open_shift"), "没有开班权限，请找主管"),
        (NoOpenShift(3), "这个窗口已有一个班次没有结束"),
    ],
)
def test_a_refusal_is_said_below_the_field(drawer: Drawer, error: Exception, said: str) -> None:
    drawer.error = error
    drawer.type("0", ENTER)

    drawer.qtbot.waitUntil(lambda: drawer.view.amount.error() == said)


def test_a_bug_is_logged_and_said(drawer: Drawer, caplog: pytest.LogCaptureFixture) -> None:
    drawer.error = ZeroDivisionError("bug")
    with caplog.at_level(logging.ERROR):
        drawer.type("0", ENTER)
        drawer.qtbot.waitUntil(lambda: drawer.view.amount.error() == "程序出错，请重试")

    assert "was not opened" in caplog.text


def test_escape_and_the_key_beside_it_go_back_to_sign_in(drawer: Drawer) -> None:
    with drawer.qtbot.waitSignal(drawer.view.cancelled):
        drawer.type(Qt.Key.Key_Escape)
    with drawer.qtbot.waitSignal(drawer.view.cancelled):
        drawer.qtbot.mouseClick(drawer.view.panel.left_key, Qt.MouseButton.LeftButton)


def test_a_change_of_language_words_the_form_anew(
    drawer: Drawer, translations: Translations, qapp: QApplication
) -> None:
    translations.choose(Language.EN)
    qapp.processEvents()

    assert drawer.view.amount.edit.accessibleName() == "Float, total (yuan)"
    assert drawer.view.panel.primary.text() == "Open shift"
    assert drawer.view.card.edits[0].accessibleName() == "¥ 100 Pieces"


def test_a_coin_of_one_yuan_is_counted_apart_from_the_note() -> None:
    assert sum_of({5: "3", 6: "4", 7: "", 8: "1"}) == Money(710)
