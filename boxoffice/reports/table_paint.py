"""The one delegate and the head of every report table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from boxoffice.reports.table_model import COLUMN_ROLE, ROW_ROLE, AnyIndex
from shared.desktop.paint import LEFT, RIGHT, text
from shared.desktop.theme import Theme
from shared.reporting.table import (
    EMPTY,
    ColumnKind,
    ReportColumn,
    ReportRow,
    RowKind,
    went_back,
)

HEAD_HEIGHT: Final = 44
ROW_HEIGHT: Final = 40
PADDING: Final = 12


class CellDelegate(QStyledItemDelegate):
    """Paints a cell by the kind of its row and column."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the fixed row height."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw ground, rule and words."""
        row: ReportRow = index.data(ROW_ROLE)
        column: ReportColumn = index.data(COLUMN_ROLE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        painter.save()
        self._paint_ground(painter, row.kind, box, hovered=hovered)
        words = index.data()
        bold = column.strong or row.kind is not RowKind.DETAIL
        ink = self._ink(row, column, index.column(), words)
        align = LEFT if column.kind is ColumnKind.TEXT else RIGHT
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        text(painter, self._theme.font(16, bold=bold), ink, inner, words, align)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, kind: RowKind, box: QRectF, *, hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        if kind is RowKind.GRAND:
            painter.fillRect(box, tokens.accent_soft)
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 2), tokens.accent)
            return
        if kind is RowKind.SUBTOTAL or hovered:
            painter.fillRect(box, tokens.page)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)

    def _ink(self, row: ReportRow, column: ReportColumn, at: int, words: str) -> QColor:
        tokens = self._theme.tokens
        if words == EMPTY:
            return tokens.ink3
        if went_back(column, row.cells[at]):
            return tokens.bad_ink
        secondary = column.kind is ColumnKind.TEXT and at > 0 and row.kind is RowKind.DETAIL
        return tokens.ink2 if secondary else tokens.ink


class ReportHeader(QHeaderView):
    """The head of the columns, aligned as they are, over a rule."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one title."""
        tokens = self._theme.tokens
        box = QRectF(rect)
        across = Qt.Orientation.Horizontal
        column: ReportColumn = self.model().headerData(logicalIndex, across, COLUMN_ROLE)
        words = self.model().headerData(logicalIndex, across)
        painter.save()
        painter.fillRect(box, tokens.surface)
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), tokens.control)
        align = LEFT if column.kind is ColumnKind.TEXT else RIGHT
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        text(painter, self._theme.font(14, bold=True), tokens.ink2, inner, words, align)
        painter.restore()
