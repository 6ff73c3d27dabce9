"""The row of seven places below the details: a key stands in a place once it has work to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import LARGE, SMALL, GateMetrics, key_place
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key

PLACES: Final = 7


@dataclass(frozen=True, slots=True)
class RowKey:
    """A key by its name in `pressed`, its word and the keyboard's name for it."""

    name: str
    word: str
    cap: str


class KeyRow(QWidget):
    """Lays keys out from the left; the places keep their size however many are taken."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL
        self._keys: dict[str, Key] = {}

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size; keys are made anew, for they differ in height."""
        if metrics is self._metrics:
            return
        shown = [RowKey(name, key.text(), key.cap) for name, key in self._keys.items()]
        self._metrics = metrics
        for key in self._keys.values():
            key.deleteLater()
        self._keys = {}
        self.show_keys(tuple(shown))

    def show_keys(self, keys: tuple[RowKey, ...]) -> None:
        """Show these keys; one that is there already only changes its word."""
        for row_key in keys:
            key = self._keys.get(row_key.name) or self._make(row_key)
            key.show_key(row_key.word, row_key.cap)
        self._place()

    def key(self, name: str) -> Key:
        """Give the key of a name; KeyError when it has no work yet."""
        return self._keys[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every key in its place."""
        self._place()

    def _make(self, row_key: RowKey) -> Key:
        pixels = 24 if self._metrics is LARGE else 20
        height = self._metrics.key_height
        key = Key(self._theme, height=height, pixels=pixels, bold=True, stacked=True, parent=self)
        key.clicked.connect(lambda: self.pressed.emit(row_key.name))
        QShortcut(QKeySequence(row_key.cap), key, key.click, autoRepeat=False)
        key.show()
        self._keys[row_key.name] = key
        return key

    def _place(self) -> None:
        row = QRect(0, 0, self.width(), self.height())
        for column, key in enumerate(self._keys.values()):
            key.setGeometry(key_place(row, column, PLACES, self._metrics.key_gap))
