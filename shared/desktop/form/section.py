"""A card of fields under a title, laid out on twelve columns."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.form.columns import ColumnFlow
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme

_HEAD: Final = 52
_PADDING: Final = 16


class Section(QWidget):
    """Parts flow from the left; one that does not fit any more begins a new row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self._flow = ColumnFlow(self)
        self._flow.setContentsMargins(_PADDING, _PADDING, _PADDING, 12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str, note: str = "") -> None:
        """Word the head; without words there is none."""
        self._title, self._note = title, note
        top = _HEAD if title else _PADDING
        self._flow.setContentsMargins(_PADDING, top, _PADDING, 12)
        self.setAccessibleName(title)
        self.update()

    def add(self, part: QWidget, span: int = 4, *, new_row: bool = False) -> None:
        """Put a field or another part in over `span` of the twelve columns."""
        self._flow.add(part, span, new_row=new_row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card and head."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(_PADDING, 8, self.width() - 2 * _PADDING, 36)
        used = text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        beside = head.adjusted(used + 16, 1, 0, 1)
        text(painter, theme.font(14), tokens.ink2, beside, self._note)
