"""What the server does for places by itself: lay the days ahead, give back what is due."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import Engine

from server.jobs.places import PlaceSweeper
from server.jobs.timeslots import TimeslotLayer
from tests.conftest import ParkDatabase
from tests.server.running import RunningServer

EnginesOf = Callable[[str], Engine]
SLOTS_AHEAD = (
    "SELECT max(day) - app.business_date(now()) FROM app.timeslot AS t"
    " JOIN app.timeslot_series AS s ON s.id = t.series_id WHERE s.code = 'site'"
)


def scalar(park: ParkDatabase, statement: str) -> object:
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        row = root.execute(statement).fetchone()
    return row[0] if row else None


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture
def layer(
    park_of_its_own: ParkDatabase, engines: EnginesOf, executor: ThreadPoolExecutor
) -> TimeslotLayer:
    return TimeslotLayer(engines(park_of_its_own.server_url), executor)


def test_all_days_that_the_site_sells_for_are_laid(
    park_of_its_own: ParkDatabase, layer: TimeslotLayer
) -> None:
    scalar(park_of_its_own, "UPDATE app.site SET ahead_days = 45 RETURNING 1")

    layer.lay()

    assert scalar(park_of_its_own, SLOTS_AHEAD) == 45


def test_what_has_not_changed_is_not_laid_again(layer: TimeslotLayer) -> None:
    layer.lay()

    assert layer.lay() is None


def test_a_holiday_that_is_written_down_is_laid_for(
    park_of_its_own: ParkDatabase, layer: TimeslotLayer
) -> None:
    layer.lay()
    scalar(
        park_of_its_own,
        "INSERT INTO app.holiday (day, kind, name_zh, name_en, number)"
        " SELECT app.business_date(now()) + 3, 'holiday', '节', 'Day', 1 RETURNING 1",
    )
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET LOCAL session_replication_role = replica")
        root.execute(
            "INSERT INTO app.slot_pattern (edition_id, series_id, visit_days, holidays, quota)"
            " SELECT p.edition_id, p.series_id, p.visit_days, 'only', 77 FROM app.slot_pattern AS p"
            " JOIN app.timeslot_series AS s ON s.id = p.series_id WHERE s.code = 'glass'"
        )

    laid = layer.lay()

    assert laid is not None
    assert (laid.made, laid.changed, laid.unwanted) == (0, 1, 0)


def test_shares_whose_time_has_come_are_released(
    park_of_its_own: ParkDatabase, engines: EnginesOf, executor: ThreadPoolExecutor
) -> None:
    due = scalar(
        park_of_its_own,
        "WITH due AS (UPDATE app.slot_release SET release_at = now() RETURNING 1)"
        " SELECT count(*) FROM due",
    )
    sweeper = PlaceSweeper(engines(park_of_its_own.server_url), executor)

    released = 0
    while number := sweeper.sweep():
        released += number

    assert released == due
    assert (
        scalar(
            park_of_its_own, "SELECT count(*) FROM app.place WHERE pool <> 'common' AND free > 0"
        )
        == 0
    )


def test_a_server_lays_at_its_start(
    park_of_its_own: ParkDatabase, start_server: Callable[..., RunningServer]
) -> None:
    scalar(park_of_its_own, "UPDATE app.site SET ahead_days = 40 RETURNING 1")

    server = start_server(park_of_its_own.server_url)
    server.wait_for_line(r"timeslots: [1-9]\d* made, 0 changed, 0 unwanted")

    assert scalar(park_of_its_own, SLOTS_AHEAD) == 40
