from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.kernel.locale import Language
from shared.kernel.money import Money
from shared.reporting.table import Cell, ReportRow, RowKind, cell_text, went_back
from tests.shared.reporting.sample_table import COLUMNS, table, text


def test_equal_content_has_an_equal_hash_whenever_it_was_read() -> None:
    later = replace(table(), as_of=table().as_of + timedelta(days=400))

    assert later.content_hash == table().content_hash


def test_one_fen_changes_the_hash() -> None:
    first, *rest = table().rows
    altered = replace(first, cells=(*first.cells[:5], Money(12_000_01)))

    assert replace(table(), rows=(altered, *rest)).content_hash != table().content_hash


def test_a_cell_that_does_not_fit_its_column_is_refused() -> None:
    row = ReportRow(RowKind.DETAIL, (text("成人票"), None, 1, 12_000, Money(0), Money(0)))

    with pytest.raises(TypeError, match="list is money, got 12000"):
        replace(table(), rows=(row,))


def test_a_row_of_another_width_is_refused() -> None:
    with pytest.raises(TypeError, match="1 cells for 6 columns"):
        replace(table(), rows=(ReportRow(RowKind.DETAIL, (None,)),))


@pytest.mark.parametrize(
    ("cell", "row", "shown"),
    [
        (Money(1_234_567_05), RowKind.DETAIL, "1,234,567.05"),
        (Money(-8_640_00), RowKind.DETAIL, "−8,640.00"),
        (Money(0), RowKind.DETAIL, "–"),
        (Money(0), RowKind.GRAND, "0.00"),
        (1_862, RowKind.DETAIL, "1,862"),
        (-72, RowKind.DETAIL, "−72"),
        (0, RowKind.GRAND, "0"),
        (None, RowKind.DETAIL, "–"),
        (None, RowKind.GRAND, ""),
        (date(2026, 10, 3), RowKind.DETAIL, "2026-10-03"),
        (text("成人票", "Adult"), RowKind.DETAIL, "Adult"),
    ],
)
def test_a_cell_is_written_for_a_person(cell: object, row: RowKind, shown: str) -> None:
    assert cell_text(cell, row, Language.EN) == shown  # type: ignore[arg-type]


def test_only_figures_below_zero_went_back() -> None:
    cells: list[Cell] = [Money(-1), -1, Money(0), 0, None, text("−1")]

    assert [went_back(COLUMNS[5], cell) for cell in cells] == [True, True] + [False] * 4


def test_a_deduction_below_zero_is_the_usual_thing() -> None:
    column = replace(COLUMNS[4], deduction=True)

    assert not went_back(column, Money(-1))
