"""The photo of a holder on the screen, or the live picture that will be one; never on the disk."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme

# A kept photo; at the gate it is seen at 320 px and more.
WIDTH: Final = 480
HEIGHT: Final = 640
_QUALITY: Final = 82
_EDGE: Final = 4
_FOOT: Final = 36


def portrait_of(jpeg: bytes) -> bytes | None:
    """Cut the upright middle out of a picture, at the size that is kept; None of no picture."""
    image = QImage.fromData(jpeg)
    if image.isNull():
        return None
    width = min(image.width(), image.height() * WIDTH // HEIGHT)
    height = min(image.height(), image.width() * HEIGHT // WIDTH)
    left, top = (image.width() - width) // 2, (image.height() - height) // 2
    upright = image.copy(left, top, width, height).scaled(
        WIDTH,
        HEIGHT,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    upright.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(data.data())


class Portrait(QWidget):
    """Shows a JPEG upright, with a line of words below; without one it says what is missing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._words = self._missing = ""
        self._live = False

    @staticmethod
    def width_for(height: int) -> int:
        """Give the width in which a photo fills a height."""
        return (height - _FOOT) * WIDTH // HEIGHT

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show a photo, or none."""
        self._live = False
        self._image = QImage.fromData(jpeg) if jpeg else QImage()
        self.update()

    def show_live(self, jpeg: bytes) -> None:
        """Show what the camera sees."""
        self._live = True
        self._image = QImage.fromData(jpeg)
        self.update()

    def show_words(self, words: str, missing: str) -> None:
        """Say below the photo when it was taken, and in its place why there is none."""
        self._words, self._missing = words, missing
        self.setAccessibleName(words or missing)
        self.update()

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to see."""
        return self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as large as it fits, in the proportions of a photo."""
        painter, tokens, theme = QPainter(self), self._theme.tokens, self._theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(0, 0, 0, -_FOOT)
        width = min(room.width(), room.height() * WIDTH / HEIGHT)
        height = width * HEIGHT / WIDTH
        box = QRectF(room.left(), room.top(), round(width), round(height))
        card(painter, box, tokens.sunk, tokens.accent if self._live else tokens.control,
             radius=4, edge_width=_EDGE if self._live else 1)  # fmt: skip
        if self._image.isNull():
            icon = QRectF(box.center().x() - 48, box.center().y() - 84, 96, 96)
            paint_icon(painter, "person", icon, tokens.ink3)
            below = QRectF(box.left() + 12, icon.bottom() + 12, box.width() - 24, 28)
            text(painter, theme.font(18, bold=True), tokens.ink2, below, self._missing, CENTRE)
        else:
            painter.drawImage(box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), self._image, self._cut())
        foot = QRectF(box.left(), box.bottom() + 4, box.width(), 28)
        text(painter, theme.font(14), tokens.ink2, foot, self._words, CENTRE)

    def _cut(self) -> QRectF:
        """Give the upright middle of what is shown."""
        width = min(self._image.width(), self._image.height() * WIDTH / HEIGHT)
        height = min(self._image.height(), self._image.width() * HEIGHT / WIDTH)
        left, top = (self._image.width() - width) / 2, (self._image.height() - height) / 2
        return QRectF(left, top, width, height)
