"""The scenes of the back office: its rooms, as those see them who work in them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from installers.demonstration.books import Books
from installers.demonstration.displays import Display
from installers.demonstration.gallery_album import Album
from installers.demonstration.keyboard import Keyboard
from installers.demonstration.park import Park
from installers.demonstration.programs import Program
from installers.demonstration.stations import OFFICE, write_office_file
from installers.demonstration.waiting import wait_for

TITLE = "山门|Shanmen"  # a pattern: the window is called so in one language or the other


@dataclass(frozen=True, slots=True)
class Scene:
    """The keys that lead from one picture to the next, and its name."""

    name: str
    keys: tuple[str, ...]


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
            Scene("office-editions", ("F1", "ctrl+1")),
            Scene("office-types", ("ctrl+2",)),
            Scene("office-prices", ("ctrl+3",)),
            Scene("office-concessions", ("ctrl+4",)),
            Scene("office-slots", ("F2", "ctrl+Tab")),
            Scene("office-set-up", ("F3", "ctrl+Return")),
            Scene("office-imports", ("F4",)),
        ),
    ),
    Worker(
        "2002",
        "246821",
        (
            Scene("office-marketing", ("F3", "ctrl+n")),
            Scene("office-distribution", ("F4", "ctrl+n")),
        ),
    ),
    Worker(
        "1003",
        "246813",
        (
            Scene("office-member", ("F2", *"19900005678", "Return")),
            Scene("office-tiers", ("ctrl+Tab",)),
            Scene("office-privacy", ("ctrl+Tab",)),
        ),
    ),
    Worker("3001", "246830", (Scene("office-place", ("F1", "ctrl+Tab")),)),
    Worker("3002", "246831", (Scene("office-people", ("F1",)),)),
)


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
                _work(worker, screen, books, album)
            finally:
                program.stop()


def _work(worker: Worker, screen: Display, books: Books, album: Album) -> None:
    keys, before = Keyboard(screen.name), books.signed_in()
    keys.take(TITLE)
    screen.wait_until_still("the sign-in at rest")
    keys.press(*worker.number, "Return", *worker.pin, "Return")
    wait_for("somebody in the office", lambda: books.signed_in() > before)
    screen.wait_until_refreshed("the first room")
    for scene in worker.scenes:
        for key in scene.keys:
            keys.press(key)
            screen.wait_until_refreshed("the next room")
        album.keep(scene.name, screen.wait_until_still(scene.name))
