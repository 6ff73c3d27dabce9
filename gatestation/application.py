"""Builds the gate station from its file: lanes, their screens, and what joins them."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from sqlalchemy.orm import sessionmaker

from gatestation.gatekeeper import Desks, Gatekeeper
from gatestation.lane import Lane
from gatestation.lane_arm import LaneTiming
from gatestation.lane_relay import LaneRelay
from gatestation.screen.presenter import LanePresenter
from gatestation.screen.view import GateView
from gatestation.settings import GateStation, LaneSettings
from gatestation.window import GateWindow
from shared.database.engine import station_engine
from shared.desktop.background import Background
from shared.desktop.sounds import Sounds
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.devices.connection import Connection
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.kernel.clock import Clock

_TICK_MS = 1000
_NEXT_LOOK = {Look.DARK: Look.LIGHT, Look.LIGHT: Look.SUN, Look.SUN: Look.DARK}


class GateApplication:
    """Owns everything that must live as long as the program; `start` it, then `close` it."""

    def __init__(
        self,
        station: GateStation,
        database_url: str,
        clock: Clock,
        theme: Theme,
        translations: Translations,
    ) -> None:
        self._theme = theme
        self._translations = translations
        self._clock = clock
        self._database = Background("figures")
        # Each lane's thread has a connection for itself, and the figures have theirs.
        self._engine = station_engine(database_url, "shanmen-gatestation", len(station.lanes) + 1)
        self._sessions = sessionmaker(self._engine, expire_on_commit=False)
        self._desks = Desks()
        self._keepers: list[Gatekeeper] = []
        self._lanes: list[Lane] = []
        self._presenters: list[LanePresenter] = []
        several = len(station.lanes) > 1
        views = [self._open_lane(lane, several_lanes=several) for lane in station.lanes]
        self.window = GateWindow(views)
        self._timer = QTimer(self.window, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Start the lanes and the clock."""
        for lane in self._lanes:
            lane.start()
        self._timer.start()
        self._tick()

    def close(self) -> None:
        """Stop the lanes, each at a point where nothing is half done, then let go of the rest."""
        self._timer.stop()
        for lane in self._lanes:
            lane.stop()
        for keeper in self._keepers:
            keeper.close()
        self._database.close()
        self._engine.dispose()

    def _open_lane(self, settings: LaneSettings, *, several_lanes: bool) -> GateView:
        view = GateView(self._theme, self._translations, several_lanes=several_lanes)
        view.look_pressed.connect(self._change_look)
        view.language_pressed.connect(self._translations.toggle)
        relay = LaneRelay(view)
        keeper = Gatekeeper(self._sessions, self._desks, settings.code)
        self._keepers.append(keeper)
        sounds = Sounds(settings.volume_percent / 100, view)
        self._presenters.append(
            LanePresenter(
                view, settings.code, relay, sounds, self._database, keeper.place, self._clock
            )
        )
        self._lanes.append(_lane(settings, keeper, relay))
        return view

    def _change_look(self) -> None:
        self._theme.choose(_NEXT_LOOK[self._theme.look])

    def _tick(self) -> None:
        for presenter in self._presenters:
            presenter.tick()


def _lane(settings: LaneSettings, keeper: Gatekeeper, relay: LaneRelay) -> Lane:
    return Lane(
        settings.code,
        SerialScanner(Connection(settings.scanner_url, settings.scanner_baud_rate)),
        AaTurnstile(
            Connection(settings.turnstile_url, settings.turnstile_baud_rate),
            settings.turnstile_address,
        ),
        judge=keeper.judge,
        record_passage=keeper.record_passage,
        give_back=keeper.give_back,
        listener=relay.tell,
        timing=LaneTiming(passage_seconds=float(settings.passage_seconds)),
    )
