"""Places are taken from one bucket if it can be, from several if it must be, and never twice."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from shared.database.verb import sqlstate_of
from tests.conftest import ParkDatabase
from tests.shared.stage import Stage


@pytest.fixture
def slot(stage: Stage) -> int:
    """A timeslot without any place."""
    made: int = stage.value(
        "INSERT INTO timeslot (series_id, day, quota)"
        " SELECT id, '2100-01-01', 1000 FROM timeslot_series WHERE code = 'site' RETURNING id"
    )
    return made


def put(stage: Stage, slot: int, pool: str, *free: int) -> None:
    for bucket, count in enumerate(free):
        stage.run(
            "INSERT INTO place (timeslot_id, pool, bucket, free) VALUES (:s, :p, :b, :f)",
            s=slot,
            p=pool,
            b=bucket,
            f=count,
        )


def take(stage: Stage, slot: int, wanted: int, pool: str = "window") -> None:
    with stage.session.begin_nested():
        stage.run("SELECT app.take_places(:s, :p, :w)", s=slot, p=pool, w=wanted)


def left(stage: Stage, slot: int, pool: str) -> list[int]:
    found = stage.run(
        "SELECT free FROM place WHERE timeslot_id = :s AND pool = :p ORDER BY bucket",
        s=slot,
        p=pool,
    )
    return [row.free for row in found]


def test_all_places_of_a_sale_come_from_one_bucket(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", *[10] * 16)

    take(stage, slot, 4)

    assert sorted(left(stage, slot, "window")) == [6] + [10] * 15


def test_a_connection_begins_at_a_bucket_of_its_own(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", *[10] * 16)

    take(stage, slot, 4)

    mine = stage.value("SELECT pg_backend_pid() % 16")
    assert left(stage, slot, "window").index(6) == mine


def test_a_bucket_with_enough_is_found_wherever_it_is(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", *[1] * 15, 5)

    take(stage, slot, 5)

    assert left(stage, slot, "window") == [1] * 15 + [0]


def test_buckets_that_are_all_too_small_are_folded(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", *[1] * 16)

    take(stage, slot, 3)

    assert left(stage, slot, "window") == [0] * 3 + [1] * 13


def test_the_very_last_places_can_be_sold_together(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", *[1] * 16)

    take(stage, slot, 16)

    assert left(stage, slot, "window") == [0] * 16


def test_an_empty_pool_falls_through_to_one_bucket_of_the_common_one(
    stage: Stage, slot: int
) -> None:
    put(stage, slot, "window", *[0] * 16)
    put(stage, slot, "common", *[10] * 16)

    take(stage, slot, 4)

    assert sorted(left(stage, slot, "common")) == [6] + [10] * 15


def test_a_channel_without_a_pool_of_its_own_sells_from_the_common_one(
    stage: Stage, slot: int
) -> None:
    put(stage, slot, "common", 10)

    take(stage, slot, 10)

    assert left(stage, slot, "common") == [0]


def test_the_own_pool_is_folded_before_the_common_one_is_touched(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", 2, 2)
    put(stage, slot, "common", 10)

    take(stage, slot, 3)

    assert (left(stage, slot, "window"), left(stage, slot, "common")) == ([0, 1], [10])


def test_places_of_both_pools_together_are_sold_too(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", 2, 1)
    put(stage, slot, "common", 2, 2)

    take(stage, slot, 6)

    assert (left(stage, slot, "window"), left(stage, slot, "common")) == ([0, 0], [0, 1])


def test_another_channels_pool_is_never_touched(stage: Stage, slot: int) -> None:
    put(stage, slot, "ota", 10)

    with pytest.raises(DBAPIError) as refused:
        take(stage, slot, 1)

    assert sqlstate_of(refused.value) == "SM001"


def test_one_place_too_many_takes_none(stage: Stage, slot: int) -> None:
    put(stage, slot, "window", 2, 1)
    put(stage, slot, "common", 2, 2)

    with pytest.raises(DBAPIError):
        take(stage, slot, 8)

    assert (left(stage, slot, "window"), left(stage, slot, "common")) == ([2, 1], [2, 2])


def test_the_common_pool_itself_is_taken_from_once(stage: Stage, slot: int) -> None:
    put(stage, slot, "common", 1, 1)

    take(stage, slot, 2, pool="common")

    assert left(stage, slot, "common") == [0, 0]


def test_a_start_that_has_too_few_is_followed_by_the_next_bucket(stage: Stage, slot: int) -> None:
    mine = stage.value("SELECT pg_backend_pid() % 16")
    put(stage, slot, "window", *[0 if bucket == mine else 10 for bucket in range(16)])

    take(stage, slot, 4)

    assert left(stage, slot, "window")[(mine + 1) % 16] == 6


def test_a_bucket_held_by_another_sale_is_passed_over(park_database: ParkDatabase) -> None:
    url = park_database.admin_url
    buckets = "FROM place WHERE timeslot_id = 1 AND pool = 'common'"
    with psycopg.connect(url) as other, psycopg.connect(url) as mine:
        start = mine.info.backend_pid % 16
        other.execute(f"SELECT {buckets} AND bucket = {start} FOR UPDATE")
        before: dict[int, int] = dict(mine.execute(f"SELECT bucket, free {buckets}").fetchall())
        mine.execute("SET LOCAL lock_timeout = '1s'")
        mine.execute("SELECT app.take_places(1, 'window', 4)")
        after: dict[int, int] = dict(mine.execute(f"SELECT bucket, free {buckets}").fetchall())
        mine.rollback()
        other.rollback()

    following = (start + 1) % 16
    assert after == before | {following: before[following] - 4}


def test_places_cannot_become_fewer_than_none(stage: Stage) -> None:
    with pytest.raises(IntegrityError, match="ck_place_free"):
        stage.run("UPDATE place SET free = -1")


def test_a_timeslot_is_never_deleted(stage: Stage, slot: int) -> None:
    with pytest.raises(DBAPIError, match="rows of timeslot are not changed or deleted"):
        stage.run("DELETE FROM timeslot WHERE id = :slot", slot=slot)
