"""A field for one of a few: the list drops below it, letters find an entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shared.desktop.form.field import CONTROL_HEIGHT, Field
from shared.desktop.icons import paint_icon
from shared.desktop.paint import card, ring, text
from shared.desktop.theme import Theme

_ENTRY: Final = 40
_SHOWN: Final = 9

Value = TypeVar("Value")
AnyIndex = QModelIndex | QPersistentModelIndex


class ChoiceEntries(QStyledItemDelegate):
    """Paints the entries of a dropped list; the one that is chosen has a tick."""

    def __init__(self, theme: Theme, box: QComboBox) -> None:
        super().__init__(box)
        self._theme = theme
        self._box = box

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give the height of an entry."""
        return QSize(120, _ENTRY)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one entry."""
        tokens = self._theme.tokens
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        marked = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(box, tokens.accent_soft if marked else tokens.raised)
        chosen = index.row() == self._box.currentIndex()
        if chosen:
            tick = QRectF(box.right() - 32, box.center().y() - 9, 18, 18)
            paint_icon(painter, "check", tick, tokens.accent)
        font = self._theme.font(16, bold=chosen)
        text(painter, font, tokens.ink, box.adjusted(12, 0, -36, 0), index.data())
        painter.restore()


class ChoiceBox(QComboBox):
    """A combo box that paints itself; the wheel moves the page and never the choice."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_wrong = False
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setMaxVisibleItems(_SHOWN)
        self.setItemDelegate(ChoiceEntries(theme, self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        ground = tokens.surface if self.isEnabled() else tokens.sunk
        edge = tokens.bad_ink if self.is_wrong else tokens.control
        card(painter, box, ground, edge if self.isEnabled() else tokens.line, radius=6)
        ink = tokens.ink if self.isEnabled() else tokens.ink3
        words = self.currentText() or self.placeholderText()
        inner = box.adjusted(13, 0, -40, 0)
        text(painter, self._theme.font(16), ink if self.currentIndex() >= 0 else tokens.ink3,
             inner, words)  # fmt: skip
        arrow = QRectF(box.right() - 32, box.center().y() - 9, 18, 18)
        paint_icon(painter, "down", arrow, tokens.ink2 if self.isEnabled() else tokens.ink3)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)


class ChoiceField(Field[Value | None], Generic[Value]):
    """One value out of those that `show_options` names; None while none is chosen."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, required: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.required = required
        self._values: tuple[Value, ...] = ()
        self._wanted: Value | None = None
        self.box = ChoiceBox(theme, self)
        self.box.activated.connect(self._chosen)
        self._hold(self.box)

    def show_options(self, options: Sequence[tuple[Value, str]], placeholder: str = "") -> None:
        """Name the values in the order of the list; what was chosen stays chosen."""
        self._values = tuple(value for value, _ in options)
        self.box.clear()
        self.box.addItems([word for _, word in options])
        self.box.setPlaceholderText(placeholder)
        self._mark_wanted()

    def value(self) -> Value | None:
        """Give the value that is chosen."""
        at = self.box.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else self._wanted

    def show_value(self, value: Value | None) -> None:
        """Choose a value; one that is not among the options is kept and shown as none."""
        self._wanted = value
        self._mark_wanted()

    def _mark_wanted(self) -> None:
        at = self._values.index(self._wanted) if self._wanted in self._values else -1
        self.box.setCurrentIndex(at)

    def _chosen(self, at: int) -> None:
        if self._values[at] != self._wanted:
            self._wanted = self._values[at]
            self.edited.emit()

    def _is_empty(self) -> bool:
        return self.value() is None

    def _control(self) -> ChoiceBox:
        return self.box

    def _mark(self, *, wrong: bool) -> None:
        self.box.is_wrong = wrong
        self.box.update()
