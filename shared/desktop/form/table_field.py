"""A field that is a table: typed cells, rows to add and take out, and a spreadsheet's clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shared.desktop.form.cells import Column, Unreadable
from shared.desktop.form.field import Field
from shared.desktop.form.table_paint import HEAD_HEIGHT, ROW_HEIGHT
from shared.desktop.form.table_rows import Row, TableRows
from shared.desktop.form.table_view import TableView
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_KEYS: Final = 56
_KEY_WIDTH: Final = 176
_MOST_SHOWN: Final = 60


class _Frame(QWidget):
    """The edge round the table; says it when there is no row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wrong = False
        self.nothing = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge and, in an empty table, what is said of it."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.bad_ink if self.wrong else tokens.control
        card(painter, QRectF(self.rect()), tokens.surface, edge, radius=6)
        if self.nothing:
            box = QRectF(0, HEAD_HEIGHT, self.width(), ROW_HEIGHT)
            text(painter, self._theme.font(14), tokens.ink3, box, self.nothing, CENTRE)


class TableField(Field[tuple[Row, ...]]):
    """Rows of typed cells in the order of `columns`; an empty cell is None (text: "").

    `today` completes dates that are typed without a year. The table grows with its rows, from
    `rows_shown` on, so that the page has one scroll bar; only a very long one has its own.
    """

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[Column],
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        rows_shown: int = 4,
        required: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self.rows = TableRows(columns, today)
        self._nothing = ""
        self._rows_shown = rows_shown
        self._frame = _Frame(theme, self)
        self.view = TableView(theme, self.rows, self._frame)
        self.add = Key(theme, KeyKind.QUIET, height=40, parent=self._frame)
        self.remove = Key(theme, KeyKind.QUIET, height=40, parent=self._frame)
        self._lay_out()
        self._connect()
        self._hold(self._frame)
        self._word()

    def show_titles(self, titles: dict[str, str], nothing: str = "") -> None:
        """Word the heads by the keys of the columns, and what is said while there is no row."""
        self._nothing = nothing
        self.rows.show_titles(titles)
        self._refresh()

    def show_options(self, key: str, options: Sequence[tuple[Any, str]]) -> None:
        """Name the values of a column of choices."""
        self.rows.show_options(key, dict(options))

    def value(self) -> tuple[Row, ...]:
        """Give the rows; what cannot be read is None."""
        return tuple(
            tuple(None if isinstance(cell, Unreadable) else cell for cell in row)
            for row in self.rows.rows()
        )

    def show_value(self, value: tuple[Row, ...]) -> None:
        """Put rows in."""
        self.rows.show(value)
        self._refresh()

    def fault(self) -> str:
        """Name the first cell that cannot be used."""
        found = self.rows.first_fault()
        if found is None:
            return self.tr("至少要有一行") if self.required and not self.rows.rowCount() else ""
        row, column, is_missing = found
        title = self.rows.titles.get(self.rows.column(column).key, "")
        words = (
            self.tr("第 {row} 行的“{title}”没有填")
            if is_missing
            else self.tr("第 {row} 行的“{title}”看不懂")
        )
        return words.format(row=row + 1, title=title)

    def is_nonsense(self) -> bool:
        """Tell whether a cell cannot be read."""
        return any(isinstance(cell, Unreadable) for row in self.rows.rows() for cell in row)

    def is_typing(self) -> bool:
        """Tell whether a cell is open in which something else stands than before."""
        return self.view.is_typing()

    def finish(self) -> None:
        """Close the cell that is open, with what was typed there."""
        self.view.finish()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the rows be read and not changed."""
        self.read_only = read_only
        self.rows.read_only = read_only
        self._refresh()

    def take_focus(self) -> None:
        """Go to the cell that cannot be used, or to the first one."""
        row, column, _ = self.rows.first_fault() or (0, 0, False)
        self.view.edit_cell(row, column)

    def changeEvent(self, event: QEvent) -> None:
        """Word the keys in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        keys = QHBoxLayout()
        keys.setContentsMargins(8, 0, 8, 0)
        keys.setSpacing(8)
        keys.addWidget(self.add)
        keys.addWidget(self.remove)
        keys.addStretch()
        column.addLayout(keys)

    def _connect(self) -> None:
        self.rows.edited.connect(self._refresh)
        self.rows.edited.connect(self.edited)
        self.view.selectionModel().currentChanged.connect(self._refresh)
        self.view.focus_turned.connect(self._word)
        self.view.typed.connect(self.typed)
        self.view.add_pressed.connect(self._add)
        self.view.remove_pressed.connect(self._remove)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _add(self) -> None:
        if not self.read_only:
            at = self.view.currentIndex().row() + 1 if self.rows.rowCount() else 0
            self.rows.insert(at)
            self.view.edit_cell(at, 0)

    def _remove(self) -> None:
        at = self.view.currentIndex().row()
        if not self.read_only and at >= 0:
            self.rows.remove(at)

    def _word(self) -> None:
        # Their caps are drawn while the table has the keys.
        here = self.view.hasFocus()
        self.add.show_key(self.tr("加一行"), "Ins" if here else "")
        self.remove.show_key(self.tr("删去此行"), "Ctrl Del" if here else "")
        for key in (self.add, self.remove):
            key.setFixedWidth(_KEY_WIDTH)
        self._refresh()

    def _refresh(self) -> None:
        count = self.rows.rowCount()
        shown = min(max(count, self._rows_shown), _MOST_SHOWN)
        self._frame.setFixedHeight(HEAD_HEIGHT + shown * ROW_HEIGHT + _KEYS + 2)
        self.updateGeometry()
        self.add.setEnabled(not self.read_only)
        self.remove.setEnabled(
            not self.read_only and bool(count) and self.view.currentIndex().isValid()
        )
        self._frame.nothing = "" if count else self._nothing
        self._frame.update()

    def _control(self) -> QWidget:
        return self.view

    def _mark(self, *, wrong: bool) -> None:
        self._frame.wrong = wrong
        self._frame.update()
