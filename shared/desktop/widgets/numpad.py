"""Digits on the screen in the order of a keyboard's number block, in a place that never moves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

ROWS: Final = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"), ("00", "0", "."))
KEY_HEIGHT: Final = 56
GAP: Final = 8
HEIGHT: Final = 4 * KEY_HEIGHT + 3 * GAP


class Numpad(QWidget):
    """Digits, point, backspace and clear.

    `digit` carries "0" to "9", "00" or "."; the two keys at the right are twice as high.
    """

    digit = Signal(str)
    backspace = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, point: bool = True) -> None:
        super().__init__(parent)
        self._side_width = 54
        self._digits = [self._digit_key(theme, label, point) for row in ROWS for label in row]
        self.delete_key = Key(theme, KeyKind.OUTLINED, height=120, stacked=True, pixels=14,
                              parent=self)  # fmt: skip
        self.delete_key.icon_name = "backspace"
        self.delete_key.clicked.connect(self.backspace)
        self.clear_key = Key(theme, KeyKind.OUTLINED, height=120, stacked=True, parent=self)
        self.clear_key.clicked.connect(self.cleared)
        self.setFixedHeight(HEIGHT)

    def set_side_width(self, width: int) -> None:
        """Take the width of the delete and clear keys: 54, or 80 on a large screen."""
        self._side_width = width
        self._place()

    def show_words(self, delete: str, clear: str, clear_cap: str = "") -> None:
        """Word delete and clear; `clear_cap` only while that key of the keyboard clears."""
        self.delete_key.show_key(delete)
        self.clear_key.show_key(clear, clear_cap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the keys into the width."""
        self._place()

    def _digit_key(self, theme: Theme, label: str, point: bool) -> Key:
        key = Key(theme, KeyKind.OUTLINED, height=KEY_HEIGHT, pixels=24, bold=True, parent=self)
        key.show_key(label)
        key.setVisible(point or label not in ("00", "."))
        key.clicked.connect(lambda: self.digit.emit(label))
        return key

    def _place(self) -> None:
        width = (self.width() - self._side_width - 3 * GAP) // 3
        for place, key in enumerate(self._digits):
            row, column = divmod(place, 3)
            key.setGeometry(
                QRect(column * (width + GAP), row * (KEY_HEIGHT + GAP), width, KEY_HEIGHT)
            )
        left = self.width() - self._side_width
        self.delete_key.setGeometry(left, 0, self._side_width, 2 * KEY_HEIGHT + GAP)
        self.clear_key.setGeometry(
            left, 2 * (KEY_HEIGHT + GAP), self._side_width, 2 * KEY_HEIGHT + GAP
        )
