"""The tray of the last papers: choosing one holds it before the scanner."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.bench.card import Card
from shared.desktop.bench.sheets import Sheet
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

PLACES: Final = 3
_GAP: Final = 12
_STRIP: Final = 28


class SheetKey(PaintedButton):
    """One paper in the tray: its upper part, and below it its number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: QImage | None = None
        self._top = QImage()
        self._chosen = False

    def show_sheet(self, picture: QImage | None, words: str, *, chosen: bool) -> None:
        """Put a paper into the place, or leave it empty."""
        if picture is not self._picture:
            self._picture = picture
            self._scale()
        self._chosen = chosen
        self.setText(words)
        self.setAccessibleName(words)
        self.setEnabled(picture is not None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the paper to the new size."""
        self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper's upper part with its number, or an empty place."""
        painter = QPainter(self)
        tokens, box = self.theme.tokens, QRectF(self.rect())
        if self._picture is None:
            paint.card(painter, box, tokens.page, tokens.line, radius=6)
            font = self.theme.font(14)
            paint.text(painter, font, tokens.ink3, box, self.text(), paint.CENTRE)
            return
        strong = self._chosen or self.isDown()
        edge, width = (tokens.accent, 2) if strong else (tokens.line, 1)
        paint.card(painter, box, tokens.surface, edge, radius=6, edge_width=width)
        self._paint_paper(painter, box.adjusted(width, width, -width, -_STRIP))
        strip = box.adjusted(8, box.height() - _STRIP, -8, 0)
        font = self.theme.font(14, bold=True)
        paint.text(
            painter, font, tokens.accent if strong else tokens.ink, strip, self.text(), paint.CENTRE
        )
        if self.hasFocus():
            paint.ring(painter, tokens, box, tokens.surface, 6)

    def _paint_paper(self, painter: QPainter, box: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(box, 5, 5)
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(box.topLeft(), self._top)
        painter.restore()

    def _scale(self) -> None:
        if self._picture is None or self.width() < 4:
            return
        ratio = self.devicePixelRatioF()
        mode = Qt.TransformationMode.SmoothTransformation
        self._top = self._picture.scaledToWidth(round((self.width() - 2) * ratio), mode)
        self._top.setDevicePixelRatio(ratio)


class Tray(Card):
    """Lays the newest papers side by side."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._numbers: list[int | None] = [None] * PLACES
        self._keys = [self._make_key(place) for place in range(PLACES)]

    def show_sheets(self, sheets: list[tuple[Sheet, str]], chosen: int, empty: str) -> None:
        """Show the newest sheets with a word for each; the last one presented is marked."""
        shown = sheets[:PLACES]
        for place, key in enumerate(self._keys):
            sheet, word = shown[place] if place < len(shown) else (None, empty)
            self._numbers[place] = sheet.number if sheet else None
            marked = sheet is not None and sheet.number == chosen
            key.show_sheet(sheet.picture if sheet else None, word, chosen=marked)

    def key(self, place: int) -> SheetKey:
        """Give the key of a place, 0 for the newest paper."""
        return self._keys[place]

    def sizeHint(self) -> QSize:
        """Give the size at 1366 × 768."""
        return QSize(440, 192)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the body into equal places."""
        body = self.body().toRect()
        width = (body.width() - _GAP * (PLACES - 1)) // PLACES
        for place, key in enumerate(self._keys):
            left = body.left() + place * (width + _GAP)
            key.setGeometry(QRect(left, body.top(), width, body.height()))

    def _make_key(self, place: int) -> SheetKey:
        key = SheetKey(self.theme, self)
        key.clicked.connect(lambda: self._choose(place))
        return key

    def _choose(self, place: int) -> None:
        number = self._numbers[place]
        if number is not None:
            self.chosen.emit(number)
