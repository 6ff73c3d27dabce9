"""The page of all keys of the sale; what is rarely wanted has its key for a finger at the foot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boxoffice.sale.keys_overlay import KeysOverlay
from boxoffice.sale.stroke import Act, Stroke
from shared.desktop.icons import IconName
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_EDGE: Final = 40
_GAP: Final = 8
_HEIGHT: Final = 48
FOOT: Final[tuple[tuple[Act, str, IconName], ...]] = (
    (Act.REPORTS, "Ctrl B", "report"),
    (Act.LANGUAGE, "Ctrl Y", "language"),
    (Act.LOOK, "Ctrl M", "theme"),
)


class KeysPage(KeysOverlay):
    """`stroke` carries what was touched; a touch of the page itself puts it away."""

    stroke = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.foot = [self._key(theme, act, icon) for act, _, icon in FOOT]
        self.dismissed.connect(lambda: self.stroke.emit(Stroke(Act.KEYS)))

    def show_foot(self, *words: str) -> None:
        """Word the keys at the foot."""
        for key, word, (_, cap, _) in zip(self.foot, words, FOOT, strict=True):
            key.show_key(word, cap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys at the foot."""
        width = (self.width() - 2 * _EDGE - (len(FOOT) - 1) * _GAP) // len(FOOT)
        top = self.height() - _EDGE - _HEIGHT
        for place, key in enumerate(self.foot):
            key.setGeometry(_EDGE + place * (width + _GAP), top, width, _HEIGHT)

    def _key(self, theme: Theme, act: Act, icon: IconName) -> Key:
        key = Key(theme, KeyKind.OUTLINED, height=_HEIGHT, parent=self)
        key.icon_name = icon
        key.clicked.connect(lambda: self.stroke.emit(Stroke(act)))
        return key
