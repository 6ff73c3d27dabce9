"""Nothing of a visitor stays at the window once somebody else is served."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt

from boxoffice.sale.naming.entry import Entry
from shared.identity.person import PersonFacts
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, ESC, Hand
from tests.boxoffice.sale.naming.invented import citizen

F1, F6 = Qt.Key.Key_F1, Qt.Key.Key_F6
NUMBER = citizen("44010619770707013")


def remembered() -> list[object]:
    """What the program still holds of the visitor."""
    gc.collect()
    return [
        one
        for one in gc.get_objects()
        if (isinstance(one, Entry) and one.number == NUMBER)
        or (isinstance(one, PersonFacts) and one.document and one.document.number == NUMBER)
    ]


def name_somebody(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(Entry("何其", number=NUMBER))
    assert remembered() != []


def test_who_left_is_forgotten_when_the_next_basket_begins(window: Window, hand: Hand) -> None:
    name_somebody(window, hand)
    window.press(ESC, ESC, ESC)  # the page, what it said, the basket
    assert window.shown.quote is None

    window.press(F6)

    assert remembered() == []
    assert hand.rows() == []


def test_who_left_comes_back_with_the_basket_by_undo(window: Window, hand: Hand) -> None:
    name_somebody(window, hand)
    window.press(ESC, ESC, ESC)
    window.press(Qt.Key.Key_Z, Qt.Key.Key_I, control=True)

    assert hand.names() == ["何其"]


def test_who_was_sold_to_is_forgotten(window: Window, hand: Hand) -> None:
    name_somebody(window, hand)
    window.press(ENTER, ENTER)
    window.wait_sold()
    window.office.intents.clear()

    assert remembered() == []


def test_who_stood_there_is_forgotten_when_somebody_else_signs_in(
    window: Window, hand: Hand
) -> None:
    name_somebody(window, hand)
    window.presenter.begin()  # the page of the day has not come yet

    assert (window.shown.quote, window.shown.sheet, remembered()) == (None, None, [])
