"""What a cashier does, by key or by touch, as one kind of value that can wait its turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import Qt

from boxoffice.sale.naming.entry import Entry


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
    DRAWER = auto()
    SHIFT_REPORT = auto()
    HAND_OVER = auto()
    LANGUAGE = auto()
    LOOK = auto()
    KEYS = auto()
    MEMBER = auto()
    CONCESSION = auto()
    CODES = auto()
    PRICE = auto()
    PRACTICE = auto()
    NAMES = auto()
    TYPED = auto()
    ROW = auto()
    LEAVE = auto()
    FIND = auto()
    SCAN = auto()
    CASH = auto()
    BANK_CARD = auto()
    PAY_CODE = auto()
    STATIC_CODE = auto()
    CHECKED = auto()
    OTHER_TENDER = auto()
    AGENCY = auto()
    ACCOUNT = auto()
    PAY_OUT = auto()
    PARK = auto()
    RECALL = auto()
    CARD = auto()
    BETTER = auto()
    DEVICES = auto()
    PASSES = auto()
    LATE = auto()


# What begins the next sale while the change of the last one is still shown.
BEGINS_SALE: Final = frozenset(
    {
        *(Act.DIGIT, Act.TICKET, Act.PLUS, Act.DAY, Act.NEXT_DAY, Act.ESCAPE),
        *(Act.PAGE, Act.PAGE_UP, Act.PAGE_DOWN, Act.MEMBER, Act.CODES, Act.SCAN, Act.RECALL),
        *(Act.AGENCY, Act.ACCOUNT),
    }
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One act: `number` is a place from 0, a note's value, a timeslot's id, or nothing.

    `text` are the digits, or what was scanned; `entry` is who laid a card on the reader.
    """

    act: Act
    number: int = 0
    text: str = field(default="", repr=False)
    entry: Entry | None = field(default=None, repr=False)


PLAIN: Final = {
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
    Qt.Key.Key_F10: Act.OTHER_TENDER,
    Qt.Key.Key_F11: Act.BANK_CARD,
    Qt.Key.Key_F12: Act.PAY_CODE,
    Qt.Key.Key_Y: Act.YES,
    Qt.Key.Key_N: Act.NO,
}
# As the program has them; a site may choose others, see key_map.
WITH_CONTROL: Final = {
    Qt.Key.Key_1: Act.FIRST_FREE,
    Qt.Key.Key_2: Act.SECOND_FREE,
    Qt.Key.Key_U: Act.CONCESSION,
    Qt.Key.Key_K: Act.CODES,
    Qt.Key.Key_O: Act.PRICE,
    Qt.Key.Key_8: Act.PRACTICE,
    Qt.Key.Key_9: Act.LATE,
    Qt.Key.Key_I: Act.NAMES,
    Qt.Key.Key_G: Act.BETTER,
    Qt.Key.Key_T: Act.NEXT_DAY,
    Qt.Key.Key_Z: Act.UNDO,
    Qt.Key.Key_F: Act.FIND,
    Qt.Key.Key_P: Act.REPRINT,
    Qt.Key.Key_L: Act.LOCK,
    Qt.Key.Key_S: Act.STATIC_CODE,
    Qt.Key.Key_W: Act.CHECKED,
    Qt.Key.Key_3: Act.AGENCY,
    Qt.Key.Key_Q: Act.ACCOUNT,
    Qt.Key.Key_H: Act.PARK,
    Qt.Key.Key_R: Act.RECALL,
    Qt.Key.Key_B: Act.REPORTS,
    Qt.Key.Key_D: Act.DRAWER,
    Qt.Key.Key_X: Act.SHIFT_REPORT,
    Qt.Key.Key_J: Act.HAND_OVER,
    Qt.Key.Key_Y: Act.LANGUAGE,
    Qt.Key.Key_M: Act.LOOK,
    Qt.Key.Key_N: Act.PASSES,
}
TICKET_KEYS: Final = 8
