from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from boxoffice.entry import Entry
from boxoffice.sign_in.presenter import SignInPresenter
from boxoffice.sign_in.view import SignInView
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual, Language
from shared.site.queries import StationFacts
from shared.site.sign_in import NotThisStation, StaffLocked, StaffToken, StationLocked, WrongPin
from tests.boxoffice.office import DATABASE_GONE, TODAY, TOOK_TOO_LONG, WAITED_TOO_LONG

TOKEN = StaffToken("secret", 7, "1001", "王小敏", frozenset({"sell"}))
STATION = StationFacts(
    1, "2", "window", Bilingual("2 号窗口", "Window 2"), uuid4(),
    Bilingual("鹿鸣山风景区", "Luming Mountain"), "demo", 9000, TODAY,
)  # fmt: skip
ENTRY = Entry(TOKEN, STATION, None)
ENTER = Qt.Key.Key_Return


@dataclass
class Door:
    """The sign-in screen before a stand-in for the database."""

    qtbot: QtBot
    view: SignInView
    error: Exception | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)
    entered: list[Entry] = field(default_factory=list)

    def enter(self, number: str, pin: str) -> Entry:
        self.asked.append((number, pin))
        if self.error is not None:
            raise self.error
        return ENTRY

    def type(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.view, key)

    def fail(self, error: Exception) -> str:
        self.error = error
        self.type(*"1001", ENTER, *"111111", ENTER)
        self.qtbot.waitUntil(lambda: self.view.pin.error() != "")
        return self.view.pin.error()


@pytest.fixture
def door(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Door]:
    database = Background("database")
    view = SignInView(theme, translations)
    qtbot.addWidget(view)
    door = Door(qtbot, view)
    door.presenter = SignInPresenter(view, database, door.enter, door.entered.append)  # type: ignore[attr-defined]
    view.show_place(STATION.site_name, STATION.name)
    view.resize(1366, 688)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.number.edit.setFocus()
    yield door
    database.close()


def test_number_and_pin_by_keyboard_sign_in(door: Door) -> None:
    door.type(*"1001", ENTER, *"246810", ENTER)
    door.qtbot.waitUntil(lambda: door.entered == [ENTRY])

    assert door.asked == [("1001", "246810")]
    assert door.view.pin.edit.text() == ""


def test_number_and_pin_by_touch_sign_in(door: Door) -> None:
    digits = {
        key.text(): key
        for key in door.view.panel.numpad.findChildren(type(door.view.panel.primary))
    }

    def touch(label: str) -> None:
        door.qtbot.mouseClick(digits[label], Qt.MouseButton.LeftButton)

    for label in "1001":
        touch(label)
    door.view.pin.edit.setFocus()
    for label in "246810":
        touch(label)
    door.qtbot.mouseClick(door.view.panel.primary, Qt.MouseButton.LeftButton)

    door.qtbot.waitUntil(lambda: door.asked == [("1001", "246810")])


def test_the_pin_is_masked(door: Door) -> None:
    assert door.view.pin.edit.echoMode() is QLineEdit.EchoMode.Password


def test_letters_are_not_taken(door: Door) -> None:
    door.type(*"a1b2")

    assert door.view.number.edit.text() == "12"


def test_a_wrong_pin_says_how_many_tries_are_left_in_the_form(door: Door) -> None:
    assert door.fail(WrongPin(3)) == "工号或密码不对，还可以试 3 次"
    assert door.view.pin.edit.text() == ""
    assert door.view.pin.edit.hasFocus()


def test_a_locked_number_says_until_when_in_site_time(door: Door) -> None:
    until = datetime(2025, 10, 3, 2, 20, tzinfo=UTC)

    assert door.fail(StaffLocked(until)) == "此工号已锁定，10:20 以后再试，或请主管登录"


def test_a_locked_station_says_until_when_nobody_signs_in(door: Door) -> None:
    until = datetime(2025, 10, 3, 2, 20, tzinfo=UTC)

    assert door.fail(StationLocked(until)) == "这台电脑上输错太多次，10:20 以后再登录"


def test_a_lost_database_keeps_the_pin_for_the_next_enter(door: Door) -> None:
    assert door.fail(DATABASE_GONE) == "数据库连接断开，请按 Enter 重试"
    door.error = None

    door.type(ENTER)
    door.qtbot.waitUntil(lambda: door.entered == [ENTRY])


@pytest.mark.parametrize("error", [WAITED_TOO_LONG, TOOK_TOO_LONG])
def test_a_busy_database_keeps_the_pin_for_the_next_enter(door: Door, error: Exception) -> None:
    assert door.fail(error) == "数据库正忙，请按 Enter 重试"
    assert len(door.view.pin.edit.text()) == 6


def test_a_computer_that_is_no_window_says_so(door: Door) -> None:
    assert door.fail(NotThisStation()) == "这台电脑没有为这个程序登记，请找信息技术人员"


def test_a_bug_is_logged_and_said(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        said = door.fail(ZeroDivisionError("bug"))

    assert said == "程序出错，请重试；再出错请找信息技术人员"
    assert "a sign-in failed" in caplog.text


def test_an_empty_form_asks_nothing_of_the_database(door: Door) -> None:
    door.view.pin.edit.setFocus()
    door.type(ENTER)
    assert door.view.number.error() == "请先输入工号"

    door.type(*"1001", ENTER, *"2468", ENTER)
    assert door.view.pin.error() == "请输入 6 位数字密码"
    assert door.asked == []


def test_the_next_key_takes_the_sentence_away(door: Door) -> None:
    door.fail(WrongPin(4))
    door.type("2")

    assert door.view.pin.error() == ""


def test_a_sentence_is_worded_anew_in_another_language(
    door: Door, translations: Translations, qapp: QApplication
) -> None:
    door.fail(WrongPin(4))
    translations.choose(Language.EN)
    qapp.processEvents()

    assert door.view.pin.error() == "Number or PIN is wrong; tries left: 4"
    assert door.view.number.edit.accessibleName() == "Staff number"


def test_the_language_can_be_changed_before_anyone_signs_in(door: Door) -> None:
    with door.qtbot.waitSignal(door.view.language_pressed):
        door.qtbot.mouseClick(door.view.panel.left_key, Qt.MouseButton.LeftButton)
    with door.qtbot.waitSignal(door.view.language_pressed):
        door.qtbot.keyClick(door.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def test_unlocking_asks_the_same_person_for_the_pin_only(door: Door) -> None:
    door.view.begin("1001")

    assert door.view.number.edit.text() == "1001"
    assert door.view.pin.edit.hasFocus()
