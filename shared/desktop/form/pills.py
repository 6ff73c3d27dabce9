"""Words as pills in a few rows: what somebody holds, or what something is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import chip_width, pill
from shared.desktop.theme import Theme

_HEIGHT: Final = 28
_GAP: Final = 8


class Pills(QWidget):
    """As many rows as the words need; without words it says what `nothing` says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: Sequence[str], marked: Sequence[str] = ()) -> None:
        """Show words; those that are marked are said to be wrong."""
        self._words, self._marked = tuple(words), frozenset(marked)
        self.setAccessibleName("，".join(words))
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, ...]:
        """Give what is shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """Give the height of the rows at the present width."""
        places = self._places()
        bottom = max((y for _, _, y in places), default=0)
        return QSize(240, bottom + _HEIGHT + 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the new width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pills."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        for word, x, y in self._places():
            wrong = word in self._marked
            ground = tokens.bad_soft if wrong else tokens.accent_soft
            ink = tokens.bad_ink if wrong else tokens.accent
            pill(painter, self._theme, x, y + _HEIGHT / 2, word, ground, ink, height=_HEIGHT)

    def _places(self) -> list[tuple[str, int, int]]:
        places, x, y = [], 0, 0
        for word in self._words:
            width = round(chip_width(self._theme, word, _HEIGHT))
            if x and x + width > self.width():
                x, y = 0, y + _HEIGHT + _GAP
            places.append((word, x, y))
            x += width + _GAP
        return places
