"""Everybody that is asked for, a row each, numbers masked: a list model painted by one delegate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from boxoffice.sale.naming.wording import PersonFace
from shared.desktop.fitted import fitted
from shared.desktop.paint import RIGHT, text, tile
from shared.desktop.theme import Theme

ROW_HEIGHT: Final = 48
_FACE: Final = Qt.ItemDataRole.UserRole
# Of the width behind the tile: ticket, name, kind, number, state.
_SHARES: Final = (21, 19, 18, 26, 16)
_FIGURES, _TILE, _GAP = 36, 32, 8

AnyIndex = QModelIndex | QPersistentModelIndex


class _People(QAbstractListModel):
    """Words a row when it is painted: of a large group only a few are in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._face_of: Callable[[int], PersonFace] | None = None

    def show_faces(self, count: int, face_of: Callable[[int], PersonFace]) -> None:
        self._face_of = face_of
        if count == self.count:
            if count:
                self.dataChanged.emit(self.index(0), self.index(count - 1))
            return
        self.beginResetModel()
        self.count = count
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if self._face_of is None or role not in (_FACE, *spoken):
            return None
        face = self._face_of(index.row())
        if role == _FACE:
            return face
        words = (face.number, face.ticket, face.name, face.kind, face.mask, face.state)
        return "，".join(word for word in words if word)


class _Paint(QStyledItemDelegate):
    """Paints a row: count, tile and ticket, name, kind, masked number, state."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the height of a row."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row."""
        face: PersonFace = index.data(_FACE)
        theme, tokens = self._theme, self._theme.tokens
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        if index.row() == self.current:
            painter.fillRect(box, tokens.accent_soft)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), tokens.accent)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        figures = QRectF(box.left(), box.top(), _FIGURES, box.height())
        text(painter, theme.font(14), tokens.ink2, figures, face.number, RIGHT)
        left = figures.right() + 12
        tile_box = QRectF(left, round(box.center().y() - 12), 24, 24)
        tile(painter, theme, tile_box, face.ticket_class, tokens.ink)
        self._paint_words(painter, face, box.adjusted(left + _TILE - box.left(), 0, -8, 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, face: PersonFace, box: QRectF) -> None:
        theme, tokens = self._theme, self._theme.tokens
        ink = tokens.status_ink(face.status) if face.status else tokens.ink3
        columns = (
            (face.ticket, 14, False, tokens.ink2),
            (face.name, 16, True, tokens.ink),
            (face.kind, 14, False, tokens.ink2),
            (face.mask, 16, False, tokens.ink),
            (face.state, 14, face.status is not None, ink),
        )
        left = box.left()
        for (words, pixels, bold, colour), share in zip(columns, _SHARES, strict=True):
            width = box.width() * share / 100
            room = QRectF(left, box.top(), width - _GAP, box.height())
            fitted(painter, theme, room, words, (pixels, 14, 13), colour, bold=bold)
            left += width


class PeopleView(QListView):
    """The list; `person_chosen` carries the row that was touched."""

    person_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = _People()
        self._paint = _Paint(theme, self)
        self.setModel(self._people)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self.person_chosen.emit(index.row()))

    def show_people(self, count: int, face_of: Callable[[int], PersonFace], current: int) -> None:
        """Show so many rows; the current one is always in sight."""
        moved = current != self._paint.current or count != self._people.count
        self._paint.current = current
        self._people.show_faces(count, face_of)
        if moved and 0 <= current < count:
            self.scrollTo(self._people.index(current))
        self.viewport().update()
