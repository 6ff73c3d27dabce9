"""A card laid on a real PC/SC reader reaches the window, until its devices are let go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import sessionmaker

from boxoffice.devices.window_devices import WindowDevices
from boxoffice.sale.sayings import SaleSayings
from boxoffice.settings import CardReaderSettings, PrinterSettings, WindowStation
from boxoffice.terminal.line import TerminalLine
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.devices.card_reader.protocol import CardTrouble, ContactlessCard
from shared.devices.card_reader.simulated import SimulatedContactlessCard
from shared.kernel.locale import Language
from shared.site.sign_in import StaffToken
from tests.shared.devices.card_reader.conftest import SmartCardService

NUMBER = "04A1B2C3D4E5F6"


@pytest.fixture
def card() -> Iterator[SimulatedContactlessCard]:
    card = SimulatedContactlessCard(bytes.fromhex(NUMBER))
    yield card
    card.lift()


def test_a_contactless_card_is_heard_by_the_window(
    qtbot: QtBot,
    qapp: QApplication,
    service: SmartCardService,
    card: SimulatedContactlessCard,
    compiled: Path,
) -> None:
    assert service is not None
    theme, translations = Theme(qapp), Translations(qapp, Language.ZH, compiled)
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    devices = WindowDevices(
        qapp,
        theme,
        translations,
        SaleSayings.of(bar, translations).cards,
        TerminalLine(sessionmaker(), lambda: StaffToken("", 0, "", "", frozenset())),
    )
    heard: list[ContactlessCard | CardTrouble] = []
    devices.contactless_laid = heard.append
    station = WindowStation(
        Path("no-key"),
        PrinterSettings("socket://127.0.0.1:9"),
        card_reader=CardReaderSettings("Virtual PCD 00 00"),
    )

    devices.open(station)
    card.lay()
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    devices.close()

    assert heard == [ContactlessCard(NUMBER)]
