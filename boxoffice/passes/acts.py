"""What a cashier does on the screen of passes, by key or by touch."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(StrEnum):
    """The acts of the screen."""

    TYPED = auto()
    ENTER = auto()
    ESCAPE = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    ROW = auto()
    HOLDER = auto()
    DIGIT = auto()
    BACKSPACE = auto()
    SEARCH = auto()
    PHOTO = auto()
    CARD = auto()
    LOST = auto()
    RENEW = auto()
    PAUSE = auto()
    ORDER = auto()
    FACE = auto()
    BANK_CARD = auto()
    YES = auto()
    NO = auto()
    LOCK = auto()
    SCAN = auto()  # a code
    IDENTITY = auto()  # the number of an identity card
    LAID = auto()  # a contactless card


@dataclass(frozen=True, slots=True)
class Press:
    """One act: `number` is a row from 0 or a digit, `text` what was typed, scanned or laid down."""

    act: Act
    number: int = 0
    text: str = field(default="", repr=False)


_PLAIN: Final = {
    Qt.Key.Key_Return: Act.ENTER,
    Qt.Key.Key_Enter: Act.ENTER,
    Qt.Key.Key_Escape: Act.ESCAPE,
    Qt.Key.Key_Up: Act.UP,
    Qt.Key.Key_Down: Act.DOWN,
    Qt.Key.Key_PageUp: Act.PAGE_UP,
    Qt.Key.Key_PageDown: Act.PAGE_DOWN,
    Qt.Key.Key_Backspace: Act.BACKSPACE,
    Qt.Key.Key_F2: Act.PHOTO,
    Qt.Key.Key_F3: Act.CARD,
    Qt.Key.Key_F4: Act.LOST,
    Qt.Key.Key_F5: Act.RENEW,
    Qt.Key.Key_F6: Act.PAUSE,
    Qt.Key.Key_F7: Act.ORDER,
    Qt.Key.Key_F8: Act.FACE,
    Qt.Key.Key_F11: Act.BANK_CARD,
    Qt.Key.Key_Y: Act.YES,
    Qt.Key.Key_N: Act.NO,
}
_WITH_CONTROL: Final = {Qt.Key.Key_F: Act.SEARCH, Qt.Key.Key_L: Act.LOCK}


def press_of(event: QKeyEvent) -> Press | None:
    """Read a key press; None for a key that the screen does not know."""
    key = Qt.Key(event.key())
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        act = _WITH_CONTROL.get(key)
        return Press(act) if act else None
    if event.text() and event.text() in "0123456789":
        return Press(Act.DIGIT, int(event.text()))
    plain = _PLAIN.get(key)
    return Press(plain) if plain else None
