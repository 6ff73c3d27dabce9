"""Tells a scanner that types like a keyboard apart from a hand, before any field gets the keys.

A burst of at least 6 characters with at most 30 ms between them, ended by Enter, Tab or 60 ms of
silence, is a scan; anything else is handed on as typing, in its order. A hand's character therefore
reaches its field about 30 ms late. An end that comes late still belongs to its scan: to whoever is
asked something it would be the answer.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

MINIMUM_LENGTH: Final = 6
LONGEST_GAP_MS: Final = 30
SILENCE_MS: Final = 60
LATE_END_MS: Final = 300

_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_COMMAND: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True)
class _Held:
    receiver: QWidget
    event: QKeyEvent
    arrived_ms: int


class InputRouter(QObject):
    """An event filter over the whole application; `scanned` carries the text of a scan.

    Each screen decides what a scan means to it; a scan never reaches a field as typing. A screen
    whose own input is short raises `minimum_length`, so that a quick hand is no scanner there.
    """

    scanned = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.minimum_length = MINIMUM_LENGTH
        self._held: list[_Held] = []
        self._replaying = False
        self._endless_ms: int | None = None  # when the last sign came of a scan without an end
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setTimerType(Qt.TimerType.PreciseTimer)
        self._quiet.timeout.connect(self._fell_silent)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold characters back until it is clear who types; everything else passes."""
        if self._replaying or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(watched, event)
        return event.type() == QEvent.Type.KeyPress and self._press(watched, event)

    def _press(self, receiver: QWidget, event: QKeyEvent) -> bool:
        now_ms = event.timestamp() or time.monotonic_ns() // 1_000_000
        in_time = self._in_time(now_ms)
        if event.key() in _ENDS and self._is_late_end(now_ms):
            return True
        self._endless_ms = None
        if event.key() in _ENDS and in_time and self._characters() >= self.minimum_length:
            self._finish_scan()
            return True
        if not in_time:
            self._replay()
        if not self._may_be_scanned(event):
            self._replay()
            return False
        self._hold(receiver, event, now_ms)
        long_enough = self._characters() >= self.minimum_length
        self._quiet.start(SILENCE_MS if long_enough else LONGEST_GAP_MS)
        return True

    def _release(self, receiver: QWidget, event: QKeyEvent) -> bool:
        if self._held:
            self._hold(receiver, event, self._held[-1].arrived_ms)
        return bool(self._held)

    def _may_be_scanned(self, event: QKeyEvent) -> bool:
        words = event.text()
        if event.isAutoRepeat() or event.modifiers() & _COMMAND or not words.isprintable():
            return False
        # A blank presses the key that has the focus: no code begins with one.
        return bool(words) and (bool(self._held) or not words.isspace())

    def _in_time(self, now_ms: int) -> bool:
        return bool(self._held) and now_ms - self._held[-1].arrived_ms <= LONGEST_GAP_MS

    def _is_late_end(self, now_ms: int) -> bool:
        since, self._endless_ms = self._endless_ms, None
        return not self._held and since is not None and now_ms - since <= LATE_END_MS

    def _characters(self) -> int:
        return len(self._scan_text())

    def _scan_text(self) -> str:
        presses = (one.event for one in self._held if one.event.type() == QEvent.Type.KeyPress)
        return "".join(event.text() for event in presses)

    def _hold(self, receiver: QWidget, event: QKeyEvent, now_ms: int) -> None:
        self._held.append(_Held(receiver, event.clone(), now_ms))

    def _fell_silent(self) -> None:
        if self._characters() >= self.minimum_length:
            self._endless_ms = self._held[-1].arrived_ms
            self._finish_scan()
        else:
            self._replay()

    def _finish_scan(self) -> None:
        text = self._scan_text()
        self._quiet.stop()
        self._held.clear()
        self.scanned.emit(text)

    def _replay(self) -> None:
        self._quiet.stop()
        held, self._held = self._held, []
        self._replaying = True
        try:
            for one in held:
                if shiboken6.isValid(one.receiver):
                    QCoreApplication.sendEvent(one.receiver, one.event)
        finally:
            self._replaying = False
