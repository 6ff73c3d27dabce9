"""The grid of prices: types stay at the left while rules scroll; amounts are typed in place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
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
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from boxoffice.catalogue.prices.grid_model import (
    CEILING,
    CELL_ROLE,
    FIRST_RULE,
    NAME,
    ROW_ROLE,
    RULE_ROLE,
    AnyIndex,
    GridModel,
)
from boxoffice.catalogue.prices.periods import Fill, PeriodCell
from shared.catalogue.draft import TermsFacts
from shared.desktop.form.edit import FormEdit
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, RIGHT, card, line, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.tokens import STATUS_SOLID, Status

ROW, HEAD = 40, 60
_NAME_WIDTH, _CEILING_WIDTH, _RULE_WIDTH = 196, 84, 128
_BAR: Final = 8
_PADDING: Final = 12
_UPPER, _LOWER = 25.0, 46.0
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDITING: Final = QAbstractItemView.State.EditingState


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


class AmountEdit(FormEdit):
    """The line of a cell; Enter ends it and asks for the cell below."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter was pressed; the delegate has asked to commit by then."""
        super().keyPressEvent(event)
        if event.key() in _ENTERS:
            event.accept()
            self.ended.emit()


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
        edit = AmountEdit(parent)
        edit.setProperty("bare", "true")
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.ended.connect(self.went_down, Qt.ConnectionType.QueuedConnection)
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Leave what is being typed alone: an amount typed before may be shown meanwhile."""
        if isinstance(editor, AmountEdit) and not editor.isModified():
            super().setEditorData(editor, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the height of a row."""
        return QSize(_RULE_WIDTH, ROW)

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


class _Half(QTableView):
    """Amounts are typed as in a spreadsheet: Enter goes down, Del empties, Ctrl V pastes many."""

    pasted = Signal(str)
    emptied = Signal()

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
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a spreadsheet do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in _ENTERS and self.state() is not _EDITING:
            self._go_down()
        else:
            super().keyPressEvent(event)

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
            self.figures.setColumnWidth(column, _RULE_WIDTH)
        self.names.setColumnWidth(NAME, _NAME_WIDTH)
        self.names.setColumnWidth(CEILING, _CEILING_WIDTH)

    def choose(self, row: int, column: int) -> None:
        """Go to a cell without saying so."""
        selection = self.figures.selectionModel()
        selection.blockSignals(True)
        self.figures.setCurrentIndex(self.model.index(row, column))
        selection.blockSignals(False)
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
        self.figures.emptied.connect(lambda: self.model.empty(self.current()))
        self.names.clicked.connect(lambda index: self.type_pressed.emit(index.row()))
        self.model.modelReset.connect(self.refresh)
        self.model.modelReset.connect(self.update)
