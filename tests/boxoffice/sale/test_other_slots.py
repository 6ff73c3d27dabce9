"""Where a time of visit is full, over or sold elsewhere, others are offered with a key each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

import pytest

from boxoffice.sale.shown import Mode
from boxoffice.sale.stroke import Act, Stroke
from shared.sales.sell import SoldOut
from tests.boxoffice.office import OFFERS, TODAY, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.slot_lines import ENTER, F1, F8, lines, settle
from tests.boxoffice.sale.timed import CAVE_SERIES, WITH_CAVE, cave, free


@pytest.fixture
def office() -> Office:
    return Office(offers=WITH_CAVE)


@pytest.fixture
def caves(window: Window) -> Iterator[Window]:
    """The sale screen of a park with a cave by the half hour, and after each answer."""
    yield window
    settle(window)


def test_a_full_time_offers_the_next_two_with_a_key_each(caves: Window) -> None:
    caves.office.free = (free(3, 60), free(4, 58))
    caves.press("9", F8)
    settle(caves)

    message = caves.bar.message()
    assert message is not None
    assert (message.head, message.body) == (
        "溶洞探秘 09:30 只余 5 位",
        "最近有票：10:30 余 60 · 11:00 余 58",
    )
    assert [(key.word, key.cap) for key in message.keys] == [
        ("改到 10:30", "Ctrl 1"),
        ("改到 11:00", "Ctrl 2"),
    ]
    assert caves.office.asked == [(CAVE_SERIES, TODAY, time(9, 30), 9)]
    assert lines(caves) == []


@pytest.mark.parametrize(("key", "slot"), [("1", 903), ("2", 904)])
def test_a_key_takes_the_time_that_is_offered(caves: Window, key: str, slot: int) -> None:
    caves.office.free = (free(3), free(4))
    caves.press("9", F8)
    settle(caves)

    caves.press(key, control=True)

    assert lines(caves) == [(8, 9, (slot,))]
    assert caves.said() == ""


def test_what_does_not_fit_gets_a_line_of_its_own(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("4", F8, "3", F8)
    settle(caves)
    caves.press("1", control=True)

    assert lines(caves) == [(8, 4, (901,)), (8, 3, (903,))]


def test_a_line_that_grows_beyond_its_time_moves_as_a_whole(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("5", F8, "+")
    settle(caves)
    caves.press("1", control=True)

    assert lines(caves) == [(8, 6, (903,))]


def test_a_touched_time_that_is_full_offers_others(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press(F8)
    caves.presenter.press(Stroke(Act.SLOT, 902))
    settle(caves)

    assert caves.said() == "溶洞探秘 10:00 已售完"
    assert lines(caves) == [(8, 1, (901,))]


def test_a_time_that_is_over_says_so(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press(F8)
    caves.presenter.press(Stroke(Act.SLOT, 900))
    settle(caves)

    assert caves.said() == "溶洞探秘 09:00 已过"


def test_an_offer_is_gone_with_the_next_key(caves: Window) -> None:
    caves.office.free = (free(3),)
    caves.press("9", F8)
    settle(caves)
    caves.press(F1)
    caves.press("1", control=True)

    assert lines(caves) == []


def test_times_of_other_days_are_offered_to_an_empty_basket_alone(caves: Window) -> None:
    tomorrow = TODAY + timedelta(days=1)
    caves.office.free = (free(0, day=tomorrow, ids=1000),)
    caves.press("9", F8)
    settle(caves)
    message = caves.bar.message()
    assert message is not None
    assert [key.word for key in message.keys] == ["改到 明天 09:00"]

    caves.office.offers = (*OFFERS, cave(60, 60, day=1, past=0))
    caves.press("1", control=True)
    settle(caves)

    assert caves.shown.page is not None
    assert caves.shown.page.visit_day == tomorrow
    assert lines(caves) == [(8, 9, (1000,))]


def test_without_another_time_the_next_day_is_one_key_away(caves: Window) -> None:
    caves.press(F1, "9", F8)
    settle(caves)

    message = caves.bar.message()
    assert message is not None
    assert [key.cap for key in message.keys] == ["Ctrl T"]


def test_a_time_sold_elsewhere_meanwhile_offers_others(caves: Window) -> None:
    caves.office.free = (free(4),)
    caves.press("2", F8, ENTER)
    caves.office.error = SoldOut(901, 2)
    caves.office.offers = (*OFFERS, cave(0, 1, 0, 60, 60))
    caves.press(ENTER)
    caves.qtbot.waitUntil(lambda: caves.said() == "溶洞探秘 09:30 只余 1 位")
    message = caves.bar.message()
    assert message is not None
    assert message.body == "本单未售出。最近有票：11:00 余 60"

    caves.press("1", control=True)

    assert lines(caves) == [(8, 2, (904,))]
    assert caves.shown.mode is Mode.BASKET
