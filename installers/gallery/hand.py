"""A hand at the keys of a program that runs in this process, quicker than any person's."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEventLoop, QKeyCombination
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from shared.desktop.background import Background

PATIENCE_SECONDS: Final = 30.0
_SLICE_MS: Final = 20

Kind = TypeVar("Kind", bound=QWidget)


class NeverSeen(Exception):
    """What a walk waited for did not come."""


def stroke_of(name: str) -> QKeyCombination:
    """Read a key by what stands on its cap."""
    keys: Any = QKeySequence(name.replace(" ", "+"))  # its stubs do not know that it is a sequence
    stroke: QKeyCombination = keys[0]
    return stroke


def type_letter(window: QWindow, letter: str) -> None:
    """Press the key of a letter."""
    click: Any = QTest.keyClick  # its stubs do not know that it takes letters
    click(window, letter)


def widgets_of(window: QWidget, kind: type[Kind]) -> list[Kind]:
    """Give all widgets of a class in a window, and the window itself if it is one."""
    found: list[Kind] = list(window.findChildren(kind))
    return [window, *found] if isinstance(window, kind) else found


class Hand:
    """Presses keys and waits, after each, until every thread of the program has answered."""

    def __init__(self, window: QWidget, threads: Sequence[Background]) -> None:
        self.window = window
        self._threads = threads

    def press(self, *keys: str) -> None:
        """Press keys, named as on their caps: "Ctrl S", "Tab", "F2", "Return", "7"."""
        for name in keys:
            stroke = stroke_of(name)
            handle = self.window.windowHandle()
            QTest.keyClick(handle, stroke.key(), stroke.keyboardModifiers())
            self.rest()

    def write(self, words: str) -> None:
        """Type where the cursor is; Chinese comes as an input method gives it."""
        for letter in words:
            if letter.isascii():
                type_letter(self.window.windowHandle(), letter)
            else:
                self._compose(letter)
        self.rest()

    def push(self, word: str) -> None:
        """Press the key that says a word."""
        self.key(word).click()
        self.rest()

    def key(self, word: str) -> QAbstractButton:
        """Find the key that says a word and works now."""
        for one in widgets_of(self.window, QAbstractButton):
            if one.text() == word and one.isVisible() and one.isEnabled():
                return one
        raise NeverSeen(f"a key “{word}”")

    def find(self, kind: type[Kind]) -> Kind:
        """Find the widget of a class that is in sight."""
        for one in widgets_of(self.window, kind):
            if one.isVisible():
                return one
        raise NeverSeen(kind.__name__)

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until something is so. Raises NeverSeen."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > deadline:
                raise NeverSeen(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
            time.sleep(0.002)

    def rest(self) -> None:
        """Wait until all that was asked is answered, and what the answers asked in turn."""
        QApplication.processEvents()
        for _ in range(2):
            self._hear_all()
        QApplication.processEvents()

    def _hear_all(self) -> None:
        answers: list[None] = []
        for thread in self._threads:
            thread.run(self.window, lambda: None, answers.append, lambda _: None)
        self.until(lambda: len(answers) == len(self._threads), "an answer")

    def _compose(self, letter: str) -> None:
        focus = QApplication.focusWidget()
        if not isinstance(focus, QLineEdit):
            raise NeverSeen("a field to type in")
        composed = QInputMethodEvent("", [])
        composed.setCommitString(letter)
        QApplication.sendEvent(focus, composed)
