from __future__ import annotations

from datetime import time

import pytest

from boxoffice.sale.slots import (
    carried,
    first_timed,
    is_timed,
    moved,
    read_hour,
    slots_of,
    timed_slots,
    without_room,
)
from shared.pricing.rules import BasketLine
from tests.boxoffice.office import ADULT
from tests.boxoffice.sale.timed import CAVE, cave, half_hour

OFFERS = {1: ADULT, 8: CAVE}
AT_930 = BasketLine(8, 3, (901,))


@pytest.mark.parametrize(
    ("digits", "hour"),
    [
        ("9", time(9)),
        ("10", time(10)),
        ("930", time(9, 30)),
        ("1030", time(10, 30)),
        ("2360", None),
        ("25", None),
        ("", None),
    ],
)
def test_digits_are_read_as_an_hour(digits: str, hour: time | None) -> None:
    assert read_hour(digits) == hour


def test_only_a_type_with_hours_is_timed() -> None:
    assert (is_timed(CAVE), is_timed(ADULT)) == (True, False)
    assert (len(timed_slots(CAVE)), timed_slots(ADULT)) == (10, ())


def test_a_line_without_slots_is_in_those_that_are_taken_by_default() -> None:
    assert slots_of(BasketLine(8, 1), CAVE) == (half_hour(1, 5),)


def test_the_slot_of_a_line_is_the_earliest_that_begins_at_an_hour() -> None:
    assert first_timed(slots_of(AT_930, CAVE)) == half_hour(1, 5)
    assert first_timed(slots_of(BasketLine(1, 1), ADULT)) is None


def test_lines_together_may_not_want_more_than_a_slot_has() -> None:
    lines = (AT_930, BasketLine(8, 2, (901,)))

    assert without_room(lines, OFFERS, CAVE, slots_of(AT_930, CAVE)) is None
    assert without_room(
        (*lines, BasketLine(8, 1, (901,))), OFFERS, CAVE, slots_of(AT_930, CAVE)
    ) == half_hour(1, 5)


def test_a_slot_that_is_over_has_no_room() -> None:
    over = BasketLine(8, 1, (900,))

    assert without_room((over,), OFFERS, CAVE, slots_of(over, CAVE)) == half_hour(0, 0, past=True)


def test_a_line_moves_to_another_hour_of_its_series() -> None:
    assert moved(AT_930, CAVE, half_hour(4, 60)).slots == (904,)


def test_a_line_keeps_its_hour_on_another_day() -> None:
    tomorrow = cave(60, 60, 60, day=1, past=0)

    assert carried(BasketLine(8, 3, (902,)), CAVE, tomorrow).slots == (1002,)


def test_a_line_whose_hour_is_gone_takes_the_first_that_is_open() -> None:
    tomorrow = cave(60, 60, day=1, past=0)

    assert carried(BasketLine(8, 3, (907,)), CAVE, tomorrow).slots == (1000,)


def test_a_line_without_hours_is_carried_as_it_is() -> None:
    line = BasketLine(1, 2)

    assert carried(line, ADULT, ADULT) is line
