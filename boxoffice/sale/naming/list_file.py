"""A list of names in a file: a spreadsheet, or text with one person a line."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook

# A list of names is small: a larger file is something else, and nobody waits for it.
MOST_BYTES: Final = 5_000_000
_SHEETS: Final = frozenset({".xlsx", ".xls", ".xlsm", ".ods"})
_MOST_ROWS: Final = 2_000


class NoList(Exception):
    """The file is no spreadsheet and no text that can be read."""


def read_list_file(path: Path) -> str:
    """Give a file as text, a row a line and a tab between columns. Raises NoList, OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise NoList
    return _sheet(path) if path.suffix.lower() in _SHEETS else _text(path.read_bytes())


def _sheet(path: Path) -> str:
    try:
        book = CalamineWorkbook.from_path(path)
        rows = book.get_sheet_by_index(0).to_python()[:_MOST_ROWS]
    except (CalamineError, ValueError) as error:
        raise NoList from error
    return "\n".join("\t".join(_cell(value) for value in row) for row in rows)


def _cell(value: Any) -> str:
    if isinstance(value, float):
        # Fifteen digits are all that a number keeps: a longer one shows that the rest is lost.
        return f"{value:.15g}".upper()
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace('"', "")
    raise NoList
