"""Whoever looks after kiosks hears of one that needs paper, and of no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.kiosk_notices import EVERY_LOOKS, KioskNotices
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.locale import Bilingual, Language
from shared.shifts.machine import MachineNotice

SINCE = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)
LOW = MachineNotice(Bilingual("1 号自助机", "Kiosk 1"), "PAPER_LOW", SINCE)
OUT = MachineNotice(Bilingual("2 号自助机", "Kiosk 2"), "PAPER_OUT", SINCE)


@pytest.fixture
def database() -> Iterator[Background]:
    with closing(Background("database")) as background:
        yield background


def test_kiosks_in_trouble_are_told_once_and_taken_away_when_they_are_well(
    qtbot: QtBot, qapp: QApplication, compiled: Path, database: Background
) -> None:
    troubled: list[tuple[MachineNotice, ...]] = [(OUT, LOW), (OUT, LOW), ()]
    bar = MessageBar(Theme(qapp))
    qtbot.addWidget(bar)
    words = Translations(qapp, Language.ZH, compiled)
    notices = KioskNotices(bar, words, database, lambda: troubled.pop(0))

    notices.look()
    qtbot.waitUntil(lambda: bar.message() is not None)

    message = bar.message()
    assert message is not None
    assert message.head == "2 号自助机：没有纸，已停售"
    assert message.body == "10:15 起；请派人去看 · 另有 1 台"
    bar.dismiss()
    for _ in range(EVERY_LOOKS):
        notices.look()
    qtbot.waitUntil(lambda: len(troubled) == 1)
    for _ in range(EVERY_LOOKS):
        notices.look()
    qtbot.waitUntil(lambda: troubled == [])
    assert bar.message() is None
