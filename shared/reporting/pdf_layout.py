"""Where things stand on the pages of a report: pure arithmetic in points, from the top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.reporting.pdf_fonts import BOLD
from shared.reporting.table import ReportRow, ReportTable, RowKind, cell_text

PAGE_WIDTH, PAGE_HEIGHT = 841.89, 595.28  # A4, landscape
MARGIN = 40.0
INNER_WIDTH = PAGE_WIDTH - 2 * MARGIN
FIRST_TABLE_TOP, NEXT_TABLE_TOP = 160.0, 70.0
HEAD_HEIGHT, ROW_HEIGHT = 24.0, 20.0
TABLE_END = PAGE_HEIGHT - 62.0
SIGNATURE_ROWS = 4  # the height of the signature lines, in rows
CELL_PADDING = 5.0
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
PAGE_TOTAL = Bilingual("本页合计", "Page total")


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths of the columns and the type size in which all cells fit."""

    size: float
    lefts: tuple[float, ...]
    widths: tuple[float, ...]


def lay_columns(table: ReportTable, rows: Sequence[ReportRow], language: Language) -> Columns:
    """Choose the largest type in which every column is as wide as its longest cell.

    What is left over is shared out evenly; at the smallest size the text columns give way.
    """
    longest = [_longest(table, rows, at, language) for at in range(len(table.columns))]
    for size in _SIZES:
        widths = [width * size + 2 * CELL_PADDING for width in longest]
        spare = INNER_WIDTH - sum(widths)
        if spare >= 0:
            break
    else:
        size = _SIZES[-1]
    widths = [width + spare / len(widths) for width in widths]
    lefts = [MARGIN + sum(widths[:at]) for at in range(len(widths))]
    return Columns(size, tuple(lefts), tuple(widths))


def paginate(rows: Sequence[ReportRow]) -> tuple[tuple[ReportRow, ...], ...]:
    """Divide rows over pages; the last page keeps at least one row and room for signatures."""
    rest = tuple(rows)
    pages: list[tuple[ReportRow, ...]] = []
    room = _room(FIRST_TABLE_TOP)
    while len(rest) > room - SIGNATURE_ROWS:
        taken = min(room - 1, len(rest) - 1)  # one row less: the page's total
        pages.append(rest[:taken])
        rest = rest[taken:]
        room = _room(NEXT_TABLE_TOP)
    return (*pages, rest)


def page_total(table: ReportTable, rows: Sequence[ReportRow]) -> ReportRow:
    """Add up the facts of one page."""
    facts = [row for row in rows if row.kind is RowKind.DETAIL]
    cells: list[Bilingual | int | Money | None] = [PAGE_TOTAL]
    for at in range(1, len(table.columns)):
        found = [row.cells[at] for row in facts]
        amounts = [cell for cell in found if isinstance(cell, Money)]
        counts = [cell for cell in found if isinstance(cell, int)]
        figure = Money.sum(amounts) if amounts else sum(counts) if counts else None
        cells.append(figure if table.columns[at].is_figure else None)
    return ReportRow(RowKind.SUBTOTAL, tuple(cells))


def fit(text: str, width: float, font: str, size: float) -> str:
    """Cut a text that is too wide, and say so with "…"; a figure never comes here."""
    if stringWidth(text, font, size) <= width:
        return text
    while text and stringWidth(text + "…", font, size) > width:
        text = text[:-1]
    return text + "…"


def _room(top: float) -> int:
    return int((TABLE_END - top - HEAD_HEIGHT) // ROW_HEIGHT)


def _longest(table: ReportTable, rows: Sequence[ReportRow], at: int, language: Language) -> float:
    # bold is the wider weight, so one measure serves both
    texts = [table.columns[at].title.text(language)]
    texts += [cell_text(row.cells[at], row.kind, language) for row in rows]
    return max(stringWidth(text, BOLD, 1) for text in texts)
