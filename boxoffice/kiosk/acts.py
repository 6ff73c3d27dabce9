"""What somebody does at a kiosk: touches, scans, lays a card down."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto


class Act(StrEnum):
    """The acts; what the number or the text of a press means stands beside each."""

    LANGUAGE = auto()
    CONTRAST = auto()
    STILL_HERE = auto()
    HOME = auto()
    BACK = auto()
    NEXT = auto()
    BUY = auto()
    PICK_UP = auto()
    DAY = auto()  # place of a day
    MORE = auto()  # of a ticket type, by its id
    FEWER = auto()
    PAGE = auto()  # place of a page of types
    SLOT = auto()  # id of a timeslot
    PERSON = auto()  # place of somebody to be named
    AGREE = auto()
    TYPE_ID = auto()
    TYPE_PHONE = auto()
    TYPE_CODE = auto()
    CHARACTER = auto()  # text
    RUB_OUT = auto()
    PAPER_KIND = auto()  # text: the kind of a document
    TAKE = auto()  # place of an order to print
    SHOW_CODE = auto()  # of the demonstration
    CORNER = auto()
    STAFF_FIELD = auto()  # 0 is the number, 1 the PIN
    X_REPORT = auto()
    Z_REPORT = auto()
    PRINT_LEFT = auto()
    REST = auto()
    LEAVE = auto()


@dataclass(frozen=True, slots=True)
class Press:
    """One act, with its number or its text."""

    act: Act
    number: int = 0
    text: str = field(default="", repr=False)
