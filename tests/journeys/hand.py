"""A person before a window: finds by the words on the screen, clicks, and types key by key.

Keys and clicks go to the top-level window as a keyboard and a mouse give them, so shortcuts, focus
and what lies over what are the program's own. What was done is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QListView,
    QScrollArea,
    QWidget,
)

from shared.desktop.form.armed_key import EARLIEST_MS

PATIENCE_MS = 60_000
_SEEN_ENOUGH = 40  # of a widget's height
_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier

Kind = TypeVar("Kind", bound=QWidget)
Until = Callable[[Callable[[], bool], int], None]


class NotOnTheScreen(AssertionError):
    """Somebody looked for words, and they were not there."""


class Hand:
    """Works at the window that is given.

    `done` counts keys, Chinese characters, clicks, turns of the wheel, and how often the hand went
    between keyboard and mouse. `wait` waits until something holds, for so many milliseconds.
    """

    def __init__(self, window: QWidget, wait: Until) -> None:
        handle = window.windowHandle()
        assert handle is not None, "the window was never shown"
        self.window = window
        self.done: Counter[str] = Counter()
        self._handle = handle
        self._wait = wait
        self._at_mouse = False

    # Keyboard.

    def press(self, *keys: str) -> None:
        """Press keys, named as on their caps: "Ctrl S", "Tab", "F2", "Return"."""
        self._move_to(mouse=False)
        for name in keys:
            stroke = QKeySequence(name.replace(" ", "+"))[0]
            self.done["keys"] += 1 + name.count(" ")
            QTest.keyClick(self._handle, stroke.key(), stroke.keyboardModifiers())
            QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type where the cursor is; Chinese comes as an input method gives it."""
        self._move_to(mouse=False)
        for letter in words:
            if letter.isascii():
                self.done["keys"] += 1
                QTest.keyClick(self._handle, letter)
            else:
                self._compose(letter)
        QApplication.processEvents()

    def _compose(self, letter: str) -> None:
        self.done["hanzi"] += 1
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractItemView):
            QTest.keyClick(self._handle, Qt.Key.Key_F2)  # a cell opens as an input method begins
            focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        takes = focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert takes, f"{focus} takes no Chinese"
        composed = QInputMethodEvent("", [])
        composed.setCommitString(letter)
        QApplication.sendEvent(focus, composed)

    # Mouse.

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget, where nothing lies over it."""
        self._move_to(mouse=True)
        self.done["clicks"] += 1
        self._bring_into_view(widget)
        point = widget.mapTo(self.window, at if at is not None else widget.rect().center())
        hit = self.window.childAt(point)
        assert hit is not None, f"{widget} lies outside"
        assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies over {widget}"
        QTest.mouseClick(self._handle, _LEFT, _PLAIN, point)
        QApplication.processEvents()

    def push(self, word: str) -> None:
        """Click the key that says a word."""
        self.click(self.key(word))

    def confirm(self, word: str) -> None:
        """Click a key that is pressed twice."""
        key = self.key(word)
        self.click(key)
        QTest.qWait(EARLIEST_MS + 50)
        self.click(key)

    def choose_row(self, word: str) -> None:
        """Click the row of a list that begins with a word."""
        for view in self.shown(QListView):
            model = view.model()
            for at in range(model.rowCount()):
                index = model.index(at, 0)
                if not isinstance(view.parentWidget(), QComboBox) and str(index.data()).startswith(
                    word
                ):
                    view.scrollTo(index)
                    self.click(view.viewport(), view.visualRect(index).center())
                    return
        raise NotOnTheScreen(word)

    # Looking.

    def key(self, word: str) -> QAbstractButton:
        """Find the key that says a word and works now."""
        found = [one for one in self.shown(QAbstractButton) if one.text() == word]
        able = [one for one in found if one.isEnabled()]
        if not able:
            there = sorted({one.text() for one in self.shown(QAbstractButton)})
            raise NotOnTheScreen(f"{word}; there are {there}")
        return able[0]

    def shown(self, kind: type[Kind]) -> list[Kind]:
        """Give all that can be seen of a kind, or be scrolled to."""
        return [one for one in self.window.findChildren(kind) if _can_be_seen(one)]

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._wait(lambda: bool(holds()), PATIENCE_MS)

    def _bring_into_view(self, widget: QWidget) -> None:
        area = _area_of(widget)
        seen = widget.visibleRegion().boundingRect().height()
        if area is not None and seen < min(widget.height(), _SEEN_ENOUGH):
            self.done["turns of the wheel"] += 1
            area.ensureWidgetVisible(widget, 0, 60)
            QApplication.processEvents()

    def _move_to(self, *, mouse: bool) -> None:
        self.done["moves between keyboard and mouse"] += mouse != self._at_mouse
        self._at_mouse = mouse


def _can_be_seen(widget: QWidget) -> bool:
    if not widget.isVisible():
        return False
    return not widget.visibleRegion().isEmpty() or _area_of(widget) is not None


def _area_of(widget: QWidget) -> QScrollArea | None:
    parent: Any = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return None if parent is None or parent.visibleRegion().isEmpty() else parent
