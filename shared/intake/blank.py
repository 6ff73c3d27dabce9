"""Writes an empty template for people to fill in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from shared.intake.template import MOST_ROWS, Column, Kind, Template
from shared.kernel.locale import Language

_EXAMPLE_ROW: Final = 1
_WIDTH: Final = 18


def write_blank(template: Template, path: Path, language: Language) -> None:
    """Write a workbook with headings, notes and an example row. Raises OSError."""
    content = BytesIO()  # its own file would fail with errors that are no OSError
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        head = workbook.add_format({"bold": True, "bg_color": "#E1ECEE", "border": 1})
        text = workbook.add_format({"num_format": "@"})
        sheet = workbook.add_worksheet(template.title.text(language)[:31])
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(template.columns):
            # Text columns are formatted as text: a spreadsheet must not eat an ID's last digits.
            plain = text if column.kind in (Kind.TEXT, Kind.CHOICE) else None
            sheet.set_column(place, place, _WIDTH, plain)
            heading = column.heading.text(language) + ("*" if column.required else "")
            sheet.write_string(0, place, heading, head)
            if column.example:
                sheet.write_string(_EXAMPLE_ROW, place, column.example)
            _explain(sheet, place, column, language)
    path.write_bytes(content.getvalue())


def _explain(sheet: Worksheet, place: int, column: Column, language: Language) -> None:
    note = column.note.text(language)
    if note:
        sheet.write_comment(0, place, note)
    words = _words(column, language)
    if words:
        rule = {"validate": "list", "source": words}
        sheet.data_validation(1, place, MOST_ROWS, place, rule)


def _words(column: Column, language: Language) -> list[str]:
    if column.kind is Kind.YES_NO:
        return ["是", "否"] if language is Language.ZH else ["yes", "no"]
    return [choice.name.text(language) for choice in column.choices]
