"""The view of a table that is typed into: cells, their editors, and the clipboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shared.desktop.form.cell_edit import CellEdit
from shared.desktop.form.cells import FIGURES, CellKind, Column, Unreadable
from shared.desktop.form.choice_field import ChoiceBox
from shared.desktop.form.edit import FormEdit
from shared.desktop.form.table_paint import (
    ROW_HEIGHT,
    TableHead,
    paint_ground,
    paint_words,
    share_widths,
)
from shared.desktop.form.table_rows import COLUMN_ROLE, VALUE_ROLE, TableRows
from shared.desktop.paint import card, ring
from shared.desktop.theme import Theme

_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

AnyIndex = QModelIndex | QPersistentModelIndex


class _Cells(QStyledItemDelegate):
    typed = Signal()

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = self._theme.tokens
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        here = index.row() == self._view.currentIndex().row()
        focused = self._view.hasFocus()
        value, column = index.data(VALUE_ROLE), index.data(COLUMN_ROLE)
        painter.save()
        paint_ground(painter, self._theme, box, chosen=here and focused, hovered=hovered)
        wrong = isinstance(value, Unreadable)
        if wrong:
            card(painter, box.adjusted(2, 2, -2, -3), tokens.bad_soft, tokens.bad_ink, radius=4)
        ink = tokens.bad_ink if wrong else tokens.ink2 if column.fixed else tokens.ink
        if self._view.indexWidget(index) is None:  # what is typed now stands over the cell
            words = str(index.data())
            paint_words(painter, self._theme, box, words, ink, figures=column.kind in FIGURES)
        if focused and index == self._view.currentIndex():
            ring(painter, tokens, box.adjusted(1, 1, -1, -2), tokens.accent_soft, 4)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        column: Column = index.data(COLUMN_ROLE)
        if column.kind is CellKind.CHOICE:
            return self._choice(parent, index)
        edit = CellEdit(parent, words=column.kind is CellKind.TEXT)
        edit.textEdited.connect(self.typed)
        edit.setProperty("bare", "true")
        edit.setAutoFillBackground(True)
        if column.kind in FIGURES:
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, FormEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, FormEdit):
            model.setData(index, editor.text())
        elif isinstance(editor, ChoiceBox) and isinstance(model, TableRows):
            values = list(model.options_of(index.column()))
            if editor.currentIndex() >= 0:
                model.set_value(index.row(), index.column(), values[editor.currentIndex()])

    def _choice(self, parent: QWidget, index: AnyIndex) -> ChoiceBox:
        box = ChoiceBox(self._theme, parent)
        box.setFixedHeight(ROW_HEIGHT)
        model = index.model()
        options = model.options_of(index.column()) if isinstance(model, TableRows) else {}
        box.addItems(list(options.values()))
        values = list(options)
        value = index.data(VALUE_ROLE)
        box.setCurrentIndex(values.index(value) if value in values else -1)
        # The box stays open: the arrows go through its values, Enter or Tab ends the choice.
        box.activated.connect(lambda: self.commitData.emit(box))
        return box


class TableView(QTableView):
    """Typing goes into the cell; Ins adds a row, Ctrl Del takes one out, Ctrl V pastes many.

    Tab goes from cell to cell and leaves the table behind the last one.
    """

    add_pressed = Signal()
    remove_pressed = Signal()
    focus_turned = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, rows: TableRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        cells = _Cells(theme, self)
        cells.typed.connect(self.typed)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(TableHead(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed
            | trigger.DoubleClicked
            | trigger.SelectedClicked
            | trigger.EditKeyPressed
        )
        for at, column in enumerate(rows.columns):
            self.setColumnHidden(at, column.hidden)
        self._shown = [at for at, column in enumerate(rows.columns) if not column.hidden]
        self.clicked.connect(self._touch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a table do."""
        index = self.currentIndex()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_pressed.emit()
        elif event.key() == Qt.Key.Key_Delete and control:
            self.remove_pressed.emit()
        elif control:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            self._empty(index)
        elif event.key() in _TABS and self._is_at_end(back=event.key() == Qt.Key.Key_Backtab):
            self._leave(forward=event.key() == Qt.Key.Key_Tab)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(index, event)
        else:
            super().keyPressEvent(event)

    def edit_cell(self, row: int, column: int) -> None:
        """Go to a cell, or to the first one of its row that is shown."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        shown = column if column in self._shown else self._shown[0]
        self.setCurrentIndex(self._rows.index(row, shown))

    def is_typing(self) -> bool:
        """Tell whether a cell is open in which something else stands than before."""
        editor = self._editor()
        before = self.currentIndex().data(Qt.ItemDataRole.EditRole)
        return isinstance(editor, FormEdit) and editor.text() != str(before)

    def finish(self) -> None:
        """Close the cell that is open, with what was typed there."""
        editor = self._editor()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        columns = self._rows.columns
        widths = share_widths([0 if one.hidden else one.weight for one in columns], self.width())
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, self._shown[0]))
        self.viewport().update()
        self.focus_turned.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys work no longer."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.focus_turned.emit()

    def _open(self, index: QModelIndex, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # Enter has ended the choice, and does not open it again
        elif not index.isValid():
            super().keyPressEvent(event)
        elif self._rows.column(index.column()).kind is CellKind.SWITCH:
            self._toggle(index)
        elif self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            self._drop(index)

    def _leave(self, *, forward: bool) -> None:
        # With it on, the view would send itself the same key again.
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)

    def _editor(self) -> QWidget | None:
        is_open = self.state() is QAbstractItemView.State.EditingState
        return self.indexWidget(self.currentIndex()) if is_open else None

    def _drop(self, index: QModelIndex) -> None:
        editor = self.indexWidget(index)
        if isinstance(editor, ChoiceBox):
            editor.showPopup()

    def _touch(self, index: QModelIndex) -> None:
        if self._rows.column(index.column()).kind is CellKind.SWITCH:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        if self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._rows.set_value(index.row(), index.column(), not index.data(VALUE_ROLE))

    def _empty(self, index: QModelIndex) -> None:
        if self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._rows.setData(index, "")

    def _paste(self) -> None:
        words = QGuiApplication.clipboard().text()
        if words and not self._rows.read_only:
            index = self.currentIndex()
            self._rows.paste(words, max(index.row(), 0), max(index.column(), 0))

    def _is_at_end(self, *, back: bool) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return True
        last = (self._rows.rowCount() - 1, self._shown[-1])
        return (index.row(), index.column()) == ((0, self._shown[0]) if back else last)
