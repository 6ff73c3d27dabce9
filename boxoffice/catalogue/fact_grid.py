"""Facts that are read and not changed: label and value on a line, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import text
from shared.desktop.theme import Theme

_ROW: Final = 32
_LEAST_LABEL: Final = 28


class FactGrid(QWidget):
    """Pairs of label and value from left to right, so many in a row."""

    def __init__(self, theme: Theme, columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._label_width = float(_LEAST_LABEL)
        self._facts: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show them in this order."""
        self._facts = tuple(facts)
        widths = [self._theme.fonts.width(label, 14, bold=False) for label, _ in facts]
        self._label_width = max([*widths, _LEAST_LABEL]) + 12
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
            box = QRectF(column * width, row * _ROW, width - 12, _ROW)
            text(painter, theme.font(14), tokens.ink2, box, label)
            box.setLeft(box.left() + self._label_width)
            text(painter, theme.font(14), tokens.ink, box, value)

    def _rows(self) -> int:
        return -(-len(self._facts) // self._columns)
