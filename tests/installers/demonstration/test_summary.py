"""The summary believes no figure that does not agree with its other side."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from installers.demonstration.summary import Summary, TieSides, is_balanced

SIDES = {"debit_fen": 100, "credit_fen": 100, "entries": 2, "entries_balanced": 2}
GOOD = Summary(
    orders=62,
    orders_paid=62,
    tickets_sold=137,
    net_sales_fen=1_234_500,
    paid_in_ledger_fen=1_234_500,
    net_of_r1_fen=1_234_500,
    printed=137,
    admitted=110,
    passages_of_turnstile=128,
    refused={"ALREADY_USED": 1, "BAD_SIGNATURE": 1, "NOT_TODAY": 1},
    occupancy=128,
    ledger_balanced=True,
    ledger=SIDES,
    report_ties=True,
    ties=(TieSides("R1", "R1 grand net = payments", 1_234_500, 1_234_500),),
)


def test_a_good_day_ends_with_a_line_of_equalities() -> None:
    assert GOOD.agrees
    assert GOOD.line() == (
        "62 orders = 62 paid = ledger = R1 ¥12,345.00 · 137 tickets = 137 printed"
        " · 110 admitted, 128 inside · refused: 1 double · 1 altered · 1 of tomorrow"
    )


@pytest.mark.parametrize(
    "figure",
    [
        "orders_paid",
        "paid_in_ledger_fen",
        "net_of_r1_fen",
        "printed",
        "passages_of_turnstile",
    ],
)
def test_one_figure_that_is_off_by_one_is_noticed(figure: str) -> None:
    bad = replace(GOOD, **{figure: getattr(GOOD, figure) - 1})

    assert not bad.agrees
    assert "≠" in bad.line()


@pytest.mark.parametrize("side", sorted(SIDES))
def test_a_ledger_with_unequal_sides_is_not_balanced(side: str) -> None:
    assert is_balanced(SIDES)
    assert not is_balanced({**SIDES, side: SIDES[side] + 1})


def test_the_file_has_the_keys_that_others_read(tmp_path: Path) -> None:
    GOOD.write(tmp_path / "summary.json")

    content = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert content.keys() >= {
        "orders",
        "tickets_sold",
        "net_sales_fen",
        "printed",
        "admitted",
        "refused",
        "occupancy",
        "ledger_balanced",
        "report_ties",
    }
    assert content["ties"] == [
        {"code": "R1", "name": "R1 grand net = payments", "left": 1234500, "right": 1234500}
    ]
