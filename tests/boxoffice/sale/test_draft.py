from __future__ import annotations

from boxoffice.sale.draft import NO_LINE, Draft
from shared.pricing.rules import BasketLine

TWO = Draft().add(BasketLine(1, 2)).add(BasketLine(5, 1))


def test_tickets_of_one_type_share_a_line() -> None:
    assert TWO.add(BasketLine(1, 3)) == Draft((BasketLine(1, 5), BasketLine(5, 1)), 0)


def test_a_new_line_is_selected() -> None:
    assert TWO.selected == 1


def test_a_line_holds_999_tickets_at_most() -> None:
    assert TWO.add(BasketLine(1, 999)).lines[0].quantity == 999


def test_one_less_of_the_last_one_removes_the_line() -> None:
    assert TWO.change_selected(-1) == Draft((BasketLine(1, 2),), 0)


def test_removing_the_only_line_selects_none() -> None:
    assert Draft().add(BasketLine(1, 1)).remove_selected() == Draft((), NO_LINE)


def test_keys_of_a_line_do_nothing_on_an_empty_basket() -> None:
    empty = Draft()

    assert empty.change_selected(1) == empty.remove_selected() == empty.set_selected(3) == empty


def test_a_line_that_is_not_there_cannot_be_selected() -> None:
    assert TWO.select(7) == TWO
    assert TWO.select(0).selected == 0
