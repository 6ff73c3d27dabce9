"""Joins one lane to its screen: what the lane says is heard, shown and counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from gatestation.attended import Attended
from gatestation.gatekeeper import LanePlace
from gatestation.grant import GivenBack
from gatestation.lane_relay import LaneRelay
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.pace import Pace
from gatestation.screen.lane_keys import SoundState
from gatestation.screen.scan_list import KEPT
from gatestation.screen.view import GateView
from gatestation.times import local_time
from gatestation.verdict_texts import VERDICT_TEXTS
from gatestation.wording import Scanned
from shared.admission.scan_answer import ScanAnswer
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.desktop.sounds import Sound
from shared.desktop.tokens import Status
from shared.kernel.clock import Clock
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal

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


@dataclass(frozen=True, slots=True)
class LaneDesk:
    """What the screen of a lane asks the database, off the thread of the screens."""

    place: Callable[[], LanePlace]
    photo: Callable[[UUID], bytes | None]
    hold_mismatch: Callable[[UUID], None]


class LanePresenter:
    """Keeps what the screen of one lane has to remember; lives on the thread of the screens."""

    def __init__(
        self,
        view: GateView,
        lane: str,
        relay: LaneRelay,
        tell: Callable[[Attended], object],
        sounds: SoundPlayer,
        database: Background,
        desk: LaneDesk,
        clock: Clock,
    ) -> None:
        self._view = view
        self._sounds = sounds
        self._database = database
        self._desk = desk
        self._clock = clock
        self._name = Bilingual(lane, lane)
        self._shown = LaneShown(lane)
        self._asking = False
        self._tried = -1
        self._pace = Pace()
        self._scans: tuple[Scanned, ...] = ()
        relay.shown.connect(self._lane_shown)
        view.decided.connect(tell)
        view.mismatch_pressed.connect(self._hold_mismatch)
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
            self._database.run(self._view, self._desk.place, self._placed, self._not_placed)

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
                self._show_passage(shown, shown.answer, now)
            case LaneState.UNREAD if shown.trouble is not None:
                self._view.show_trouble(shown.trouble, now)
            case LaneState.ALARM if shown.alarm is not None:
                self._view.show_alarm(shown.alarm, now)
            case LaneState.FREE:
                self._view.show_free(shown.free)
            case LaneState.FAULT:
                self._view.show_fault(shown.fault or LaneFault.PROGRAM, now)
            case _:
                self._view.show_idle()

    def _show_answer(self, answer: ScanAnswer, opened_ms: int, now: datetime) -> None:
        scanned = Scanned(answer, self._name, now)
        if opened_ms:
            self._pace.note_opening(opened_ms)
        if not self._scans or self._scans[0].answer.scan_id != answer.scan_id:
            self._scans = (scanned, *self._scans)[:KEPT]
            self._view.show_scans(self._scans)
        self._view.show_scan(scanned)
        if answer.has_photo and answer.ticket_id is not None:
            self._fetch_photo(answer.ticket_id)

    def _show_passage(self, shown: LaneShown, answer: ScanAnswer, now: datetime) -> None:
        if shown.persons_passed:
            self._pace.note_passage(now, shown.persons_passed)
            self._view.show_pace(self._pace.figures(now))
            return
        self._scans = tuple(
            replace(scan, given_back=shown.given_back)
            if scan.answer.scan_id == answer.scan_id
            else scan
            for scan in self._scans
        )
        self._view.show_scans(self._scans)
        self._view.show_not_walked(Scanned(answer, self._name, now, shown.given_back))

    def _sound(self, before: LaneShown, shown: LaneShown) -> None:
        # Nobody must wait for the picture to hear the answer.
        if shown.alarm is not None and shown.alarm is not before.alarm:
            self._sounds.play(Sound.ALARM)
        elif _subject(before) == _subject(shown):
            return
        elif shown.state is LaneState.ANSWER and shown.answer is not None:
            self._sounds.play(_ANSWER_SOUNDS[VERDICT_TEXTS[shown.answer.verdict].kind])
        elif shown.state is LaneState.FAULT:
            self._sounds.play(Sound.ALARM)
        elif shown.given_back is GivenBack.KEPT:
            self._sounds.play(Sound.REFUSE)
        elif shown.state is LaneState.UNREAD or (
            shown.state is LaneState.PASSAGE and not shown.persons_passed
        ):
            self._sounds.play(Sound.CHECK)

    # The person whom a pass is for.

    def _fetch_photo(self, ticket_id: UUID) -> None:
        def fetched(jpeg: bytes | None) -> None:
            if jpeg is not None:
                self._view.show_photo(ticket_id, jpeg)

        self._database.run(self._view, lambda: self._desk.photo(ticket_id), fetched, self._no_photo)

    def _no_photo(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            raise error

    def _hold_mismatch(self, ticket_id: UUID) -> None:
        self._database.run(
            self._view,
            lambda: self._desk.hold_mismatch(ticket_id),
            lambda _: self._view.show_held(ticket_id),
            lambda error: self._not_held(ticket_id, error),
        )

    def _not_held(self, ticket_id: UUID, error: Exception) -> None:
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            raise error
        self._view.show_not_held(ticket_id)

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

    def try_sounds(self) -> None:
        """Let the next of the lane's sounds be heard, one at each call."""
        sounds = tuple(Sound)
        self._tried = (self._tried + 1) % len(sounds)
        self._sounds.play(sounds[self._tried])

    def _toggle_sound(self) -> None:
        self._sounds.set_muted(not self._sounds.muted)
        self._show_sound()

    def _show_sound(self) -> None:
        sounds = self._sounds
        self._view.show_sound(SoundState(sounds.audible, sounds.muted, round(sounds.volume * 100)))


def _nobody_walked(shown: LaneShown) -> bool:
    return shown.state is LaneState.PASSAGE and not shown.persons_passed


def _subject(shown: LaneShown) -> tuple[object, ...]:
    """Tell what the screen is about; devices that fail beside it do not make it news."""
    answer = shown.answer
    return (
        shown.state,
        answer.scan_id if answer else None,
        answer.verdict if answer else None,
        shown.fault,
        shown.trouble,
        shown.alarm if shown.state is LaneState.ALARM else None,
        shown.free,
        shown.given_back,
    )
