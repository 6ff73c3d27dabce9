"""The cells of a table that is typed into: their kinds, how they are read and how written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from shared.desktop.form.typed import (
    read_date,
    read_decimal,
    read_money,
    read_time,
    read_whole,
    write_decimal,
    write_time,
)
from shared.kernel.money import Money, format_yuan

YES = frozenset({"1", "y", "yes", "true", "是", "√", "✓", "有"})


class CellKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    RATE = "rate"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    SWITCH = "switch"


FIGURES = frozenset({CellKind.NUMBER, CellKind.RATE, CellKind.MONEY})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `weight` is its share of the width.

    A `fixed` one is not changed, a `hidden` one goes along with its row unseen, as an id does.
    `from_today`: a date that is today in a new row.
    """

    key: str
    kind: CellKind = CellKind.TEXT
    weight: int = 1
    required: bool = False
    fixed: bool = False
    hidden: bool = False
    from_today: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was typed into a cell and cannot be read as its kind."""

    text: str


Options = Mapping[Any, str]


def read_cell(kind: CellKind, text: str, options: Options, today: date) -> Any:
    """Read what was typed or pasted into a cell: a value, None if empty, or Unreadable."""
    typed = text.strip()
    if kind is CellKind.SWITCH:
        return typed.casefold() in YES
    if not typed:
        return "" if kind is CellKind.TEXT else None
    try:
        return _read(kind, typed, options, today)
    except ValueError:
        return Unreadable(typed)


def write_cell(kind: CellKind, value: Any, options: Options) -> str:
    """Write a value as it stands in the table."""
    match value:
        case None:
            return ""
        case Unreadable():
            return value.text
        case _ if kind is CellKind.CHOICE:
            return options.get(value, "")
        case Money():
            return format_yuan(value)
        case Decimal():
            return write_decimal(value)
        case time():
            return write_time(value)
        case bool():
            return "✓" if value else ""
        case int():
            return f"{value:,}".replace("-", "−")
    return str(value)


def _read(kind: CellKind, typed: str, options: Options, today: date) -> Any:
    match kind:
        case CellKind.NUMBER:
            return read_whole(typed)
        case CellKind.RATE:
            return read_decimal(typed.rstrip("%％ "))
        case CellKind.MONEY:
            return read_money(typed)
        case CellKind.DATE:
            return read_date(typed, today)
        case CellKind.TIME:
            return read_time(typed)
        case CellKind.CHOICE:
            return _option(typed, options)
    return typed


def _option(typed: str, options: Options) -> Any:
    wanted = typed.casefold()
    for value, word in options.items():
        if wanted in (word.casefold(), str(value).casefold()):
            return value
    raise ValueError(typed)
