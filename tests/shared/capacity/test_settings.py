"""The capacities of the park, its zones and single days, as people write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.capacity.flow import read_figures
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.settings import (
    CapacitySettings,
    DayLimit,
    read_capacities,
    save_capacity,
    save_days,
)
from shared.database.verb import ChangedMeanwhile, RowRefused
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"


@pytest.fixture
def token(stage: Stage) -> StaffToken:
    return stage.token("3001", "O", ("site_edit",))


def read(stage: Stage, code: str | None = None) -> CapacitySettings:
    zone = stage.value("SELECT id FROM zone WHERE code = :c", c=code) if code else PARK
    with stage.acting(OFFICE) as session:
        return next(one for one in read_capacities(session) if one.area_id == zone)


def save(stage: Stage, settings: CapacitySettings, token: StaffToken) -> None:
    with stage.acting(OFFICE) as session:
        save_capacity(session, settings, token=token)


def save_the_days(
    stage: Stage, before: tuple[DayLimit, ...], after: tuple[DayLimit, ...], token: StaffToken
) -> None:
    with stage.acting(OFFICE) as session:
        save_days(session, before, after, token=token)


def test_what_is_written_of_the_park_is_what_the_figures_go_by(
    stage: Stage, token: StaffToken
) -> None:
    wanted = replace(
        read(stage), capacity=4500, daily_capacity=9000, warn_percent=75, hysteresis=3,
        approval="文旅核〔2026〕7 号", exits_counted=False, stay_minutes=210,
        full_lanes=LaneMode.CLOSED, day_full_lanes=LaneMode.CLOSED,
    )  # fmt: skip

    save(stage, wanted, token)

    figures = read_figures(stage.session)
    assert read(stage) == wanted
    assert (figures.threshold.warn_percent, figures.threshold.hysteresis) == (75, 3)
    assert (figures.park.area.day_full_lanes, figures.park.estimated) == (LaneMode.CLOSED, True)


def test_a_zone_has_its_own_place_on_the_plan(stage: Stage, token: StaffToken) -> None:
    wanted = replace(
        read(stage, "glass"), plan=(60, 10, 40, 30), daily_capacity=900, stay_minutes=25,
        day_full_lanes=LaneMode.CLOSED,
    )  # fmt: skip

    save(stage, wanted, token)

    assert read(stage, "glass") == wanted


@pytest.mark.parametrize("plan", [(70, 0, 40, 10), (0, 95, 10, 6), (0, 0, 0, 10)])
def test_a_zone_lies_on_the_plan(stage: Stage, token: StaffToken, plan: tuple[int, ...]) -> None:
    with pytest.raises(RowRefused) as refused:
        save(stage, replace(read(stage, "glass"), plan=plan), token)

    assert refused.value.rule == "ck_zone_plan"


def test_a_day_holds_no_less_than_a_moment(stage: Stage, token: StaffToken) -> None:
    with pytest.raises(RowRefused) as refused:
        save(stage, replace(read(stage), daily_capacity=8999), token)

    assert refused.value.rule == "ck_site_daily_capacity"


def test_settings_that_somebody_else_has_changed_are_not_overwritten(
    stage: Stage, token: StaffToken
) -> None:
    seen = read(stage)
    save(stage, replace(seen, warn_percent=70), token)

    with pytest.raises(ChangedMeanwhile):
        save(stage, replace(seen, warn_percent=90), token)


def test_a_single_day_is_written_changed_and_taken_back(stage: Stage, token: StaffToken) -> None:
    day = stage.today + timedelta(days=5)
    first, second = DayLimit(day, 6000, 20_000, "大风"), DayLimit(day, None, 18_000, "")

    save_the_days(stage, (), (first,), token)
    written = read(stage).days
    save_the_days(stage, (first,), (second,), token)
    changed = read(stage).days
    save_the_days(stage, (second,), (), token)

    assert (written, changed, read(stage).days) == ((first,), (second,), ())


def test_a_single_day_that_changed_meanwhile_is_not_overwritten(
    stage: Stage, token: StaffToken
) -> None:
    day = stage.today + timedelta(days=5)
    save_the_days(stage, (), (DayLimit(day, 6000, None),), token)

    with pytest.raises(ChangedMeanwhile):
        save_the_days(stage, (), (DayLimit(day, 7000, None),), token)


@pytest.mark.parametrize(
    ("ahead", "limit", "rule"),
    [
        (-1, (6000, None), "day_is_over"),
        (1, (6000, 5999), "daily_below_instant"),
        (1, (30_000, None), "daily_below_instant"),
        (1, (0, None), "ck_day_capacity_positive"),
    ],
)
def test_a_single_day_makes_sense(
    stage: Stage, token: StaffToken, ahead: int, limit: tuple[int, int | None], rule: str
) -> None:
    stage.run("UPDATE site SET capacity = 9000, daily_capacity = 24000")
    day = stage.today + timedelta(days=ahead)

    with pytest.raises(RowRefused) as refused:
        save_the_days(stage, (), (DayLimit(day, *limit),), token)

    assert refused.value.rule == rule


def test_only_who_may_edit_the_site_sets_its_capacity(stage: Stage) -> None:
    supervisor = stage.token("1002", "O", ("authorise",))

    with pytest.raises(NotPermitted):
        save(stage, read(stage), supervisor)
