"""The frozen table of a report: the one thing that screen, PDF, xlsx and csv all show."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan

EMPTY = "–"
Cell = Bilingual | int | Money | date | None


class ColumnKind(StrEnum):
    """What the cells of a column are; text stands left, all others right."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    DATE = "date"


class RowKind(StrEnum):
    """What a row is for its reader: a fact, a sum of some facts, the sum of all."""

    DETAIL = "detail"
    SUBTOTAL = "subtotal"
    GRAND = "grand"


_CELL_TYPES: dict[ColumnKind, type] = {
    ColumnKind.TEXT: Bilingual,
    ColumnKind.COUNT: int,
    ColumnKind.MONEY: Money,
    ColumnKind.DATE: date,
}


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column; `strong` marks the figure that the report is about.

    In a `deduction` a figure below zero is the usual thing, and not money that went back.
    """

    key: str
    title: Bilingual
    kind: ColumnKind
    strong: bool = False
    deduction: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether its cells can be added up."""
        return self.kind in (ColumnKind.COUNT, ColumnKind.MONEY)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row with a cell for each column; None is an empty cell."""

    kind: RowKind
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A report as it was at one instant; `as_of` is aware UTC.

    Building it raises TypeError when a cell does not fit its column, so that no writer has to
    guess what it writes.
    """

    code: str
    name: Bilingual
    site: Bilingual
    filters: Bilingual
    as_of: datetime
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise TypeError(f"{len(row.cells)} cells for {len(self.columns)} columns")
            for column, cell in zip(self.columns, row.cells, strict=True):
                if cell is not None and type(cell) is not _CELL_TYPES[column.kind]:
                    raise TypeError(f"{column.key} is {column.kind}, got {cell!r}")

    @property
    def grand(self) -> ReportRow | None:
        """The row that adds up all, None in a table without one."""
        return next((row for row in self.rows if row.kind is RowKind.GRAND), None)

    @property
    def content_hash(self) -> str:
        """SHA-256 in hex of everything but `as_of`: equal figures of an equal question are equal.

        A locked period shows the same hash for ever, whenever it is looked at.
        """
        content = {
            "code": self.code,
            "name": _plain(self.name),
            "site": _plain(self.site),
            "filters": _plain(self.filters),
            "columns": [[c.key, _plain(c.title), c.kind] for c in self.columns],
            "rows": [[row.kind, *map(_plain, row.cells)] for row in self.rows],
        }
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def cell_text(cell: Cell, row: RowKind, language: Language) -> str:
    """Write a cell for a person; nothing and zero read "–" except in the grand total."""
    if cell is None:
        return "" if row is not RowKind.DETAIL else EMPTY
    if isinstance(cell, Bilingual):
        return cell.text(language)
    if isinstance(cell, date):
        return cell.isoformat()
    if not cell and row is not RowKind.GRAND:
        return EMPTY
    if isinstance(cell, Money):
        return format_yuan(cell)
    return f"{cell:,}".replace("-", "−")


def went_back(column: ReportColumn, cell: Cell) -> bool:
    """Whether a figure is money or tickets that went back, and so is shown in that colour."""
    below_zero = (isinstance(cell, Money) and cell.fen < 0) or (isinstance(cell, int) and cell < 0)
    return below_zero and not column.deduction


def _plain(cell: Cell) -> object:
    match cell:
        case Bilingual():
            return [cell.zh, cell.en]
        case Money():
            return {"fen": cell.fen}
        case date():
            return cell.isoformat()
        case _:
            return cell
