"""One line to type in above numbered rows: what Enter takes, and what it never takes."""

from __future__ import annotations

from boxoffice.sale.look_up.entry import NO_ROW, Entry
from boxoffice.sale.stroke import Act, Stroke


def answered(text: str) -> Entry:
    entry = Entry()
    entry.press(Stroke(Act.TYPED, text=text), 0)
    entry.answer()
    return entry


def test_the_only_row_is_taken_by_enter() -> None:
    assert answered("5678").marked(1) == 0


def test_of_several_rows_none_is_taken_until_it_is_said_which() -> None:
    entry = answered("5678")

    assert entry.marked(3) == NO_ROW
    entry.press(Stroke(Act.TYPED, text="2"), 3)
    assert entry.marked(3) == 1


def test_a_number_beyond_the_rows_takes_nothing() -> None:
    entry = answered("5678")
    entry.press(Stroke(Act.TYPED, text="4"), 3)

    assert entry.marked(3) == NO_ROW


def test_more_than_one_digit_is_something_else_to_look_up() -> None:
    entry = answered("5678")
    entry.press(Stroke(Act.TYPED, text="2"), 3)
    entry.press(Stroke(Act.TYPED, text="21"), 3)

    assert entry.marked(3) == NO_ROW


def test_a_digit_that_was_queued_replaces_what_was_answered() -> None:
    entry = answered("5678")
    entry.press(Stroke(Act.DIGIT, text="3"), 3)

    assert entry.text == "3"
    assert entry.marked(3) == 2


def test_arrows_mark_rows_round_about() -> None:
    entry = answered("5678")

    marks = []
    for act in (Act.DOWN, Act.DOWN, Act.DOWN, Act.UP, Act.UP):
        entry.press(Stroke(act), 2)
        marks.append(entry.marked(2))
    assert marks == [0, 1, 0, 1, 0]


def test_ten_rows_are_turned_by_nine() -> None:
    entry = answered("")
    entry.press(Stroke(Act.PAGE_DOWN), 10)
    entry.press(Stroke(Act.TYPED, text="1"), 10)

    assert entry.first == 9
    assert entry.marked(10) == 9
    entry.press(Stroke(Act.PAGE_DOWN), 10)
    assert entry.first == 0


def test_backspace_empties_what_was_answered_and_else_takes_one_sign() -> None:
    entry = answered("5678")
    entry.press(Stroke(Act.BACKSPACE), 0)
    assert entry.text == ""

    entry.press(Stroke(Act.TYPED, text="56"), 0)
    entry.press(Stroke(Act.BACKSPACE), 0)
    assert entry.text == "5"


def test_a_key_of_the_sale_is_not_its_own() -> None:
    assert not Entry().press(Stroke(Act.TICKET, 1), 0)
