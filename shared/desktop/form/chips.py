"""Chips: keys that stay down, any of which may be on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from shared.desktop.form.field import CONTROL_HEIGHT
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_TICK: Final = 16
_MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Value = TypeVar("Value")


class Chip(PaintedButton):
    """A key that stays down; on it has the accent edge, the tint and a tick."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.is_wrong = False
        self.setCheckable(True)
        self.setFixedHeight(CONTROL_HEIGHT)

    def show_word(self, word: str) -> None:
        """Word the chip."""
        self.setText(word)
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give a width at which word and tick fit side by side."""
        return QSize(self._word_width() + 2 * _TICK + 24, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Give a width at which the word fits; the tick then stands in the corner."""
        return QSize(max(self._word_width() + 16, CONTROL_HEIGHT), CONTROL_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the set: a button by itself would leave the set with them."""
        if Qt.Key(event.key()) in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        on = self.isChecked()
        ground, edge, ink = self._colours()
        card(painter, box, ground, edge, radius=6, edge_width=2 if on else 1)
        if on:
            roomy = box.width() >= self.sizeHint().width()
            beside = QRectF(10, box.center().y() - _TICK / 2, _TICK, _TICK)
            corner = QRectF(box.right() - 16, 4, 12, 12)
            paint_icon(painter, "check", beside if roomy else corner, ink)
        inner = box.adjusted(4, 0, -4, 0)
        text(painter, self.theme.font(16, bold=on), ink, inner, self.text(), CENTRE)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        tokens = self.theme.tokens
        on = self.isChecked()
        if not self.isEnabled():
            return tokens.sunk, tokens.control if on else tokens.line, tokens.ink3
        if on:
            edge = tokens.bad_ink if self.is_wrong else tokens.accent
            return tokens.accent_soft, edge, tokens.accent
        edge = tokens.control if self.hovered else tokens.line
        return tokens.raised, tokens.bad_ink if self.is_wrong else edge, tokens.ink

    def _word_width(self) -> int:
        return round(self.theme.fonts.width(self.text(), 16, bold=True))


class ChipSet(QWidget, Generic[Value]):
    """Chips in rows of equal columns; the arrows go along them, Space switches.

    `switched` says that the user changed what is on.
    """

    switched = Signal()

    def __init__(self, theme: Theme, parent: QWidget, columns: int | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._values: tuple[Value, ...] = ()
        self._on: frozenset[Value] = frozenset()
        self.chips: tuple[Chip, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def show_options(self, options: Sequence[tuple[Value, str]]) -> None:
        """Name the values; what was on stays on."""
        if len(options) != len(self.chips):
            self._make(len(options))
        self._values = tuple(value for value, _ in options)
        for chip, (_, word) in zip(self.chips, options, strict=True):
            chip.show_word(word)
        self._mark()

    def value(self) -> frozenset[Value]:
        """Give the values that are on."""
        return self._on

    def show_value(self, value: frozenset[Value]) -> None:
        """Switch exactly these on."""
        self._on = frozenset(value)
        self._mark()

    def mark_wrong(self, *, wrong: bool) -> None:
        """Give the chips that are on (all, if none is) the error edge, or take it away."""
        for chip in self.chips:
            chip.is_wrong = wrong and (chip.isChecked() or not self._on)
            chip.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the chips."""
        move = _MOVES.get(Qt.Key(event.key()))
        focused = [at for at, chip in enumerate(self.chips) if chip.hasFocus()]
        if move is None or not focused:
            super().keyPressEvent(event)
            return
        beside, below = move
        place = focused[0] + beside + below * (self._columns or len(self.chips))
        if 0 <= place < len(self.chips):
            self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, count: int) -> None:
        for chip in self.chips:
            chip.setParent(None)
            chip.deleteLater()
        self.chips = tuple(Chip(self._theme, self) for _ in range(count))
        columns = self._columns or max(count, 1)
        for at, chip in enumerate(self.chips):
            chip.clicked.connect(lambda on, at=at: self._switch(at, on=on))
            self._grid.addWidget(chip, at // columns, at % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._order()

    def _order(self) -> None:
        """Let Tab go to the chips where they stand, though they were made after other fields."""
        before: QWidget = self.previousInFocusChain() or self
        while before is not self and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain() or self
        for chip in self.chips:
            QWidget.setTabOrder(before, chip)
            before = chip

    def _mark(self) -> None:
        for chip, value in zip(self.chips, self._values, strict=False):
            chip.setChecked(value in self._on)
            chip.update()

    def _switch(self, at: int, *, on: bool) -> None:
        value = self._values[at]
        self._on = self._on | {value} if on else self._on - {value}
        self.switched.emit()
