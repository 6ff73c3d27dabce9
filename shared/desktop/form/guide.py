"""What stands in place of a form while there is nothing to show: why, and what to do next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import CENTRE, text
from shared.desktop.theme import Theme

_WIDTH: Final = 480
_HEAD: Final = 36
_BODY: Final = 96


class Guide(QWidget):
    """A head and a sentence in the middle of the free ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = self._body = ""

    def show_words(self, head: str, body: str) -> None:
        """Say why there is nothing, and what to do."""
        self._head, self._body = head, body
        self.setAccessibleName(f"{head}，{body}" if body else head)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines, the second broken where it is long."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        width = min(_WIDTH, self.width() - 32)
        left, top = (self.width() - width) / 2, self.height() / 3
        head = QRectF(left, top, width, _HEAD)
        text(painter, theme.font(20, bold=True), tokens.ink, head, self._head, CENTRE)
        painter.setFont(theme.font(16))
        painter.setPen(tokens.ink2)
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        body = QRectF(left, head.bottom() + 8, width, _BODY)
        painter.drawText(body, int(wrapped), self._body)
