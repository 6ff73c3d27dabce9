"""The row of tabs over a long form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status
from shared.desktop.widgets.painted import PaintedButton

HEIGHT: Final = 48
_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tab(PaintedButton):
    """One tab; a fault on its page shows beside its word."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.faulty = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Give the width of the bold word."""
        width = self.theme.fonts.width(self.text(), 18, bold=True)
        return QSize(round(width) + 24 + (20 if self.faulty else 0), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw word, fault mark and the line under the chosen tab."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        on = self.isChecked()
        inner = box.adjusted(0, 0, -20 if self.faulty else 0, -3)
        ink = tokens.accent if on else tokens.ink if self.hovered else tokens.ink2
        text(painter, self.theme.font(18, bold=on), ink, inner, self.text(), CENTRE)
        if self.faulty:
            mark = QRectF(box.right() - 28, box.center().y() - 8, 16, 16)
            paint_icon(painter, "cross", mark, STATUS_SOLID[Status.BAD], tokens.page)
        if on:
            painter.fillRect(QRectF(10, box.bottom() - 3, box.width() - 20, 3), tokens.accent)
        if self.hasFocus():
            ring(painter, tokens, box, tokens.page, 6)


class TabRow(QWidget):
    """Tabs from the left; `chosen` carries the key of the one that the user pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs: dict[str, Tab] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self.setFixedHeight(HEIGHT)

    def show_tabs(self, words: Sequence[tuple[str, str]]) -> None:
        """Name the tabs by key; the first time they are made in this order."""
        for key, word in words:
            if key not in self.tabs:
                self._make(key)
            self.tabs[key].setText(word)
            self.tabs[key].setAccessibleName(word)
            self.tabs[key].updateGeometry()

    def choose(self, key: str) -> None:
        """Mark a tab."""
        self.tabs[key].setChecked(True)

    def current(self) -> str:
        """Give the key of the marked tab."""
        return next((key for key, tab in self.tabs.items() if tab.isChecked()), "")

    def word(self) -> str:
        """Give the words on the marked tab."""
        return self.tabs[self.current()].text() if self.tabs else ""

    def mark_faults(self, keys: frozenset[str]) -> None:
        """Show beside which words there is a fault."""
        for key, tab in self.tabs.items():
            tab.faulty = key in keys
            tab.updateGeometry()
            tab.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the tabs with the arrows."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or not self.tabs:
            super().keyPressEvent(event)
            return
        keys = list(self.tabs)
        key = keys[(keys.index(self.current()) + move) % len(keys)]
        self.tabs[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.tabs[key].click()

    def _make(self, key: str) -> None:
        tab = Tab(self._theme, self)
        tab.clicked.connect(lambda: self.chosen.emit(key))
        tab.setChecked(not self.tabs)
        self.tabs[key] = tab
        self._row.insertWidget(len(self.tabs) - 1, tab)
