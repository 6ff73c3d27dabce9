"""The reasons for another price in one block: a digit chooses, or a finger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.lookup.reason_keys import ReasonKey
from shared.desktop.paint import text
from shared.desktop.theme import Theme
from shared.sales.agree_price import PriceReason

_COLUMNS: Final = 3
_TITLE: Final = 28
_KEY: Final = 56
_GAP: Final = 8


class ReasonRow(QWidget):
    """`chosen` says that there is a reason now."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._missing = ""
        self._asking = False
        self._words: Mapping[PriceReason, str] = {}
        self.reason: PriceReason | None = None
        self.keys = [self._key(reason, at) for at, reason in enumerate(PriceReason, 1)]
        rows = -(-len(self.keys) // _COLUMNS)
        self.setFixedHeight(_TITLE + rows * (_KEY + _GAP))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def word(self, title: str, missing: str, words: Mapping[PriceReason, str]) -> None:
        """Word it."""
        self._title, self._missing, self._words = title, missing, words
        self.setAccessibleName(title)
        self._show()

    def choose(self, reason: PriceReason | None) -> None:
        """Show which one is chosen."""
        self.reason, self._asking = reason, False
        self._show()

    def ask(self) -> None:
        """Say that one is missing."""
        self._asking = True
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Enter goes on with what is chosen, or asks for it."""
        place = event.key() - int(Qt.Key.Key_1)
        if 0 <= place < len(self.keys):
            self._take(list(PriceReason)[place])
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.reason is None:
            self.ask()
        else:
            self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        width = (self.width() - (_COLUMNS - 1) * _GAP) // _COLUMNS
        for place, key in enumerate(self.keys):
            row, column = divmod(place, _COLUMNS)
            key.setGeometry(column * (width + _GAP), _TITLE + row * (_KEY + _GAP), width, _KEY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what is asked."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        line = QRectF(0, 0, self.width(), _TITLE - 6)
        if self._asking:
            text(painter, theme.font(14, bold=True), tokens.bad_ink, line, self._missing)
            return
        ink = tokens.ink if self.hasFocus() else tokens.ink2
        text(painter, theme.font(14, bold=self.hasFocus()), ink, line, self._title)

    def focusInEvent(self, event: object) -> None:
        """Show that a digit is expected."""
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Show that digits go elsewhere."""
        self.update()

    def _take(self, reason: PriceReason) -> None:
        self.choose(reason)
        self.chosen.emit()

    def _show(self) -> None:
        for reason, key in zip(PriceReason, self.keys, strict=True):
            key.show_reason(self._words.get(reason, ""), chosen=reason is self.reason)
        self.update()

    def _key(self, reason: PriceReason, digit: int) -> ReasonKey:
        key = ReasonKey(self._theme, digit, self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self._take(reason))
        return key
