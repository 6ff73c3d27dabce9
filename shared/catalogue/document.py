"""Turns the values of an edition into the documents that verbs take, and back.

A document has the columns of the row: money as fen, days as a daterange, times in ISO, a text in
two languages as two keys ending in _zh and _en, child rows as a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from shared.catalogue.days import Days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

Row = TypeVar("Row")


def to_document(row: Any) -> dict[str, Any]:
    """Write a frozen value of shared/catalogue/draft.py as its document."""
    document: dict[str, Any] = {}
    key: Any = type(row)
    for name in _kinds(key):
        value = getattr(row, name)
        if isinstance(value, Bilingual):
            document |= {f"{name}_zh": value.zh, f"{name}_en": value.en}
        else:
            document[name] = _write(value)
    return document


def from_document(kind: type[Row], document: Mapping[str, Any]) -> Row:
    """Read a document back into the value it was written from; KeyError if a column is missing."""
    values: dict[str, Any] = {}
    key: Any = kind
    for name, hint in _kinds(key).items():
        if hint is Bilingual:
            values[name] = Bilingual(document[f"{name}_zh"], document[f"{name}_en"])
        else:
            values[name] = _read(hint, document[name])
    return kind(**values)


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _write(value: Any) -> Any:
    match value:
        case Money():
            return value.fen
        case Days():
            return str(value)
        case datetime() | time():
            return value.isoformat()
        case tuple():
            return [to_document(one) if is_dataclass(one) else one for one in value]
    return value


def _read(hint: Any, value: Any) -> Any:
    if isinstance(hint, UnionType):  # the only unions are with None
        return None if value is None else _read(get_args(hint)[0], value)
    if get_origin(hint) is tuple:
        return tuple(_read(get_args(hint)[0], one) for one in value)
    if hint is Money:
        return Money(value)
    if hint is Days:
        return Days.parse(value)
    if hint in (datetime, time):
        return hint.fromisoformat(value)
    if is_dataclass(hint) and isinstance(hint, type):
        return from_document(hint, value)
    return hint(value) if issubclass(hint, StrEnum) else value
