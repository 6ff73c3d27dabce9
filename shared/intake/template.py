"""What a spreadsheet to be imported must look like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

MOST_ROWS = 250_000

Value = str | int | bool | date | Money | None

NO_NOTE = Bilingual("", "")


class Kind(StrEnum):
    """What stands in the cells of a column."""

    TEXT = auto()
    WHOLE = auto()
    MONEY = auto()
    DATE = auto()
    YES_NO = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words that a cell may hold; either language is understood."""

    key: str
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading in both languages, and what its cells must be.

    `unique` columns hold no value twice in one sheet. `longest` bounds text in characters,
    `lowest` and `highest` bound whole numbers (in fen for money). What stands in a `personal`
    column is never repeated in a message.
    """

    key: str
    heading: Bilingual
    kind: Kind = Kind.TEXT
    required: bool = False
    unique: bool = False
    personal: bool = False
    longest: int = 200
    lowest: int = 0
    highest: int = 1_000_000_000
    choices: tuple[Choice, ...] = ()
    note: Bilingual = NO_NOTE
    example: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A sheet that can be imported: one row a thing, one column a fact."""

    code: str
    title: Bilingual
    columns: tuple[Column, ...]


class Fault(StrEnum):
    """Why a cell, a row or a whole file cannot be taken."""

    NOT_A_WORKBOOK = auto()
    NO_ROWS = auto()
    TOO_MANY_ROWS = auto()
    COLUMN_MISSING = auto()
    COLUMN_UNKNOWN = auto()
    COLUMN_TWICE = auto()
    FORMULA = auto()
    ERROR_VALUE = auto()
    DIGITS_LOST = auto()
    EMPTY = auto()
    TWICE = auto()
    TOO_LONG = auto()
    CONTROL_CHARACTER = auto()
    NOT_WHOLE = auto()
    NOT_MONEY = auto()
    NOT_A_DATE = auto()
    NOT_YES_NO = auto()
    NOT_A_CHOICE = auto()
    OUT_OF_BOUNDS = auto()
    UNKNOWN_REFERENCE = auto()
    EXISTS_ALREADY = auto()
    NOT_POSSIBLE = auto()


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault and where it is: a cell as "C7", a row as "7", or "" for the file.

    `found` is what stood there, never that of a personal column; `facts` are for the wording.
    """

    fault: Fault
    where: str
    column: Bilingual | None = None
    found: str = ""
    facts: tuple[str, ...] = ()

    @property
    def row(self) -> int:
        """The number of the row; 0 for the file."""
        return int(self.where.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read: its number in the sheet, and its values by column key."""

    number: int
    values: dict[str, Value]

    def text(self, key: str) -> str:
        """Give a text cell; "" when it was empty."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def whole(self, key: str) -> int | None:
        """Give a whole number; None when the cell was empty."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None

    def day(self, key: str) -> date | None:
        """Give a date; None when the cell was empty."""
        value = self.values.get(key)
        return value if isinstance(value, date) else None

    def money(self, key: str) -> Money | None:
        """Give an amount; None when the cell was empty."""
        value = self.values.get(key)
        return value if isinstance(value, Money) else None

    def yes(self, key: str) -> bool:
        """Give a yes; no when the cell was empty."""
        return self.values.get(key) is True
