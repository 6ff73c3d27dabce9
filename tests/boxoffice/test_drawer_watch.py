"""The contact of a real drawer at a simulated printer: what is noted, what the window says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from boxoffice.drawer_watch import DrawerWatch
from boxoffice.paper_desk import printer_connection, ticket_printer
from boxoffice.settings import DrawerContact, PrinterSettings
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.widgets.message_bar import MessageBar
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.shifts.drawer_contact import DrawerNews
from shared.shifts.drawer_notes import DrawerNote


@dataclass
class Till:
    """A drawer that a test opens and shuts, seconds that a test lets pass, and what was noted."""

    qtbot: QtBot
    simulated: SimulatedPrinter
    printer: EscPosPrinter
    bar: MessageBar
    watch: DrawerWatch
    now: list[float]
    noted: list[DrawerNote] = field(default_factory=list)
    away: list[Exception] = field(default_factory=list)

    def note(self, note: DrawerNote) -> None:
        if self.away:
            raise self.away.pop()
        self.noted.append(note)

    def look(self, seconds: float = 5) -> None:
        self.now[0] += seconds
        self.watch.look(self.printer.status())

    def wait_noted(self, *news: DrawerNews) -> None:
        self.qtbot.waitUntil(lambda: [one.news for one in self.noted] == list(news))

    @property
    def head(self) -> str:
        shown = self.bar.message()
        return shown.head if shown else ""


@pytest.fixture
def till(qtbot: QtBot, theme: Theme) -> Iterator[Till]:
    simulated = SimulatedPrinter()
    settings = PrinterSettings(simulated.url, drawer_contact=DrawerContact.HIGH)
    connection = printer_connection(settings)
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    database, now, tills = Background("database"), [0.0], list[Till]()
    watch = DrawerWatch(
        DrawerContact.HIGH,
        database,
        lambda note: tills[0].note(note),
        bar,
        monotonic=lambda: now[0],
    )
    tills.append(Till(qtbot, simulated, ticket_printer(settings, connection), bar, watch, now))
    yield tills[0]
    database.close()
    connection.close()
    simulated.close()


def test_a_drawer_opened_by_its_key_is_noted_and_said(till: Till) -> None:
    till.look()
    till.simulated.open_drawer_by_key()
    till.look()

    till.wait_noted(DrawerNews.BY_KEY)
    assert till.head == "钱箱用钥匙打开了"


def test_a_drawer_left_open_after_a_sale_is_said_until_it_is_shut(till: Till) -> None:
    till.look()
    till.watch.pulsed()
    till.printer.open_drawer()
    till.qtbot.waitUntil(lambda: till.simulated.drawer_pulses == 1)  # a status overtakes a pulse
    for _ in range(14):
        till.look()

    till.wait_noted(DrawerNews.LEFT_OPEN)
    assert till.head == "钱箱开着超过 1 分钟"
    till.simulated.close_drawer()
    till.look()
    assert till.head == ""


def test_news_that_the_database_did_not_take_is_told_again(till: Till) -> None:
    till.away.append(ConnectionError())
    till.look()
    till.simulated.open_drawer_by_key()
    till.look()
    till.qtbot.waitUntil(lambda: not till.away)
    till.simulated.close_drawer()
    till.qtbot.waitUntil(lambda: not till.watch.busy)
    till.look()

    till.wait_noted(DrawerNews.BY_KEY)


def test_nobody_is_told_of_a_drawer_that_is_counted(till: Till) -> None:
    till.watch.at_work = lambda: False
    till.look()
    till.simulated.open_drawer_by_key()
    till.look()

    till.wait_noted(DrawerNews.BY_KEY)
    assert till.head == ""
