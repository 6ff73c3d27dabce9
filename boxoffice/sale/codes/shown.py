"""What the sheet of codes shows: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto

from boxoffice.sale.codes.worth import CodeWorth
from boxoffice.sale.look_up.entry import NO_ROW


class CodeSaid(StrEnum):
    """What became of a code that was shown."""

    HOW = auto()
    ADDED = auto()
    UNKNOWN = auto()
    TWICE = auto()
    TOO_MANY = auto()
    LOST = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class CodesShown:
    """The codes of the sale and what they do; `marked` is the one that Del takes away."""

    codes: tuple[CodeWorth, ...] = ()
    marked: int = NO_ROW
    said: CodeSaid = CodeSaid.HOW
    typed: str = field(default="", repr=False)
    answers: int = 0
    chosen: bool = True
