"""The rows of a report as an item model: frozen rows in, cells out."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from shared.kernel.locale import Language
from shared.reporting.table import ReportColumn, ReportRow, cell_text

ROW_ROLE = Qt.ItemDataRole.UserRole
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex


class ReportModel(QAbstractTableModel):
    """Some rows under the columns of a report; `loading` rows have no cells yet."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[ReportColumn, ...] = ()
        self.rows: tuple[ReportRow, ...] = ()
        self.language = Language.ZH

    def show(
        self, columns: tuple[ReportColumn, ...], rows: tuple[ReportRow, ...], language: Language
    ) -> None:
        """Take columns and rows in one go."""
        self.beginResetModel()
        self.columns, self.rows, self.language = columns, rows, language
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, its row or its column."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_text(row.cells[index.column()], row.kind, self.language)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == COLUMN_ROLE:
                return self.columns[index.column()]
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
