"""The ties as rows: a status shape, both sides, and the difference."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from boxoffice.reports.table_model import COLUMN_ROLE, ROW_ROLE, AnyIndex
from boxoffice.reports.table_paint import PADDING, ROW_HEIGHT, ReportHeader
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import LEFT, RIGHT
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan
from shared.reporting.table import EMPTY, ColumnKind, ReportColumn
from shared.reporting.ties import Tie

_STATE, _CODE, _NAME, _LEFT, _RIGHT, _DIFFERENCE = range(6)
# All ties are to be seen at once where there is room; lower rows could not be read with ease.
_LOWEST_ROW = 32
_WIDTHS = {_STATE: 132, _CODE: 136, _LEFT: 176, _RIGHT: 176, _DIFFERENCE: 144}


def side_text(figure: int, unit: ColumnKind) -> str:
    """Write a side of a tie: yuan for money, a plain number for a count."""
    if unit is ColumnKind.MONEY:
        return format_yuan(Money(figure))
    return f"{figure:,}".replace("-", "−")


class TiesModel(QAbstractTableModel):
    """Ties, those that fail first."""

    def __init__(self) -> None:
        super().__init__()
        self.ties: tuple[Tie, ...] = ()
        self.columns: tuple[ReportColumn, ...] = ()
        self.language = Language.ZH
        self._states = ("", "")

    def show(
        self,
        ties: tuple[Tie, ...],
        language: Language,
        titles: tuple[str, ...],
        states: tuple[str, str],
    ) -> None:
        """Take ties with worded column titles and the words for "holds" and "fails"."""
        self.beginResetModel()
        self.ties = tuple(sorted(ties, key=lambda tie: tie.holds))
        self.language, self._states = language, states
        figures = (_LEFT, _RIGHT, _DIFFERENCE)
        self.columns = tuple(
            ReportColumn(
                str(at),
                Bilingual(title, title),
                ColumnKind.COUNT if at in figures else ColumnKind.TEXT,
            )
            for at, title in enumerate(titles)
        )
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of ties."""
        return 0 if parent.isValid() else len(self.ties)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, or the tie."""
        tie = self.ties[index.row()]
        if role == ROW_ROLE:
            return tie
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(tie)[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the title of a column, or the column itself."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title.text(self.language)
        return self.columns[section] if role == COLUMN_ROLE else None

    def _words(self, tie: Tie) -> tuple[str, ...]:
        difference = EMPTY if tie.holds else side_text(tie.difference, tie.unit)
        return (
            self._states[0 if tie.holds else 1],
            tie.code,
            tie.name.text(self.language),
            side_text(tie.left, tie.unit),
            side_text(tie.right, tie.unit),
            difference,
        )


class _TieDelegate(QStyledItemDelegate):
    """Paints a cell of a tie; one that fails stands on the ground of what is bad."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the fixed row height."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw ground, rule, shape and words."""
        tie: Tie = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        status = Status.OK if tie.holds else Status.BAD
        painter.save()
        if not tie.holds:
            painter.fillRect(box, tokens.bad_soft)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        ink = tokens.ink2 if index.column() == _CODE else tokens.ink
        if index.column() == _STATE:
            shape = QRectF(inner.left(), box.center().y() - 10, 20, 20)
            paint_icon(painter, STATUS_ICON[status], shape, STATUS_SOLID[status], tokens.surface)
            inner.setLeft(inner.left() + 32)
            ink = tokens.status_ink(status)
        elif index.column() == _DIFFERENCE:
            ink = tokens.ink3 if tie.holds else tokens.bad_ink
        bold = not tie.holds and index.column() != _CODE
        align = RIGHT if index.column() >= _LEFT else LEFT
        sizes = (16, 15, 14)
        fitted(painter, self._theme, inner, index.data(), sizes, ink, bold=bold, align=align)
        painter.restore()


class TiesTable(QTableView):
    """The table of ties; the name takes what the figures leave."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.ties = TiesModel()
        self.setModel(self.ties)
        self.setItemDelegate(_TieDelegate(theme, self))
        self.setHorizontalHeader(ReportHeader(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_LOWEST_ROW)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def share_out(self) -> None:
        """Share width and height out: rows as high as they may be while all are seen."""
        rows = max(self.ties.rowCount(), 1)
        height = min(max(self.viewport().height() // rows, _LOWEST_ROW), ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(height)
        for at, width in _WIDTHS.items():
            self.setColumnWidth(at, width)
        self.setColumnWidth(_NAME, max(self.viewport().width() - sum(_WIDTHS.values()), 160))

    def below(self) -> int:
        """Count the ties that are not wholly in sight yet, below those that are."""
        foot = self.viewport().height()
        rows = range(self.ties.rowCount())
        return sum(self.rowViewportPosition(row) + self.rowHeight(row) > foot for row in rows)

    def turn(self, pages: int) -> None:
        """Scroll by whole pages, down or up."""
        bar = self.verticalScrollBar()
        row = self.verticalHeader().defaultSectionSize()
        page = max(self.viewport().height() // row - 1, 1) * row
        bar.setValue(bar.value() + pages * page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self.share_out()
