"""Many hands on the places of one timeslot: at every end each place is free, held or sold once."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from threading import Barrier, Event
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.capacity.change import QuotaBelowSold, SlotHasBookings, change_quota, remove_slot
from shared.capacity.lay_slots import lay_slots
from shared.capacity.release import free_holds, release_due
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken, sign_in
from tests.conftest import ParkDatabase
from tests.races.places import HANDS, Connection, Slot, buy_all, connections, hold

SessionsOf = Callable[[str], sessionmaker[Session]]
CATALOGUE_MANAGER, PIN = "2001", "246820"


@pytest.fixture
def slot(park_of_its_own: ParkDatabase) -> Slot:
    """A timeslot of 100 places, all of them common."""
    slot = Slot(park_of_its_own.admin_url, 0)
    slot.id = slot.ask(
        "INSERT INTO timeslot (series_id, day, quota)"
        " SELECT id, '2100-01-01', 100 FROM timeslot_series WHERE code = 'site' RETURNING id"
    )
    slot.ask(
        "INSERT INTO place (timeslot_id, pool, bucket, free)"
        " SELECT %s, 'common', bucket, app.spread(100, bucket) FROM generate_series(0, 15) bucket"
        " RETURNING 1",
        slot.id,
    )
    slot.ask("DELETE FROM slot_release RETURNING 1")  # the park's own
    return slot


def test_two_hundred_buyers_of_all_channels_get_exactly_a_hundred_places(slot: Slot) -> None:
    for pool, places in {"window": 20, "online": 20, "ota": 20, "agency": 10}.items():
        slot.share(pool, places)
    pools = ("window", "online", "ota", "agency")
    barrier = Barrier(HANDS)

    def five_buyers(number: int, connection: Connection) -> list[bool]:
        barrier.wait()
        return [slot.buy(connection, pools[number % 4]) for _ in range(200 // HANDS)]

    with connections(slot) as hands, ThreadPoolExecutor(HANDS) as threads:
        results = list(threads.map(five_buyers, range(HANDS), hands))

    sold = [one for five in results for one in five]
    assert (len(sold), sum(sold), slot.free) == (200, 100, 0)


def test_a_share_released_while_others_sell_is_sold_to_the_last_place(
    slot: Slot, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    slot.share("ota", 60, minutes=0.3 / 60)
    server = sessions_of(park_of_its_own.server_url)
    over = Event()

    def sell(connection: Connection) -> int:
        sold = 0
        while not over.is_set():
            sold += buy_all(slot, connection, "window", lambda: 1)
            time.sleep(0.005)
        return sold

    def release() -> int:
        released = 0
        while slot.free:
            with server() as session:
                released += release_due(session)
            time.sleep(0.01)
        over.set()
        return released

    with connections(slot, 8) as hands, ThreadPoolExecutor(10) as threads:
        sellers = [threads.submit(sell, hand) for hand in hands]
        servers = [threads.submit(release) for _ in range(2)]
        sold = sum(seller.result() for seller in sellers)
        released = sum(one.result() for one in servers)

    assert (sold, slot.free, released) == (100, 0, 1)
    assert slot.ask("SELECT moved FROM slot_release WHERE timeslot_id = %s", slot.id) == 60


@dataclass
class Office:
    """An office PC at which somebody who may edit capacity is signed in."""

    sessions: sessionmaker[Session]
    token: StaffToken


@pytest.fixture
def office(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Office:
    sessions = sessions_of(park_of_its_own.park.station_urls["O"])
    with sessions.begin() as session:
        return Office(sessions, sign_in(session, CATALOGUE_MANAGER, PIN))


def test_a_quota_cut_while_others_sell_never_falls_below_what_is_sold(
    slot: Slot, office: Office
) -> None:
    slot.share("ota", 30)
    turns = count()

    def cut() -> int:
        refused = 0
        for quota in range(99, 40, -1):
            try:
                with office.sessions.begin() as session:
                    change_quota(session, slot.id, quota, office.token)
            except QuotaBelowSold:
                refused += 1
        return refused

    with connections(slot, 8) as hands, ThreadPoolExecutor(9) as threads:
        cutter = threads.submit(cut)
        sold = sum(
            threads.map(lambda hand: buy_all(slot, hand, "ota", lambda: 1 + next(turns) % 2), hands)
        )
        cutter.result()
        sold += sum(buy_all(slot, hand, "window", lambda: 1) for hand in hands)

    assert slot.quota - slot.free == sold
    assert slot.quota >= sold


def test_slots_laid_anew_while_others_sell_keep_their_bookings(
    slot: Slot, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    server = sessions_of(park_of_its_own.server_url)
    with server() as session:
        today = this_station(session).business_date
    slot.id = slot.ask(
        "SELECT t.id FROM timeslot AS t JOIN timeslot_series AS s ON s.id = t.series_id"
        " WHERE s.code = 'glass' AND t.day = %s",
        today,
    )

    def lay() -> None:
        for quota in (300, 200, 400, 100, 250, 150):
            with psycopg.connect(slot.admin_url) as root:
                root.execute("SET LOCAL session_replication_role = replica")
                root.execute(
                    "UPDATE slot_pattern SET quota = %s WHERE series_id IN (SELECT id FROM"
                    " timeslot_series WHERE code = 'glass')",
                    [quota],
                )
            with server() as session:
                lay_slots(session, today, 2)

    def sell(connection: Connection) -> int:
        return sum(slot.buy(connection, "window", 3) for _ in range(20)) * 3

    with connections(slot, 8) as hands, ThreadPoolExecutor(9) as threads:
        layer = threads.submit(lay)
        sold = sum(threads.map(sell, hands))
        layer.result()

    assert (slot.quota, slot.quota - slot.free) == (max(150, sold), sold)


def test_a_slot_is_either_taken_out_or_sold_from(slot: Slot, office: Office) -> None:
    barrier = Barrier(2)

    def take_out() -> bool:
        barrier.wait()
        try:
            with office.sessions.begin() as session:
                remove_slot(session, slot.id, office.token)
        except SlotHasBookings:
            return False
        return True

    def buy() -> bool:
        with connections(slot, 1) as (hand,):
            barrier.wait()
            return slot.buy(hand, "window")

    with ThreadPoolExecutor(2) as threads:
        removal, purchase = threads.submit(take_out), threads.submit(buy)

    assert removal.result() is not purchase.result()


def test_two_hundred_holds_that_expire_while_they_are_confirmed_end_once(
    slot: Slot, park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    slot.ask("UPDATE timeslot SET quota = 400 WHERE id = %s RETURNING 1", slot.id)
    slot.ask(
        "UPDATE place SET free = 25 WHERE timeslot_id = %s AND pool = 'common' RETURNING 1", slot.id
    )
    server = sessions_of(park_of_its_own.server_url)
    over = Event()

    def customer(connection: Connection) -> list[tuple[UUID, bool]]:
        ended = []
        for turn in range(200 // 20):
            hold_id = hold(slot, connection, 1 + turn % 3, 0.03)
            time.sleep(0.02 + 0.002 * turn)
            row = connection.execute("SELECT app.confirm_hold(%s)", [hold_id]).fetchone()
            assert row is not None
            ended.append((hold_id, row[0]))
        return ended

    def sweep() -> int:
        freed = 0
        while not over.is_set():
            with server() as session:
                freed += free_holds(session, batch=7)
        return freed

    with connections(slot, 20) as hands, ThreadPoolExecutor(22) as threads:
        sweepers = [threads.submit(sweep) for _ in range(2)]
        ended = [one for ten in threads.map(customer, hands) for one in ten]
        time.sleep(0.1)
        over.set()
        freed = sum(sweeper.result() for sweeper in sweepers)
    with server() as session:
        freed += free_holds(session, batch=200)

    confirmed = [hold_id for hold_id, held in ended if held]
    assert len(ended) == 200
    assert freed == 200 - len(confirmed)
    sold = slot.ask(
        "SELECT coalesce(sum(number), 0) FROM held_place WHERE hold_id = ANY(%s)", confirmed
    )
    assert slot.free == 400 - sold
    assert slot.ask("SELECT count(*) FROM place_hold WHERE state = 'HELD'") == 0
