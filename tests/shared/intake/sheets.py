"""Sheets as people fill them in: rows by column key, in the order of the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from shared.intake.reading import Sheet, read_sheet
from shared.intake.template import Fault, Problem, Template


def write_sheet(path: Path, template: Template, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write headings and rows; what a row does not say stays empty."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        days = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet = workbook.add_worksheet()
        for place, column in enumerate(template.columns):
            sheet.write_string(0, place, column.heading.zh)
        for number, row in enumerate(rows, 1):
            for place, column in enumerate(template.columns):
                value = row.get(column.key)
                if isinstance(value, date):
                    sheet.write_datetime(number, place, value, days)
                elif value is not None:
                    sheet.write(number, place, value)
    return path


def sheet_of(folder: Path, template: Template, *rows: Mapping[str, Any]) -> Sheet:
    """Write rows and read them again."""
    return read_sheet(write_sheet(folder / "sheet.xlsx", template, rows), template)


def told(problems: Iterable[Problem]) -> list[tuple[Fault, str, tuple[str, ...]]]:
    """Give of problems the fault, the cell and the facts."""
    return [(problem.fault, problem.where, problem.facts) for problem in problems]
