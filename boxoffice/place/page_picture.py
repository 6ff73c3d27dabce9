"""A page as the printer draws it in dots, to look at on the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import card
from shared.desktop.theme import Theme
from shared.devices.printer.drawing import page_image
from shared.paper.page import Page

_MARGIN: Final = 12
_PAPER: Final = QColor("#FFFFFF")


class PagePicture(QWidget):
    """As wide as its place, and as high as the paper then is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_page(self, page: Page | None, dots: int) -> None:
        """Show a page `dots` wide; without one the paper stays as it was."""
        if page is None:
            return
        drawn = page_image(page, dots).convert("L")
        self._image = QImage(
            drawn.tobytes(), drawn.width, drawn.height, drawn.width, QImage.Format.Format_Grayscale8
        ).copy()
        self.setAccessibleName(page.title)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the paper at a width."""
        if self._image is None:
            return 0
        paper = min(width, self._image.width()) - 2 * _MARGIN
        return round(self._image.height() * max(paper, 1) / self._image.width()) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        """Give the size at the width it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that belongs to the new width."""
        super().resizeEvent(event)
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper, white in the dark too."""
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self._image.width())
        paper = QRectF(0, 0, width, self.heightForWidth(self.width()))
        card(painter, paper, _PAPER, self._theme.tokens.line, radius=2)
        inner = paper.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawImage(inner, self._image)
