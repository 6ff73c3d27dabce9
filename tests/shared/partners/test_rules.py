"""What stops leave of a channel's stock."""

from __future__ import annotations

from datetime import date, time

from shared.capacity.stops import StopScope
from shared.partners.rules import Product, SlotTime, StockState, stock_state

DAY = date(2026, 5, 1)
GATE, BRIDGE, CAVE = 1, 2, 3
SERIES = 7
PRODUCTS = (
    Product("adult", {GATE: None}),
    Product("bridge", {GATE: None, BRIDGE: None}),
    Product("cave", {CAVE: SERIES}),
)
SLOTS = {40: SlotTime(SERIES, time(9, 30)), 41: SlotTime(SERIES, None)}


def left_by(*stops: StopScope) -> StockState:
    return stock_state(PRODUCTS, stops, SLOTS)


def test_without_a_stop_everything_is_open() -> None:
    assert left_by() == StockState(("adult", "bridge", "cave"), ())


def test_a_stop_of_the_day_closes_everything() -> None:
    assert left_by(StopScope(DAY)) == StockState((), ("adult", "bridge", "cave"))


def test_a_stop_of_a_zone_closes_what_opens_it() -> None:
    assert left_by(StopScope(DAY, BRIDGE)) == StockState(("adult", "cave"), ("bridge",))


def test_a_stop_of_a_timeslot_closes_that_time_alone() -> None:
    stop = StopScope(DAY, timeslot_id=40)

    assert left_by(stop) == StockState(("adult", "bridge", "cave"), (), (("cave", "09:30"),))


def test_a_stop_of_a_slot_that_lasts_all_day_closes_its_tickets() -> None:
    stop = StopScope(DAY, timeslot_id=41)

    assert left_by(stop) == StockState(("adult", "bridge"), ("cave",))


def test_of_two_stops_the_one_that_stands_still_closes() -> None:
    assert left_by(StopScope(DAY, BRIDGE), StopScope(DAY, CAVE)).closed == ("bridge", "cave")
    assert left_by(StopScope(DAY, CAVE)).closed == ("cave",)
