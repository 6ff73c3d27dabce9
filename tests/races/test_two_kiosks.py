"""Two kiosks at the same instant: the last place, and the same order to be picked up."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.kiosk.basket import quote_of
from boxoffice.kiosk.office import KioskOffice, KioskSale
from boxoffice.kiosk.shown import Wanted
from shared.catalogue.sale_page import sale_page
from shared.identity.key_file import read_station_keys
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.sales.pickup import CollectedAlready, record_online_order
from shared.sales.pickup_keys import keys_of, read_proof
from shared.sales.sell import SoldOut
from shared.shifts.machine import start_machine
from shared.site.queries import this_station
from shared.tickets.key_file import read_key_file
from tests.conftest import ParkDatabase
from tests.races.test_last_place import free_places, leave_places

SessionsOf = Callable[[str], sessionmaker[Session]]
QR = "SMQ1" + "0123456789ABCDEF" * 2


def kiosks(park: ParkDatabase, sessions_of: SessionsOf) -> list[KioskOffice]:
    keys, offices = read_station_keys(park.park.person_keys), []
    for code in ("K1", "K2"):
        signer = read_key_file(park.park.machine_key_files[code])
        sessions = sessions_of(park.park.station_urls[code])
        office = KioskOffice(sessions, signer, keys, SystemClock())
        office.start()
        offices.append(office)
    return offices


def at_once(offices: list[KioskOffice], act: Callable[[KioskOffice], object]) -> list[str]:
    """Let both act at the same instant; what came of it for each."""
    barrier = Barrier(len(offices))

    def do(office: KioskOffice) -> str:
        barrier.wait()
        try:
            act(office)
        except (SoldOut, CollectedAlready) as refused:
            return type(refused).__name__
        return "done"

    with ThreadPoolExecutor(len(offices)) as pool:
        return sorted(pool.map(do, offices))


def test_of_two_kiosks_one_holds_the_last_place_and_one_prints_the_order(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    offices = kiosks(park_of_its_own, sessions_of)
    order_on_line(park_of_its_own, sessions_of)
    proof = read_proof(QR, offices[0].keys)
    assert proof is not None
    waiting = offices[0].find(proof).orders[0]
    leave_places(park_of_its_own, "glass", 1)

    held = at_once(offices, hold_the_last)
    printed = at_once(offices, lambda office: office.collect(uuid7(), waiting, proof))

    assert held == ["SoldOut", "done"]
    assert free_places(park_of_its_own, "glass") == 0
    assert printed == ["CollectedAlready", "done"]
    assert sum(len(office.owed()) for office in offices) == 2
    for office in offices:
        office.close()


def hold_the_last(office: KioskOffice) -> None:
    page = office.load_page(None)
    glass = next(one for one in page.offers if one.code == "glass")
    quote = quote_of(page, (Wanted(glass.ticket_type_id, 1),))
    assert quote is not None
    office.hold(KioskSale(uuid7(), quote))


def order_on_line(park: ParkDatabase, sessions_of: SessionsOf) -> None:
    keys = read_station_keys(park.park.person_keys)
    with sessions_of(park.park.station_urls["E"]).begin() as session:
        token, _ = start_machine(session, uuid7())
        today = this_station(session).business_date
        offers = {one.code: one for one in sale_page(session, "online", today)}
        lines = (BasketLine(offers["adult"].ticket_type_id, 2),)
        quote = price_basket(
            Basket(lines, today, "online", datetime.now(UTC)), offers_by_type(offers.values())
        )
        record_online_order(
            session,
            quote,
            sign=read_key_file(park.park.machine_key_files["E"]),
            token=token,
            order_id=uuid7(),
            tender="wechat",
            reference="4200002",
            keys=keys_of(keys, qr=QR),
        )
