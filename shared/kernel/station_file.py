"""Reads a station's TOML file into frozen dataclasses; an unknown key is an error that names it.

Whoever reads the error has not chosen a language yet: it is said in both.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Settings = TypeVar("Settings")


class StationFileError(Exception):
    """The file cannot be used; the text names the file, the key and what is wrong with it."""


def read_station_file(path: Path, kind: type[Settings], beside: Path | None = None) -> Settings:
    """Read `path` into the dataclass `kind`; tables become nested dataclasses, arrays tuples.

    A text that one of a few may be is a StrEnum. A ValueError of a dataclass about its own values
    becomes a StationFileError too. Where there is a file `beside` it, each table of that one takes
    the place of the table of the same name.
    """
    table = _table(path)
    if beside is not None and beside.exists():
        table |= _table(beside)
    return _build(kind, table, str(path), "")


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))  # Notepad begins with a mark
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StationFileError(f"{path}: {error}") from error


def _build(kind: type[Settings], table: Mapping[str, Any], path: str, prefix: str) -> Settings:
    if not is_dataclass(kind):
        raise TypeError(f"{kind!r} is not a dataclass")
    known = {field.name: field for field in fields(kind)}
    for key in table:
        if key not in known:
            raise StationFileError(f"{path}: 未知的键 / unknown key '{prefix}{key}'")
    for name, field in known.items():
        if name not in table and field.default is MISSING and field.default_factory is MISSING:
            raise StationFileError(f"{path}: 缺少键 / missing key '{prefix}{name}'")
    hints = get_type_hints(kind)
    values = {key: _value(hints[key], raw, path, prefix + key) for key, raw in table.items()}
    try:
        return kind(**values)
    except ValueError as error:
        raise StationFileError(f"{path}: {error}") from error


def _value(hint: Any, raw: Any, path: str, key: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        hint = next(option for option in get_args(hint) if option is not type(None))
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(raw, dict):
        return _build(hint, raw, path, f"{key}.")
    if get_origin(hint) is tuple and isinstance(raw, list):
        item = get_args(hint)[0]
        return tuple(_value(item, one, path, f"{key}[{at}]") for at, one in enumerate(raw))
    if isinstance(hint, type) and issubclass(hint, StrEnum) and raw in list(hint):
        return hint(raw)
    if hint is Path and isinstance(raw, str):
        return Path(raw)
    if hint is float and type(raw) is int:
        return float(raw)
    if isinstance(hint, type) and type(raw) is hint:
        return raw
    raise StationFileError(f"{path}: '{key}' 应为 / must be {_wanted(hint)}, not {raw!r}")


def _wanted(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " | ".join(hint)
    return hint.__name__ if isinstance(hint, type) else str(hint)
