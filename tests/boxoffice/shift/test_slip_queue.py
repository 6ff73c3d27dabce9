"""Slips of a shift come out once, and what the database has not heard it is told again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.slip_messages import SlipMessages
from boxoffice.shift.slip_queue import SlipQueue
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.widgets.message_bar import MessageBar
from shared.paper.page import PrintOutcome
from shared.shifts.slips import SlipToPrint


def slip() -> SlipToPrint:
    return SlipToPrint(uuid4(), "FLOAT", datetime(2026, 1, 5, tzinfo=UTC), {}, "QUEUED", 0)


@dataclass
class Desk:
    """Hears states; while it is `gone` it hears nothing."""

    gone: bool = False
    heard: list[str] = field(default_factory=list)

    def record_slip(self, _: UUID, state: str) -> None:
        if self.gone:
            raise DATABASE_LOST[0]("gone", None, Exception())
        self.heard.append(state)

    def slips_owed(self) -> tuple[SlipToPrint, ...]:
        return ()


@dataclass
class Rig:
    queue: SlipQueue
    desk: Desk
    bar: MessageBar
    papers: list[UUID]

    @property
    def said(self) -> str:
        message = self.bar.message()
        return message.head if message else ""


@pytest.fixture
def rig(qtbot: QtBot, theme: Theme) -> Iterator[Rig]:
    database, printer = Background("database"), Background("printer")
    frame = QWidget()
    qtbot.addWidget(frame)
    bar, desk = MessageBar(theme, frame), Desk()
    papers: list[UUID] = []

    def print_slip(slip: SlipToPrint) -> PrintOutcome:
        papers.append(slip.id)
        desk.gone = len(papers) == 1  # the database goes while the first slip comes out
        return PrintOutcome.PRINTED

    queue = SlipQueue(database, printer, cast(ShiftDesk, desk), print_slip, SlipMessages(bar))
    yield Rig(queue, desk, bar, papers)
    printer.close()
    database.close()


def test_a_database_that_comes_back_hears_what_came_out_and_the_bar_is_clear_again(
    rig: Rig, qtbot: QtBot
) -> None:
    paper = slip()
    rig.queue.print_slip(paper)
    qtbot.waitUntil(lambda: rig.said == "数据库连接断开")
    heard = list(rig.desk.heard)

    rig.desk.gone = False
    qtbot.waitUntil(lambda: rig.said == "")

    assert (heard, rig.desk.heard) == (["PRINTING"], ["PRINTING", "PRINTED"])
    assert (rig.queue.waiting, rig.papers) == (0, [paper.id])


def test_the_key_says_it_at_once_and_the_next_slip_follows(rig: Rig, qtbot: QtBot) -> None:
    first, second = slip(), slip()
    rig.queue.print_slip(first)
    rig.queue.print_slip(second)
    qtbot.waitUntil(lambda: rig.said == "数据库连接断开")

    rig.desk.gone = False
    rig.queue.print_again()
    qtbot.waitUntil(lambda: rig.queue.waiting == 0)

    assert rig.papers == [first.id, second.id]
    assert rig.desk.heard == ["PRINTING", "PRINTED"] * 2
