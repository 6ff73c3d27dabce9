"""The row of seven places below the details: a key stands in a place once it has work to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import LARGE, SMALL, GateMetrics, key_place
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

PLACES: Final = 7
_SEQUENCES: Final = {"Enter": ("Return", "Enter")}


@dataclass(frozen=True, slots=True)
class RowKey:
    """A key by its name in `pressed`, its word, the keyboard's name for it, and its place."""

    name: str
    word: str
    cap: str
    place: int
    primary: bool = False


class KeyRow(QWidget):
    """Lays keys out in their places; a place is empty while its key has no work."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL
        self._keys: dict[str, Key] = {}
        self._shown: dict[str, RowKey] = {}

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size; keys are made anew, for they differ in height."""
        if metrics is self._metrics:
            return
        shown = tuple(self._shown.values())
        self._metrics = metrics
        self.show_keys(())
        self.show_keys(shown)

    def show_keys(self, keys: tuple[RowKey, ...]) -> None:
        """Show these keys and no others; one that is there already only changes its word."""
        self._shown = {row_key.name: row_key for row_key in keys}
        for name in self._keys.keys() - self._shown.keys():
            gone = self._keys.pop(name)
            gone.hide()  # at once: what is deleted later would still be pressed
            gone.deleteLater()
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
        kind = KeyKind.PRIMARY if row_key.primary else KeyKind.SECONDARY
        key = Key(
            self._theme, kind, height=height, pixels=pixels, bold=True, stacked=True, parent=self
        )
        key.clicked.connect(lambda: self.pressed.emit(row_key.name))
        for sequence in _SEQUENCES.get(row_key.cap, (row_key.cap,)):
            QShortcut(QKeySequence(sequence), key, key.click, autoRepeat=False)
        key.show()
        self._keys[row_key.name] = key
        return key

    def _place(self) -> None:
        row = QRect(0, 0, self.width(), self.height())
        for name, key in self._keys.items():
            place = self._shown[name].place
            key.setGeometry(key_place(row, place, PLACES, self._metrics.key_gap))
