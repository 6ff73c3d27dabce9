"""What a gate knows beside its tickets, for the time without its database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from threading import Lock
from typing import Final

from gatestation.offline.snapshot import Snapshot
from shared.admission.desk import GateDesk
from shared.admission.gate_facts import GateFacts
from shared.admission.gate_tickets import Mark
from shared.identity.day_key import GateKeys

# A sale may be on its way for so long: what is older than this is known, if it exists.
_SALE: Final = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Known:
    """What the gate knows beside tickets: lanes, keys, terms, names; blocks, slots."""

    desk: GateDesk
    facts: GateFacts

    def as_at(self, mark: Mark) -> Known:
        """Give it after all tickets up to a mark are known, but for sales still on their way."""
        return replace(self, facts=replace(self.facts, as_of=mark.at - _SALE))


class Knowledge:
    """Kept in memory, and on the disk for the program after this one.

    The follower tells it, any thread asks. `fresh_keys` gives those of the day as they came last.
    """

    def __init__(self, snapshot: Snapshot, fresh_keys: Callable[[], GateKeys | None]) -> None:
        self._snapshot = snapshot
        self._fresh_keys = fresh_keys
        self._lock = Lock()
        self._mark = snapshot.kept("mark", Mark)
        self._latest = snapshot.kept("known", Known)
        self._known = self._as_of_mark()
        self._kept_keys = snapshot.kept("keys", GateKeys)
        self.tickets = snapshot.tickets

    @property
    def known(self) -> Known | None:
        """Give what was told last, as of the last mark; None before there is both."""
        return self._known

    @property
    def keys(self) -> GateKeys | None:
        """Give the keys of the day, or those that are left of them after a restart."""
        return self._fresh_keys() or self._kept_keys

    def take_known(self, known: Known) -> None:
        """Keep what else there is to know."""
        with self._lock:
            self._latest = known
            self._known = self._as_of_mark() or self._known
        self._snapshot.keep("known", known)
        self._take_keys()

    def take_mark(self, mark: Mark) -> None:
        """Know how far the gate has followed."""
        self._snapshot.keep("mark", mark)
        with self._lock:
            self._mark = mark
            self._known = self._as_of_mark()

    def end_load(self, load: int) -> None:
        """Know no other tickets than those of a whole load."""
        self._snapshot.end_load(load)
        self.tickets = self._snapshot.tickets

    def _as_of_mark(self) -> Known | None:
        return self._latest.as_at(self._mark) if self._latest and self._mark else None

    def _take_keys(self) -> None:
        """Keep what finds documents and cards; what opens photos and faces stays off the disk."""
        keys = self._fresh_keys()
        if keys is None:
            return
        kept = replace(keys, photo_key=b"", face_key=b"")
        if kept != self._kept_keys:
            self._snapshot.keep("keys", kept)
            self._kept_keys = kept
