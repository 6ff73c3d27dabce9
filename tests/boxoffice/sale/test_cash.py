from __future__ import annotations

import pytest

from boxoffice.sale.cash import CashEntry, round_up
from boxoffice.sale.cash_keys import press_cash
from boxoffice.sale.stroke import Act, Stroke
from shared.kernel.money import Money

TOTAL = Money.parse("260")


def test_nothing_entered_is_the_exact_amount() -> None:
    assert CashEntry().amount(TOTAL) == TOTAL


@pytest.mark.parametrize(
    ("keys", "amount"),
    [
        (["5", "0", "0"], "500"),
        (["5", "00"], "500"),
        (["2", "6", "0", ".", "5"], "260.5"),
        ([".", "5"], "0.5"),
        (["1", ".", "2", "5", "9"], "1.25"),
        (["0", "0", "7"], "7"),
        (["3", "."], "3"),
    ],
)
def test_typed_digits_make_an_amount(keys: list[str], amount: str) -> None:
    cash = CashEntry()
    for key in keys:
        cash = cash.type(key)

    assert cash.amount(TOTAL) == Money.parse(amount)


def test_more_digits_than_an_amount_has_change_nothing() -> None:
    cash = CashEntry().type("1234567")

    assert cash.type("8") == cash


def test_notes_add_up() -> None:
    cash = CashEntry().add_note(100).add_note(100).add_note(50)

    assert cash.amount(TOTAL) == Money.parse("250")
    assert cash.breakdown() == "100 × 2 + 50 × 1"


def test_the_last_note_is_taken_back() -> None:
    cash = CashEntry().add_note(100).add_note(50).take_back()

    assert cash.notes == (100,)


def test_digits_take_the_place_of_notes_and_notes_of_digits() -> None:
    assert CashEntry(notes=(100,)).type("5") == CashEntry(typed="5")
    assert CashEntry(typed="5").add_note(20) == CashEntry(notes=(20,))


@pytest.mark.parametrize(
    ("total", "usual"),
    [
        ("3", "5"),
        ("8", "10"),
        ("35", "50"),
        ("65", "100"),
        ("120", "200"),
        ("260", "300"),
        ("417.5", "500"),
        ("100", None),
        ("300", None),
        ("0", None),
    ],
)
def test_the_suggested_sum_is_what_visitors_usually_hand_over(
    total: str, usual: str | None
) -> None:
    assert round_up(Money.parse(total)) == (Money.parse(usual) if usual else None)


@pytest.mark.parametrize(
    ("stroke", "cash"),
    [
        (Stroke(Act.DIGIT, text="5"), CashEntry(typed="5")),
        (Stroke(Act.NOTE, 100), CashEntry(notes=(20, 100))),
        (Stroke(Act.BACKSPACE), CashEntry()),
        (Stroke(Act.CLEAR), CashEntry()),
        (Stroke(Act.EXACT), CashEntry()),
        (Stroke(Act.ROUND_UP), CashEntry(typed="300")),
        (Stroke(Act.TICKET, 1), CashEntry(notes=(20,))),
    ],
)
def test_a_key_of_the_tender_changes_the_cash(stroke: Stroke, cash: CashEntry) -> None:
    assert press_cash(CashEntry(notes=(20,)), stroke, TOTAL) == cash
