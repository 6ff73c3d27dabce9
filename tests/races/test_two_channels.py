"""Windows and another channel want the same places at the same instant: each is sold once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from psycopg import errors
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from shared.sales.sell import SoldOut
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
SELLERS = 16
BUYERS = 100  # at the windows, and as many on line
POOLS = {"window": 40, "online": 30, "common": 30}
SEARCH_PATH = "-c search_path=app"


def share_out(park: ParkDatabase) -> int:
    """Leave the walkway 100 places today, shared out over three pools; gives its timeslot."""
    with psycopg.connect(park.admin_url, autocommit=True, options=SEARCH_PATH) as root:
        row = root.execute(
            "SELECT t.id FROM timeslot AS t JOIN timeslot_series AS s ON s.id = t.series_id"
            " WHERE s.code = 'glass' AND t.day = app.business_date(now())"
        ).fetchone()
        assert row is not None
        root.execute("DELETE FROM place WHERE timeslot_id = %s", row)
        for pool, places in POOLS.items():
            root.execute(
                "INSERT INTO place SELECT %s, %s, bucket, %s / 16 + (bucket < %s %% 16)::integer"
                " FROM generate_series(0, 15) AS bucket",
                [row[0], pool, places, places],
            )
    return int(row[0])


def buy_on_line(park: ParkDatabase, slot: int) -> bool:
    """Hold a place as the shop does and confirm it at once; False when none is left."""
    with psycopg.connect(park.admin_url, options=SEARCH_PATH) as shop:
        hold = uuid7()
        try:
            shop.execute(
                "SELECT app.hold_places(%s, ARRAY[%s], ARRAY[1], 'online',"
                " clock_timestamp() + interval '1 minute')",
                [hold, slot],
            )
        except errors.DatabaseError as error:
            if error.sqlstate != "SM001":
                raise
            return False
        shop.execute("SELECT app.confirm_hold(%s)", [hold])
    return True


def buy_at_a_window(till: Till) -> bool:
    try:
        till.sell(glass=1)
    except SoldOut:
        return False
    return True


def test_two_hundred_buyers_of_two_channels_get_exactly_a_hundred_places(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own.park
    tills = [
        Till.open(sessions_of(park.station_urls[code]), key_file)
        for code, key_file in park.key_files.items()
    ]
    slot = share_out(park_of_its_own)
    barrier = Barrier(2 * SELLERS)

    def window(till: Till, buyers: int) -> int:
        barrier.wait()
        return sum(buy_at_a_window(till) for _ in range(buyers))

    def shop(buyers: int) -> int:
        barrier.wait()
        return sum(buy_on_line(park_of_its_own, slot) for _ in range(buyers))

    each = [BUYERS // SELLERS + (number < BUYERS % SELLERS) for number in range(SELLERS)]
    with ThreadPoolExecutor(2 * SELLERS) as pool:
        at_windows = [pool.submit(window, *pair) for pair in zip(tills, each, strict=True)]
        on_line = [pool.submit(shop, buyers) for buyers in each]
        sold = [sum(one.result() for one in many) for many in (at_windows, on_line)]

    assert sum(each) == BUYERS
    assert sum(sold) == sum(POOLS.values())
    assert sold[0] >= POOLS["window"]
    assert sold[1] >= POOLS["online"]
    assert left_and_taken(park_of_its_own, slot) == (0, *sold)


def left_and_taken(park: ParkDatabase, slot: int) -> tuple[int, int, int]:
    """Free places, tickets that windows sold, and places that the shop has."""
    with psycopg.connect(park.admin_url, options=SEARCH_PATH) as root:
        row = root.execute(
            "SELECT (SELECT sum(free) FROM place WHERE timeslot_id = %(slot)s),"
            " (SELECT count(*) FROM entitlement WHERE timeslot_id = %(slot)s),"
            " (SELECT sum(number) FROM held_place JOIN place_hold AS h ON h.id = hold_id"
            "   WHERE timeslot_id = %(slot)s AND h.state = 'CONFIRMED')",
            {"slot": slot},
        ).fetchone()
    assert row is not None
    return int(row[0] or 0), int(row[1]), int(row[2] or 0)
