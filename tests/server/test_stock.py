"""The server tells an OTA of stops over a real wire, whatever the OTA answers or does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from server.channels.simulated_desk import SimulatedDesk
from server.jobs.stock import StockSender
from server.simulated.ota import SimulatedOta
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.stops import StopScope, lift_stop, set_stop
from shared.kernel.ids import uuid7
from shared.partners.queries import StockShown, list_stock
from shared.partners.stock import ToldState, resend_stock
from shared.site.sign_in import StaffToken, sign_in
from tests.conftest import ParkDatabase

SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class Exchange:
    """An office that stops and lifts, a server that tells, and an OTA that hears."""

    park: ParkDatabase
    office: sessionmaker[Session]
    sender: StockSender
    ota: SimulatedOta
    token: StaffToken
    day: str

    def stop(self, zone: str | None = None) -> None:
        self.stop_id = uuid7()
        with self.office.begin() as session:
            area = session.scalar(text("SELECT id FROM app.zone WHERE code = :c"), {"c": zone})
            day = session.scalar(text("SELECT app.business_date(clock_timestamp())"))
            assert day is not None
            set_stop(session, self.stop_id, StopScope(day, area or PARK), LaneMode.OPEN, "满",
                     token=self.token)  # fmt: skip

    def lift(self) -> None:
        with self.office.begin() as session:
            lift_stop(session, self.stop_id, "有余位", token=self.token)

    def messages(self) -> list[StockShown]:
        with self.office() as session:
            return [one for one in list_stock(session) if one.channel == "ota"]

    def now(self) -> None:
        """Have everything due at once."""
        with psycopg.connect(self.park.admin_url) as root:
            root.execute("UPDATE app.stock_message SET next_at = now() WHERE state = 'QUEUED'")


@pytest.fixture
def exchange(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf, engines: Callable[[str], object]
) -> Iterator[Exchange]:
    office = sessions_of(park_of_its_own.park.station_urls["O"])
    server = sessions_of(park_of_its_own.server_url)
    with office.begin() as session:
        token = sign_in(session, "1002", "135790")
        day = session.scalar(text("SELECT app.business_date(clock_timestamp())::text"))
    with closing(SimulatedOta()) as ota, ThreadPoolExecutor(1) as executor:
        sender = StockSender(server.kw["bind"], SimulatedDesk(ota.url), executor)
        yield Exchange(park_of_its_own, office, sender, ota, token, str(day))


def test_a_stop_closes_the_shelf_of_the_ota_and_its_end_opens_it(exchange: Exchange) -> None:
    exchange.stop()
    told = exchange.sender.step()
    shelf = exchange.ota.shelf
    closed = shelf.sells(exchange.day, "adult")
    exchange.lift()
    exchange.sender.step()

    assert (told, closed, shelf.sells(exchange.day, "adult")) == (1, False, True)
    assert [(one.kind, one.state) for one in exchange.messages()] == [
        ("OPEN", ToldState.DELIVERED), ("CLOSE", ToldState.DELIVERED),
    ]  # fmt: skip
    assert exchange.sender.step() == 0


def test_the_end_of_one_stop_opens_nothing_that_another_one_still_closes(
    exchange: Exchange,
) -> None:
    exchange.stop()
    exchange.sender.step()
    exchange.stop("glass")
    exchange.sender.step()

    exchange.lift()
    exchange.sender.step()

    assert not exchange.ota.shelf.sells(exchange.day, "adult")


def test_an_ota_that_does_not_answer_is_told_again(exchange: Exchange) -> None:
    exchange.ota.shelf.answer = HTTPStatus.BAD_GATEWAY
    exchange.stop()
    exchange.sender.step()
    (waiting,) = exchange.messages()
    exchange.ota.shelf.answer = HTTPStatus.OK
    exchange.now()
    exchange.sender.step()

    assert (waiting.state, waiting.tries, waiting.trouble) == (ToldState.QUEUED, 1, "HTTP 502")
    assert exchange.messages()[0].state is ToldState.DELIVERED
    assert exchange.ota.shelf.heard == 2


def test_an_ota_that_is_gone_is_told_once_it_is_back(exchange: Exchange) -> None:
    exchange.ota.close()
    exchange.stop()

    exchange.sender.step()

    (waiting,) = exchange.messages()
    assert (waiting.state, waiting.trouble) == (ToldState.QUEUED, "ConnectError")


def test_what_an_ota_refuses_is_told_again_only_if_somebody_says_so(exchange: Exchange) -> None:
    exchange.ota.shelf.answer = HTTPStatus.UNPROCESSABLE_ENTITY
    exchange.stop()
    exchange.sender.step()
    refused = exchange.messages()[0].state
    exchange.now()
    nothing = exchange.sender.step()
    exchange.ota.shelf.answer = HTTPStatus.OK
    with exchange.office.begin() as session:
        resend_stock(session, exchange.stop_id, "ota", "CLOSE", token=exchange.token)
    exchange.sender.step()

    assert (refused, nothing) == (ToldState.REFUSED, 0)
    assert exchange.messages()[0].state is ToldState.DELIVERED


def test_a_stand_in_is_told_nothing_where_the_site_is_live(exchange: Exchange) -> None:
    with psycopg.connect(exchange.park.admin_url) as root:
        root.execute("UPDATE app.site SET mode = 'live'")
    exchange.stop()

    assert exchange.sender.step() == 0
    assert exchange.ota.shelf.heard == 0
