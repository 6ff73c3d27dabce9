"""A small park is set up by the screens alone, from an empty database to tickets of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from boxoffice.application import BoxOffice
from boxoffice.back_office.application import BackOffice
from boxoffice.sale.shown import SaleShown
from boxoffice.sale.view import SaleView
from boxoffice.settings import OfficeKind, OfficeStation, PrinterSettings, WindowStation
from shared.admission.desk import gate_desk
from shared.admission.rules import Verdict
from shared.admission.scan import judge_scan
from shared.database.engine import office_engine
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from tests.empty_site import EmptySite, new_bare_site
from tests.journeys.at_the_office import HIRED_PIN, AtTheOffice, never
from tests.journeys.at_the_window import BETWEEN_KEYS_MS
from tests.journeys.customer_steps import (
    code_of_the_coupon,
    make_a_tier,
    promote,
    sign_a_contract,
    take_over,
)
from tests.journeys.hand import Hand
from tests.journeys.set_up_steps import approve, hire, make_the_catalogue, make_the_place
from tests.server.running import RunningServer

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def bare_site(tmp_path: Path) -> Iterator[EmptySite]:
    with new_bare_site(tmp_path) as site:
        yield site


def asked(site: EmptySite, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(site.admin_url) as root:
        return root.execute("SELECT " + question).fetchall()


def judged(site: EmptySite, code: str) -> Verdict:
    """Hold a code before lane A1 of the gate that was set up."""
    engine = office_engine(site.url_of("gate_3", "3"), "gate")
    with Session(engine) as session, session.begin():
        desk = gate_desk(session)
        lane = desk.lanes["A1"]
        answer = judge_scan(session, code, lane, desk, uuid7(), checked=True, persons=1)
    engine.dispose()
    return answer.verdict


class Till:
    """The window as a cashier has it before them."""

    def __init__(self, program: BoxOffice, qtbot: QtBot) -> None:
        self._window = window = program.window
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self.hand = Hand(window, lambda holds, ms: qtbot.waitUntil(holds, timeout=ms))
        view = window.findChild(SaleView)
        assert isinstance(view, SaleView)
        self._view = view

    @property
    def shown(self) -> SaleShown:
        return self._view.shown

    def begin(self) -> None:
        screens = self._window.screens
        for words in ("1001", HIRED_PIN):
            self.hand.type(words)
            self.hand.press("Return")
        self.hand.until(lambda: screens.currentWidget().metaObject().className() == "ShiftView")
        for words in ("500", "1002", HIRED_PIN):  # the supervisor signs for the float
            self.hand.type(words)
            self.hand.press("Return")
        self.hand.until(
            lambda: screens.currentWidget() is self._view and self.shown.page is not None
        )

    def enter_code(self, code: str, total: str) -> None:
        """Type a coupon's code as slowly as a hand does, which no scanner is on any machine."""
        self.hand.press("Ctrl K")
        for letter in code:
            self.hand.type(letter)
            QTest.qWait(BETWEEN_KEYS_MS)
        self.hand.press("Return")
        self.hand.until(lambda: self.shown.total == Money.parse(total))
        self.hand.press("Return")

    def sell(self, total: str) -> None:
        """Sell what is in the basket, and see that it costs just that."""
        self.hand.until(lambda: self.shown.total == Money.parse(total))
        before = self.shown.history
        self.hand.press("Return", "Return")
        self.hand.until(lambda: self.shown.history[:1] != before[:1])


@contextmanager
def the_till(qtbot: QtBot, qapp: QApplication, site: EmptySite, compiled: Path) -> Iterator[Till]:
    with closing(SimulatedPrinter()) as printer:
        station = WindowStation(
            site.keys / "signing-key-2.json",
            PrinterSettings(printer.url),
            person_keys_file=site.keys / "person-keys.json",
        )
        url = site.url_of("window_2", "2")
        program = BoxOffice(qapp, station, url, SystemClock(), translations_file=compiled)
        try:
            till = Till(program, qtbot)
            till.begin()
            yield till
        finally:  # a window left open would fail the tests after it, too
            program.close()
            qapp.removeEventFilter(program.router)


def test_from_an_empty_database_to_tickets_of_all_kinds_by_the_screens_alone(
    qtbot: QtBot,
    qapp: QApplication,
    bare_site: EmptySite,
    compiled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))  # where the screens write their files
    station = OfficeStation(OfficeKind.OFFICE, person_keys_file=bare_site.keys / "person-keys.json")
    url, clock = bare_site.office_url, SystemClock()
    office = AtTheOffice.begin(
        BackOffice(qapp, station, url, clock, translations_file=compiled, idle_timer=never()),
        qtbot,
    )
    today = business_date(clock.now())
    with closing(office), closing(RunningServer.start(bare_site.url_of("server_s", "S"))):
        hire(office)
        make_the_place(office)
        make_a_tier(office)
        make_the_catalogue(office)
        approve(office)
        assert office.said == "已发布：开园"
        # the server lays the places by itself
        office.hand.until(lambda: asked(bare_site, "1 FROM app.place LIMIT 1"))
        promote(office, today)
        sign_a_contract(office)
        take_over(office, today)
        with the_till(qtbot, qapp, bare_site, compiled) as till:
            till.hand.press("F1", "F3")
            till.sell("219")  # an adult, and the package of the flash sale
            till.hand.press("F1", "F2")
            till.sell("170")  # the bundle
            till.hand.press("F9")
            till.hand.type("5678")
            till.hand.press("Return")
            till.hand.until(lambda: till.shown.sheet is not None and not till.shown.loading)
            till.hand.press("Return")
            till.hand.until(lambda: till.shown.buyer is not None)
            till.hand.press("F1")
            till.enter_code(code_of_the_coupon(tmp_path / "Shanmen"), "88")
            till.sell("88")  # a Gold member for 108, with the coupon of 20

    assert asked(
        bare_site,
        "y.code, t.price FROM app.ticket AS t JOIN app.ticket_type AS y"
        " ON y.id = t.ticket_type_id ORDER BY t.number",
    ) == [
        *(("adult", 120_00), ("both", 99_00)),
        *(("adult", 110_27), ("cable", 59_73)),
        ("adult", 88_00),
        ("adult", 120_00),  # taken over
    ]
    assert asked(bare_site, "state::text FROM app.contract") == [("SIGNED",)]
    assert judged(bare_site, "A2026-17") is Verdict.OK_ENTRY  # by its old number
