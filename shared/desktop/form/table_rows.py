"""The rows of a table that is typed into, as an item model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from shared.desktop.form.cells import (
    FIGURES,
    CellKind,
    Column,
    Options,
    Unreadable,
    read_cell,
    write_cell,
)

VALUE_ROLE: Final = Qt.ItemDataRole.UserRole
COLUMN_ROLE: Final = Qt.ItemDataRole.UserRole + 1
FIGURES_ROLE: Final = Qt.ItemDataRole.UserRole + 2

AnyIndex = QModelIndex | QPersistentModelIndex
Row = tuple[Any, ...]


class TableRows(QAbstractTableModel):
    """Rows of typed cells; `edited` says that the user changed one, by typing or pasting."""

    edited = Signal()

    def __init__(self, columns: Sequence[Column], today: Callable[[], date]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.read_only = False
        self.titles: dict[str, str] = {}
        self.options: dict[str, Options] = {}
        self._today = today
        self._rows: list[list[Any]] = []

    def rows(self) -> tuple[Row, ...]:
        """Give the rows; what cannot be read is Unreadable."""
        return tuple(tuple(row) for row in self._rows)

    def show(self, rows: Iterable[Row]) -> None:
        """Take rows in the order of the columns."""
        self.beginResetModel()
        self._rows = [list(row) for row in rows]
        self.endResetModel()

    def show_titles(self, titles: dict[str, str]) -> None:
        """Word the heads."""
        self.titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def show_options(self, key: str, options: Options) -> None:
        """Name the values that a column of choices takes."""
        self.options[key] = options
        self.layoutChanged.emit()

    def insert(self, at: int, values: Row | None = None) -> None:
        """Put a row in, an empty one unless its values are given."""
        empty = tuple(self._new(column) for column in self.columns)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.insert(at, list(values or empty))
        self.endInsertRows()
        self.edited.emit()

    def _new(self, column: Column) -> Any:
        return self._today() if column.from_today else _empty(column)

    def remove(self, at: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()
        self.edited.emit()

    def paste(self, text: str, row: int, column: int) -> None:
        """Fill cells from a spreadsheet's clipboard, beginning at a cell; rows are added."""
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        missing = row + len(lines) - len(self._rows)
        for _ in range(missing):
            self._rows.append([self._new(one) for one in self.columns])
        for down, line in enumerate(lines):
            for right, word in enumerate(line.split("\t")[: len(self.columns) - column]):
                self._put(row + down, column + right, word)
        self.layoutChanged.emit()
        self.edited.emit()

    def column(self, at: int) -> Column:
        """Give a column."""
        return self.columns[at]

    def options_of(self, at: int) -> Options:
        """Give the choices of a column."""
        return self.options.get(self.columns[at].key, {})

    def set_value(self, row: int, column: int, value: Any) -> None:
        """Put a value into a cell, as the user chose it."""
        if self._rows[row][column] != value:
            self._rows[row][column] = value
            index = self.index(row, column)
            self.dataChanged.emit(index, index)
            self.edited.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, its value or its column."""
        column = self.columns[index.column()]
        value = self._rows[index.row()][index.column()]
        if role == VALUE_ROLE:
            return value
        if role == COLUMN_ROLE:
            return column
        spoken = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        return (
            write_cell(column.kind, value, self.options_of(index.column()))
            if role in spoken
            else None
        )

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read what was typed."""
        before = self._rows[index.row()][index.column()]
        self._put(index.row(), index.column(), str(value))
        if self._rows[index.row()][index.column()] != before:
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the head of a column, or the column itself."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == COLUMN_ROLE:
            return self.columns[section]
        if role == FIGURES_ROLE:
            return self.columns[section].kind in FIGURES
        key = self.columns[section].key
        return self.titles.get(key, "") if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let cells be typed into unless table or column stands still."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        still = self.read_only or self.columns[index.column()].fixed
        return usual if still else usual | Qt.ItemFlag.ItemIsEditable

    def first_fault(self) -> tuple[int, int, bool] | None:
        """Give row and column of the first cell that cannot be used, and whether it is empty."""
        for at, row in enumerate(self._rows):
            for place, (column, value) in enumerate(zip(self.columns, row, strict=True)):
                is_missing = column.required and value in (None, "")
                if is_missing or isinstance(value, Unreadable):
                    return at, place, is_missing
        return None

    def _put(self, row: int, column: int, text: str) -> None:
        if self.columns[column].fixed:
            return
        kind, options = self.columns[column].kind, self.options_of(column)
        # Only days need today: a table without any may have a `today` that cannot be asked.
        today = self._today() if kind is CellKind.DATE else date.min
        self._rows[row][column] = read_cell(kind, text, options, today)


def _empty(column: Column) -> Any:
    if column.kind is CellKind.SWITCH:
        return False
    return "" if column.kind is CellKind.TEXT else None
