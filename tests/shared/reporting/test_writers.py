"""PDF, xlsx and csv are read back with other people's readers; each must hold every figure."""

from __future__ import annotations

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import FEN_PER_YUAN, Money
from shared.reporting.delimited import guard, write_csv
from shared.reporting.pdf import write_pdf
from shared.reporting.spreadsheet import HEAD_ROW, write_xlsx
from shared.reporting.table import ReportTable, cell_text
from tests.shared.reporting.sample_table import table

Figures = list[list[str | int | None]]


def figures_of(report: ReportTable, language: Language) -> Figures:
    def plain(cell: object) -> str | int | None:
        match cell:
            case Bilingual():
                return cell.text(language)
            case Money():
                return cell.fen
            case date():
                return cell.isoformat()
            case _:
                return cell  # type: ignore[return-value]

    return [[plain(cell) for cell in row.cells] for row in report.rows]


def read_xlsx(path: Path, report: ReportTable) -> Figures:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = sheet.iter_rows(
        min_row=HEAD_ROW + 2, max_row=HEAD_ROW + 1 + len(report.rows), values_only=True
    )

    def plain(at: int, value: object) -> str | int | None:
        if value is None:
            return None
        if isinstance(value, datetime):
            return value.date().isoformat()
        if report.columns[at].kind == "money":
            return round(Decimal(str(value)) * FEN_PER_YUAN)
        return value  # type: ignore[return-value]

    return [[plain(at, value) for at, value in enumerate(row)] for row in rows]


def read_csv(path: Path, report: ReportTable) -> Figures:
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))

    def plain(at: int, value: str) -> str | int | None:
        if not value:
            return None
        match report.columns[at].kind:
            case "money":
                return int(Decimal(value) * FEN_PER_YUAN)
            case "count":
                return int(value)
            case _:
                return value.removeprefix("'")

    return [
        [plain(at, value) for at, value in enumerate(row)] for row in rows[1 : 1 + len(report.rows)]
    ]


def pdf_lines(path: Path) -> list[str]:
    """The texts of all pages in reading order: those of one height make one line."""
    lines: list[str] = []
    for page in PdfReader(path).pages:
        found: dict[int, list[tuple[float, str]]] = {}

        def visit(text: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
            if text.strip():
                found.setdefault(round(tm[5] * 10), []).append((tm[4], text.strip()))  # noqa: B023

        page.extract_text(visitor_text=visit)
        lines += ["|".join(t for _, t in sorted(found[height])) for height in sorted(found)[::-1]]
    return lines


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("details", [3, 60])
def test_pdf_xlsx_and_csv_hold_the_same_figures_as_the_table(
    tmp_path: Path, language: Language, details: int
) -> None:
    report = table(details)
    expected = figures_of(report, language)

    write_xlsx(report, tmp_path / "r.xlsx", language)
    write_csv(report, tmp_path / "r.csv", language)
    write_pdf(report, tmp_path / "r.pdf", language)

    assert read_xlsx(tmp_path / "r.xlsx", report) == expected
    assert read_csv(tmp_path / "r.csv", report) == expected
    printed = pdf_lines(tmp_path / "r.pdf")
    for row in report.rows:
        shown = [cell_text(cell, row.kind, language) for cell in row.cells]
        assert "|".join(text for text in shown if text) in printed


def test_every_page_of_the_pdf_repeats_the_head_and_says_which_page_it_is(tmp_path: Path) -> None:
    write_pdf(table(60), tmp_path / "r.pdf", Language.ZH)

    pages = [page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages]
    assert len(pages) == 4
    for number, text in enumerate(pages, start=1):
        assert "票种" in text
        assert f"第 {number} / 4 页" in text
        assert "截至 2026-10-03 17:40:00" in text


def test_each_full_page_of_the_pdf_adds_its_own_rows_up(tmp_path: Path) -> None:
    write_pdf(table(60), tmp_path / "r.pdf", Language.ZH)

    totals = [line for line in pdf_lines(tmp_path / "r.pdf") if line.startswith("本页合计")]
    assert totals[0] == "本页合计|16,120|192,002.00|−2.00|192,000.00"
    assert len(totals) == 3


def test_the_pdf_ends_with_lines_to_sign_on_and_the_hash_of_its_content(tmp_path: Path) -> None:
    write_pdf(table(), tmp_path / "r.pdf", Language.EN)

    text = "\n".join(pdf_lines(tmp_path / "r.pdf"))
    assert "Prepared by|Checked by|Head of finance|Date" in text
    assert table().content_hash in text


def test_a_text_that_looks_like_a_formula_stays_a_text_in_the_workbook(tmp_path: Path) -> None:
    write_xlsx(table(), tmp_path / "r.xlsx", Language.ZH)

    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").active
    assert sheet is not None
    cell = sheet.cell(row=HEAD_ROW + 4, column=1)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe_in_csv(text: str) -> None:
    assert guard(text) == f"'{text}"


def test_an_ordinary_text_and_a_negative_amount_get_none(tmp_path: Path) -> None:
    write_csv(table(), tmp_path / "r.csv", Language.ZH)

    assert guard("成人票") == "成人票"
    assert "-240.00" in (tmp_path / "r.csv").read_text("utf-8-sig").splitlines()[3].split(",")


def test_csv_begins_with_the_mark_by_which_excel_knows_utf_8(tmp_path: Path) -> None:
    write_csv(table(), tmp_path / "r.csv", Language.ZH)

    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbf")
