"""A card of fields under a title, laid out on twelve columns."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from shared.desktop.paint import card, text
from shared.desktop.theme import Theme

COLUMNS: Final = 12
_HEAD: Final = 52
_PADDING: Final = 16


class Section(QWidget):
    """Parts flow from the left; one that does not fit any more begins a new row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self._row = self._column = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_PADDING, _HEAD, _PADDING, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str, note: str = "") -> None:
        """Word the head; without words there is none."""
        self._title, self._note = title, note
        top = _HEAD if title else _PADDING
        self._grid.setContentsMargins(_PADDING, top, _PADDING, 12)
        self.setAccessibleName(title)
        self.update()

    def add(self, part: QWidget, span: int = 4, *, new_row: bool = False) -> None:
        """Put a field or another part in over `span` of the twelve columns."""
        if new_row or self._column + span > COLUMNS:
            self._row, self._column = self._row + 1, 0
        align = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(part, self._row, self._column, 1, span, align)
        self._column += span

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and head."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(_PADDING, 8, self.width() - 2 * _PADDING, 36)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        beside = head.adjusted(used + 16, 1, 0, 1)
        text(painter, theme.font(14), tokens.ink2, beside, self._note)
