"""Many sellers, few places: real commits from real connections at the same instant."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.sales.sell import SoldOut
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
SELLERS = 16


def leave_places(park: ParkDatabase, series: str, places: int) -> None:
    """Leave so many places of a series, today, all in one bucket in the middle."""
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        root.execute("SET search_path = app")
        root.execute(
            "UPDATE place SET free = CASE bucket WHEN 7 THEN %s ELSE 0 END FROM timeslot AS t"
            " JOIN timeslot_series AS s ON s.id = t.series_id"
            " WHERE place.timeslot_id = t.id AND s.code = %s",
            [places, series],
        )


def free_places(park: ParkDatabase, series: str) -> int:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute(
            "SELECT sum(free) FROM app.place AS p JOIN app.timeslot AS t ON t.id = p.timeslot_id"
            " JOIN app.timeslot_series AS s ON s.id = t.series_id"
            " JOIN app.site ON t.day = app.business_date(now()) WHERE s.code = %s",
            [series],
        ).fetchone()
    assert row is not None
    return int(row[0])


def sell_at_once(tills: list[Till], **quantities: int) -> list[str]:
    """Let all tills sell at the same instant; "sold" or "sold out" for each."""
    barrier = Barrier(len(tills))

    def sell(till: Till) -> str:
        barrier.wait()
        try:
            till.sell(**quantities)
        except SoldOut:
            return "sold out"
        return "sold"

    with ThreadPoolExecutor(len(tills)) as pool:
        return list(pool.map(sell, tills))


def test_of_sixteen_sellers_of_the_last_place_exactly_one_sells(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own.park
    tills = [
        Till.open(sessions_of(park.station_urls[code]), key_file)
        for code, key_file in park.key_files.items()
    ]
    leave_places(park_of_its_own, "glass", 1)

    results = sell_at_once(tills, glass=1)

    assert len(tills) == SELLERS
    assert sorted(results) == ["sold"] + ["sold out"] * (SELLERS - 1)
    assert free_places(park_of_its_own, "glass") == 0


def test_places_left_in_crumbs_are_sold_to_the_last_one(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    sessions = sessions_of(park_of_its_own.window_url)
    till = Till.open(sessions, park_of_its_own.key_file)
    left = free_places(park_of_its_own, "glass")
    sold = 0

    while left - sold >= 7:
        till.sell(glass=7)
        sold += 7
    if left - sold:
        till.sell(glass=left - sold)

    assert free_places(park_of_its_own, "glass") == 0
    assert sell_at_once([till], glass=1) == ["sold out"]


def test_a_sold_out_order_leaves_no_trace(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    leave_places(park_of_its_own, "glass", 0)
    before = till.sell(adult=1).number

    results = sell_at_once([till], adult=1, glass=1)
    after = till.sell(adult=1).number

    assert results == ["sold out"]
    assert int(after[-4:]) == int(before[-4:]) + 1
