"""The page of all keys of the sale; what is rarely wanted has its key for a finger at the foot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.key_map import KeyMap
from boxoffice.sale.keys_overlay import KeysOverlay
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.icons import IconName
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_EDGE: Final = 40
_GAP: Final = 8
_HEIGHT: Final = 48
_IN_A_ROW: Final = 4
FOOT: Final[tuple[tuple[Act, IconName], ...]] = (
    (Act.DRAWER, "drawer"),
    (Act.SHIFT_REPORT, "report"),
    (Act.HAND_OVER, "people"),
    (Act.REPORTS, "report"),
    (Act.DEVICES, "connector"),
    (Act.LANGUAGE, "language"),
    (Act.LOOK, "theme"),
    (Act.PRICE, "price-tag"),
)


class KeysPage(KeysOverlay):
    """`stroke` carries what was touched; a touch of the page itself puts it away."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.foot = [self._key(theme, act, icon) for act, icon in FOOT]
        self.dismissed.connect(lambda: self.stroke.emit(Stroke(Act.KEYS)))

    def show_foot(self, keys: KeyMap, *words: str) -> None:
        """Word the keys at the foot."""
        for key, word, (act, _) in zip(self.foot, words, FOOT, strict=True):
            key.show_key(word, keys.cap(act))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the foot."""
        width = (self.width() - 2 * _EDGE - (_IN_A_ROW - 1) * _GAP) // _IN_A_ROW
        rows = -(-len(self.foot) // _IN_A_ROW)
        top = self.height() - _EDGE - rows * (_HEIGHT + _GAP) + _GAP
        for place, key in enumerate(self.foot):
            row, column = divmod(place, _IN_A_ROW)
            key.setGeometry(
                _EDGE + column * (width + _GAP), top + row * (_HEIGHT + _GAP), width, _HEIGHT
            )
        self.room_below = self.height() - top

    def _key(self, theme: Theme, act: Act, icon: IconName) -> Key:
        key = Key(theme, KeyKind.OUTLINED, height=_HEIGHT, parent=self)
        key.icon_name = icon
        key.clicked.connect(lambda: self.stroke.emit(Stroke(act)))
        return key
