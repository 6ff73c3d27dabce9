"""The reasons to choose from, each with its digit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import cap, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

MOST: Final = 7
_COLUMNS: Final = 2
_GAP: Final = 8


class ReasonKey(PaintedButton):
    """One reason; the chosen one has the accent edge and a tick."""

    def __init__(self, theme: Theme, digit: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._digit = str(digit)
        self._chosen = False

    def show_reason(self, word: str, *, chosen: bool) -> None:
        """Show a reason; an empty word leaves the place empty."""
        self._chosen = chosen
        self.setText(word)
        self.setAccessibleName(f"{word}，{self._digit}")
        self.setVisible(bool(word))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw digit, reason and tick."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        held = self._chosen or self.isDown()
        ground = tokens.accent_soft if held else tokens.raised
        edge = tokens.accent if held else tokens.control if self.hovered else tokens.line
        card(painter, box, ground, edge, radius=6, edge_width=2 if held else 1)
        inner = box.adjusted(16, 0, -16, 0)
        cap(painter, theme, inner.left() + 32, box.center().y(), self._digit, 28)
        words = inner.adjusted(48, 0, -32, 0)
        text(painter, theme.font(18, bold=True), tokens.ink, words, self.text())
        if self._chosen:
            icon = QRectF(inner.right() - 24, round(box.center().y() - 12), 24, 24)
            paint_icon(painter, "check", icon, tokens.accent)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)


class ReasonKeys(QWidget):
    """`chosen` carries the place of a reason from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self.keys = [self._key(place) for place in range(MOST)]

    def show_reasons(self, title: str, words: tuple[str, ...], chosen: int | None) -> None:
        """Show what can be chosen."""
        self._title = title
        for place, key in enumerate(self.keys):
            word = words[place] if place < len(words) else ""
            key.show_reason(word, chosen=place == chosen)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what is asked."""
        painter = QPainter(self)
        head = QRectF(16, 12, self.width() - 32, 32)
        tokens = self._theme.tokens
        text(painter, self._theme.font(18, bold=True), tokens.ink, head, self._title)

    def resizeEvent(self, event: object) -> None:
        """Put the keys in two columns."""
        width = (self.width() - 32 - _GAP) // _COLUMNS
        for place, key in enumerate(self.keys):
            row, column = divmod(place, _COLUMNS)
            key.setGeometry(16 + column * (width + _GAP), 56 + row * 80, width, 72)

    def _key(self, place: int) -> ReasonKey:
        key = ReasonKey(self._theme, place + 1, self)
        key.clicked.connect(lambda: self.chosen.emit(place))
        return key
