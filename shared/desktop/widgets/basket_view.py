"""The lines of a basket: a list model over frozen rows, painted by one delegate."""

from __future__ import annotations

from dataclasses import dataclass
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
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, RIGHT, text, tile
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.key import Key, KeyKind

BLEED: Final = 12  # how far the selected row reaches past the text edge
_STEP: Final = 48
_QUANTITY_FROM_RIGHT: Final = 208  # left side of the quantity column, from the right text edge
_ROW: Final = Qt.ItemDataRole.UserRole

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class BasketRow:
    """A line as it is shown, worded; `check` where documents are to be looked at."""

    ticket_class: str
    name: str
    note: str
    quantity: int
    amount: str
    unit: str
    check: bool = False


class BasketModel(QAbstractListModel):
    """Rows of the basket; a change of figures keeps the rows, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BasketRow, ...] = ()

    def show_rows(self, rows: tuple[BasketRow, ...]) -> None:
        """Take the rows that are to be shown."""
        if len(rows) == len(self._rows):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row, or its words for a screen reader."""
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.name} ×{row.quantity}，{row.amount}"
        return None


class _LineDelegate(QStyledItemDelegate):
    """Paints one line: tile, name and note, quantity, amount and price."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line_height = 72
        self.selected = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the line height of the screen."""
        return QSize(0, self.line_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a line."""
        row: BasketRow = index.data(_ROW)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        selected = index.row() == self.selected
        painter.save()
        inner = box.adjusted(BLEED, 0, -BLEED, 0)
        if selected:
            painter.fillRect(box, tokens.accent_soft)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), tokens.accent)
        else:
            painter.fillRect(QRectF(inner.left(), box.bottom() - 1, inner.width(), 1), tokens.line)
        middle = box.center().y()
        tile_box = QRectF(inner.left(), round(middle - 12), 24, 24)
        if row.check:
            paint_icon(painter, "warn", tile_box, STATUS_SOLID[Status.WARN], BAND_INK)
        else:
            tile(painter, theme, tile_box, row.ticket_class, tokens.ink)
        quantity = QRectF(inner.right() - _QUANTITY_FROM_RIGHT, box.top(), 48, box.height())
        names = QRectF(inner.left() + 36, 0, quantity.left() - inner.left() - 36 - 58, 0)
        upper, lower = (middle - 26, 28.0), (middle + 2, 20.0)
        name = QRectF(names.left(), upper[0], names.width(), upper[1])
        fitted(painter, theme, name, row.name, (18, 16, 14), tokens.ink, bold=True)
        note = QRectF(names.left(), lower[0], names.width(), lower[1])
        text(painter, theme.font(14), tokens.ink2, note, row.note)
        digits = str(row.quantity)
        text(painter, theme.font(24, bold=True), tokens.ink, quantity, digits, CENTRE)
        sums = QRectF(quantity.right() + 58, upper[0], inner.right() - quantity.right() - 58, 28)
        fitted(painter, theme, sums, row.amount, (20, 18, 16, 14), tokens.ink, bold=True,
               align=RIGHT)  # fmt: skip
        unit = QRectF(sums.left(), lower[0], sums.width(), lower[1])
        text(painter, theme.font(14), tokens.ink2, unit, row.unit, RIGHT)
        painter.restore()


class BasketView(QListView):
    """The list with a − and a + beside the quantity of the selected line."""

    line_chosen = Signal(int)
    minus_pressed = Signal()
    plus_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = BasketModel()
        self._delegate = _LineDelegate(theme, self)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.line_chosen.emit(index.row()))
        self.minus = self._step_key(theme, "−")
        self.plus = self._step_key(theme, "+")
        self.minus.clicked.connect(self.minus_pressed)
        self.plus.clicked.connect(self.plus_pressed)
        self.verticalScrollBar().valueChanged.connect(self._place_keys)

    def set_line_height(self, height: int) -> None:
        """Take the line height of the screen: 72, or 64 on a large one."""
        self._delegate.line_height = height
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: tuple[BasketRow, ...], selected: int) -> None:
        """Show the lines; `selected` is the line that +, − and Del work on, or -1."""
        self._delegate.selected = selected
        self._lines.show_rows(rows)
        if 0 <= selected < len(rows):
            self.scrollTo(self._lines.index(selected))
        self.viewport().update()
        self._place_keys()

    def show_words(self, minus: str, plus: str) -> None:
        """Word the two keys for a screen reader."""
        self.minus.setAccessibleName(minus)
        self.plus.setAccessibleName(plus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys beside the quantity."""
        super().resizeEvent(event)
        self._place_keys()

    def _step_key(self, theme: Theme, sign: str) -> Key:
        key = Key(theme, KeyKind.OUTLINED, height=_STEP, pixels=20, parent=self.viewport())
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its own + and −
        key.show_key(sign)
        key.hide()
        return key

    def _place_keys(self) -> None:
        selected = self._delegate.selected
        shown = 0 <= selected < self._lines.rowCount() and self.isEnabled()
        self.minus.setVisible(shown)
        self.plus.setVisible(shown)
        if not shown:
            return
        row = self.visualRect(self._lines.index(selected))
        left = row.right() + 1 - BLEED - _QUANTITY_FROM_RIGHT
        top = row.top() + (self._delegate.line_height - _STEP) // 2
        self.minus.setGeometry(left - _STEP - 2, top, _STEP, _STEP)
        self.plus.setGeometry(left + _STEP + 2, top, _STEP, _STEP)
