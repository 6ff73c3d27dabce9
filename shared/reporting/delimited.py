"""Writes a report table as comma separated values for other programs and for Excel."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.reporting.headings import facts_of
from shared.reporting.table import Cell, ReportTable

# A spreadsheet takes a text that begins so for a formula, and runs it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: ReportTable, path: Path, language: Language) -> None:
    """Write UTF-8 with a mark that Excel needs: a head, the rows, then the facts of the report.

    Amounts are yuan with two decimals, a point and an ASCII minus; empty cells are empty.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([guard(column.title.text(language)) for column in table.columns])
        writer.writerows([[_field(cell, language) for cell in row.cells] for row in table.rows])
        writer.writerow([])
        writer.writerows([[guard(fact)] for fact in facts_of(table, language)])


def guard(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _field(cell: Cell, language: Language) -> str:
    match cell:
        case None:
            return ""
        case Bilingual():
            return guard(cell.text(language))
        case Money():
            return str(cell)
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
