"""What a room of the back office is, and what it is given."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.back_office.errands import Errands
from shared.desktop.background import Background
from shared.desktop.icons import IconName
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.identity.key_file import read_station_keys
from shared.identity.person import StationKeys
from shared.kernel.clock import Clock
from shared.kernel.locale import Bilingual, Language
from shared.kernel.refusal import Refusal
from shared.site.queries import StationFacts
from shared.site.sign_in import StaffToken

Result = TypeVar("Result")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RoomContext:
    """What a room works with; `token` and `station` give those of the moment.

    `run` is the ordinary way to the database. `background` and `sessions` (transactions that end
    with `begin`) are the parts of it. What reads long goes by `long_work` and `long_reads`, so that
    nobody waits for it. `go_to` opens another room, with what it is to show; `leave` goes back
    from a room that has all of the content area. `person_keys_file` is None where this PC holds no
    keys of persons.
    """

    theme: Theme
    translations: Translations
    messages: MessageBar
    background: Background
    sessions: sessionmaker[Session]
    errands: Errands
    clock: Clock
    token: Callable[[], StaffToken]
    station: Callable[[], StationFacts]
    go_to: Callable[[str, object], None]
    leave: Callable[[], None]
    long_work: Background
    long_reads: Engine
    export_folder: Path
    person_keys_file: Path | None

    def run(
        self,
        owner: QObject,
        job: Callable[[Session], Result],
        done: Callable[[Result], None],
        refused: Callable[[Refusal], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Run a job in one transaction on the database's thread; then `done` or `refused` here.

        A lost database, a sign-in that has ended, a missing right and a fault of ours are said in
        the message bar; `refused` hears of every other refusal, which else is said in general.
        `failed` is called first whatever went wrong, so that a screen need not wait on.
        """
        self.errands.run(owner, job, done, refused, failed)

    def person_keys(self) -> StationKeys | None:
        """Read the keys of persons; None without a file, or with one that is of no use (logged)."""
        if self.person_keys_file is None:
            return None
        try:
            return read_station_keys(self.person_keys_file)
        except (OSError, ValueError):
            logger.exception("the keys of persons cannot be used")
            return None

    def today(self) -> date:
        """Give the business date."""
        return self.station().business_date

    def language(self) -> Language:
        """Give the language of the screens."""
        return self.translations.language

    def may(self, right: str) -> bool:
        """Tell whether the person who is signed in holds a right."""
        return right in self.token().rights


class RoomView(QWidget):
    """The widget of a room; a plain QWidget will do for one that needs none of these calls."""

    def open(self, target: object = None) -> None:
        """Be shown; `target` is what another room wants to be seen here."""

    def may_leave(self) -> bool:
        """Say whether the room can be left now; one that says no says why in the message bar."""
        return True

    def go_back(self) -> bool:
        """Take one step back, as Esc asks; False when there is none left."""
        return False


@dataclass(frozen=True, slots=True)
class BackOfficeRoom:
    """One entry of the rail. Anyone who holds one of `rights` may enter.

    `short` stands on the narrow rail (two characters, or one short word). `whole` gives the room
    all of the content area, without the rail: for one that has a rail of its own.
    """

    key: str
    title: Bilingual
    short: Bilingual
    icon: IconName
    rights: tuple[str, ...]
    build: Callable[[RoomContext], QWidget]
    group: Bilingual
    whole: bool = False

    def is_open_to(self, rights: frozenset[str]) -> bool:
        """Tell whether a person with these rights may enter."""
        return not rights.isdisjoint(self.rights)

    def place(self, language: Language, page: str = "") -> str:
        """Name the room, and a page of it, as the title of the window does."""
        return " · ".join(part for part in (self.title.text(language), page) if part)
