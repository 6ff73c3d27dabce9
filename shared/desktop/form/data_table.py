"""A table that is read and chosen from: typed into nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shared.desktop.form.table_paint import (
    HEAD_HEIGHT,
    ROW_HEIGHT,
    TableHead,
    paint_ground,
    paint_words,
    share_widths,
)
from shared.desktop.form.table_rows import FIGURES_ROLE
from shared.desktop.paint import CENTRE, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_LOADING_BARS: Final = 5

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its share of the width, and whether it holds figures (at the right)."""

    weight: int
    figures: bool = False


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row by its id; `status` colours the first cell's words, `quiet` greys all of them.

    A `strong` row is written bold.
    """

    id: Any
    cells: tuple[str, ...]
    status: Status | None = None
    quiet: bool = False
    strong: bool = False


class _Model(QAbstractTableModel):
    def __init__(self, headings: tuple[Heading, ...]) -> None:
        super().__init__()
        self.headings = headings
        self.titles: tuple[str, ...] = ("",) * len(headings)
        self.rows: tuple[DataRow, ...] = ()

    def show(self, rows: tuple[DataRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        spoken = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,  # words that are too long for the column
        )
        return row.cells[index.column()] if role in spoken else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == FIGURES_ROLE:
            return self.headings[section].figures
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None


class _Paint(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = self._theme.tokens
        row: DataRow = index.data(_ROW_ROLE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        painter.save()
        paint_ground(painter, self._theme, box, chosen=chosen, hovered=hovered)
        words = str(index.data())
        ink = tokens.ink3 if row.quiet or words == "–" else tokens.ink
        if row.status is not None and index.column() == 0:
            ink = tokens.status_ink(row.status)
        figures = bool(
            self._view.model().headerData(index.column(), Qt.Orientation.Horizontal, FIGURES_ROLE)
        )
        paint_words(painter, self._theme, box, words, ink, figures=figures, bold=row.strong)
        painter.restore()


class _View(QTableView):
    """Repaints whole rows; Enter opens one."""

    entered_row = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class DataTable(QWidget):
    """Rows on a card, to be gone through and chosen from.

    `chosen` carries the id of the row that the user went to, `opened` that of one that was pressed
    twice or by Enter.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, theme: Theme, headings: Sequence[Heading], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nothing = ""
        self._loading = False
        self._model = _Model(tuple(headings))
        self.view = _View(self)
        self._set_up(self.view)

    def show_titles(self, titles: Sequence[str], nothing: str = "") -> None:
        """Word the heads, and what is said when there are no rows."""
        self._model.titles = tuple(titles)
        self._nothing = nothing
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)
        self.update()

    def show_rows(self, rows: Iterable[DataRow]) -> None:
        """Show rows; the one that was chosen stays chosen if it is still there."""
        chosen = self.current()
        self._loading = False
        self._model.show(tuple(rows))
        self.view.show()
        self.choose(chosen)
        self.update()

    def show_loading(self) -> None:
        """Show bars where the rows will stand."""
        self._loading = True
        self.view.hide()
        self.update()

    def rows(self) -> tuple[DataRow, ...]:
        """Give what is shown."""
        return self._model.rows

    def current(self) -> Any:
        """Give the id of the chosen row; None if none is."""
        index = self.view.currentIndex()
        return self._model.rows[index.row()].id if index.isValid() else None

    def choose(self, row_id: Any) -> None:
        """Mark a row without saying so."""
        at = next((at for at, row in enumerate(self._model.rows) if row.id == row_id), -1)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.clearSelection()
        self.view.setCurrentIndex(self._model.index(at, 0))
        if at >= 0:
            self.view.selectRow(at)
        selection.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect().adjusted(1, 1, -1, -1))
        weights = [heading.weight for heading in self._model.headings]
        # A scroll bar takes its room from the last column's padding: no column jumps when it comes.
        for at, width in enumerate(share_widths(weights, self.width() - 2)):
            self.view.setColumnWidth(at, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, bars while rows are read, and what is said of none."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        card(painter, box, tokens.surface, tokens.line)
        if self._loading:
            for at in range(_LOADING_BARS):
                width = (self.width() - 48) * (1 - 0.07 * (at % 3))
                strip = QRectF(24, 24 + at * ROW_HEIGHT, width, 12)
                card(painter, strip, tokens.line, radius=6)
        elif not self._model.rows:
            words = QRectF(0, HEAD_HEIGHT + 16, box.width(), 40)
            text(painter, self._theme.font(16), tokens.ink2, words, self._nothing, CENTRE)
        if self.view.hasFocus():
            ring(painter, tokens, box, tokens.surface)

    def _set_up(self, view: _View) -> None:
        view.setModel(self._model)
        view.setItemDelegate(_Paint(self._theme, view))
        view.setHorizontalHeader(TableHead(self._theme, view))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentRowChanged.connect(self._went)
        view.doubleClicked.connect(self._open)
        view.entered_row.connect(self._open)

    def _went(self) -> None:
        self.view.viewport().update()
        if self.current() is not None:
            self.chosen.emit(self.current())

    def _open(self) -> None:
        if self.current() is not None:
            self.opened.emit(self.current())
