"""Reads a filled-in template: the rows that are right, and every cell that is not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from shared.intake.cells import BadCell, Raw, plain_text, read_cell
from shared.intake.template import Column, Fault, Problem, Row, Template, Value
from shared.intake.workbook import NotAWorkbook, look_through

MOST_PROBLEMS: Final = 1_000
_TOLD_EACH: Final = 5_000
_ERRORS: Final = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read; nothing of it may be taken while there are problems.

    `more_problems` when there were too many to list. `places` tells which column (from 0) holds
    what; `digest` is the SHA-256 of the file, in hex.
    """

    template: Template
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    more_problems: bool = False
    places: Mapping[str, int] = field(default_factory=dict)
    digest: str = ""

    @property
    def sound_rows(self) -> tuple[Row, ...]:
        """The rows of which every cell could be read."""
        columns = len(self.template.columns)
        return tuple(row for row in self.rows if len(row.values) == columns)

    def problem(self, fault: Fault, row: Row, key: str, *facts: str) -> Problem:
        """Give a problem of one cell of a row that was read."""
        column = next(column for column in self.template.columns if column.key == key)
        value = row.values.get(key)
        found = "" if column.personal or value is None else str(value)[:40]
        cell = cell_name(self.places.get(key, 0), row.number)
        return Problem(fault, cell, column.heading, found, facts)


def read_sheet(
    path: Path, template: Template, progress: Callable[[int, int], None] | None = None
) -> Sheet:
    """Read the first sheet of an .xlsx file by a template. Raises OSError.

    `progress` is told how many of how many rows are read; what it raises ends the reading.
    """
    try:
        looked = look_through(path)
        if looked.too_many:
            return _refused(template, Problem(Fault.TOO_MANY_ROWS, ""))
        workbook = CalamineWorkbook.from_path(path)
        cells = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (NotAWorkbook, CalamineError, ValueError):
        return _refused(template, Problem(Fault.NOT_A_WORKBOOK, ""))
    formulas = [Problem(Fault.FORMULA, cell) for cell in looked.formulas]
    if formulas:
        return Sheet(template, (), tuple(formulas), more_problems=looked.more_formulas)
    sheet = _Reading(template, progress or _silent).read(cells)
    return replace(sheet, digest=_digest(path))


def _silent(_done: int, _of: int) -> None:
    """Tell nobody."""


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _refused(template: Template, problem: Problem) -> Sheet:
    return Sheet(template, (), (problem,))


def cell_name(column: int, row: int) -> str:
    """Name a cell as spreadsheets do; column counts from 0, row from 1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


class _Reading:
    """The state of one reading: where columns stand, what was seen, what is wrong."""

    def __init__(self, template: Template, progress: Callable[[int, int], None]) -> None:
        self._template = template
        self._progress = progress
        self._problems: list[Problem] = []
        self._places: dict[str, int] = {}
        self._seen: dict[str, dict[Value, int]] = {
            column.key: {} for column in template.columns if column.unique
        }

    def read(self, cells: Sequence[Sequence[Raw]]) -> Sheet:
        """Read heading and rows."""
        self._find_columns(cells[0] if cells else ())
        if self._problems:
            return Sheet(self._template, (), tuple(self._problems))
        rows = []
        for number, line in enumerate(cells[1:], 2):
            if number % _TOLD_EACH == 0:
                self._progress(number, len(cells))
            if all(raw is None or raw == "" for raw in line) or self._is_example(line):
                continue
            rows.append(self._read_row(number, line))
            if len(self._problems) > MOST_PROBLEMS:
                break
        if not rows:
            self._problems.append(Problem(Fault.NO_ROWS, ""))
        shown = tuple(self._problems[:MOST_PROBLEMS])
        more = len(self._problems) > MOST_PROBLEMS
        return Sheet(self._template, tuple(rows), shown, more, dict(self._places))

    def _is_example(self, line: Sequence[Raw]) -> bool:
        """Tell whether a row is still the one that the blank template came with."""
        columns = self._template.columns
        if not any(column.example for column in columns):
            return False
        return all(self._shown(line, column) == column.example for column in columns)

    def _shown(self, line: Sequence[Raw], column: Column) -> str:
        place = self._places[column.key]
        raw = line[place] if place < len(line) else None
        return "" if raw is None else plain_text(raw)

    def _find_columns(self, heading: Sequence[Raw]) -> None:
        for place, raw in enumerate(heading):
            word = plain_text(raw).rstrip("*").strip() if raw not in (None, "") else ""
            if word:
                self._place_column(word, place)
        for column in self._template.columns:
            if column.key not in self._places:
                self._problems.append(Problem(Fault.COLUMN_MISSING, "", column.heading))

    def _place_column(self, word: str, place: int) -> None:
        cell = cell_name(place, 1)
        for column in self._template.columns:
            names = (column.key, column.heading.zh, column.heading.en.casefold())
            if word in names or word.casefold() in names:
                if column.key in self._places:
                    self._problems.append(Problem(Fault.COLUMN_TWICE, cell, column.heading))
                self._places[column.key] = place
                return
        self._problems.append(Problem(Fault.COLUMN_UNKNOWN, cell, found=word[:40]))

    def _read_row(self, number: int, line: Sequence[Raw]) -> Row:
        values: dict[str, Value] = {}
        for column in self._template.columns:
            place = self._places[column.key]
            raw = line[place] if place < len(line) else None
            cell = cell_name(place, number)
            try:
                values[column.key] = value = _read(raw, column)
            except BadCell as bad:
                self._problems.append(_problem(bad, cell, column, raw))
                continue
            self._note_twice(column, value, number, cell)
        return Row(number, values)

    def _note_twice(self, column: Column, value: Value, number: int, cell: str) -> None:
        seen = self._seen.get(column.key)
        if seen is None or value is None:
            return
        first = seen.setdefault(value, number)
        if first != number:
            found = "" if column.personal else str(value)[:40]
            twice = Problem(Fault.TWICE, cell, column.heading, found, (str(first),))
            self._problems.append(twice)


def _read(raw: Raw, column: Column) -> Value:
    if isinstance(raw, str) and raw.strip() in _ERRORS:
        raise BadCell(Fault.ERROR_VALUE)
    return read_cell(raw, column)


def _problem(bad: BadCell, cell: str, column: Column, raw: Raw) -> Problem:
    found = "" if column.personal or raw is None else plain_text(raw)[:40]
    return Problem(bad.fault, cell, column.heading, found, bad.facts)
