"""Builds the gate station from its file: lanes, their screens, and what joins them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gatestation.day_keys import DayKeys
from gatestation.desks import Desks
from gatestation.gatekeeper import Gatekeeper, GateLines
from gatestation.lane import Lane
from gatestation.lane_arm import ArmOrder, LaneTiming
from gatestation.lane_relay import LaneRelay
from gatestation.offline.facts import OfflineFacts
from gatestation.offline.gate_clock import this_boot
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.outage import open_outage
from gatestation.passage_model import LaneWay
from gatestation.reading.face_directory import FaceDirectory
from gatestation.reading.open_readers import readers_of
from gatestation.screen.hand_presenter import HandPresenter
from gatestation.screen.presenter import LaneDesk, LanePresenter
from gatestation.screen.sign_presenter import SignPresenter
from gatestation.screen.view import GateView
from gatestation.settings import GateStation, LaneSettings
from gatestation.turnstiles import build_turnstile
from gatestation.window import GateWindow
from shared.admission.presented import Presented, PresentedKind
from shared.desktop.background import Background
from shared.desktop.input_router import InputRouter
from shared.desktop.sounds import Sounds
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import Clock

_TICK_MS = 1000
_NEXT_LOOK = {Look.DARK: Look.LIGHT, Look.LIGHT: Look.SUN, Look.SUN: Look.DARK}


class GateApplication:
    """Owns everything that must live as long as the program; `start` it, then `close` it."""

    def __init__(
        self,
        station: GateStation,
        station_file: Path,
        database_url: str,
        clock: Clock,
        theme: Theme,
        translations: Translations,
    ) -> None:
        self._theme = theme
        self._translations = translations
        self._clock = clock
        self._database = Background("figures")
        self._url = database_url
        left = LeftLines()
        # Each lane's thread has a connection for itself, and the figures have theirs.
        self._lines = GateLines(LeavableLine(database_url, "shanmen-gate figures", left), left)
        keys = DayKeys(station_file.with_suffix(".key"))
        self._keys = keys
        self._desks = Desks(keys=keys)
        self._outage = open_outage(
            station_file, database_url, self._desks, left, clock, this_boot()
        )
        self._codes = tuple(lane.code for lane in station.lanes)
        self._keepers: list[Gatekeeper] = []
        self._lanes: list[Lane] = []
        self._presenters: list[LanePresenter] = []
        self._hands: list[HandPresenter] = []
        self._signs: list[SignPresenter] = []
        views = [self._open_lane(lane) for lane in station.lanes]
        self.window = GateWindow(theme, views)
        self.window.lanes.ordered.connect(self._order)
        self.window.lanes.sound_tried.connect(lambda at: self._presenters[at].try_sounds())
        self._router = self._hear_keyboard(station)
        self._timer = QTimer(self.window, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Start the lanes and the clock."""
        if self._outage is not None:
            self._outage.follower.start()
        for keeper in self._keepers:
            keeper.warm()
        for lane in self._lanes:
            lane.start()
        self._timer.start()
        self._tick()

    def close(self) -> None:
        """Stop the lanes, each at a point where nothing is half done, then let go of the rest."""
        self._timer.stop()
        application = QApplication.instance()
        if application is not None and self._router is not None:
            application.removeEventFilter(self._router)
        for lane in self._lanes:
            lane.stop()
        for keeper in self._keepers:
            keeper.close()
        self._database.close()
        self._lines.figures.close()
        if self._outage is not None:
            self._outage.close()

    def _hear_keyboard(self, station: GateStation) -> InputRouter | None:
        """Tell a scanner that types from a hand; what it reads is for the lane on the screen."""
        application = QApplication.instance()
        if application is None:
            return None
        router = InputRouter(application)
        if any(lane.keyboard_scanner for lane in station.lanes):
            router.scanned.connect(self._scanned_by_keyboard)
        return router

    def _scanned_by_keyboard(self, code: str) -> None:
        self._lanes[self.window.shown].present(Presented(PresentedKind.CODE, code))

    def _open_lane(self, settings: LaneSettings) -> GateView:
        view = GateView(self._theme, self._translations)
        view.look_pressed.connect(self._change_look)
        view.language_pressed.connect(self._translations.toggle)
        view.time_pressed.connect(self._confirm_time)
        relay = LaneRelay(view)
        stand_by = self._outage.stand_by if self._outage else None
        keeper = Gatekeeper(self._url, settings.code, self._desks, self._lines, stand_by)
        self._keepers.append(keeper)
        sounds = Sounds(settings.volume_percent / 100, view)
        lane = _lane(settings, keeper, relay, lambda: self._faces(settings.code))
        self._lanes.append(lane)
        self._join_entries(view, lane, keeper)
        self._presenters.append(
            LanePresenter(
                view,
                settings.code,
                relay,
                lane.tell,
                sounds,
                self._database,
                LaneDesk(keeper.place, keeper.photo, keeper.hold_mismatch),
                self._clock,
            )
        )
        return view

    def _join_entries(self, view: GateView, lane: Lane, keeper: Gatekeeper) -> None:
        hand, typed = view.entries.hand, view.entries.typed
        self._hands.append(HandPresenter(hand, self._database, keeper.admit_by_hand, lane.tell))
        sign = SignPresenter(
            view.entries.sign, self._database, keeper.sign_mismatch, view.show_signed
        )
        self._signs.append(sign)
        typed.submitted.connect(lambda number: lane.present(Presented(PresentedKind.TYPED, number)))

    def _faces(self, lane: str) -> FaceDirectory:
        line = LeavableLine(self._url, f"shanmen-gate {lane} faces", self._lines.left)
        return FaceDirectory(line, lambda: self._desks.keys.face_key if self._desks.keys else None)

    def _order(self, lane: int, order: ArmOrder) -> None:
        self._lanes[lane].order(order)

    def _change_look(self) -> None:
        self._theme.choose(_NEXT_LOOK[self._theme.look])

    def _tick(self) -> None:
        for presenter in self._presenters:
            presenter.tick()
        self._show_offline()

    def _show_offline(self) -> None:
        for view, lane in zip(self.window.views, self._codes, strict=True):
            view.show_offline(self._offline_facts(lane))
            view.show_waiting_key(self._keys.waiting)

    def _offline_facts(self, lane: str) -> OfflineFacts:
        if self._outage is None:
            return OfflineFacts(self._clock.now(), broken=True)
        return self._outage.stand_by.facts(lane)

    def _confirm_time(self) -> None:
        if self._outage is not None:
            self._outage.confirm_time()
            self._show_offline()


def _lane(
    settings: LaneSettings,
    keeper: Gatekeeper,
    relay: LaneRelay,
    faces: Callable[[], FaceDirectory],
) -> Lane:
    return Lane(
        settings.code,
        readers_of(settings, faces),
        build_turnstile(settings),
        judge=keeper.judge,
        record_passage=keeper.record_passage,
        give_back=keeper.give_back,
        record_news=keeper.record_news,
        listener=relay.tell,
        way=lambda: LaneWay(keeper.kind(), settings.other_side_free),
        timing=LaneTiming(passage_seconds=float(settings.passage_seconds)),
        has_arm=settings.has_arm,
    )
