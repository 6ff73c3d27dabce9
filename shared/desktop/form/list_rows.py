"""The rows of a list of things, as an item model over frozen rows, and how one is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import RIGHT, ring, text, tile
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON

ROW_HEIGHT: Final = 60
GROUP_HEIGHT: Final = 36
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_PADDING: Final = 16

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """A thing in a list. `id` None makes a heading of a group, which cannot be chosen.

    `tag` stands at the right; `letter` is that of a ticket class; `quiet` is something that is
    not in use.
    """

    id: Any
    title: str
    note: str = ""
    tag: str = ""
    letter: str = ""
    status: Status | None = None
    quiet: bool = False

    def holds(self, words: list[str]) -> bool:
        """Tell whether every word is somewhere in what the row says."""
        said = f"{self.title} {self.note} {self.tag}".casefold()
        return all(word in said for word in words)


class ListRows(QAbstractListModel):
    """The rows that the search leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.all_rows: tuple[ListRow, ...] = ()
        self.rows: tuple[ListRow, ...] = ()
        self._words: list[str] = []

    def show(self, rows: tuple[ListRow, ...]) -> None:
        """Take all rows."""
        self.all_rows = rows
        self._filter()

    def search(self, words: str) -> None:
        """Leave only the rows that hold every word."""
        self._words = words.casefold().split()
        self._filter()

    def place_of(self, row_id: Any) -> int:
        """Give the place of a row, −1 if it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.id == row_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row, or what a screen reader says of it."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(part for part in (row.title, row.note, row.tag) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let headings be passed over."""
        is_heading = self.rows[index.row()].id is None
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags if is_heading else usual

    def _filter(self) -> None:
        self.beginResetModel()
        kept = [row for row in self.all_rows if row.id is None or row.holds(self._words)]
        self.rows = tuple(
            row for at, row in enumerate(kept) if row.id is not None or _leads(kept, at)
        )
        self.endResetModel()


_IN_LINES: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def _leads(rows: list[ListRow], at: int) -> bool:
    return at + 1 < len(rows) and rows[at + 1].id is not None


class ListRowPaint(QStyledItemDelegate):
    """Paints headings and rows; the chosen row has ground and mark."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the height of a row or a heading."""
        row: ListRow = index.data(ROW_ROLE)
        return QSize(120, GROUP_HEIGHT if row.id is None else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        row: ListRow = index.data(ROW_ROLE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if row.id is None:
            self._paint_heading(painter, row, box)
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            self._paint_ground(painter, box, chosen=chosen, hovered=hovered)
            self._paint_row(painter, row, box, chosen=chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: ListRow, box: QRectF) -> None:
        words = box.adjusted(_PADDING, 6, -_PADDING, 0)
        text(painter, self._theme.font(14, bold=True), self._theme.tokens.ink2, words, row.title)

    def _paint_ground(self, painter: QPainter, box: QRectF, *, chosen: bool, hovered: bool) -> None:
        tokens = self._theme.tokens
        if chosen:
            painter.fillRect(box, tokens.accent_soft)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), tokens.accent)
        elif hovered:
            painter.fillRect(box, tokens.page)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        if chosen and self._view.hasFocus():
            ring(painter, tokens, box, tokens.accent_soft, 4)

    def _paint_row(self, painter: QPainter, row: ListRow, box: QRectF, *, chosen: bool) -> None:
        tokens, theme = self._theme.tokens, self._theme
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if row.letter:
            place = QRectF(inner.left(), box.center().y() - 12, 24, 24)
            tile(painter, theme, place, row.letter, tokens.ink3 if row.quiet else tokens.ink)
            inner.setLeft(inner.left() + 36)
        if row.status is not None:
            self._paint_status(painter, row.status, inner)
            inner.setRight(inner.right() - 26)
        upper = QRectF(inner.left(), box.top() + 7, inner.width(), 26)
        lower = QRectF(inner.left(), box.top() + 32, inner.width(), 20)
        ink = tokens.ink3 if row.quiet else tokens.accent if chosen else tokens.ink
        first = upper if row.note else QRectF(inner.left(), box.top(), inner.width(), box.height())
        used = text(painter, theme.font(14), tokens.ink2, first, row.tag, RIGHT) if row.tag else 0
        title = first.adjusted(0, 0, -used - 12 if used else 0, 0)
        if not row.note and theme.fonts.width(row.title, 16, bold=True) > title.width():
            painter.setFont(theme.font(14, bold=True))
            painter.setPen(ink)
            painter.drawText(title, _IN_LINES, row.title)
        else:
            text(painter, theme.font(16, bold=True), ink, title, row.title)
        text(painter, theme.font(14), tokens.ink3 if row.quiet else tokens.ink2, lower, row.note)

    def _paint_status(self, painter: QPainter, status: Status, inner: QRectF) -> None:
        glyph = BAND_INK if status is Status.WARN else self._theme.tokens.surface
        box = QRectF(inner.right() - 18, inner.center().y() - 9, 18, 18)
        paint_icon(painter, STATUS_ICON[status], box, STATUS_SOLID[status], glyph)
