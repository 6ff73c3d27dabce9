"""What counts as a sign of life at the window; no test waits for five minutes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.idle_lock import IdleLock


class CountedTimer(QTimer):
    """Counts how often the five minutes began anew."""

    def __init__(self) -> None:
        super().__init__()
        self.starts = 0

    def start(self, *time: object) -> None:
        self.starts += 1
        super().start()


class Watched:
    def __init__(self, qapp: QApplication) -> None:
        self.timer = CountedTimer()
        self.locks = 0
        self.lock = IdleLock(qapp, self.timer, self._lock)

    def _lock(self) -> None:
        self.locks += 1


@pytest.fixture
def watched(qapp: QApplication) -> Iterator[Watched]:
    watched = Watched(qapp)
    yield watched
    watched.lock.close()


def test_it_locks_once_after_five_minutes(watched: Watched) -> None:
    assert (watched.timer.interval(), watched.timer.isSingleShot()) == (300_000, True)

    watched.timer.timeout.emit()

    assert watched.locks == 1


def test_a_key_the_mouse_and_a_touch_begin_the_time_anew(watched: Watched, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    plain = QObject()  # a widget would take a bare event for a whole one
    signs = (
        lambda: qtbot.keyClick(widget, "1"),
        lambda: qtbot.mousePress(widget, Qt.MouseButton.LeftButton),
        lambda: QApplication.sendEvent(plain, QEvent(QEvent.Type.MouseMove)),
        lambda: QApplication.sendEvent(plain, QEvent(QEvent.Type.TouchBegin)),
    )
    for sign in signs:
        before = watched.timer.starts
        sign()
        assert watched.timer.starts > before


def test_what_the_program_does_by_itself_is_no_sign_of_life(watched: Watched, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = watched.timer.starts
    widget.show()
    QApplication.sendEvent(widget, QEvent(QEvent.Type.UpdateRequest))

    assert watched.timer.starts == before
