"""What is wrong with something, one line each: how bad, where, and what; Enter goes there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shared.desktop.icons import paint_icon
from shared.desktop.paint import ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON

ROW_HEIGHT: Final = 48
_WHERE: Final = 0.3

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem, worded; `target` is what `jumped` carries for it."""

    severity: Status
    where: str
    words: str
    target: Any = None


class _Problems(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ProblemRow, ...] = ()

    def show(self, rows: tuple[ProblemRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return f"{row.where}：{row.words}" if role in spoken else None


class _ProblemPaint(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ProblemRow = index.data(Qt.ItemDataRole.UserRole)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if chosen:
            painter.fillRect(box, tokens.accent_soft)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        glyph = BAND_INK if row.severity is Status.WARN else tokens.surface
        mark = QRectF(box.left() + 12, box.center().y() - 10, 20, 20)
        paint_icon(painter, STATUS_ICON[row.severity], mark, STATUS_SOLID[row.severity], glyph)
        where = QRectF(box.left() + 44, box.top(), box.width() * _WHERE - 44, box.height())
        text(painter, theme.font(16, bold=True), tokens.ink, where, row.where)
        words = box.adjusted(box.width() * _WHERE + 12, 0, -40, 0)
        text(painter, theme.font(16), tokens.ink, words, row.words)
        if row.target is not None:
            arrow = QRectF(box.right() - 30, box.center().y() - 8, 16, 16)
            paint_icon(painter, "right", arrow, tokens.ink2)
        if chosen and self._view.hasFocus():
            ring(painter, tokens, box, tokens.accent_soft, 4)
        painter.restore()


class ProblemList(QListView):
    """`jumped` carries the target of the problem that was pressed, by touch or Enter."""

    jumped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Problems()
        self.setModel(self._rows)
        self.setItemDelegate(_ProblemPaint(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("card", "true")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self._jump(index.row()))

    def show_problems(self, rows: Iterable[ProblemRow]) -> None:
        """Show problems in this order."""
        self._rows.show(tuple(rows))
        if self.hasFocus():
            self._begin()

    def problems(self) -> tuple[ProblemRow, ...]:
        """Give what is shown."""
        return self._rows.rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump with Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self._jump(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first problem."""
        super().focusInEvent(event)
        self._begin()

    def _begin(self) -> None:
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))

    def _jump(self, at: int) -> None:
        target = self._rows.rows[at].target
        if target is not None:
            self.jumped.emit(target)
