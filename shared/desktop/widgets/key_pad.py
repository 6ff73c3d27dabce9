"""Keys to write with by touch, row by row: digits, or letters and digits."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

DIGITS: Final = ("789", "456", "123", "X0<")
LETTERS: Final = ("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM<")
GAP: Final = 8
_BACKSPACE: Final = "<"


class KeyPad(QWidget):
    """`written` carries a sign; the key with the arrow takes the last one back."""

    written = Signal(str)
    backspace = Signal()

    def __init__(self, theme: Theme, rows: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [[self._key(theme, label) for label in row] for row in rows]

    def show_words(self, delete: str) -> None:
        """Word the key that takes back, for a screen reader."""
        self.delete_key.setAccessibleName(delete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the keys into the room; a short row ends in a wide key."""
        columns = max(len(row) for row in self._rows)
        width = (self.width() - (columns - 1) * GAP) // columns
        height = (self.height() - (len(self._rows) - 1) * GAP) // len(self._rows)
        for place, row in enumerate(self._rows):
            for column, key in enumerate(row):
                left, last = column * (width + GAP), column == len(row) - 1
                right = self.width() if last else left + width
                key.setFixedHeight(height)
                key.setGeometry(QRect(left, place * (height + GAP), right - left, height))

    def _key(self, theme: Theme, label: str) -> Key:
        key = Key(theme, KeyKind.OUTLINED, pixels=20, bold=True, parent=self)
        key.padding = 4
        if label == _BACKSPACE:
            key.icon_name = "backspace"
            key.clicked.connect(self.backspace)
            self.delete_key = key
        else:
            key.show_key(label)
            key.clicked.connect(lambda: self.written.emit(label))
        return key
