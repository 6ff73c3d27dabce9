"""The grid of prices: types stay at the left while rules scroll; amounts are typed in place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTableView,
    QWidget,
)

from boxoffice.catalogue.prices.grid_model import (
    CEILING,
    FIRST_RULE,
    NAME,
    GridModel,
)
from boxoffice.catalogue.prices.grid_paint import ROW, RULE_WIDTH, GridHead, GridPaint
from shared.desktop.form.cell_edit import ENTERS
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme

_NAME_WIDTH, _CEILING_WIDTH = 196, 84
_BAR: Final = 8
_PADDING: Final = 12
_EDITING: Final = QAbstractItemView.State.EditingState


class _Half(QTableView):
    """Amounts are typed as in a spreadsheet: Enter goes down, Del empties, Ctrl V pastes many."""

    pasted = Signal(str)
    emptied = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        cells = GridPaint(theme, self)
        cells.went_down.connect(self._go_down)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(GridHead(theme, self))
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a spreadsheet do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in ENTERS and self.state() is not _EDITING:
            self._go_down()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that there is another room for columns."""
        super().resizeEvent(event)
        self.resized.emit()

    def _go_down(self) -> None:
        at = self.currentIndex()
        if at.row() + 1 < self.model().rowCount():
            self.setCurrentIndex(at.siblingAtRow(at.row() + 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first price."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().columnCount() > FIRST_RULE:
            self.setCurrentIndex(self.model().index(0, FIRST_RULE))


class GridView(QWidget):
    """`moved` says that another cell is chosen, `rule_pressed` carries the place of a rule.

    `pasted` carries what the clipboard holds, for the chosen cell and those right of and below it.
    """

    moved = Signal()
    pasted = Signal(str)
    rule_pressed = Signal(int)
    type_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = GridModel()
        self.names = _Half(theme, self.model, self)
        self.figures = _Half(theme, self.model, self)
        self._set_up()
        self._connect()

    def refresh(self) -> None:
        """Show the columns of the model as it is now."""
        for column in range(self.model.columnCount()):
            self.names.setColumnHidden(column, column >= FIRST_RULE)
            self.figures.setColumnHidden(column, column < FIRST_RULE)
        self._share_width()
        self.names.setColumnWidth(NAME, _NAME_WIDTH)
        self.names.setColumnWidth(CEILING, _CEILING_WIDTH)

    def choose(self, row: int, column: int) -> None:
        """Go to a cell without saying so."""
        selection = self.figures.selectionModel()
        selection.blockSignals(True)
        self.figures.setCurrentIndex(self.model.index(row, column))
        selection.blockSignals(False)
        self.figures.updateGeometries()  # else a column that is new lies out of reach
        self.figures.scrollTo(self.model.index(row, column))
        self.figures.viewport().update()

    def current(self) -> QModelIndex:
        """Give the chosen cell."""
        return self.figures.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names their width and the rules the rest."""
        super().resizeEvent(event)
        width = _NAME_WIDTH + _CEILING_WIDTH
        self.names.setGeometry(1, 1, width, self.height() - 2 - _BAR)
        self.figures.setGeometry(width + 1, 1, self.width() - width - 2, self.height() - 2)

    def _share_width(self) -> None:
        """Show whole columns only: a price of which a part is seen may be read as another."""
        room = self.figures.viewport().width()
        columns = max(room // RULE_WIDTH, 1)
        rules = self.model.columnCount() - FIRST_RULE
        width = max(room // columns, RULE_WIDTH) if rules > columns else RULE_WIDTH
        for column in range(FIRST_RULE, self.model.columnCount()):
            self.figures.setColumnWidth(column, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; say it when there is nothing."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        if not self.model.types or not self.model.rules:
            box = QRectF(self.rect())
            words = self.tr("还没有票种") if not self.model.types else self.tr("还没有价格规则")
            text(painter, self._theme.font(16), tokens.ink2, box, words, CENTRE)

    def _set_up(self) -> None:
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.names.setHorizontalScrollBarPolicy(off)
        self.figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.names.setVerticalScrollBarPolicy(off)
        self.figures.setCornerWidget(QWidget(self))
        self.names.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.figures.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )

    def _connect(self) -> None:
        bar, other = self.figures.verticalScrollBar(), self.names.verticalScrollBar()
        bar.valueChanged.connect(other.setValue)
        other.valueChanged.connect(bar.setValue)
        self.figures.selectionModel().currentChanged.connect(lambda: self.moved.emit())
        self.figures.horizontalHeader().sectionPressed.connect(
            lambda at: self.rule_pressed.emit(at - FIRST_RULE)
        )
        self.figures.pasted.connect(self.pasted)
        self.figures.resized.connect(self._share_width)
        self.figures.emptied.connect(lambda: self.model.empty(self.current()))
        self.names.clicked.connect(lambda index: self.type_pressed.emit(index.row()))
        self.model.modelReset.connect(self.refresh)
        self.model.modelReset.connect(self.update)
