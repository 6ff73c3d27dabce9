"""What a gate knows by heart of the site, shared by its lanes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from sqlalchemy.orm import Session

from gatestation.day_keys import DayKeys
from shared.admission.desk import GateDesk, gate_desk
from shared.identity.day_key import GateKeys
from shared.site.queries import LaneKind

# Keys are revoked and ticket types renamed while a gate is open.
DESK_LIFE_SECONDS: Final = 30.0


class Desks:
    """What the gate knows by heart, shared by its lanes; loaded at the first question."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, keys: DayKeys | None = None
    ) -> None:
        self._monotonic = monotonic
        self._keys = keys
        self._lock = threading.Lock()
        self._desk: GateDesk | None = None
        self._loaded_at = 0.0

    def known(self, session: Session) -> GateDesk:
        """Give what is known; asks the database only when nothing is."""
        return self._desk or self.load(session)

    def refresh(self, session: Session) -> GateDesk:
        """Give what is known, asked anew once it is old: for questions that nobody waits for."""
        if self._keys is not None:
            self._keys.refresh(session)
        desk = self._desk
        if desk is not None and self._monotonic() - self._loaded_at < DESK_LIFE_SECONDS:
            return desk
        return self.load(session)

    @property
    def keys(self) -> GateKeys | None:
        """The keys of the day, None before they have come; asks nobody."""
        return self._keys.known if self._keys else None

    def kind(self, lane: str) -> LaneKind | None:
        """Tell the kind of a lane, None before anything is known of it."""
        facts = self._desk.lanes.get(lane) if self._desk else None
        return facts.kind if facts else None

    def take(self, desk: GateDesk) -> None:
        """Begin with what the program before this one knew; it is old."""
        self._desk, self._loaded_at = desk, float("-inf")

    def load(self, session: Session) -> GateDesk:
        """Ask anew."""
        known = self._desk
        desk = gate_desk(session, known.terms if known else None)
        with self._lock:
            self._desk, self._loaded_at = desk, self._monotonic()
        return desk
