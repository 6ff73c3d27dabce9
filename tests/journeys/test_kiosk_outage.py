"""PostgreSQL stops under a real kiosk: it rests, comes back, and no money is without its ticket."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.kiosk import pay_page
from boxoffice.kiosk.acts import Act
from boxoffice.kiosk.shown import Page, Rest, Said
from server.simulated.company import SimulatedCompany
from shared.database.engine import station_engine
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.conftest import ParkDatabase
from tests.journeys.at_the_kiosk import AtTheKiosk, at_the_kiosk
from tests.journeys.test_kiosk_kills import wait_settled
from tests.journeys.test_paying_kills import rows
from tests.mortal import MortalPark, mortal_park
from tests.server.running import RunningServer

SLOW = "134650111122223302"


@dataclass
class Charged:
    """A park whose PostgreSQL may die, with a server that charges.

    The server takes its time to come back: who pays goes first.
    """

    mortal: MortalPark
    company: SimulatedCompany


@pytest.fixture(scope="module")
def charged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Charged]:
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("mortal")
        mortal = stack.enter_context(mortal_park(folder))
        company = stack.enter_context(closing(SimulatedCompany()))
        company.books.SLOW_SECONDS = 2.0  # type: ignore[misc]
        station = folder / "server.toml"
        station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
        server = RunningServer.start(mortal.database.server_url, "--station", str(station))
        stack.callback(server.close)
        server.wait_for_line("the worker takes jobs", seconds=60)
        yield Charged(mortal, company)


def pay_slowly(kiosk: AtTheKiosk) -> None:
    """Come to where the customer types a password and the company is asked again and again."""
    kiosk.choose("adult", 2)
    kiosk.wait_for(Page.PAY)
    kiosk.scan(SLOW)
    kiosk.wait(lambda: kiosk.value("count(*) FROM app.charge WHERE state = 'ASKING'") == 1)


def comes_back(kiosk: AtTheKiosk, mortal: MortalPark) -> None:
    """See it rest, and serve again by itself once PostgreSQL runs."""
    kiosk.wait_for(Page.RESTING)
    assert kiosk.shown.rest is Rest.DATABASE
    mortal.revive()
    kiosk.wait_for(Page.HOME)


def ties_hold(park: ParkDatabase, company: SimulatedCompany) -> None:
    """Each fen that the company has is a payment of a sale, and the books agree."""
    recorded = rows(park, "id::text, amount FROM app.payment WHERE tender = 'wechat'")
    assert {str(at).replace("-", ""): fen for at, fen in recorded} == company.books.money()
    engine = station_engine(park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()


def test_money_that_comes_while_the_database_is_away_gets_its_tickets_or_goes_back(
    qtbot: QtBot, qapp: QApplication, charged: Charged, compiled: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    mortal, company = charged.mortal, charged.company
    with at_the_kiosk(qtbot, qapp, mortal.database, compiled) as kiosk:
        pay_slowly(kiosk)
        mortal.kill()
        kiosk.wait(lambda: (kiosk.page, kiosk.shown.said) == (Page.PAYING, Said.LOST))
        kiosk.wait(lambda: len(company.books.money()) == 1)
        mortal.revive()
        kiosk.wait_for(Page.DONE)
        assert len(kiosk.printer.papers) == 2
        ties_hold(mortal.database, company)

        kiosk.touch(Act.HOME)
        monkeypatch.setattr(pay_page, "NO_ANSWER_SECONDS", 2)
        pay_slowly(kiosk)
        mortal.kill()
        kiosk.wait_for(Page.DONE)
        assert (kiosk.shown.said, kiosk.shown.printing.of) == (Said.PAY_BACK, 0)
        kiosk.touch(Act.HOME)
        comes_back(kiosk, mortal)

    wait_settled(mortal.database)
    assert len(company.books.money()) == 1
    assert len(kiosk.printer.papers) == 2
    ties_hold(mortal.database, company)


def test_a_kiosk_rests_when_the_database_stops_in_the_middle_of_choosing(
    qtbot: QtBot, qapp: QApplication, charged: Charged, compiled: Path
) -> None:
    mortal = charged.mortal
    with at_the_kiosk(qtbot, qapp, mortal.database, compiled) as kiosk:
        kiosk.touch(Act.BUY)
        kiosk.wait_for(Page.TICKETS)
        kiosk.want("adult", 2)
        mortal.kill()
        kiosk.touch(Act.NEXT)

        comes_back(kiosk, mortal)

        assert kiosk.value("count(*) FROM app.place_hold WHERE state = 'HELD'") == 0
        assert kiosk.shown.wanted == ()
        kiosk.touch(Act.BUY)
        kiosk.wait_for(Page.TICKETS)
