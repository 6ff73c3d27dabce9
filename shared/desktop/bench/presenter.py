"""Joins the rig to its window: watches the devices, draws the papers, breaks what is pressed."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

import psycopg
from PySide6.QtCore import QTimer

from shared.desktop.background import Background
from shared.desktop.bench.alter_fen import SpoiltPayment
from shared.desktop.bench.news import Deed, Happening, happenings
from shared.desktop.bench.rig import Rig, RigState
from shared.desktop.bench.sheets import Sheet, draw_sheet
from shared.desktop.bench.state import BenchState
from shared.desktop.bench.view import BenchView
from shared.devices.printer.simulated.condition import PaperLevel
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.clock import Clock

_DRAWER_OPEN_MS: Final = 3_000
_KEPT_HAPPENINGS: Final = 40
_KEPT_SHEETS: Final = 12


class BenchPresenter:
    """Looks at the rig whenever `watch` is called, many times a second.

    `spoil` takes one fen off a payment, or is None where no superuser's URL was given.
    """

    def __init__(
        self,
        view: BenchView,
        rig: Rig,
        background: Background,
        clock: Clock,
        spoil: Callable[[], SpoiltPayment | None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._view = view
        self._rig = rig
        self._background = background
        self._clock = clock
        self._spoil = spoil
        self._monotonic = monotonic
        self._seen = RigState()
        self._walking = True
        self._opened_at = 0.0
        self._persons_at_opening = 0
        self._happenings: tuple[Happening, ...] = ()
        self._sheets: tuple[Sheet, ...] = ()
        self._chosen = 0
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.plug_pressed.connect(self._plug)
        view.paper_pressed.connect(self._paper)
        view.cover_pressed.connect(self._cover)
        view.walk_pressed.connect(self._walk)
        view.pairs_pressed.connect(self._pairs)
        view.force_pressed.connect(self._force)
        view.fire_pressed.connect(self._fire)
        view.card_pressed.connect(self._card)
        view.again_pressed.connect(self._again)
        view.spoil_pressed.connect(self._spoil_one)
        view.sheet_chosen.connect(self._present)

    def watch(self) -> None:
        """Show how the devices stand and what they did since the last look."""
        before, state = self._seen, self._rig.state()
        now = self._clock.now()
        self._seen = state
        if state.openings != before.openings:
            self._opened_at = self._monotonic()
            self._persons_at_opening = state.persons if before.arm_open else before.persons
        walked = state.persons - before.persons + state.forced - before.forced
        if walked:
            self._view.show_walk(walked)
        if state.drawer_pulses != before.drawer_pulses:
            QTimer.singleShot(_DRAWER_OPEN_MS, self._view, self._rig.shut_drawer)
        self._tell(*happenings(before, state, now))
        self._view.show_state(self._bench_state(state))
        self._view.show_time(now.astimezone(SITE_TIME_ZONE).strftime("%H:%M:%S"))
        for number in range(before.papers, state.papers):
            self._draw(number + 1, now)

    def _bench_state(self, state: RigState) -> BenchState:
        open_for = self._monotonic() - self._opened_at if state.arm_open else 0.0
        left = max(self._rig.passing_seconds - open_for, 0.0) if state.arm_open else 0.0
        return BenchState(
            rig=state,
            walking=self._walking,
            seconds_left=round(left, 1),
            persons_this_opening=state.persons - self._persons_at_opening,
            can_spoil=self._spoil is not None,
        )

    def _tell(self, *news: Happening) -> None:
        if news:
            self._happenings = (*reversed(news), *self._happenings)[:_KEPT_HAPPENINGS]
            self._view.show_happenings(self._happenings)

    # Papers.

    def _draw(self, number: int, at: datetime) -> None:
        paper = self._rig.papers()[number - 1]
        job = partial(draw_sheet, number, paper, at)
        self._background.run(self._view, job, self._drawn, _mistake)

    def _drawn(self, sheet: Sheet) -> None:
        self._sheets = (sheet, *self._sheets)[:_KEPT_SHEETS]
        self._view.show_sheets(self._sheets, self._chosen)

    def _present(self, number: int) -> None:
        code = next((sheet.code for sheet in self._sheets if sheet.number == number), None)
        now = self._clock.now()
        if code is None:
            self._tell(Happening(Deed.UNREADABLE, now))
            return
        self._chosen = number
        self._rig.present(code)
        self._tell(Happening(Deed.PRESENTED, now, len(code)))
        self._view.show_sheets(self._sheets, self._chosen)

    def _again(self) -> None:
        if self._chosen:
            self._present(self._chosen)

    # Faults.

    def _plug(self) -> None:
        self._rig.plug_printer(not self._rig.state().printer_plugged)
        self.watch()

    def _paper(self) -> None:
        self._rig.load_paper(self._rig.state().condition.paper is PaperLevel.END)
        self.watch()

    def _cover(self) -> None:
        self._rig.open_cover(not self._rig.state().condition.cover_open)
        self.watch()

    def _card(self) -> None:
        self._rig.lay_or_lift()
        self.watch()

    def _walk(self) -> None:
        self._walking = not self._walking
        self._rig.let_walk(self._walking)
        self.watch()

    def _pairs(self) -> None:
        self._rig.walk_in_pairs(not self._rig.state().in_pairs)
        self.watch()

    def _force(self) -> None:
        self._rig.force_arm()
        self.watch()

    def _fire(self) -> None:
        self._rig.set_fire(not self._rig.state().burning)
        self.watch()

    def _spoil_one(self) -> None:
        if self._spoil is not None:
            self._background.run(self._view, self._spoil, self._spoilt, self._not_spoilt)

    def _spoilt(self, payment: SpoiltPayment | None) -> None:
        if payment is None:
            self._view.tell_nothing_to_spoil()
            return
        self._tell(Happening(Deed.SPOILT, self._clock.now(), payment.amount_fen))

    def _not_spoilt(self, error: Exception) -> None:
        if not isinstance(error, psycopg.Error):
            raise error
        self._view.tell_database_gone()


def _mistake(error: Exception) -> None:
    raise error
