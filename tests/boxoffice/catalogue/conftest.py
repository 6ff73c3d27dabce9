"""The room over a real database, at the office's own login, with a catalogue manager signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.back_office.errands import Errands
from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.room import build_catalogue
from boxoffice.catalogue.view import CatalogueView
from shared.catalogue.draft import EditionContent
from shared.catalogue.edition_queries import list_editions, read_edition
from shared.database.engine import office_engine
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.clock import SystemClock
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken, sign_in
from tests.conftest import ParkDatabase

EDITOR, MANAGER = ("2001", "246820"), ("2003", "246822")
SIZE = (1294, 688)


@dataclass
class Opened:
    """The room as a manager sees it, and the database behind it."""

    view: CatalogueView
    bar: MessageBar
    sessions: sessionmaker[Session]
    qtbot: QtBot
    background: Background
    token: StaffToken

    def sign_in(self, person: tuple[str, str]) -> None:
        """Let another person work here, and read the room anew."""
        with self.sessions.begin() as session:
            self.token = sign_in(session, *person)
        self.view.open()
        self.read()

    def read(self) -> None:
        """Wait until the database has answered all that was asked."""
        # Jobs keep their order: after this one the room has been read.
        answers: list[None] = []
        self.background.run(self.view, lambda: None, answers.append, lambda _: None)
        self.wait_for(lambda: bool(answers))

    def draft(self) -> EditionContent:
        """The rows of the newest edition, as they are in the database."""
        with self.sessions.begin() as session:
            return read_edition(session, list_editions(session)[0].id).content

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def head(self) -> str:
        """What the message bar says."""
        message = self.bar.message()
        return "" if message is None else message.head

    def said(self) -> str:
        """What the message bar says, with its second line."""
        message = self.bar.message()
        return "" if message is None else f"{message.head} {message.body}".strip()

    def begin_draft(self) -> None:
        """Press 新建 on the page of editions and wait for the draft."""
        self.view.editions.list.new.click()
        self.wait_for(lambda: self.view.banner.accessibleName().startswith("草稿"))


@pytest.fixture
def office_sessions(park_of_its_own: ParkDatabase) -> Iterator[sessionmaker[Session]]:
    engine = office_engine(park_of_its_own.park.station_urls["O"], "shanmen-test", connections=2)
    yield sessionmaker(engine)
    engine.dispose()


@pytest.fixture
def opened(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    office_sessions: sessionmaker[Session],
    tmp_path: Path,
) -> Iterator[Opened]:
    background = Background("database")
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    with office_sessions.begin() as session:
        token, station = sign_in(session, *EDITOR), this_station(session)
    context = RoomContext(
        theme=theme,
        translations=translations,
        messages=bar,
        background=background,
        sessions=office_sessions,
        errands=Errands(background, office_sessions, bar, lambda: None),
        clock=SystemClock(),
        token=lambda: room.token,
        station=lambda: station,
        go_to=lambda *_: None,
        leave=lambda: None,
        long_work=background,
        long_reads=office_sessions.kw["bind"],
        export_folder=tmp_path,
        person_keys_file=None,
    )
    view = build_catalogue(context)
    assert isinstance(view, CatalogueView)
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.show()
    room = Opened(view, bar, office_sessions, qtbot, background, token)
    view.open()
    room.wait_for(lambda: bool(view.types.list.rows()))
    yield room
    background.close()
