"""The server's look at the counters: alerts, stops, resets, each in the real database."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shared.capacity.alerts import Level, Measure
from shared.capacity.flow import FlowFigures, read_figures, read_samples, standing_alerts
from shared.capacity.stops import standing_stops
from shared.capacity.watch_flow import settle_days, watch_flow
from tests.shared.stage import SERVER, Stage


@pytest.fixture
def park(stage: Stage) -> Stage:
    """A day on which nobody has come yet."""
    stage.run("DELETE FROM lane_counter")
    return stage


def come(park: Stage, persons: int, code: str = "A1", day: date | None = None) -> None:
    """Let persons in by the lanes of a code (A1 is the gate, B1 the walkway)."""
    park.run(
        "INSERT INTO lane_counter (lane_id, business_date, claimed, passed)"
        " SELECT min(id), :day, :n, :n FROM lane WHERE code = :code"
        " ON CONFLICT (lane_id, business_date) DO UPDATE SET passed = lane_counter.passed + :n",
        day=day or park.today,
        n=persons,
        code=code,
    )


def leave(park: Stage, persons: int) -> None:
    park.run("UPDATE lane_counter SET walked_out = walked_out + :n WHERE passed > :n", n=persons)


def look(park: Stage) -> FlowFigures:
    with park.acting(SERVER) as session:
        return watch_flow(session)[0]


def alerts(park: Stage) -> list[tuple[object, ...]]:
    found = standing_alerts(park.session)
    return [(one.area_id, one.measure, one.level) for one in found]


def log(park: Stage) -> list[str]:
    return [row[0] for row in park.run("SELECT what FROM flow_log ORDER BY id")]


def test_the_park_and_its_zones_are_counted_by_the_lanes(park: Stage) -> None:
    come(park, 500)
    come(park, 30, "B1")
    park.run("UPDATE lane_counter SET walked_out = 20 WHERE passed = 500")

    figures = look(park)

    assert (figures.today, figures.threshold.warn_percent) == (park.today, 80)
    assert (figures.park.inside, figures.park.entered_today, figures.park.left_today) == (
        480, 500, 20,
    )  # fmt: skip
    assert [one.inside for one in figures.areas[1:4]] == [450, 0, 30]
    assert log(park) == []


def test_eighty_percent_raises_one_alert_and_clears_it_five_points_below(park: Stage) -> None:
    come(park, 7200)
    look(park)
    look(park)
    assert alerts(park) == [(0, Measure.INSTANT, Level.WARN)]

    leave(park, 450)
    look(park)

    assert alerts(park) == []
    assert log(park) == ["RAISED", "CLEARED"]


def test_the_maximum_stops_selling_of_today_and_tells_every_channel_elsewhere(park: Stage) -> None:
    come(park, 9000)

    look(park)

    assert alerts(park) == [(0, Measure.INSTANT, Level.FULL)]
    (stop,) = standing_stops(park.session, park.today)
    assert (stop.scope.area_id, stop.scope.timeslot_id, stop.lanes.value) == (
        0, None, "ONE_OUT_ONE_IN",
    )  # fmt: skip
    told = park.run("SELECT c.code, m.kind FROM stock_message AS m JOIN channel AS c"
                    " ON c.id = m.channel_id ORDER BY c.id")  # fmt: skip
    assert [tuple(row) for row in told] == [
        ("online", "CLOSE"), ("ota", "CLOSE"), ("agency", "CLOSE"),
    ]  # fmt: skip


def test_room_again_lets_sell_again_and_tells_the_channels(park: Stage) -> None:
    come(park, 9000)
    look(park)
    leave(park, 450)

    look(park)

    assert standing_stops(park.session) == ()
    assert alerts(park) == [(0, Measure.INSTANT, Level.WARN)]
    assert log(park) == ["RAISED", "STOPPED", "LEVEL", "LIFTED"]
    assert park.value("SELECT count(*) FROM stock_message WHERE kind = 'OPEN'") == 3


def test_a_full_zone_stops_the_zone_alone(park: Stage) -> None:
    come(park, 500)
    come(park, 200, "B1")

    look(park)

    walkway = park.value("SELECT id FROM zone WHERE code = 'glass'")
    assert [stop.scope.area_id for stop in standing_stops(park.session)] == [walkway]


def test_a_day_of_its_own_holds_what_it_says(park: Stage) -> None:
    park.run("INSERT INTO day_capacity (day, capacity) VALUES (:d, 500)", d=park.today)
    come(park, 500)

    look(park)

    assert alerts(park) == [(0, Measure.INSTANT, Level.FULL)]


def test_the_capacity_of_the_day_counts_who_has_come(park: Stage) -> None:
    come(park, 24_000)
    park.run("UPDATE lane_counter SET walked_out = 23000")

    look(park)

    assert alerts(park) == [(0, Measure.DAY, Level.FULL)]


def test_a_sample_keeps_the_course_of_the_day(park: Stage) -> None:
    come(park, 120)

    look(park)
    look(park)

    course = read_samples(park.session, park.today)[0]
    assert [(one.entered, one.left, inside) for one, inside in course] == [(120, 0, 120)]


def test_the_night_takes_off_who_is_still_counted_by_an_entry(park: Stage) -> None:
    yesterday = park.today - timedelta(days=1)
    come(park, 100, day=yesterday)
    come(park, 12, "B1", day=yesterday)
    come(park, 7)

    with park.acting(SERVER) as session:
        assert settle_days(session) == yesterday
        assert settle_days(session) is None

    rows = park.run("SELECT coalesce(z.code, '-'), e.counted, e.persons FROM occupancy_entry AS e"
                    " LEFT JOIN zone AS z ON z.id = e.zone_id WHERE counted <> 0"
                    " ORDER BY e.id")  # fmt: skip
    assert [tuple(row) for row in rows] == [("-", 100, -100), ("glass", 12, -12)]
    assert read_figures(park.session).park.inside == 7


def test_what_the_night_has_not_taken_off_is_still_inside(park: Stage) -> None:
    before = park.today - timedelta(days=2)
    come(park, 40, day=before)
    with park.acting(SERVER) as session:
        settle_days(session)
    park.rewrite("DELETE FROM occupancy_entry WHERE business_date > :d", d=before)
    park.rewrite("INSERT INTO occupancy_entry (business_date, reason, counted, persons, at) VALUES"
                 " (:d, 'RESET', 0, 0, now())", d=before - timedelta(days=1))  # fmt: skip

    assert read_figures(park.session).park.inside == 40
