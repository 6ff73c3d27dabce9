"""What a cashier does, by key or by touch, as one kind of value that can wait its turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(StrEnum):
    """The acts of the sale screen."""

    DIGIT = auto()
    TICKET = auto()
    LINE = auto()
    MULTIPLY = auto()
    PLUS = auto()
    MINUS = auto()
    DELETE = auto()
    UP = auto()
    DOWN = auto()
    ENTER = auto()
    ESCAPE = auto()
    BACKSPACE = auto()
    CLEAR = auto()
    NOTE = auto()
    ROUND_UP = auto()
    EXACT = auto()
    SLOT = auto()
    OTHER_SLOT = auto()
    TURN_SLOTS = auto()
    FIRST_FREE = auto()
    SECOND_FREE = auto()
    PAGE = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    DAY = auto()
    NEXT_DAY = auto()
    UNDO = auto()
    REPRINT = auto()
    YES = auto()
    NO = auto()
    LOCK = auto()
    REPORTS = auto()
    LANGUAGE = auto()
    LOOK = auto()
    KEYS = auto()
    MEMBER = auto()
    CONCESSION = auto()
    CODES = auto()
    NAMES = auto()
    TYPED = auto()
    ROW = auto()
    LEAVE = auto()
    SCAN = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """One act: `number` is a place from 0, a note's value, a timeslot's id, or nothing.

    `text` are the digits, or what was scanned.
    """

    act: Act
    number: int = 0
    text: str = field(default="", repr=False)


_PLAIN: Final = {
    Qt.Key.Key_Asterisk: Act.MULTIPLY,
    Qt.Key.Key_Slash: Act.OTHER_SLOT,
    Qt.Key.Key_PageUp: Act.PAGE_UP,
    Qt.Key.Key_PageDown: Act.PAGE_DOWN,
    Qt.Key.Key_Plus: Act.PLUS,
    Qt.Key.Key_Minus: Act.MINUS,
    Qt.Key.Key_Delete: Act.DELETE,
    Qt.Key.Key_Up: Act.UP,
    Qt.Key.Key_Down: Act.DOWN,
    Qt.Key.Key_Return: Act.ENTER,
    Qt.Key.Key_Enter: Act.ENTER,
    Qt.Key.Key_Escape: Act.ESCAPE,
    Qt.Key.Key_Backspace: Act.BACKSPACE,
    Qt.Key.Key_Question: Act.KEYS,
    Qt.Key.Key_F9: Act.MEMBER,
    Qt.Key.Key_Y: Act.YES,
    Qt.Key.Key_N: Act.NO,
}
_WITH_CONTROL: Final = {
    Qt.Key.Key_1: Act.FIRST_FREE,
    Qt.Key.Key_2: Act.SECOND_FREE,
    Qt.Key.Key_U: Act.CONCESSION,
    Qt.Key.Key_K: Act.CODES,
    Qt.Key.Key_I: Act.NAMES,
    Qt.Key.Key_T: Act.NEXT_DAY,
    Qt.Key.Key_Z: Act.UNDO,
    Qt.Key.Key_P: Act.REPRINT,
    Qt.Key.Key_L: Act.LOCK,
    Qt.Key.Key_B: Act.REPORTS,
    Qt.Key.Key_Y: Act.LANGUAGE,
    Qt.Key.Key_M: Act.LOOK,
}
_FIRST_TICKET: Final = int(Qt.Key.Key_F1)
TICKET_KEYS: Final = 8


def stroke_of(event: QKeyEvent) -> Stroke | None:
    """Read a key press; None for a key that the screen does not know."""
    key = event.key()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        act = _WITH_CONTROL.get(Qt.Key(key))
        return Stroke(act) if act else None
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    if _FIRST_TICKET <= key < _FIRST_TICKET + TICKET_KEYS:
        return Stroke(Act.TICKET, key - _FIRST_TICKET)
    if event.text() and event.text() in "0123456789.":
        return Stroke(Act.DIGIT, text=event.text())
    plain = _PLAIN.get(Qt.Key(key))
    return Stroke(plain) if plain else None
