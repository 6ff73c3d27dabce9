"""The room over a real database, at the office's own login, with a clerk for members signed in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.back_office.errands import Errands
from boxoffice.back_office.room import RoomContext
from boxoffice.members.room import MembersRoom
from shared.database.engine import office_engine
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.identity.person import PersonFacts
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.members.page import MemberPage, member_page
from shared.members.profile import NewMember, register
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS
from tests.shared.members.desk import signed_in

SIZE = (1294, 688)
RIGHTS = ("sell", "member_edit", "member_view", "member_open")
_PHONES = count(13_100_000_000)


def new_phone() -> str:
    """A phone that nobody else has in this run."""
    return str(next(_PHONES))


@dataclass
class Opened:
    """The room as a clerk sees it, and the database behind it."""

    room: MembersRoom
    bar: MessageBar
    sessions: sessionmaker[Session]
    token: StaffToken
    qtbot: QtBot
    gone_to: list[object] = field(default_factory=list)

    @property
    def view(self):  # type: ignore[no-untyped-def]
        return self.room.members

    def wait_for(self, holds: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def head(self) -> str:
        """What the message bar says first."""
        message = self.bar.message()
        return "" if message is None else message.head

    def body(self) -> str:
        """What the message bar says besides."""
        message = self.bar.message()
        return "" if message is None else message.body

    def join(self, name: str = "王小敏", phone: str = "", **others: object) -> UUID:
        """Make a member behind the room's back."""
        member_id = uuid7()
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            new = NewMember(PersonFacts(name, phone), 1, **others)  # type: ignore[arg-type]
            register(session, new, KEYS, self.token, member_id=member_id, today=today)
        return member_id

    def read(self, member_id: UUID) -> MemberPage:
        """The page as it is in the database."""
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            return member_page(session, member_id, self.token, today=today)

    def show(self, member_id: UUID) -> None:
        """Have the room show a member."""
        self.room.open(("members", member_id))
        self.wait_for(lambda: self.shown() == member_id and self.view.shows(self.view.member))

    def shown(self) -> UUID | None:
        """Who is shown."""
        page = self.view.member.shown()
        return None if page is None else page.profile.id

    def facts(self) -> str:
        """What the profile says to a screen reader."""
        return str(self.view.member.overview.facts.accessibleName())


Open = Callable[..., Opened]


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    path = tmp_path / "person-keys.json"
    content = {
        "number": KEYS.number,
        "server_key": KEYS.server_key.public_bytes_raw().hex(),
        "find_key": KEYS.find_key.hex(),
    }
    path.write_text(json.dumps(content))
    return path


@pytest.fixture
def open_room(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_database: ParkDatabase,
    tmp_path: Path,
    keys_file: Path,
) -> Iterator[Open]:
    """Open the room for somebody with rights, on a PC with keys or without."""
    engine = office_engine(park_database.park.station_urls["O"], "shanmen-test", connections=2)
    sessions = sessionmaker(engine)
    background = Background("database")

    def build(rights: tuple[str, ...] = RIGHTS, *, keys: bool = True) -> Opened:
        bar = MessageBar(theme)
        qtbot.addWidget(bar)
        token = signed_in(park_database, "O", rights)
        with sessions.begin() as session:
            station = this_station(session)
        context = RoomContext(
            theme=theme,
            translations=translations,
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
            long_reads=engine,
            export_folder=tmp_path,
            person_keys_file=keys_file if keys else None,
        )
        room = MembersRoom(context)
        qtbot.addWidget(room)
        room.resize(*SIZE)
        room.show()
        room.open()
        return Opened(room, bar, sessions, token, qtbot)

    yield build
    background.close()
    engine.dispose()


@pytest.fixture
def opened(open_room: Open) -> Opened:
    return open_room()
