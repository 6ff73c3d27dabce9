"""How heads and cells of the tables in forms are painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from shared.desktop.form.table_rows import FIGURES_ROLE
from shared.desktop.icons import paint_icon
from shared.desktop.paint import LEFT, RIGHT, text
from shared.desktop.theme import Theme

HEAD_HEIGHT: Final = 40
ROW_HEIGHT: Final = 44
PADDING: Final = 12


class TableHead(QHeaderView):
    """The heads of the columns over a rule; a head of figures stands at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(32)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one head."""
        tokens = self._theme.tokens
        box = QRectF(rect)
        across = Qt.Orientation.Horizontal
        words = self.model().headerData(logicalIndex, across)
        figures = bool(self.model().headerData(logicalIndex, across, FIGURES_ROLE))
        painter.save()
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), tokens.control)
        inner = box.adjusted(PADDING, 0, -PADDING, -2)
        font = self._theme.font(14, bold=True)
        text(painter, font, tokens.ink2, inner, str(words or ""), RIGHT if figures else LEFT)
        painter.restore()


def paint_ground(
    painter: QPainter, theme: Theme, box: QRectF, *, chosen: bool, hovered: bool
) -> None:
    """Draw the ground of a cell and the rule under it."""
    tokens = theme.tokens
    if chosen or hovered:
        painter.fillRect(box, tokens.accent_soft if chosen else tokens.page)
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)


def paint_words(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    words: str,
    ink: QColor,
    *,
    figures: bool,
    bold: bool = False,
) -> None:
    """Write the words of a cell; a tick is drawn, the font has none."""
    inner = box.adjusted(PADDING, 0, -PADDING, 0)
    if words == "✓":
        tick = QRectF(inner.left(), box.center().y() - 9, 18, 18)
        paint_icon(painter, "check", tick, theme.tokens.accent)
        return
    text(painter, theme.font(16, bold=bold), ink, inner, words, RIGHT if figures else LEFT)


def share_widths(weights: list[int], width: int) -> list[int]:
    """Divide a width by weights; the parts add up to it."""
    total = sum(weights) or 1
    ends = [width * sum(weights[: at + 1]) // total for at in range(len(weights))]
    return [end - start for start, end in zip([0, *ends[:-1]], ends, strict=True)]
