"""The formulas of LB/T 34-2014, by worked examples."""

from __future__ import annotations

from decimal import Decimal

from shared.capacity.space import (
    Capacity,
    Facility,
    Opening,
    Path,
    Spot,
    binding,
    bottleneck_capacity,
    facility_capacity,
    space_capacity,
)

DAY = Opening(Decimal(9), Decimal("3.5"))


def test_squares_paths_and_halls_hold_4500_at_once_and_9000_in_a_day() -> None:
    spots = (Spot(Decimal(12_000), Decimal(4)), Spot(Decimal(1_500), Decimal(3)))
    paths = (Path(Decimal(3_000), Decimal(2), Decimal(6)),)

    assert DAY.turns == 2
    assert space_capacity(spots, paths, DAY) == Capacity(4_500, 9_000)


def test_a_part_of_a_person_does_not_count() -> None:
    assert space_capacity((Spot(Decimal(100), Decimal(3)),), (), DAY) == Capacity(33, 66)


def test_cable_cars_hold_a_run_at_once_and_their_runs_in_a_day() -> None:
    # two lines: 240 a run and 30 runs, 160 a run and 20 runs; each visitor rides both ways
    lines = (Facility(240, 30), Facility(160, 20))

    assert facility_capacity(lines, Decimal(2)) == Capacity(400, 5_200)
    assert facility_capacity(lines, Decimal("1.5")) == Capacity(400, 6_933)


def test_a_gate_of_forty_a_minute_is_the_bottleneck() -> None:
    assert bottleneck_capacity(Decimal(40), DAY) == Capacity(8_400, 21_600)


def test_who_stays_longer_than_it_is_open_is_inside_all_day() -> None:
    assert bottleneck_capacity(Decimal(10), Opening(Decimal(8), Decimal(12))).instant == 4_800


def test_the_smallest_limit_binds_each_for_itself() -> None:
    assert binding((Capacity(4_500, 9_000), Capacity(400, 12_000))) == Capacity(400, 9_000)
