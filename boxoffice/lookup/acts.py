"""What a cashier does on the screen of orders, by key or by touch."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from boxoffice.sale.naming.entry import Entry


class Act(StrEnum):
    """The acts of the screen."""

    TYPED = auto()
    ENTER = auto()
    ESCAPE = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    ROW = auto()  # of what was found
    TICKET = auto()  # of the order
    TICK = auto()
    ALL = auto()
    DIGIT = auto()
    SEARCH = auto()
    REFUND = auto()
    VOID = auto()
    REPRINT = auto()
    CHANGE = auto()
    EXCHANGE = auto()
    BANK_CARD = auto()
    BACKSPACE = auto()
    RECEIPT = auto()
    CONFIRM = auto()
    SUPERVISOR = auto()
    APPROVALS = auto()
    DELETE = auto()
    YES = auto()
    NO = auto()
    BAND = auto()
    LOCK = auto()
    SCAN = auto()
    CARD = auto()  # an identity card on the reader
    LAID = auto()  # a contactless card or a wristband


@dataclass(frozen=True, slots=True)
class Press:
    """One act: `number` is a row from 0 or a digit, `text` what was typed, scanned or laid down.

    `entry` is who laid a card on the reader, or was typed to be named.
    """

    act: Act
    number: int = 0
    text: str = field(default="", repr=False)
    entry: Entry | None = field(default=None, repr=False)


_PLAIN: Final = {
    Qt.Key.Key_Return: Act.ENTER,
    Qt.Key.Key_Enter: Act.ENTER,
    Qt.Key.Key_Escape: Act.ESCAPE,
    Qt.Key.Key_Up: Act.UP,
    Qt.Key.Key_Down: Act.DOWN,
    Qt.Key.Key_PageUp: Act.PAGE_UP,
    Qt.Key.Key_PageDown: Act.PAGE_DOWN,
    Qt.Key.Key_Space: Act.TICK,
    Qt.Key.Key_Asterisk: Act.ALL,
    Qt.Key.Key_F3: Act.EXCHANGE,
    Qt.Key.Key_F4: Act.BAND,
    Qt.Key.Key_F5: Act.APPROVALS,
    Qt.Key.Key_F11: Act.BANK_CARD,
    Qt.Key.Key_Backspace: Act.BACKSPACE,
    Qt.Key.Key_Delete: Act.DELETE,
    Qt.Key.Key_F6: Act.VOID,
    Qt.Key.Key_F7: Act.REFUND,
    Qt.Key.Key_F8: Act.SUPERVISOR,
    Qt.Key.Key_Y: Act.YES,
    Qt.Key.Key_N: Act.NO,
}
_WITH_CONTROL: Final = {
    Qt.Key.Key_F: Act.SEARCH,
    Qt.Key.Key_P: Act.REPRINT,
    Qt.Key.Key_E: Act.CHANGE,
    Qt.Key.Key_L: Act.LOCK,
    Qt.Key.Key_R: Act.RECEIPT,
    Qt.Key.Key_O: Act.CONFIRM,
}


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
