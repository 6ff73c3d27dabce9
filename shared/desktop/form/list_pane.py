"""The list at the left of a room: search, rows, and the keys for new, copy and delete."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.edit import FormEdit
from shared.desktop.form.list_rows import ListRow, ListRowPaint, ListRows
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, RIGHT, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEAD: Final = 52
_ICON: Final = 40


class SearchEdit(FormEdit):
    """A line that searches as it is typed in; Esc empties it, Down goes to what was found."""

    went_down = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, words=True)
        self._theme = theme
        self.setTextMargins(_ICON - 12, 0, 0, 0)
        self.setMaxLength(60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line, or go down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass over the free left end."""
        super().paintEvent(event)
        box = QRectF(12, self.height() / 2 - 10, 20, 20)
        paint_icon(QPainter(self), "search", box, self._theme.tokens.ink2)


class _Rows(QListView):
    """The rows; Del asks for the delete key."""

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Del on."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """Rows to choose from. Delete is armed first and then `delete_confirmed`.

    `chosen` carries the id of the row that the user went to; whoever cannot follow calls `choose`
    with the row that stays.
    """

    chosen = Signal(object)
    new_pressed = Signal()
    copy_pressed = Signal(object)
    delete_confirmed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        new: bool = True,
        copy: bool = False,
        delete: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._nothing = ""
        self._loading = False
        self._may_delete = True
        self._delete_words = ("", "")
        self._rows = ListRows()
        self.search = SearchEdit(theme, self)
        self.view = self._make_view()
        self.new = Key(theme, KeyKind.SECONDARY, parent=self)
        self.copy = Key(theme, KeyKind.SECONDARY, parent=self)
        self.delete = ArmedKey(theme, KeyKind.SECONDARY, parent=self)
        for key, wanted in ((self.new, new), (self.copy, copy), (self.delete, delete)):
            key.setVisible(wanted)
        self._lay_out(wanted_copy=copy)
        self._connect()
        self._word()

    def show_words(self, title: str, nothing: str = "", search: str = "") -> None:
        """Word the head, what is said of an empty list, and the search line."""
        self._title, self._nothing = title, nothing
        self.search.setPlaceholderText(search or self.tr("查找"))
        self.search.setAccessibleName(search or self.tr("查找"))
        self.view.setAccessibleName(title)
        self.update()

    def show_delete(self, word: str, armed: str) -> None:
        """Word the delete key otherwise: what it does, and what it asks while armed."""
        self._delete_words = (word, armed)
        self._word()

    def show_rows(self, rows: Iterable[ListRow]) -> None:
        """Show rows; the one that was chosen stays chosen if it is still there."""
        chosen = self.current()
        self._loading = False
        self._rows.show(tuple(rows))
        self.choose(chosen)
        self.update()

    def allow_delete(self, *, allowed: bool) -> None:
        """Say whether the chosen row may be deleted."""
        self._may_delete = allowed
        self._refresh_keys()

    def show_loading(self) -> None:
        """Say that rows are being read, while there are none."""
        self._loading = True
        self.update()

    def rows(self) -> tuple[ListRow, ...]:
        """Give the rows that the search leaves."""
        return self._rows.rows

    def current(self) -> Any:
        """Give the id of the chosen row; None if none is."""
        index = self.view.currentIndex()
        return self._rows.rows[index.row()].id if index.isValid() else None

    def choose(self, row_id: Any) -> None:
        """Mark a row without saying so."""
        at = -1 if row_id is None else self._rows.place_of(row_id)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        index = self._rows.index(max(at, 0)) if at >= 0 else self._rows.index(-1)
        selection.clear()
        if at >= 0:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        if at >= 0:
            self.view.scrollTo(index)
        self._refresh_keys()
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Word the keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge and head; say it when there is nothing."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), tokens.line)
        head = QRectF(16, 8, self.width() - 32, _HEAD - 8)
        count = sum(row.id is not None for row in self._rows.rows)
        text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head, f"{count:,}", RIGHT)
        if not count:
            box = QRectF(self.view.geometry()).adjusted(16, 24, -16, 0)
            box.setHeight(40)
            searched = any(row.id is not None for row in self._rows.all_rows)
            words = self.tr("没有找到") if searched else self._nothing
            words = self.tr("正在读取…") if self._loading else words
            text(painter, theme.font(16), tokens.ink2, box, words, CENTRE)

    def _make_view(self) -> _Rows:
        view = _Rows(self)
        view.setModel(self._rows)
        view.setItemDelegate(ListRowPaint(self._theme, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _lay_out(self, *, wanted_copy: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _HEAD, 1, 0)
        column.setSpacing(0)
        searching = QHBoxLayout()
        searching.setContentsMargins(16, 0, 15, 12)
        searching.addWidget(self.search)
        keys = QGridLayout()
        keys.setContentsMargins(16, 12, 15, 12)
        keys.setSpacing(8)
        keys.addWidget(self.new, 0, 0, 1, 2)
        keys.addWidget(self.copy, 1, 0)
        keys.addWidget(self.delete, 1, 1 if wanted_copy else 0, 1, 1 if wanted_copy else 2)
        column.addLayout(searching)
        column.addWidget(self.view, 1)
        column.addLayout(keys)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(self._go_down)
        self.view.selectionModel().currentChanged.connect(self._went)
        self.view.delete_pressed.connect(self.delete.click)
        self.new.clicked.connect(self.new_pressed)
        self.copy.clicked.connect(lambda: self.copy_pressed.emit(self.current()))
        self.delete.confirmed.connect(lambda: self.delete_confirmed.emit(self.current()))
        for keys, act in (
            ("Ctrl+N", self.new.click),
            ("Ctrl+Shift+N", self.copy.click),
            ("Ctrl+F", self.search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _search(self, words: str) -> None:
        chosen = self.current()
        self._rows.search(words)
        self.choose(chosen)
        self.update()

    def _go_down(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if self.current() is None and self._rows.rows:
            first = next((at for at, row in enumerate(self._rows.rows) if row.id is not None), 0)
            self.view.setCurrentIndex(self._rows.index(first))

    def _went(self) -> None:
        self._refresh_keys()
        if self.current() is not None:
            self.chosen.emit(self.current())

    def _refresh_keys(self) -> None:
        has_row = self.current() is not None
        self.copy.setEnabled(has_row)
        self.delete.setEnabled(has_row and self._may_delete)

    def _word(self) -> None:
        self.new.show_key(self.tr("新建"), "Ctrl N")
        self.copy.show_key(self.tr("复制"), "")
        word, armed = self._delete_words
        self.delete.show_words(word or self.tr("删除"), armed or self.tr("再按一次"), "Del")
        if not self._title:
            self.show_words("")
        self._refresh_keys()
