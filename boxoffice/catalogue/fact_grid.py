"""Facts that are read and not changed: label above, value below, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import text
from shared.desktop.theme import Theme

_ROW: Final = 56


class FactGrid(QWidget):
    """Pairs of label and value from left to right, so many in a row."""

    def __init__(self, theme: Theme, columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._facts: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show them in this order."""
        self._facts = tuple(facts)
        self.setAccessibleName("，".join(f"{label} {value}" for label, value in facts))
        self.setFixedHeight(self._rows() * _ROW)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of all rows."""
        return QSize(400, max(self._rows(), 1) * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw labels and values."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        width = self.width() / self._columns
        for at, (label, value) in enumerate(self._facts):
            row, column = divmod(at, self._columns)
            box = QRectF(column * width, row * _ROW, width - 16, 22)
            text(painter, theme.font(14), tokens.ink2, box, label)
            text(painter, theme.font(16), tokens.ink, box.translated(0, 23), value)

    def _rows(self) -> int:
        return -(-len(self._facts) // self._columns)
