"""How the grid of prices is drawn and typed in: heads of rules, cells, the line of an amount."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from boxoffice.catalogue.prices.grid_model import (
    CELL_ROLE,
    NAME,
    ROW_ROLE,
    RULE_ROLE,
    AnyIndex,
)
from boxoffice.catalogue.prices.periods import Fill, PeriodCell
from shared.catalogue.draft import TermsFacts
from shared.desktop.form.cell_edit import CellEdit
from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, card, line, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status

ROW, HEAD, RULE_WIDTH = 40, 60, 128
_PADDING: Final = 12
_UPPER, _LOWER = 25.0, 46.0


class GridHead(QHeaderView):
    """Name of the rule, and below it when it applies; a press chooses the rule."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setFixedHeight(HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one head."""
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, tokens.surface)
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), tokens.control)
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, RULE_ROLE)
        name, condition = words if isinstance(words, tuple) else ("", "")
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        bold = theme.font(14, bold=True)
        if logicalIndex == NAME:
            text(painter, bold, tokens.ink2, inner, name)
        else:
            line(painter, bold, tokens.ink, inner, box.top() + _UPPER, name, RIGHT)
            lower = box.top() + _LOWER
            line(painter, theme.font(14), tokens.ink2, inner, lower, condition, RIGHT)
        painter.restore()


class GridPaint(QStyledItemDelegate):
    """Paints cells; a price over the ceiling has ground, mark and bold figures."""

    went_down = Signal()

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one cell."""
        tokens = self._theme.tokens
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if chosen:
            painter.fillRect(box, tokens.accent_soft)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        if index.column() == NAME:
            self._paint_name(painter, box, index)
        elif self._view.indexWidget(index) is None:  # what is typed now stands over the cell
            self._paint_figure(painter, box, index)
        if chosen:
            ring(painter, tokens, box.adjusted(0, 0, 0, -1), tokens.accent_soft, 4)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Give a line for an amount."""
        edit = CellEdit(parent)
        edit.setProperty("bare", "true")
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.ended.connect(self.went_down, Qt.ConnectionType.QueuedConnection)
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Leave what is being typed alone: an amount typed before may be shown meanwhile."""
        if isinstance(editor, CellEdit) and not editor.isModified():
            super().setEditorData(editor, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the height of a row."""
        return QSize(RULE_WIDTH, ROW)

    def _paint_name(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        tokens, theme = self._theme.tokens, self._theme
        terms: TermsFacts = index.data(ROW_ROLE)
        letter = QRectF(box.left() + _PADDING, box.center().y() - 12, 24, 24)
        tile(painter, theme, letter, terms.ticket_class, tokens.ink)
        words = box.adjusted(_PADDING + 34, 0, -4, 0)
        text(painter, theme.font(16), tokens.ink, words, index.data())

    def _paint_figure(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        tokens, theme = self._theme.tokens, self._theme
        cell: PeriodCell | None = index.data(CELL_ROLE)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if cell is None:
            text(painter, theme.font(14), tokens.ink2, inner, index.data(), RIGHT)
            return
        ink = tokens.ink3 if cell.fill is Fill.NONE else tokens.ink
        if cell.over:
            card(painter, box.adjusted(3, 3, -3, -4), tokens.bad_soft, radius=4)
            mark = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
            paint_icon(painter, "warn", mark, STATUS_SOLID[Status.BAD], tokens.surface)
            ink = tokens.bad_ink
            inner.setLeft(inner.left() + 20)
        elif cell.fill in (Fill.PART, Fill.VARIED):
            ink = tokens.ink2
        text(painter, theme.font(16, bold=cell.over), ink, inner, index.data(), RIGHT)
