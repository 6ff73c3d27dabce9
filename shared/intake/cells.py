"""Reads one cell as what its column says it is."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Final

from shared.intake.template import Column, Fault, Kind, Value
from shared.kernel.money import Money

Raw = object

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DATE: Final = re.compile(
    r"([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))"
)
_EXACT: Final = 10**15  # spreadsheets keep fifteen digits of a number, and write 0 for the rest
_YES: Final = frozenset({"是", "有", "yes", "y", "true", "1", "√"})
_NO: Final = frozenset({"否", "无", "no", "n", "false", "0", "×"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class BadCell(Exception):
    """A cell that cannot be read; carries the fault."""

    def __init__(self, fault: Fault, *facts: str) -> None:
        super().__init__(fault)
        self.fault = fault
        self.facts = facts


def read_cell(raw: Raw, column: Column) -> Value:
    """Give the value of a cell, None for an empty one. Raises BadCell."""
    plain = raw.strip() if isinstance(raw, str) else raw
    if plain is None or plain == "":
        if column.required:
            raise BadCell(Fault.EMPTY)
        return None
    match column.kind:
        case Kind.TEXT:
            return _text(plain, column)
        case Kind.WHOLE:
            return _bounded(_whole(plain), column)
        case Kind.MONEY:
            return Money(_bounded(_money(plain).fen, column))
        case Kind.DATE:
            return _date(plain)
        case Kind.YES_NO:
            return _yes_no(plain)
        case Kind.CHOICE:
            return _choice(plain, column)


def plain_text(raw: Raw) -> str:
    """Write a cell as its reader would: a number typed into a text column keeps its digits."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    return str(raw).strip()


def _narrow(raw: Raw) -> str:
    """Write a cell in half-width, as figures of any keyboard are understood."""
    return unicodedata.normalize("NFKC", plain_text(raw))


def _text(raw: Raw, column: Column) -> str:
    if isinstance(raw, int | float) and abs(raw) >= _EXACT:
        raise BadCell(Fault.DIGITS_LOST)
    text = plain_text(raw)
    if _CONTROL.search(text):
        raise BadCell(Fault.CONTROL_CHARACTER)
    if len(text) > column.longest:
        raise BadCell(Fault.TOO_LONG, str(column.longest))
    return text


def _whole(raw: Raw) -> int:
    text = _narrow(raw).replace(",", "")
    if not re.fullmatch(r"-?[0-9]{1,15}", text):
        raise BadCell(Fault.NOT_WHOLE)
    return int(text)


def _money(raw: Raw) -> Money:
    if isinstance(raw, float):
        # Spreadsheets hold 12.3 as the nearest double: what was typed has two decimals at most.
        text = f"{raw:.2f}"
        if abs(float(text) - raw) > 1e-6:
            raise BadCell(Fault.NOT_MONEY)
    else:
        text = _narrow(raw).removeprefix("¥").removesuffix("元").replace(",", "").strip()
    try:
        return Money.parse(text)
    except ValueError:
        raise BadCell(Fault.NOT_MONEY) from None


def _bounded(number: int, column: Column) -> int:
    if not column.lowest <= number <= column.highest:
        raise BadCell(Fault.OUT_OF_BOUNDS, str(column.lowest), str(column.highest))
    return number


def _date(raw: Raw) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    found = _DATE.fullmatch(_narrow(raw))
    if found is None:
        raise BadCell(Fault.NOT_A_DATE)
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        read = date(year, month, day)
    except ValueError:
        raise BadCell(Fault.NOT_A_DATE) from None
    if not _FIRST_YEAR <= read.year <= _LAST_YEAR:
        raise BadCell(Fault.NOT_A_DATE)
    return read


def _yes_no(raw: Raw) -> bool:
    if isinstance(raw, bool):
        return raw
    word = plain_text(raw).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise BadCell(Fault.NOT_YES_NO)


def _choice(raw: Raw, column: Column) -> str:
    word = plain_text(raw).casefold()
    for choice in column.choices:
        if word in (choice.key.casefold(), choice.name.zh.casefold(), choice.name.en.casefold()):
            return choice.key
    raise BadCell(Fault.NOT_A_CHOICE, *(choice.name.zh for choice in column.choices))
