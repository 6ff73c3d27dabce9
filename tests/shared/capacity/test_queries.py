"""What screens ask about timeslots."""

from __future__ import annotations

from datetime import date, time

import pytest

from shared.capacity.lay_slots import lay_slots
from shared.capacity.queries import (
    CalendarDay,
    DaySlot,
    SlotState,
    day_slots,
    next_free,
    planned_days,
    slot_calendar,
    state_of,
)
from shared.catalogue.draft import SlotShareFacts
from tests.shared.capacity.ground import SlotGround
from tests.shared.stage import WINDOW

OTA = SlotShareFacts("ota", 30, 0)


@pytest.fixture
def boat(ground: SlotGround) -> SlotGround:
    """Two slots of 100 places a day from tomorrow on, 30 of each kept for the agencies on line."""
    ground.put_in_force(
        ground.pattern(opens=time(9), closes=time(11), minutes=60, shares=(OTA,), early_minutes=30)
    )
    lay_slots(ground.stage.session, ground.day(1), 3)
    return ground


def told(slots: tuple[DaySlot, ...]) -> list[tuple[date, time | None, int]]:
    return [(slot.day, slot.starts, slot.left) for slot in slots]


def test_the_slots_of_a_day_show_what_a_pool_can_sell(boat: SlotGround) -> None:
    day = boat.day(1)
    boat.take(boat.slot(day, "09:00"), 10)

    with boat.stage.acting(WINDOW) as session:
        slots = day_slots(session, boat.series, day, "window")

    assert slots[0] == DaySlot(
        boat.slot(day, "09:00"), boat.series, day, time(9), time(10), 100, 60, False
    )
    assert told(slots) == [(day, time(9), 60), (day, time(10), 70)]


def test_a_pool_with_a_share_sees_it_and_the_common_places(boat: SlotGround) -> None:
    slots = day_slots(boat.stage.session, boat.series, boat.day(1), "ota")

    assert [slot.left for slot in slots] == [100, 100]


def test_a_slot_that_lapsed_is_not_shown(boat: SlotGround) -> None:
    boat.put_in_force(boat.pattern(opens=time(10), closes=time(11)))
    lay_slots(boat.stage.session, boat.day(1), 3)

    slots = day_slots(boat.stage.session, boat.series, boat.day(1), "window")

    assert [slot.starts for slot in slots] == [time(10)]


def test_the_slots_of_a_past_day_are_past(boat: SlotGround) -> None:
    boat.stage.run(
        "INSERT INTO timeslot (series_id, day, starts, ends, quota)"
        " VALUES (:series, :day, '09:00', '10:00', 5)",
        series=boat.series,
        day=boat.day(-2),
    )

    slots = day_slots(boat.stage.session, boat.series, boat.day(-2), "window")

    assert [(slot.past, slot.state) for slot in slots] == [(True, SlotState.PAST)]


def test_when_a_slot_is_full_the_next_two_with_room_are_found(boat: SlotGround) -> None:
    full = boat.slot(boat.day(2), "09:00")
    boat.take(full, 70)

    found = next_free(boat.stage.session, boat.series, (boat.day(1), time(9)), 2, "window")

    assert told(found) == [(boat.day(1), time(10), 70), (boat.day(2), time(10), 70)]


def test_a_slot_without_room_for_the_whole_party_is_passed_over(boat: SlotGround) -> None:
    boat.take(boat.slot(boat.day(1), "10:00"), 69)

    found = next_free(boat.stage.session, boat.series, (boat.day(1), time(9)), 2, "window")

    assert told(found) == [(boat.day(2), time(9), 70), (boat.day(2), time(10), 70)]


def test_after_a_whole_day_come_the_days_after_it(ground: SlotGround) -> None:
    ground.put_in_force(ground.pattern(50))
    lay_slots(ground.stage.session, ground.day(1), 4)

    found = next_free(ground.stage.session, ground.series, (ground.day(1), None), 1, "window")

    assert told(found) == [(ground.day(2), None, 50), (ground.day(3), None, 50)]


def test_nothing_is_found_beyond_the_days_that_are_sold(boat: SlotGround) -> None:
    boat.stage.run("UPDATE site SET ahead_days = 2")

    found = next_free(boat.stage.session, boat.series, (boat.day(2), time(9)), 1, "window", 9)

    assert told(found) == [(boat.day(2), time(10), 70)]


def test_the_calendar_adds_up_the_slots_of_each_day(boat: SlotGround) -> None:
    boat.take(boat.slot(boat.day(2), "09:00"), 10)

    days = slot_calendar(boat.stage.session, boat.day(1), 3, "window")

    ours = [one for one in days if one.series_id == boat.series]
    assert ours == [
        CalendarDay(boat.series, boat.day(1), 2, 200, 140, False),
        CalendarDay(boat.series, boat.day(2), 2, 200, 130, False),
        CalendarDay(boat.series, boat.day(3), 2, 200, 140, False),
    ]


def test_a_draft_shows_what_its_patterns_would_make(boat: SlotGround) -> None:
    draft = boat.checked(boat.pattern(40, opens=time(9), closes=time(12), minutes=30))

    planned = planned_days(boat.stage.session, draft.id, boat.day(1), 2)

    assert [(one.day, one.slots, one.quota) for one in planned] == [
        (boat.day(1), 6, 240),
        (boat.day(2), 6, 240),
    ]


@pytest.mark.parametrize(
    ("quota", "left", "past", "state"),
    [
        (100, 21, False, SlotState.FREE),
        (100, 20, False, SlotState.FEW),
        (100, 1, False, SlotState.FEW),
        (100, 0, False, SlotState.FULL),
        (0, 0, False, SlotState.FULL),
        (100, 100, True, SlotState.PAST),
    ],
)
def test_states(quota: int, left: int, past: bool, state: SlotState) -> None:
    assert state_of(quota, left, past) is state
