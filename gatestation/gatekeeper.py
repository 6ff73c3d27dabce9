"""What a lane asks the database, each question on a connection of its own for that moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import give_back, record_passage
from shared.admission.queries import LaneFigures, lane_figures
from shared.admission.rules import Verdict
from shared.admission.scan import GateDesk, ScanAnswer, gate_desk, judge_scan
from shared.database.held import HeldSession
from shared.kernel.locale import Bilingual

# Keys are revoked and ticket types renamed while a gate is open.
DESK_LIFE_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class LanePlace:
    """The lane's name and the figures for its screen."""

    name: Bilingual
    figures: LaneFigures


class Desks:
    """What the gate knows by heart, shared by its lanes; loaded at the first question."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._desk: GateDesk | None = None
        self._loaded_at = 0.0

    def known(self, session: Session) -> GateDesk:
        """Give what is known; asks the database only when nothing is."""
        return self._desk or self._load(session)

    def refresh(self, session: Session) -> GateDesk:
        """Give what is known, asked anew once it is old: for questions that nobody waits for."""
        desk = self._desk
        if desk is not None and self._monotonic() - self._loaded_at < DESK_LIFE_SECONDS:
            return desk
        return self._load(session)

    def _load(self, session: Session) -> GateDesk:
        known = self._desk
        desk = gate_desk(session, known.terms if known else None)
        with self._lock:
            self._desk, self._loaded_at = desk, self._monotonic()
        return desk


class Gatekeeper:
    """Judges scans and counts passages of one lane; any method may raise the database's errors.

    `judge`, `record_passage` and `give_back` are called on the lane's thread, which keeps one
    session as long as nothing fails; `place` is called on the thread of the figures. `sessions`
    commits each statement by itself.
    """

    def __init__(self, sessions: sessionmaker[Session], desks: Desks, lane: str) -> None:
        self._sessions = sessions
        self._desks = desks
        self._lane = lane
        self._lanes_session = HeldSession(sessions)

    def judge(self, text: str, scan_id: UUID) -> ScanAnswer:
        """Say whether the holder of the code may pass, and claim the use if so."""
        with self._lanes_session.use() as session:
            desk = self._desks.known(session)
            lane = desk.lanes.get(self._lane)
            if lane is None:
                return ScanAnswer(scan_id, Verdict.DEVICE_DENIED, admitted=False)
            return judge_scan(session, text, lane, desk, scan_id)

    def record_passage(self, scan_id: UUID, persons: int) -> None:
        """Count who walked through."""
        with self._lanes_session.use() as session:
            record_passage(session, scan_id, persons)

    def give_back(self, scan_id: UUID) -> None:
        """Give the use back: nobody walked through."""
        with self._lanes_session.use() as session:
            give_back(session, scan_id)

    def place(self) -> LanePlace:
        """Ask for the lane's name and figures; a lane that is not ours has its code for a name."""
        with self._sessions() as session:
            lane = self._desks.refresh(session).lanes.get(self._lane)
            name = lane.name if lane else Bilingual(self._lane, self._lane)
            return LanePlace(name, lane_figures(session, lane.id if lane else 0))

    def close(self) -> None:
        """Let go of the lane's connection; to be called once its thread has ended."""
        self._lanes_session.close()
