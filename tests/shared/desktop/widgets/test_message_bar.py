from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.desktop.theme import Look, Theme
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar, MessageKey

KEYS = (MessageKey("yes", "已出纸", "Y"), MessageKey("no", "没有出纸", "N"))


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> MessageBar:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1366, 48)
    bar.show()
    return bar


def post(bar: MessageBar, subject: str, status: Status, **more: object) -> None:
    bar.post(subject, lambda: Message(status, subject, **more))  # type: ignore[arg-type]


def test_the_worst_is_shown_and_the_newest_of_the_worst(bar: MessageBar) -> None:
    for subject, status in (
        ("ok", Status.OK),
        ("first bad", Status.BAD),
        ("warn", Status.WARN),
        ("second bad", Status.BAD),
        ("info", Status.INFO),
    ):
        post(bar, subject, status)

    order = []
    while (subject := bar.subject()) is not None:
        order.append(subject)
        bar.take_away(subject)
    assert order == ["second bad", "first bad", "warn", "info", "ok"]


def test_a_later_message_on_a_subject_takes_the_place_of_the_earlier(bar: MessageBar) -> None:
    post(bar, "printer", Status.BAD)
    post(bar, "printer", Status.OK)

    message = bar.message()
    assert message is not None
    assert message.status is Status.OK
    bar.take_away("printer")
    assert bar.message() is None


def test_what_is_well_goes_by_itself(bar: MessageBar, qtbot: QtBot) -> None:
    post(bar, "printed", Status.OK, shown_ms=20)

    qtbot.waitUntil(lambda: bar.message() is None)


@pytest.mark.parametrize(
    ("status", "time_ms"),
    [(Status.OK, 4_000), (Status.INFO, 8_000), (Status.WARN, None), (Status.BAD, None)],
)
def test_a_message_is_shown_as_long_as_its_kind_asks(status: Status, time_ms: int | None) -> None:
    assert Message(status, "").time_ms() == time_ms


def test_what_goes_by_itself_is_taken_away_for_whoever_comes_next(bar: MessageBar) -> None:
    post(bar, "printer", Status.BAD)
    post(bar, "saved", Status.OK)
    post(bar, "told", Status.INFO)

    bar.take_away_passing()

    assert [bar.has(one) for one in ("printer", "saved", "told")] == [True, False, False]


def test_escape_takes_away_what_waits_for_somebody_only(bar: MessageBar, qtbot: QtBot) -> None:
    post(bar, "printed", Status.OK)
    assert not bar.dismiss()

    post(bar, "printer", Status.BAD)
    with qtbot.waitSignal(bar.dismissed) as dismissed:
        assert bar.dismiss()
    assert dismissed.args == ["printer"]
    assert bar.has("printed")


def test_its_keys_say_subject_and_name_when_touched(bar: MessageBar, qtbot: QtBot) -> None:
    post(bar, "paper", Status.WARN, keys=KEYS)
    with qtbot.waitSignal(bar.pressed) as touched:
        qtbot.mouseClick(bar._keys[1], Qt.MouseButton.LeftButton)

    assert touched.args == ["paper", "no"]


def test_its_keys_are_pressed_by_their_caps_too(bar: MessageBar, qtbot: QtBot) -> None:
    post(bar, "paper", Status.WARN, keys=KEYS)
    with qtbot.waitSignal(bar.pressed) as pressed:
        assert bar.press("Y")

    assert pressed.args == ["paper", "yes"]
    assert not bar.press("Ctrl P")


def test_its_keys_go_with_the_message(bar: MessageBar) -> None:
    post(bar, "paper", Status.WARN, keys=KEYS)
    assert [key.isVisible() for key in bar._keys] == [True, True]

    bar.take_away("paper")
    assert [key.isVisible() for key in bar._keys] == [False, False]


def test_a_message_is_worded_anew_in_another_language(bar: MessageBar, qapp: QApplication) -> None:
    words = ["缺纸"]
    bar.post("paper", lambda: Message(Status.BAD, words[0]))
    words[0] = "No paper"
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))

    assert bar.accessibleName() == "No paper"


def test_it_never_changes_its_height(bar: MessageBar) -> None:
    post(bar, "paper", Status.WARN, keys=KEYS, body="很长的一句话" * 40)

    assert bar.height() == 48


def test_every_kind_paints_in_every_look(bar: MessageBar, theme: Theme) -> None:
    bar.show_idle("2 号窗口 售票", "2025 年")
    pictures = []
    for look in Look:
        theme.choose(look)
        pictures.append(bar.grab().toImage())
        for status in Status:
            post(bar, "one", status, keys=KEYS)
            pictures.append(bar.grab().toImage())
        bar.take_away("one")

    assert all(not picture.isNull() for picture in pictures)
    assert pictures[0] != pictures[1] != pictures[2]
