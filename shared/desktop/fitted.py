"""Text at the largest size that fits its place on one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from shared.desktop import paint
from shared.desktop.theme import Theme


def fitted(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    words: str,
    sizes: tuple[int, ...],
    colour: QColor,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = paint.LEFT,
) -> None:
    """Write `words` at the first of `sizes` (largest first) that fits; else the last, shortened."""
    fitting = (size for size in sizes if theme.fonts.width(words, size, bold=bold) <= box.width())
    size = next(fitting, sizes[-1])
    paint.text(painter, theme.font(size, bold=bold), colour, box, words, align)
