"""Puts the back office together from its station file: sign-in, rooms, lock, and the clock."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import sessionmaker

from boxoffice.back_office.door import BackOfficeDoor
from boxoffice.back_office.errands import Errands
from boxoffice.back_office.keeper import RoomKeeper
from boxoffice.back_office.room import BackOfficeRoom, RoomContext
from boxoffice.back_office.rooms import ROOMS
from boxoffice.back_office.view import BackOfficeView
from boxoffice.database_line import DatabaseBackground, DatabaseLine
from boxoffice.entry import Entry
from boxoffice.front_door import FrontDoor
from boxoffice.idle_lock import IDLE_MS, IdleLock
from boxoffice.kiosk_notices import KioskNotices
from boxoffice.settings import OfficeStation
from boxoffice.sign_in.presenter import SignInPresenter
from boxoffice.window import BoxOfficeWindow, PrinterState, WindowFacts
from shared.database.engine import office_engine, station_engine
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.kernel.clock import Clock
from shared.site.queries import StationFacts
from shared.site.sign_in import NotSignedIn, StaffToken

NAME: Final = "shanmen-backoffice"
_TICK_MS: Final = 1_000
_LOOK_AGAIN_TICKS: Final = 5
_STAY_TICKS: Final = 60
_KIOSK_TICKS: Final = 5


class BackOffice(QObject):
    """The running program of an office station; `close` lets go of everything."""

    def __init__(
        self,
        application: QApplication,
        station: OfficeStation,
        database_url: str,
        clock: Clock,
        *,
        rooms: Sequence[BackOfficeRoom] = ROOMS,
        translations_file: Path = COMPILED_FILE,
        idle_timer: QTimer | None = None,
    ) -> None:
        super().__init__(application)
        self._clock = clock
        self._person_keys_file = station.person_keys_file
        self._ticks = 0
        self.theme = Theme(application, station.theme)
        self.translations = Translations(application, station.language, translations_file)
        self.window = BoxOfficeWindow(self.theme, self.translations)
        self._connect_database(database_url)
        self._build_screens()
        self._rooms = RoomKeeper(self.view, rooms, self._context, self.front.lock)
        self._connect()
        self._kiosks = KioskNotices(
            self.window.messages, self.translations, self._database, self._door.troubled_machines
        )
        self._idle_timer = idle_timer or QTimer()
        self._idle = IdleLock(application, self._idle_timer, self.front.lock_unattended)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._tick()
        self.front.show()

    def close(self) -> None:
        """Stop every thread, then let go of the database."""
        self._timer.stop()
        self._idle.close()
        self._long_work.close()
        self._database.close()
        self._door.close()
        for engine in (self._engine, self._errand_engine, self._report_engine):
            engine.dispose()

    @property
    def threads(self) -> tuple[Background, ...]:
        """Give the threads on which somebody may be waited for."""
        return self._database, self._long_work

    # Building.

    def _connect_database(self, url: str) -> None:
        self._line = DatabaseLine()
        self._line.changed = self._show_facts
        self._database = DatabaseBackground("database", self._line)
        self._long_work = DatabaseBackground("reports", self._line)
        self._engine = station_engine(url, NAME, connections=1)
        self._errand_engine = office_engine(url, f"{NAME}-errands", connections=2)
        self._report_engine = station_engine(url, f"{NAME}-reports", connections=1)
        self._door = BackOfficeDoor(sessionmaker(self._engine))

    def _build_screens(self) -> None:
        self.front = FrontDoor(self, self.window, self.theme, self.translations)
        self.front.changed = self._show_facts
        self._sign_in = SignInPresenter(
            self.front.view, self._database, self._door.enter, self._entered
        )
        self.view = BackOfficeView(self.theme, self.translations)
        for screen in (self.front.view, self.view):
            self.window.add_screen(screen)
        self.window.show_office()

    def _connect(self) -> None:
        self.view.room_pressed.connect(self._rooms.open)
        self.view.back_pressed.connect(self._go_back)
        self.view.lock_pressed.connect(self.front.lock)
        self.view.language_pressed.connect(self.translations.toggle)
        self.view.look_pressed.connect(self.front.other_look)
        self.view.windowTitleChanged.connect(self.window.show_place)
        self.view.message_pressed.connect(self.window.messages.press)
        self.window.may_close = self._rooms.may_leave

    def _context(self) -> RoomContext:
        messages, sessions = self.window.messages, sessionmaker(self._errand_engine)
        return RoomContext(
            theme=self.theme,
            translations=self.translations,
            messages=messages,
            background=self._database,
            sessions=sessions,
            errands=Errands(self._database, sessions, messages, self.front.signed_out),
            clock=self._clock,
            token=self._token,
            station=self._station,
            go_to=self._rooms.open,
            leave=self._rooms.leave,
            long_work=self._long_work,
            long_reads=self._report_engine,
            export_folder=Path.home() / "Shanmen",
            person_keys_file=self._person_keys_file,
        )

    # Every second.

    def _tick(self) -> None:
        self.window.show_time(self._clock.now())
        unknown = self.front.facts is None or self._line.lost
        if self._ticks % (_LOOK_AGAIN_TICKS if unknown else _STAY_TICKS) == 0:
            self._look()
        if self._ticks % _KIOSK_TICKS == 0 and self.front.entry is not None:
            self._kiosks.look()
        self._ticks += 1
        self._show_facts()

    def _look(self) -> None:
        """Ask where this is and which day it is, and stay signed in while somebody works."""
        # Whoever fills a long form in touches the database late: the sign-in must not end before.
        works = self.front.entry is not None and self._idle_timer.remainingTime() > IDLE_MS - 60_000
        value = self.front.entry.token.value if works and self.front.entry else ""
        self._database.run(
            self, lambda: self._door.look(value), self.front.take_station, self.front.no_station
        )

    def _show_facts(self) -> None:
        self.window.show_facts(
            WindowFacts.of(
                self.front.facts,
                self.front.entry,
                printer=PrinterState.UNKNOWN,
                database_lost=self._line.lost,
                unprinted=0,
                training=False,
            )
        )

    # Who is here, and where.

    def _token(self) -> StaffToken:
        if self.front.entry is None:
            raise NotSignedIn
        return self.front.entry.token

    def _station(self) -> StationFacts:
        if self.front.facts is None:
            raise NotSignedIn
        return self.front.facts

    def _entered(self, entry: Entry) -> None:
        before = self.front.let_in(entry)
        self.window.messages.setEnabled(True)
        if before is None or _differ(before.token, entry.token):
            self._rooms.begin(entry.token.rights)
        self.window.show_screen(self.view)

    def _go_back(self) -> None:
        if not self.window.messages.dismiss():
            self._rooms.go_back()


def _differ(before: StaffToken, now: StaffToken) -> bool:
    return (before.staff_id, before.rights) != (now.staff_id, now.rights)
