"""Looks through an .xlsx file before it is read: how many rows there are, and where formulas stand.

A workbook is a zip of XML. It is looked through as a stream, so that a sheet of a million rows, or
a bomb, is refused before it is unpacked into memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from zipfile import BadZipFile, ZipFile

from shared.intake.template import MOST_ROWS

_PIECE: Final = 1 << 20
_OVERLAP: Final = 512
_MOST_BYTES: Final = 1_500_000_000
_ROW: Final = re.compile(rb"<row[ >]")
_FORMULA: Final = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^>]*>\s*<f[ />]')
_MOST_FORMULAS: Final = 100
_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_PARTS: Final = {_BOOK, _LINKS}
_FIRST_SHEET: Final = re.compile(rb'<(?:\w+:)?sheet\b[^>]*\b\w+:id="([^"]+)"')
_LINK: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ID: Final = re.compile(rb'\bId="([^"]+)"')
_TARGET: Final = re.compile(rb'\bTarget="([^"]+)"')


class NotAWorkbook(Exception):
    """The file is no .xlsx that can be opened."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Rows with anything in them, up to one more than are taken, and cells that hold formulas."""

    rows: int
    formulas: tuple[str, ...]
    more_formulas: bool = False

    @property
    def too_many(self) -> bool:
        """Whether there are more rows than are taken; the heading is one too."""
        return self.rows > MOST_ROWS + 1


def look_through(path: Path) -> Looked:
    """Look through the first sheet of a file. Raises NotAWorkbook, OSError."""
    try:
        with ZipFile(path) as archive:
            name = _first_sheet(archive)
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                return Looked(MOST_ROWS + 2, ())
            with archive.open(name) as sheet:
                return _scan(sheet)
    except (BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise NotAWorkbook from error


def _first_sheet(archive: ZipFile) -> str:
    """Find the part of the sheet that stands first: its number tells when it was made."""
    names = [n for n in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet[0-9]+\.xml", n)]
    if not names:
        raise NotAWorkbook
    linked = _linked_first(archive) if set(archive.namelist()) >= _PARTS else ""
    # Without the links nobody can open it either: that is for the reader to say.
    return linked or min(names, key=lambda name: int(re.sub(r"[^0-9]", "", name)))


def _linked_first(archive: ZipFile) -> str:
    first = _FIRST_SHEET.search(archive.read(_BOOK))
    for link in _LINK.finditer(archive.read(_LINKS)):
        number, target = _ID.search(link[0]), _TARGET.search(link[0])
        if first and number and target and number[1] == first[1]:
            name = target[1].decode()
            return name.removeprefix("/") if name.startswith("/") else f"xl/{name}"
    return ""


def _scan(sheet: IO[bytes]) -> Looked:
    rows, formulas, rest = 0, list[str](), b""
    while piece := sheet.read(_PIECE):
        text = rest + piece
        rest = text[-_OVERLAP:]
        fresh = len(text) - len(rest)  # what lies in the overlap is counted with the next piece
        rows += sum(match.start() < fresh for match in _ROW.finditer(text))
        found = (m.group(1).decode() for m in _FORMULA.finditer(text) if m.start() < fresh)
        formulas.extend(found)
        if rows > MOST_ROWS + 1 or len(formulas) > _MOST_FORMULAS:
            break
    else:
        rows += len(_ROW.findall(rest))
        formulas.extend(match.group(1).decode() for match in _FORMULA.finditer(rest))
    more = len(formulas) > _MOST_FORMULAS
    return Looked(rows, tuple(formulas[:_MOST_FORMULAS]), more)
