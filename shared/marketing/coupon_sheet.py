"""Writes the codes of new coupons as an Excel sheet: the one list of them that there ever is."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import xlsxwriter

from shared.kernel.locale import Bilingual, Language

_NUMBER = Bilingual("序号", "No.")
_CODE = Bilingual("券码", "Code")
_HEAD_ROW = 4
_NARROW, _WIDE = 8, 28


def write_codes(path: Path, facts: Sequence[str], codes: Sequence[str], language: Language) -> None:
    """Write facts (at most four lines), then the codes, numbered, ready to print and to send.

    Codes are texts, so that no program takes one for a number. OSError if it cannot be written.
    """
    content = BytesIO()  # its own file would fail with errors that are no OSError
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_CODE.text(language))
        head = book.add_format({"bold": True, "bottom": 2})
        bold = book.add_format({"bold": True, "font_size": 14})
        text = book.add_format({"num_format": "@", "font_name": "Consolas"})
        for row, fact in enumerate(facts[:_HEAD_ROW]):
            sheet.write_string(row, 0, fact, None if row else bold)
        sheet.write_string(_HEAD_ROW, 0, _NUMBER.text(language), head)
        sheet.write_string(_HEAD_ROW, 1, _CODE.text(language), head)
        for at, code in enumerate(codes, 1):
            sheet.write_number(_HEAD_ROW + at, 0, at)
            sheet.write_string(_HEAD_ROW + at, 1, code, text)
        sheet.set_column(0, 0, _NARROW)
        sheet.set_column(1, 1, _WIDE)
        sheet.freeze_panes(_HEAD_ROW + 1, 0)
        sheet.repeat_rows(_HEAD_ROW)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.getvalue())
