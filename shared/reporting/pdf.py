"""Writes a report table as a document on A4 that a person signs."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from shared.kernel.locale import Bilingual, Language
from shared.reporting.headings import AMOUNTS, AS_OF, FINGERPRINT, local_time, title_of
from shared.reporting.pdf_fonts import BOLD, REGULAR, register_fonts
from shared.reporting.pdf_layout import (
    CELL_PADDING,
    FIRST_TABLE_TOP,
    HEAD_HEIGHT,
    INNER_WIDTH,
    MARGIN,
    NEXT_TABLE_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROW_HEIGHT,
    Columns,
    fit,
    lay_columns,
    page_total,
    paginate,
)
from shared.reporting.table import (
    ColumnKind,
    ReportColumn,
    ReportRow,
    ReportTable,
    RowKind,
    cell_text,
    went_back,
)

_INK, _INK2, _INK3 = HexColor("#142022"), HexColor("#465356"), HexColor("#5C696C")
_LINE, _ACCENT, _SOFT = HexColor("#D9D6CE"), HexColor("#1E4F5C"), HexColor("#E1ECEE")
_PAGE, _BAD = HexColor("#F3F2EE"), HexColor("#8F3F00")
_HEADLINES = 5
_SIGNATURES = (
    Bilingual("制表", "Prepared by"),
    Bilingual("复核", "Checked by"),
    Bilingual("财务负责人", "Head of finance"),
    Bilingual("日期", "Date"),
)
_BRAND = Bilingual("山门 Shanmen", "Shanmen 山门")


def write_pdf(table: ReportTable, path: Path, language: Language) -> None:
    """Write the report: head and figures, rows under a repeated head, totals, signature lines."""
    register_fonts()
    content = BytesIO()  # reportlab would leave a file of its own open when the disk is full
    canvas = Canvas(content, pagesize=(PAGE_WIDTH, PAGE_HEIGHT))
    canvas.setTitle(f"{table.site.text(language)} {title_of(table, language)}")
    canvas.setAuthor("Shanmen 山门")
    canvas.setSubject(table.filters.text(language))
    _Document(canvas, table, language).draw()
    canvas.save()
    path.write_bytes(content.getvalue())


class _Document:
    """One report on its way to paper; heights count downwards from the top of the page."""

    def __init__(self, canvas: Canvas, table: ReportTable, language: Language) -> None:
        self._canvas = canvas
        self._table = table
        self._language = language

    def draw(self) -> None:
        pages = self._pages()
        rows = [row for page in pages for row in page]
        columns = lay_columns(self._table, rows, self._language)
        for number, page in enumerate(pages, start=1):
            self._page_head(first=number == 1)
            top = FIRST_TABLE_TOP if number == 1 else NEXT_TABLE_TOP
            end = self._rows(page, columns, top)
            if number == len(pages):
                self._signatures(end)
            self._foot(number, len(pages))
            self._canvas.showPage()

    def _pages(self) -> list[tuple[ReportRow, ...]]:
        pages = paginate(self._table.rows)
        if len(pages) == 1:
            return list(pages)
        return [*((*page, page_total(self._table, page)) for page in pages[:-1]), pages[-1]]

    def _page_head(self, first: bool) -> None:
        table, language = self._table, self._language
        self._gate(MARGIN, 33)
        self._text(MARGIN + 22, 46, table.site.text(language), BOLD, 10.5, _INK2)
        as_of = f"{AS_OF.text(language)} {local_time(table.as_of)}"
        self._text(PAGE_WIDTH - MARGIN, 46, as_of, REGULAR, 9, _INK2, right=True)
        if not first:
            question = f"{title_of(table, language)} · {table.filters.text(language)}"
            self._text(MARGIN + 200, 46, question, REGULAR, 9, _INK2)
            return
        title = title_of(table, language)
        self._text(MARGIN, 84, title, BOLD, 22, _INK)
        beside = MARGIN + self._canvas.stringWidth(title, BOLD, 22) + 16
        self._text(beside, 84, table.filters.text(language), REGULAR, 9.5, _INK2)
        self._text(PAGE_WIDTH - MARGIN, 84, AMOUNTS.text(language), REGULAR, 9, _INK2, right=True)
        self._headlines(98)

    def _headlines(self, top: float) -> None:
        """Repeat the first figures of the grand total where the eye falls first."""
        grand = self._table.grand
        if grand is None:
            return
        pairs = zip(self._table.columns, grand.cells, strict=True)
        figures = [(column, cell) for column, cell in pairs if column.is_figure][:_HEADLINES]
        width = INNER_WIDTH / len(figures)
        self._fill(MARGIN, top, INNER_WIDTH, 48, _PAGE)
        for at, (column, cell) in enumerate(figures):
            left = MARGIN + at * width + 12
            text = cell_text(cell, RowKind.GRAND, self._language)
            if at:
                self._fill(left - 12, top + 9, 0.6, 30, _LINE)
            self._text(left, top + 17, column.title.text(self._language), REGULAR, 8.5, _INK2)
            tone = _BAD if went_back(column, cell) else _ACCENT if column.strong else _INK
            self._text(left, top + 38, text, BOLD, 15, tone)

    def _rows(self, rows: Sequence[ReportRow], columns: Columns, top: float) -> float:
        self._head(columns, top)
        top += HEAD_HEIGHT
        for row in rows:
            self._row(row, columns, top)
            top += ROW_HEIGHT
        return top

    def _head(self, columns: Columns, top: float) -> None:
        for at, column in enumerate(self._table.columns):
            text = column.title.text(self._language)
            self._cell(columns, at, column, top + 15, text, BOLD, _INK2)
        self._fill(MARGIN, top + HEAD_HEIGHT - 1.2, INNER_WIDTH, 1.2, _ACCENT)

    def _row(self, row: ReportRow, columns: Columns, top: float) -> None:
        self._row_ground(row, top)
        for at, (column, cell) in enumerate(zip(self._table.columns, row.cells, strict=True)):
            text = cell_text(cell, row.kind, self._language)
            bold = column.strong or row.kind is not RowKind.DETAIL
            tone = _BAD if went_back(column, cell) else _INK3 if text == "–" else _INK
            font = BOLD if bold else REGULAR
            self._cell(columns, at, column, top + 13.4, text, font, tone)

    def _row_ground(self, row: ReportRow, top: float) -> None:
        if row.kind is RowKind.DETAIL:
            self._fill(MARGIN, top + ROW_HEIGHT - 0.4, INNER_WIDTH, 0.4, _LINE)
            return
        grand = row.kind is RowKind.GRAND
        self._fill(MARGIN, top, INNER_WIDTH, ROW_HEIGHT, _SOFT if grand else _PAGE)
        if grand:
            self._fill(MARGIN, top - 0.8, INNER_WIDTH, 1.4, _ACCENT)

    def _cell(
        self,
        columns: Columns,
        at: int,
        column: ReportColumn,
        base: float,
        text: str,
        font: str,
        tone: Color,
    ) -> None:
        left, width, size = columns.lefts[at], columns.widths[at], columns.size
        if column.kind is ColumnKind.TEXT:
            room = width - 2 * CELL_PADDING
            self._text(left + CELL_PADDING, base, fit(text, room, font, size), font, size, tone)
            return
        self._text(left + width - CELL_PADDING, base, text, font, size, tone, right=True)

    def _signatures(self, top: float) -> None:
        width = INNER_WIDTH / len(_SIGNATURES)
        for at, who in enumerate(_SIGNATURES):
            left = MARGIN + at * width
            label = who.text(self._language)
            self._text(left, top + 52, label, REGULAR, 9, _INK2)
            start = left + self._canvas.stringWidth(label, REGULAR, 9) + 8
            self._fill(start, top + 54, left + width - 16 - start, 0.6, _INK3)

    def _foot(self, number: int, count: int) -> None:
        base = PAGE_HEIGHT - 30
        language = self._language
        self._fill(MARGIN, base - 13, INNER_WIDTH, 0.6, _LINE)
        mark = f"{FINGERPRINT.text(language)} SHA-256 {self._table.content_hash}"
        self._text(MARGIN, base, f"{_BRAND.text(language)} · {mark}", REGULAR, 7.5, _INK3)
        page = Bilingual(f"第 {number} / {count} 页", f"Page {number} / {count}")
        self._text(PAGE_WIDTH - MARGIN, base, page.text(language), REGULAR, 9, _INK2, right=True)

    def _gate(self, left: float, top: float) -> None:
        """Draw the mark of the house, a mountain gate 16 by 15 points."""
        canvas = self._canvas
        canvas.setStrokeColor(_ACCENT)
        canvas.setLineWidth(1.3)
        canvas.setLineCap(1)
        base = PAGE_HEIGHT - top
        for x1, y1, x2, y2 in (
            (0, 5, 8, 0),
            (8, 0, 16, 5),
            (1, 6, 15, 6),
            (3.5, 6, 3.5, 15),
            (12.5, 6, 12.5, 15),
            (3.5, 9.5, 12.5, 9.5),
        ):
            canvas.line(left + x1, base - y1, left + x2, base - y2)

    def _text(
        self,
        x: float,
        base: float,
        text: str,
        font: str,
        size: float,
        tone: Color,
        *,
        right: bool = False,
    ) -> None:
        self._canvas.setFont(font, size)
        self._canvas.setFillColor(tone)
        draw = self._canvas.drawRightString if right else self._canvas.drawString
        draw(x, PAGE_HEIGHT - base, text)

    def _fill(self, x: float, top: float, width: float, height: float, tone: Color) -> None:
        self._canvas.setFillColor(tone)
        self._canvas.rect(x, PAGE_HEIGHT - top - height, width, height, stroke=0, fill=1)
