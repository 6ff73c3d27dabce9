"""The screen of a gate over a database and sounds that stand in."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.exc import OperationalError

from gatestation.attended import Attended
from gatestation.gatekeeper import LanePlace
from gatestation.lane_relay import LaneRelay
from gatestation.lane_shown import LaneShown, LaneState
from gatestation.screen.presenter import LaneDesk, LanePresenter
from gatestation.screen.view import GateView
from shared.admission.queries import LaneFigures
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.background import Background
from shared.desktop.sounds import Sound
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual

NOW = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)
FIGURES = LaneFigures(6214, 9000, 3412, 1020, ())


class StandingClock:
    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


class SilentSounds:
    def __init__(self) -> None:
        self.played: list[Sound] = []
        self.audible = True
        self.muted = False
        self.volume = 0.7

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def play(self, sound: Sound) -> None:
        self.played.append(sound)


class Database:
    """Answers with the figures, or as a database that is gone."""

    def __init__(self) -> None:
        self.gone = False
        self.asked = 0

    def place(self) -> LanePlace:
        self.asked += 1
        if self.gone:
            raise OperationalError("select", {}, Exception("gone"))
        return LanePlace(Bilingual("3 号闸", "Lane 3"), FIGURES)


class Gate:
    """A lane's screen with stand-ins on all sides."""

    def __init__(self, theme: Theme, translations: Translations) -> None:
        self.translations = translations
        self.view = GateView(theme, translations)
        self.relay = LaneRelay()
        self.sounds = SilentSounds()
        self.clock = StandingClock()
        self.database = Database()
        self.background = Background("figures")
        self.told: list[Attended] = []
        self.photos: dict[UUID, bytes] = {}
        self.held: list[UUID] = []
        self.presenter = LanePresenter(
            self.view,
            "A1",
            self.relay,
            self.told.append,
            self.sounds,
            self.background,
            LaneDesk(self.database.place, self.photos.get, self.held.append),
            self.clock,
        )

    def show(self, state: LaneState, answer: ScanAnswer | None = None, **facts: object) -> None:
        shown = LaneShown("A1", state, answer, **facts)  # type: ignore[arg-type]
        self.relay.shown.emit(shown)

    @property
    def band(self) -> str:
        return self.view.band.accessibleName()

    @property
    def head(self) -> str:
        return self.view.side.head.accessibleName()

    @property
    def status(self) -> str:
        return self.view.side.status.accessibleName()
