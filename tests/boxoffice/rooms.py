"""Rooms of the back office over a real database, at the office's own login."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.back_office.errands import Errands
from boxoffice.back_office.room import RoomContext, RoomView
from shared.database.engine import office_engine
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.kernel.clock import SystemClock
from shared.site.queries import this_station
from shared.site.sign_in import sign_in
from tests.conftest import ParkDatabase

SIZE = (1294, 688)
View = TypeVar("View", bound=QWidget)


@dataclass
class Room(Generic[View]):
    """A room as somebody sees it, the bar above it, and the database behind it."""

    view: View
    bar: MessageBar
    sessions: sessionmaker[Session]
    qtbot: QtBot

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(holds, timeout=20_000)

    def head(self) -> str:
        """What the message bar says."""
        message = self.bar.message()
        return "" if message is None else message.head


@dataclass(frozen=True)
class Building:
    """What rooms are built with in a test."""

    qtbot: QtBot
    theme: Theme
    translations: Translations
    database: ParkDatabase
    folder: Path

    @contextmanager
    def room(
        self, build: Callable[[RoomContext], QWidget], kind: type[View], number: str, pin: str
    ) -> Iterator[Room[View]]:
        """Open a room as the member of staff with this number."""
        engine = office_engine(self.database.park.station_urls["O"], "shanmen-test", connections=2)
        background = Background("database")
        bar = MessageBar(self.theme)
        self.qtbot.addWidget(bar)
        sessions = sessionmaker(engine)
        view = build(self._context(sessions, background, bar, number, pin))
        assert isinstance(view, kind)
        self.qtbot.addWidget(view)
        view.resize(*SIZE)
        view.show()
        if isinstance(view, RoomView):
            view.open()
        try:
            yield Room(view, bar, sessions, self.qtbot)
        finally:
            background.close()
            engine.dispose()

    def _context(
        self,
        sessions: sessionmaker[Session],
        background: Background,
        bar: MessageBar,
        number: str,
        pin: str,
    ) -> RoomContext:
        with sessions.begin() as session:
            token, station = sign_in(session, number, pin), this_station(session)
        return RoomContext(
            theme=self.theme,
            translations=self.translations,
            messages=bar,
            background=background,
            sessions=sessions,
            errands=Errands(background, sessions, bar, lambda: None),
            clock=SystemClock(),
            token=lambda: token,
            station=lambda: station,
            go_to=lambda *_: None,
            leave=lambda: None,
            long_work=background,
            long_reads=sessions.kw["bind"],
            export_folder=self.folder,
            person_keys_file=None,
        )
