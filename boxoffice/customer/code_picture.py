"""A QR code painted on the customer's screen: always dark on white, whatever the look."""

from __future__ import annotations

from typing import Final

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

_QUIET: Final = 4
_DARK: Final = QColor("#000000")
_LIGHT: Final = QColor("#FFFFFF")


def paint_code(painter: QPainter, box: QRectF, words: str) -> None:
    """Fill a square with the code of a text, quiet zone included."""
    matrix = segno.make_qr(words, error="m").matrix
    side = len(matrix) + 2 * _QUIET
    painter.save()
    painter.fillRect(box, _LIGHT)
    painter.translate(box.topLeft())
    painter.scale(box.width() / side, box.height() / side)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                # A hair wider than a module, so that no light line is left between two.
                painter.fillRect(QRectF(x + _QUIET, y + _QUIET, 1.02, 1.02), _DARK)
    painter.restore()
