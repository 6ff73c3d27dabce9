"""Figures to touch, for a number where nobody wants to reach for the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

HEIGHT: Final = 48
_FIGURES: Final = (*"1234567890X", "")
_GAP: Final = 8


class DigitKeys(QWidget):
    """One row; `typed` carries a figure, "" takes the last one back."""

    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys = [self._key(theme, figure) for figure in _FIGURES]
        self.setFixedHeight(HEIGHT)

    def word(self) -> None:
        """Word the keys in the language of the moment."""
        for key, figure in zip(self.keys, _FIGURES, strict=True):
            key.show_key(figure or "⌫", spoken=figure or self.tr("退格"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        count = len(self.keys)
        room = self.width() - (count - 1) * _GAP
        for at, key in enumerate(self.keys):
            left = at * room // count + at * _GAP
            key.setGeometry(left, 0, (at + 1) * room // count - at * room // count, HEIGHT)

    def _key(self, theme: Theme, figure: str) -> Key:
        key = Key(theme, KeyKind.SECONDARY, pixels=18, bold=True, parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor stays in the field
        key.clicked.connect(lambda: self.typed.emit(figure))
        return key
