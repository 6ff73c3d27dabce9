"""Joins one lane to its screen: what the lane says is heard, shown and counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from gatestation.gatekeeper import LanePlace
from gatestation.lane_relay import LaneRelay
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.pace import Pace
from gatestation.screen.scan_list import ROWS
from gatestation.screen.view import GateView, SoundState
from gatestation.times import local_time
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import Scanned
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.desktop.sounds import Sound
from shared.desktop.tokens import Status
from shared.kernel.clock import Clock
from shared.kernel.locale import Bilingual

_ANSWER_SOUNDS: Final = {
    Status.OK: Sound.PASS,
    Status.WARN: Sound.CHECK,
    Status.INFO: Sound.CHECK,
    Status.BAD: Sound.REFUSE,
}


class SoundPlayer(Protocol):
    """What a lane is heard by."""

    @property
    def audible(self) -> bool:
        """Whether there is something to play on."""
        ...

    @property
    def muted(self) -> bool:
        """Whether nothing is heard by choice."""
        ...

    @property
    def volume(self) -> float:
        """0–1."""
        ...

    def set_muted(self, muted: bool) -> None:
        """Fall silent, or be heard again."""
        ...

    def play(self, sound: Sound) -> None:
        """Play from the start."""
        ...


class LanePresenter:
    """Keeps what the screen of one lane has to remember; lives on the thread of the screens."""

    def __init__(
        self,
        view: GateView,
        lane: str,
        relay: LaneRelay,
        sounds: SoundPlayer,
        database: Background,
        place: Callable[[], LanePlace],
        clock: Clock,
    ) -> None:
        self._view = view
        self._sounds = sounds
        self._database = database
        self._place = place
        self._clock = clock
        self._name = Bilingual(lane, lane)
        self._shown = LaneShown(lane)
        self._asking = False
        self._pace = Pace()
        self._scans: tuple[Scanned, ...] = ()
        relay.shown.connect(self._lane_shown)
        view.sound_pressed.connect(self._toggle_sound)
        view.show_lane(self._name)
        self._show_sound()

    def tick(self) -> None:
        """Show the time and ask for the figures; called every second."""
        now = self._clock.now()
        self._view.show_time(local_time(now))
        self._view.show_pace(self._pace.figures(now))
        if not self._asking:
            self._asking = True
            self._database.run(self._view, self._place, self._placed, self._not_placed)

    # What the lane says.

    def _lane_shown(self, shown: LaneShown) -> None:
        before, self._shown = self._shown, shown
        now = self._clock.now()
        self._sound(before, shown)
        if _subject(before) != _subject(shown):
            self._show_news(shown, now)
        self._view.show_state(shown)

    def _show_news(self, shown: LaneShown, now: datetime) -> None:
        match shown.state:
            case LaneState.ANSWER if shown.answer is not None:
                self._show_answer(shown.answer, shown.opened_ms, now)
            case LaneState.PASSAGE if shown.answer is not None:
                self._show_passage(shown.answer, shown.persons_passed, now)
            case LaneState.FAULT:
                self._view.show_fault(shown.fault or LaneFault.PROGRAM, now)
            case _:
                self._view.show_idle()

    def _show_answer(self, answer: ScanAnswer, opened_ms: int, now: datetime) -> None:
        scanned = Scanned(answer, self._name, now)
        if opened_ms:
            self._pace.note_opening(opened_ms)
        if not self._scans or self._scans[0].answer.scan_id != answer.scan_id:
            self._scans = (scanned, *self._scans)[:ROWS]
            self._view.show_scans(self._scans)
        self._view.show_scan(scanned)

    def _show_passage(self, answer: ScanAnswer, persons: int, now: datetime) -> None:
        if persons:
            self._pace.note_passage(now, persons)
            self._view.show_pace(self._pace.figures(now))
            return
        self._scans = tuple(
            replace(scan, given_back=True) if scan.answer.scan_id == answer.scan_id else scan
            for scan in self._scans
        )
        self._view.show_scans(self._scans)
        self._view.show_not_walked(Scanned(answer, self._name, now))

    def _sound(self, before: LaneShown, shown: LaneShown) -> None:
        # Nobody must wait for the picture to hear the answer.
        if shown.alarm and shown.alarm != before.alarm:
            self._sounds.play(Sound.ALARM)
        elif _subject(before) == _subject(shown):
            return
        elif shown.state is LaneState.ANSWER and shown.answer is not None:
            self._sounds.play(_ANSWER_SOUNDS[VERDICT_TEXTS[shown.answer.verdict].kind])
        elif shown.state is LaneState.FAULT:
            self._sounds.play(Sound.ALARM)
        elif shown.state is LaneState.PASSAGE and not shown.persons_passed:
            self._sounds.play(Sound.CHECK)

    # Figures.

    def _placed(self, place: LanePlace) -> None:
        self._asking = False
        if place.name != self._name:
            self._name = place.name
            self._view.show_lane(place.name)
        self._view.show_figures(place.figures, network_lost=False)

    def _not_placed(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, DATABASE_LOST):
            raise error
        self._view.show_figures(None, network_lost=True)

    # Sound.

    def _toggle_sound(self) -> None:
        self._sounds.set_muted(not self._sounds.muted)
        self._show_sound()

    def _show_sound(self) -> None:
        sounds = self._sounds
        self._view.show_sound(SoundState(sounds.audible, sounds.muted, round(sounds.volume * 100)))


def _subject(
    shown: LaneShown,
) -> tuple[LaneState, UUID | None, Verdict | None, LaneFault | None]:
    """Tell what the screen is about; devices that fail beside it do not make it news."""
    answer = shown.answer
    return (
        shown.state,
        answer.scan_id if answer else None,
        answer.verdict if answer else None,
        shown.fault,
    )
