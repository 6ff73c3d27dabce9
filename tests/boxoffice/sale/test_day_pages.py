"""Pages of ticket keys: turned by keys and by touch, and back to the first for the next sale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.boxoffice.office import OFFERS, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.slot_lines import ENTER, F1, lines
from tests.boxoffice.sale.timed import WITH_CAVE, cave


@pytest.fixture
def office() -> Office:
    return Office(offers=WITH_CAVE)


# Pages of tickets.


def test_pages_of_tickets_are_turned_by_keys(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))

    window.press(Qt.Key.Key_PageDown, Qt.Key.Key_F3)
    assert [line[0] for line in lines(window)] == [8]

    window.press(Qt.Key.Key_PageDown, F1)
    quote = window.shown.quote
    assert quote is not None
    assert [line.offer.ticket_type_id for line in quote.lines] == [8, 1]


def test_a_touched_tab_turns_to_its_page(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))
    window.qtbot.mouseClick(window.view.left.tabs.tabs[1], Qt.MouseButton.LeftButton)

    assert window.shown.ticket_page == 1
    assert [tab.text() for tab in window.view.left.tabs.tabs if tab.isVisible()] == [
        "常用",
        "第 2 页",
    ]


def test_the_next_sale_begins_on_the_first_page(window: Window) -> None:
    window.office.offers = (*OFFERS, cave(60, 60, past=0, button=103))
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.ticket_pages == (0, 1))
    window.press(Qt.Key.Key_PageDown, Qt.Key.Key_F3, ENTER, ENTER)
    window.wait_sold()
    window.press("+")

    assert window.shown.ticket_page == 0


def test_a_single_page_has_no_tabs(window: Window) -> None:
    assert not any(tab.isVisible() for tab in window.view.left.tabs.tabs)
