"""The scenes of the back office: its rooms, as those see them who work in them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from boxoffice.back_office.rail import room_key
from boxoffice.back_office.rooms import ROOMS
from installers.demonstration.books import Books
from installers.demonstration.displays import Display
from installers.demonstration.gallery_album import Album
from installers.demonstration.keyboard import Keyboard
from installers.demonstration.park import Park
from installers.demonstration.programs import Program
from installers.demonstration.stations import OFFICE, write_office_file
from installers.demonstration.waiting import wait_for
from shared.kernel.locale import Bilingual, Language

NO_PAGE = Bilingual("", "")
ROOM_BY_KEY = {room.key: room for room in ROOMS}
TITLE = "山门|Shanmen"  # a pattern: the window is called so in one language or the other


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: the room it shows, the keys that lead on in there, and the page they lead to."""

    name: str
    room: str
    keys: tuple[str, ...] = ()
    page: Bilingual = NO_PAGE

    def place(self, language: Language) -> str:
        """Say what stands in the title of the window on the picture."""
        return ROOM_BY_KEY[self.room].place(language, self.page.text(language))


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody of the demonstration park, and what they are seen at."""

    number: str
    pin: str
    scenes: tuple[Scene, ...]


WORKERS = (
    Worker(
        "2001",
        "246820",
        (
            Scene("office-editions", "catalogue", ("ctrl+1",), Bilingual("版次", "Editions")),
            Scene("office-types", "catalogue", ("ctrl+2",), Bilingual("票种", "Ticket types")),
            Scene("office-prices", "catalogue", ("ctrl+3",), Bilingual("价格", "Prices")),
            Scene(
                "office-concessions", "catalogue", ("ctrl+4",), Bilingual("优惠政策", "Concessions")
            ),
            Scene("office-slots", "capacity", ("ctrl+Tab",), Bilingual("日历与预览", "Calendar")),
            Scene("office-set-up", "set_up", ("ctrl+Return",)),
            Scene("office-imports", "imports"),
        ),
    ),
    Worker(
        "2002",
        "246821",
        (
            Scene("office-marketing", "marketing", ("ctrl+n",)),
            Scene("office-distribution", "distribution", ("ctrl+n",)),
        ),
    ),
    Worker(
        "1003",
        "246813",
        (
            Scene(
                "office-member",
                "members",
                (*"19900005678", "Return"),
                Bilingual("会员", "Members"),
            ),
            Scene(
                "office-tiers",
                "members",
                ("ctrl+Tab",),
                Bilingual("等级与权益", "Tiers and benefits"),
            ),
            Scene(
                "office-privacy", "members", ("ctrl+Tab",), Bilingual("个人信息", "Personal data")
            ),
        ),
    ),
    Worker(
        "3001",
        "246830",
        (Scene("office-place", "place", ("ctrl+Tab",), Bilingual("分区", "Zones")),),
    ),
    Worker(
        "3002",
        "246831",
        (Scene("office-people", "people", (), Bilingual("人员", "People")),),
    ),
)


def key_of_room(room: str, rights: frozenset[str]) -> str:
    """Give the key, as X names it, that leads somebody with these rights to a room."""
    theirs = [one.key for one in ROOMS if one.is_open_to(rights)]
    return room_key(theirs.index(room)).replace("Shift", "shift")


def show_office(park: Park, books: Books, folder: Path, language: str, album: Album) -> None:
    """Let each of them sign in at the office PC, and photograph their rooms."""
    file = write_office_file(folder / "office.toml", park, language)
    for worker in WORKERS:
        with closing(Display(folder / "logs" / "x-office.log")) as screen:
            program = Program(
                "office",
                "boxoffice",
                ["--station", file],
                database_url=park.station_urls[OFFICE],
                log_file=folder / "logs" / "office.log",
                display=screen.name,
            )
            try:
                _work(worker, Language(language), screen, books, album)
            finally:
                program.stop()


def _work(worker: Worker, language: Language, screen: Display, books: Books, album: Album) -> None:
    keys, before = Keyboard(screen.name), books.signed_in()
    keys.take(TITLE)
    sign_in = screen.wait_until_still("the sign-in at rest")
    keys.press(*worker.number, "Return", *worker.pin, "Return")
    wait_for("somebody in the office", lambda: books.signed_in() > before)
    screen.wait_until_turned(sign_in, "the first room")
    rights, room = books.rights(worker.number), ""
    for scene in worker.scenes:
        ways = scene.keys if scene.room == room else (key_of_room(scene.room, rights), *scene.keys)
        for key in ways:
            keys.press(key)
            screen.wait_until_refreshed("the next room")
        room = scene.room
        _require_place(keys, scene, language)
        album.keep(scene.name, screen.wait_until_still(scene.name))


def _require_place(keys: Keyboard, scene: Scene, language: Language) -> None:
    place = f"{scene.place(language)} —"
    wait_for(f"“{place}” on {scene.name}", lambda: keys.title(TITLE).startswith(place))
