"""A station reads how its site divides time."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from shared.site.calendar_days import WORKING_DAY
from shared.site.this_clock import this_clock
from tests.shared.stage import GATE, WINDOW, Stage


@pytest.mark.parametrize("login", [GATE, WINDOW])
def test_a_station_knows_the_hours_of_its_site(stage: Stage, login: str) -> None:
    stage.run("UPDATE site SET time_zone = 'Asia/Urumqi', cut_off = '05:00', opens = '07:30'")

    with stage.acting(login) as session:
        clock = this_clock(session)

    assert (str(clock.zone), clock.cut_off, clock.opens) == ("Asia/Urumqi", time(5), time(7, 30))


def test_the_special_days_to_come_are_known_and_no_older_ones(stage: Stage) -> None:
    stage.run("DELETE FROM holiday")
    stage.run(
        "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
        " SELECT CURRENT_DATE + step, 'working_day', '调休', 'Working day', 1"
        " FROM generate_series(-3, 3, 3) AS step"
    )
    today = stage.value("SELECT CURRENT_DATE")

    with stage.acting(GATE) as session:
        clock = this_clock(session)

    assert clock.special == {today: WORKING_DAY, today + timedelta(days=3): WORKING_DAY}
