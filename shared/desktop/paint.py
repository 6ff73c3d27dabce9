"""The strokes that painted widgets share: text, cap, bar, ring, chip, tile, card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from shared.desktop.theme import Theme
from shared.desktop.tokens import Tokens

LEFT: Final = Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignRight
CENTRE: Final = Qt.AlignmentFlag.AlignHCenter

BETWEEN: Final = " · "

# Half the height of a figure: the font's own ascent and descent would put digits too low.
BASELINE_SHIFT: Final = 0.366


def text(
    painter: QPainter,
    font: QFont,
    colour: QColor,
    box: QRectF,
    words: str,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """Write one line whose figures are centred in the height of `box`; gives the width used.

    What does not fit ends in "…", after a whole part where there are several.
    """
    baseline = box.center().y() + BASELINE_SHIFT * font.pixelSize()
    return line(painter, font, colour, box, baseline, words, align)


def line(
    painter: QPainter,
    font: QFont,
    colour: QColor,
    box: QRectF,
    baseline: float,
    words: str,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """Write one line on a base line between the sides of `box`; gives the width used."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words)
    if width > box.width() + 0.5:
        words = shortened(metrics, words, box.width())
        width = metrics.horizontalAdvance(words)
    left = box.left()
    if align == RIGHT:
        left = box.right() - width
    elif align == CENTRE:
        left = box.center().x() - width / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, baseline), words)
    return width


def shortened(metrics: QFontMetricsF, words: str, width: float) -> str:
    """Shorten words to a width: of parts with " · " between them whole ones, else characters."""
    parts = words.split(BETWEEN)
    for kept in range(len(parts) - 1, 0, -1):
        shorter = BETWEEN.join((*parts[:kept], "…"))
        if metrics.horizontalAdvance(shorter) <= width:
            return shorter
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def card(
    painter: QPainter,
    box: QRectF,
    ground: QColor,
    edge: QColor | None = None,
    *,
    radius: float = 8,
    edge_width: float = 1,
) -> None:
    """Fill a rounded box, its edge drawn inside it."""
    inset = edge_width / 2 if edge is not None else 0.0
    shape = box.adjusted(inset, inset, -inset, -inset)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, edge_width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(shape, radius - inset, radius - inset)


def left_edge(
    painter: QPainter, box: QRectF, colour: QColor, *, width: float = 4, radius: float = 8
) -> None:
    """Draw the class edge: the left `width` pixels of a rounded box."""
    whole = QPainterPath()
    whole.addRoundedRect(box, radius, radius)
    strip = QPainterPath()
    strip.addRect(QRectF(box.left(), box.top(), width, box.height()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(whole.intersected(strip), colour)


def ring(painter: QPainter, tokens: Tokens, box: QRectF, ground: QColor, radius: float = 8) -> None:
    """Draw the focus ring inside `box`: 3 px, then 2 px of the ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ground, 2))
    painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), max(radius - 4, 1), max(radius - 4, 1))
    painter.setPen(QPen(tokens.focus, 3))
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), radius - 1.5, radius - 1.5)


def bar(
    painter: QPainter, box: QRectF, share: float, fill: QColor, track: QColor, *, radius: float = -1
) -> None:
    """Draw a bar with round ends that is filled to `share` (0 to 1) from the left."""
    round_off = box.height() / 2 if radius < 0 else radius
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(box, round_off, round_off)
    if share > 0:
        width = max(min(share, 1.0) * box.width(), box.height())
        painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(box.left(), box.top(), width, box.height()), round_off, round_off
        )


def cap_height(key_height: float) -> int:
    """Give the height of the key cap on a key of a height."""
    if key_height < 48:
        return 20
    return 24 if key_height < 64 else 28


def cap_width(theme: Theme, label: str, height: int) -> float:
    """Measure a key cap."""
    width = theme.fonts.width(label, _CAP_FONT[height], bold=True) + 0.62 * height
    return max(round(width), height + 4)


def cap(
    painter: QPainter,
    theme: Theme,
    right: float,
    middle: float,
    label: str,
    height: int = 24,
    *,
    on: QColor | None = None,
) -> float:
    """Draw a key cap with its right edge and its middle line given; gives its width.

    `on` is the text colour of a filled key: the cap is then a tint of it.
    """
    tokens = theme.tokens
    width = cap_width(theme, label, height)
    box = QRectF(right - width, round(middle - height / 2), width, height)
    ink, edge, ground = tokens.ink2, tokens.control, tokens.surface
    if on is not None:
        ink, edge, ground = on, _at(on, 0.55), _at(on, 0.16)
    card(painter, box, ground, edge, radius=4)
    painter.fillRect(QRectF(box.left() + 3, box.bottom() - 2, box.width() - 6, 1), edge)
    face = box.adjusted(0, 0, 0, -1)
    text(painter, theme.font(_CAP_FONT[height], bold=True), ink, face, label, CENTRE)
    return width


def pill(
    painter: QPainter,
    theme: Theme,
    left: float,
    middle: float,
    label: str,
    ground: QColor,
    ink: QColor,
    *,
    height: int = 24,
    pixels: int = 14,
) -> float:
    """Draw a word in a round-ended chip from its left edge; gives its width."""
    width = round(theme.fonts.width(label, pixels, bold=True) + height * 0.7)
    box = QRectF(left, middle - height / 2, max(width, height), height)
    card(painter, box, ground, radius=height / 2)
    text(painter, theme.font(pixels, bold=True), ink, box, label, CENTRE)
    return box.width()


def chip_width(theme: Theme, label: str, height: int = 24, pixels: int = 14) -> float:
    """Measure a chip that `pill` will draw."""
    width = round(theme.fonts.width(label, pixels, bold=True) + height * 0.7)
    return max(width, height)


def tile(painter: QPainter, theme: Theme, box: QRectF, letter: str, ink: QColor) -> None:
    """Draw the letter tile of a ticket class on its tint."""
    card(painter, box, theme.tokens.class_tile(letter), radius=4)
    text(painter, theme.font(14, bold=True), ink, box, letter, CENTRE)


def _at(colour: QColor, share: float) -> QColor:
    tint = QColor(colour)
    tint.setAlphaF(share)
    return tint


_CAP_FONT: Final = {20: 11, 24: 13, 28: 15}
