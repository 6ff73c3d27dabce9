"""Puts the box office together from its station file, and keeps its parts alive."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from boxoffice.devices.bay import DeviceBay
from boxoffice.front_door import FrontDoor
from boxoffice.idle_lock import IdleLock
from boxoffice.kiosk_notices import KioskNotices
from boxoffice.lines import WindowLines
from boxoffice.outage.hand.room import HandRoom
from boxoffice.outage.late.room import LateRoom
from boxoffice.outage.watch import OutageWatch
from boxoffice.papers import WindowPapers
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.presenter import SalePresenter
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.view import SaleView
from boxoffice.settings import WindowStation
from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.presenter import ShiftPresenter
from boxoffice.shift.rooms import ShiftExits, ShiftRooms
from boxoffice.shift.view import ShiftView
from boxoffice.side_rooms import SideParts, SideRooms
from boxoffice.sign_in.presenter import SignInPresenter
from boxoffice.ways import Screens, Ways
from boxoffice.window import BoxOfficeWindow, WindowFacts
from shared.desktop.input_router import InputRouter
from shared.desktop.theme import Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.kernel.clock import Clock
from shared.shifts.machine import troubled_machines

_TICK_MS: Final = 1_000
_REFRESH_TICKS: Final = 5


class BoxOffice(QObject):
    """The running program: screens, presenters, devices; `close` lets go of all of them."""

    def __init__(
        self,
        application: QApplication,
        station: WindowStation,
        database_url: str,
        clock: Clock,
        *,
        translations_file: Path = COMPILED_FILE,
        idle_timer: QTimer | None = None,
        devices_file: Path | None = None,
        journal_file: Path | None = None,
    ) -> None:
        super().__init__(application)
        self._clock = clock
        self._ticks = 0
        self.theme = Theme(application, station.theme)
        self.translations = Translations(application, station.language, translations_file)
        self.router = InputRouter(application)
        self.window = BoxOfficeWindow(self.theme, self.translations)
        self.lines = WindowLines(station, database_url, clock, journal_file)
        self.front = FrontDoor(self, self.window, self.theme, self.translations)
        self.front.changed = self._show_facts
        self.papers = WindowPapers(
            station, self.lines, self.front, self.window.messages, self._show_facts
        )
        self._say = SaleSayings.of(self.window.messages, self.translations)
        self._bay = DeviceBay(
            application,
            self.window,
            self.front,
            self.theme,
            self.translations,
            self._say.cards,
            self.lines.terminal,
        )
        self._build_outage()
        self._build_screens()
        self.lines.workers.line.changed = self._show_facts
        self.clockwork = QTimer(self)
        self.clockwork.timeout.connect(self._tick)
        self.clockwork.start(_TICK_MS)
        self._tick()
        printer, printing = self.lines.printer, self.lines.workers.printer
        self._bay.open(station, devices_file, printer, printing, self._show_facts)
        self._kiosks = KioskNotices(
            self.window.messages,
            self.translations,
            self.lines.workers.database,
            lambda: self.lines.office.ask(lambda session, _: troubled_machines(session)),
        )
        self._idle = IdleLock(application, idle_timer or QTimer(), self.front.lock_unattended)
        self.front.show()

    def close(self) -> None:
        """Stop the clock and every thread, then let go of devices and database."""
        self.clockwork.stop()
        self._idle.close()
        self._bay.close()
        self.ways.screens.side.close()
        self.lines.close()

    # Building.

    def _build_outage(self) -> None:
        lines = self.lines
        self.outage = OutageWatch(
            lines.outage,
            lines.workers.database,
            lines.workers.outage,
            self._say.outage,
            broken=lines.journal_broken,
        )
        self.outage.changed, self.outage.back = self._show_facts, self._back

    def _back(self) -> None:
        """Have somebody whom only this window has recognised sign in at the database."""
        entry = self.front.entry
        if entry is not None and not entry.token.value:
            self.front.signed_out()

    def _build_screens(self) -> None:
        front, lines = self.front, self.lines
        self.ways = ways = Ways(
            self.window, front, self.router, self._say.sale, self._clock, self._show_facts
        )
        ways.counting, ways.entered = self.outage.before_count, self.outage.soon
        hand = HandRoom(self.theme, self.translations, self.window, lines, front, self._clock)
        self.late = LateRoom(self.theme, lines, front, ways, self.outage, hand)
        front.shutting = ways.let_type
        database = lines.workers.database
        self._sign_in = SignInPresenter(front.view, database, lines.enter, ways.enter)
        shift_view = ShiftView(self.theme, self.translations)
        shift_view.cancelled.connect(lambda: front.show())
        sale_view = SaleView(self.theme, self.translations)
        sale_view.came.connect(self.window.messages.name_keys)
        ways.open(
            Screens(
                sale_view,
                self._build_sale(sale_view),
                shift_view,
                ShiftPresenter(shift_view, database, lines.office.open_shift, ways.begin_shift),
                self._build_rooms(),
                self._build_side(),
            )
        )

    def _build_sale(self, view: SaleView) -> SalePresenter:
        workers = self.lines.workers
        sale = SalePresenter(
            view,
            self._say,
            self.papers.prints,
            workers.database,
            self.lines.sale_desk(),
            self.lines.paying(),
            self._clock,
            self._sale_exits(),
        )
        self._bay.serve(view, sale)
        return sale

    def _sale_exits(self) -> SaleExits:
        front, ways = self.front, self.ways
        return SaleExits(
            lock=front.lock,
            signed_out=front.signed_out,
            reports=ways.show_reports,
            language=self.translations.toggle,
            look=front.other_look,
            find=ways.show_orders,
            reprint=ways.show_newest,
            open_drawer=self.papers.drawer.open_at_sale,
            drawer=ways.show_drawer,
            late=self.late.show,
            shift_report=ways.show_shift_report,
            hand_over=ways.hand_over,
            devices=self._bay.show_page,
            passes=ways.show_pass,
            typing=ways.type_at_sale,
            account_slip=self.papers.account_slips.print_slip,
        )

    def _build_rooms(self) -> ShiftRooms:
        lines, ways = self.lines, self.ways
        exits = ShiftExits(
            typing=ways.let_type,
            sale=ways.show_sale,
            entered=ways.go_on,
            closed=ways.end_shift,
            ended=self.front.show,
            signed_out=self.front.signed_out,
            open_drawer=self.papers.drawer.open,
        )
        rooms = ShiftRooms(
            self.window,
            self.theme,
            self.translations,
            lines.workers,
            ShiftDesk(lines.office),
            self.papers.slips(),
            self.papers.desk.print_page,
            exits,
            self._clock,
        )
        self.papers.serve(rooms)
        return rooms

    def _build_side(self) -> SideRooms:
        ways = self.ways
        self._bay.laid = ways.card_laid
        parts = SideParts(
            self.theme,
            self.translations,
            self.window,
            self.front,
            self.lines,
            self.papers,
            self._bay,
            ways.show_sale,
            ways.show_orders,
            ways.show_pass,
        )
        return SideRooms(parts)

    # Every second.

    def _tick(self) -> None:
        self.window.show_time(self._clock.now())
        self.outage.tick()
        if self._ticks % _REFRESH_TICKS == 0:
            self._look()
        self._ticks += 1
        self._show_facts()

    def _look(self) -> None:
        """Ask how the printer is, where this is while nobody has said so, and what is left."""
        screens, workers = self.ways.screens, self.lines.workers
        self.papers.watch.look()
        if not self.outage.facts.away and (self.front.facts is None or workers.line.lost):
            workers.database.run(
                self, self.lines.office.station, self.front.take_station, self.front.no_station
            )
        if self.front.entry is not None:
            self._kiosks.look()
        if self.window.screens.currentWidget() is screens.sale_view:
            screens.sale.refresh()

    def _show_facts(self) -> None:
        self._bay.show_place()
        self.window.show_facts(
            WindowFacts.of(
                self.front.facts,
                self.front.entry,
                printer=self.papers.watch.state,
                database_lost=self.lines.workers.line.lost,
                unprinted=self.papers.prints.waiting,
                training=self.lines.training,
                lost=self._bay.lost,
                outage=self.outage.facts,
            )
        )
