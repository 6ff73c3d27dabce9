"""Writes a report table as an Excel workbook in which figures are numbers and texts are texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import FEN_PER_YUAN, Money
from shared.reporting.headings import facts_of, title_of
from shared.reporting.table import Cell, ColumnKind, ReportColumn, ReportRow, ReportTable, RowKind

_INK, _INK2, _LINE, _ACCENT, _SOFT, _PAGE = (
    "#142022",
    "#465356",
    "#D9D6CE",
    "#1E4F5C",
    "#E1ECEE",
    "#F3F2EE",
)
_WENT_BACK = "[Color 53]"
_FORMATS = {
    # positive; negative in the colour of money that went back, with a true minus; zero; text
    ColumnKind.MONEY: f'#,##0.00;{_WENT_BACK}"−"#,##0.00;"–"',
    ColumnKind.COUNT: f'#,##0;{_WENT_BACK}"−"#,##0;"–"',
    ColumnKind.DATE: "yyyy-mm-dd",
    ColumnKind.TEXT: "@",
}
_GRAND_FORMATS = {
    ColumnKind.MONEY: f'#,##0.00;{_WENT_BACK}"−"#,##0.00',
    ColumnKind.COUNT: f'#,##0;{_WENT_BACK}"−"#,##0',
}
_FONT = "Microsoft YaHei"
HEAD_ROW = 5  # counted from 0: the facts of the report stand above it
_ROW_POINTS = 21
_NARROW, _WIDE = 9, 26


def write_xlsx(table: ReportTable, path: Path, language: Language) -> None:
    """Write one sheet: facts of the report, head, rows; frozen below the head, ready to print.

    A text is always written as a string, so that no cell can become a formula.
    """
    content = BytesIO()  # its own file would fail with errors that are no OSError
    import xlsxwriter  # slow, and few windows ever export anything

    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": title_of(table, language), "author": "Shanmen 山门"})
        sheet = book.add_worksheet(title_of(table, language)[:31])
        _write_facts(book, sheet, table, language)
        _write_head(book, sheet, table, language)
        _write_rows(book, sheet, table, language)
        _set_up_page(sheet, table, language)
    path.write_bytes(content.getvalue())


def _write_facts(book: Any, sheet: Any, table: ReportTable, language: Language) -> None:
    head = book.add_format({"bold": True, "font_size": 16, "font_color": _INK, "font_name": _FONT})
    small = book.add_format({"font_size": 10, "font_color": _INK2, "font_name": _FONT})
    for row, fact in enumerate(facts_of(table, language)):
        sheet.write_string(row, 0, fact, small if row else head)
        sheet.set_row(row, _ROW_POINTS if row else 30)


def _write_head(book: Any, sheet: Any, table: ReportTable, language: Language) -> None:
    for at, column in enumerate(table.columns):
        style = {"bold": True, "font_color": _INK2, "font_name": _FONT, "valign": "vcenter"}
        style |= {"bottom": 2, "bottom_color": _ACCENT, "align": _align(column)}
        text = column.title.text(language)
        sheet.write_string(HEAD_ROW, at, text, book.add_format(style))
        sheet.set_column(at, at, _width(table, at, text, language))
    sheet.set_row(HEAD_ROW, 26)


def _write_rows(book: Any, sheet: Any, table: ReportTable, language: Language) -> None:
    formats = {
        (row, column): book.add_format(_style(row, column))
        for row in RowKind
        for column in table.columns
    }
    for down, row in enumerate(table.rows, start=HEAD_ROW + 1):
        sheet.set_row(down, _ROW_POINTS)
        for across, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            _write_cell(sheet, down, across, cell, formats[row.kind, column], language)


def _write_cell(
    sheet: Any, down: int, across: int, cell: Cell, style: Any, language: Language
) -> None:
    match cell:
        case None:
            sheet.write_blank(down, across, None, style)
        case Bilingual():
            sheet.write_string(down, across, cell.text(language), style)
        case Money():
            # A sheet has only binary numbers; two decimals of yuan below 90 billion come back
            # from them to the fen.
            sheet.write_number(down, across, cell.fen / FEN_PER_YUAN, style)
        case date():
            sheet.write_datetime(down, across, cell, style)
        case _:
            sheet.write_number(down, across, cell, style)


def _style(row: RowKind, column: ReportColumn) -> dict[str, Any]:
    formats = _FORMATS | (_GRAND_FORMATS if row is RowKind.GRAND else {})
    number_format = formats[column.kind]
    if column.deduction:
        number_format = number_format.replace(_WENT_BACK, "")
    style: dict[str, Any] = {
        "font_name": _FONT,
        "font_color": _INK,
        "num_format": number_format,
        "valign": "vcenter",
        "align": _align(column),
        "bold": column.strong or row is not RowKind.DETAIL,
        "bottom": 1,
        "bottom_color": _LINE,
    }
    if row is RowKind.SUBTOTAL:
        style["bg_color"] = _PAGE
    if row is RowKind.GRAND:
        style |= {"bg_color": _SOFT, "top": 2, "top_color": _ACCENT}
    return style


def _set_up_page(sheet: Any, table: ReportTable, language: Language) -> None:
    last = HEAD_ROW + len(table.rows)
    sheet.freeze_panes(HEAD_ROW + 1, sum(not column.is_figure for column in table.columns))
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.print_area(0, 0, last, len(table.columns) - 1)
    sheet.set_footer(f"&L{title_of(table, language)}&R&P / &N")


def _align(column: ReportColumn) -> str:
    return "left" if column.kind is ColumnKind.TEXT else "right"


def _width(table: ReportTable, at: int, title: str, language: Language) -> float:
    longest = max([_letters(title), *_lengths(table.rows, at, language)])
    return min(max(longest + 3, _NARROW), _WIDE)


def _lengths(rows: tuple[ReportRow, ...], at: int, language: Language) -> Iterator[int]:
    for row in rows:
        cell = row.cells[at]
        if isinstance(cell, Bilingual):
            yield _letters(cell.text(language))
        elif isinstance(cell, Money):
            yield len(f"{cell.fen / FEN_PER_YUAN:,.2f}")
        elif cell is not None:
            yield len(f"{cell}")


def _letters(text: str) -> int:
    """Width in digits: a Chinese character is two of them wide."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
