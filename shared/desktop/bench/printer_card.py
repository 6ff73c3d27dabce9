"""The printer: the last paper that came out, as it lies on the desk."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.bench.card import Card
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme

DESK: Final = QColor(232, 231, 226)  # what the drawn papers lie on


class PrinterCard(Card):
    """Paints the newest paper whole, or says that there is none yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: QImage | None = None
        self._empty = ""

    def show_empty(self, words: str) -> None:
        """Set what is said before the first paper."""
        self._empty = words
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show a paper."""
        self._picture = picture
        self.update()

    def paint_body(self, painter: QPainter) -> None:
        """Paint the desk and the paper on it."""
        body = self.body()
        if self._picture is None:
            self._paint_empty(painter, body)
            return
        painter.fillRect(body, DESK)
        room = body.size().toSize()
        ratio = self.devicePixelRatioF()
        shown = self._picture.scaled(
            room * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        size = shown.deviceIndependentSize()
        left = body.center().x() - size.width() / 2
        top = body.center().y() - size.height() / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), shown)

    def _paint_empty(self, painter: QPainter, body: QRectF) -> None:
        tokens = self.theme.tokens
        paint.card(painter, body, tokens.page)
        mark = QRectF(0, 0, 64, 64)
        mark.moveCenter(body.center())
        mark.translate(0, -24)
        paint_icon(painter, "printer", mark, tokens.control)
        words = QRectF(body.left(), mark.bottom() + 12, body.width(), 32)
        paint.text(painter, self.theme.font(16), tokens.ink2, words, self._empty, paint.CENTRE)
