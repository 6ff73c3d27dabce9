"""Times of visit as a cashier uses them: one step with the sale, chosen by a key or a touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from shared.kernel.money import Money
from tests.boxoffice.office import OFFERS, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.slot_lines import ENTER, F1, F8, lines, refreshed, settle
from tests.boxoffice.sale.timed import WITH_CAVE, cave


@pytest.fixture
def office() -> Office:
    return Office(offers=WITH_CAVE)


@pytest.fixture
def caves(window: Window) -> Iterator[Window]:
    """The sale screen of a park with a cave by the half hour, and after each answer."""
    yield window
    settle(window)


def test_a_walk_in_is_sold_for_the_next_time_in_the_same_four_keys(caves: Window) -> None:
    caves.press("2", F8, ENTER, ENTER)
    caves.wait_sold()

    assert caves.presses == 4
    quote = caves.office.sales[0][0]
    assert quote.lines[0].slots == (901,)
    assert quote.total == Money(8_000)


def test_the_line_says_when_it_is_for_and_what_made_its_price(caves: Window) -> None:
    caves.press("2", F8)

    row = caves.view.panel.basket.model().index(0, 0).data(Qt.ItemDataRole.UserRole)
    assert row.note == "09:30–10:00 · 早场价"


def test_slash_goes_to_the_next_time_that_has_room(caves: Window) -> None:
    caves.press("2", F8, "/")

    assert lines(caves) == [(8, 2, (903,))]  # 10:00 is full


def test_after_the_last_time_comes_the_first(caves: Window) -> None:
    caves.press("2", F8, *"////////")

    assert lines(caves) == [(8, 2, (901,))]


def test_an_hour_is_typed_before_the_slash(caves: Window) -> None:
    caves.press("2", F8, *"1130", "/")

    assert lines(caves) == [(8, 2, (905,))]
    assert caves.shown.pending == ""


def test_an_hour_that_does_not_exist_is_said(caves: Window) -> None:
    caves.press(F8, *"1145", "/")

    assert caves.said() == "没有 1145 开始的时段"
    assert lines(caves) == [(8, 1, (901,))]


def test_a_price_of_the_morning_ends_with_the_morning(caves: Window) -> None:
    caves.press(F8)
    assert caves.shown.total == Money(4_000)

    caves.press(*"1030", "/")
    assert caves.shown.total == Money(4_500)


def test_an_hour_is_kept_while_newer_figures_come(caves: Window) -> None:
    caves.press("2", F8)
    caves.office.offers = (*OFFERS, cave(0, 5, 60, 60, past=0))
    caves.qtbot.waitUntil(lambda: refreshed(caves))

    assert lines(caves) == [(8, 2, (901,))]


def test_an_hour_is_kept_on_another_day(caves: Window) -> None:
    caves.press("2", F8, *"1030", "/")
    caves.office.offers = (*OFFERS, cave(60, 60, 60, 60, day=1, past=0))
    caves.press(Qt.Key.Key_T, control=True)
    settle(caves)

    assert lines(caves) == [(8, 2, (1003,))]


def test_the_last_sale_is_repeated_at_a_time_that_has_room(caves: Window) -> None:
    caves.press("5", F8, ENTER, ENTER)
    caves.wait_sold()
    caves.office.offers = (*OFFERS, cave(0, 0, 60, 60))
    caves.qtbot.waitUntil(lambda: refreshed(caves))

    caves.press("+")

    assert lines(caves) == [(8, 5, (902,))]


# The strip.


def test_the_times_are_shown_while_their_line_is_selected(caves: Window) -> None:
    assert not caves.view.left.slots.isVisible()
    caves.press(F1, F8)

    names = [key.accessibleName() for key in caves.view.left.slots.keys if key.isVisible()]
    assert names == ["09:00，已过", "09:30，余 5", "10:00，售完", "10:30，余 60", "11:00，余 60",
                     "11:30，余 60"]  # fmt: skip
    assert not caves.view.left.last_sale.isVisible()

    caves.press(Qt.Key.Key_Up)
    assert caves.view.left.last_sale.isVisible()


def test_the_first_key_shows_the_later_times(caves: Window) -> None:
    caves.press(F8)
    caves.qtbot.mouseClick(caves.view.left.slots.label, Qt.MouseButton.LeftButton)

    names = [key.accessibleName() for key in caves.view.left.slots.keys if key.accessibleName()]
    assert names == ["12:00，余 60", "12:30，余 60", "13:00，余 60", "13:30，余 60"]
    assert caves.view.left.slots.label.accessibleName() == "溶洞探秘，时段 2 / 2"


def test_a_touch_chooses_a_time(caves: Window) -> None:
    caves.press(F8)
    caves.qtbot.mouseClick(caves.view.left.slots.keys[4], Qt.MouseButton.LeftButton)

    assert lines(caves) == [(8, 1, (904,))]


def test_a_ticket_key_says_the_time_that_it_would_take(caves: Window) -> None:
    face = caves.view.left.tickets[7].face
    assert face is not None
    assert (face.note, face.left) == ("早场价 · 09:30–10:00", "余 5")


def test_a_line_without_times_says_so(caves: Window) -> None:
    caves.press(F1, "/")

    assert caves.said() == "所选的票不分时段"
