"""A page of blocks as A4, read back with another program's reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from shared.kernel.locale import Language
from shared.paper.page import Banner, Code, Columns, Gap, Page, Rule, Text
from shared.paper.papers import PaperLayouts
from shared.paper.samples import sample_page
from shared.reporting.page_pdf import write_page


def test_a_confirmation_stands_on_one_sheet_with_everything_on_it(tmp_path: Path) -> None:
    page = sample_page("confirmation", PaperLayouts().of("confirmation"), Language.ZH)

    write_page(page, tmp_path / "one.pdf")

    (sheet,) = PdfReader(tmp_path / "one.pdf").pages
    words = sheet.extract_text()
    for part in ("团队订单确认单", "2-1123-0147", "成人票", "2 × 120.00", "¥300.00", "李*明"):
        assert part in words
    assert [round(float(side)) for side in sheet.mediabox[2:]] == [595, 842]


def test_a_long_list_goes_on_over_more_sheets_and_loses_no_line(tmp_path: Path) -> None:
    lines = tuple(Columns(f"游客 {number}", "****0011") for number in range(1, 121))
    page = Page((Banner("培训"), Rule(dashed=True), Gap(3), *lines, Code("S1ABC")), "2-1123-0147")

    write_page(page, tmp_path / "many.pdf")

    sheets = PdfReader(tmp_path / "many.pdf").pages
    words = [sheet.extract_text() for sheet in sheets]
    assert len(sheets) == 3
    assert all(f"游客 {number}\n" in "\n".join(words) for number in (1, 60, 120))
    assert [f"2-1123-0147 · {at}" in text for at, text in enumerate(words, 1)] == [True] * 3


def test_a_value_too_long_for_its_line_is_broken_and_not_cut(tmp_path: Path) -> None:
    text = Text("很长的说明" * 40)
    page = Page((text, replace(text, bold=True), Columns("备注", "很长的说明" * 20)), "x")

    write_page(page, tmp_path / "long.pdf")

    words = PdfReader(tmp_path / "long.pdf").pages[0].extract_text().replace("\n", "")
    assert words.count("很长的说明") == 100
