"""What the lanes of this gate did: on the disk before an arm moves, and known to the next scan."""

from __future__ import annotations

import logging
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from gatestation.offline.gate_clock import GateClock
from gatestation.offline.own_uses import OwnUses
from shared.admission.offline_use import OwnUse
from shared.admission.replay import ENTRY, GROUP, NEWS, PASSAGE
from shared.admission.rules import Verdict
from shared.journal.journal import Entry, Journal, JournalFault

logger = logging.getLogger(__name__)

_ALL: Final = 1_000_000


class CannotWrite(Exception):
    """The journal takes nothing: what was to be written has not happened."""


class OwnDeeds:
    """Used under the lock of whoever owns it, but for `waiting` and `were_sent`.

    `uses` are the uses of tickets, `unsent` the entries that only this disk has, `stuck` those that
    the database will not take; `full` tells that the disk is.
    """

    def __init__(self, journal: Journal, clock: GateClock) -> None:
        self._journal = journal
        self._clock = clock
        self.uses = OwnUses()
        self.unsent: set[str] = set()
        self.stuck: frozenset[int] = frozenset()
        self.full = False
        # Persons who came in by a lane, or went out by it, and when.
        self._moves: deque[tuple[datetime, int, int]] = deque()
        told = journal.kept("clock")
        if told is not None:
            clock.restore(told)
        for entry in journal.waiting(_ALL):
            self.unsent.add(entry.id)
            self._take(entry.document)

    def append(self, entry_id: str, kind: str, document: Mapping[str, Any]) -> None:
        """Write what was done, and know it. Raises CannotWrite."""
        try:
            self._journal.append([(entry_id, kind, document)], {"clock": self._clock.document()})
        except JournalFault as fault:
            self.full = fault.full
            logger.error("the journal cannot be written: %s", fault)
            raise CannotWrite from fault
        self.full = False
        self.unsent.add(entry_id)
        self._take(document)

    def note_use(self, use: OwnUse) -> None:
        """Know a use."""
        self.uses.note(use)
        self._moves.append((use.at, use.lane_id, use.persons))

    def settle(self, scan_id: UUID, persons: int) -> None:
        """Know what a turnstile said of a scan."""
        use = self.uses.use(scan_id)
        if use is not None:
            came_less = persons - self.uses.persons(scan_id)
            self._moves.append((self._clock.now(), use.lane_id, came_less))
        self.uses.settle(scan_id, persons)

    def note_moves(self, lane_id: int, persons: int) -> None:
        """Know of persons who came or, if negative, went without a use."""
        self._moves.append((self._clock.now(), lane_id, persons))

    def came_since(self, instant: datetime) -> Mapping[int, int]:
        """Count by lane who came in and did not go out after an instant; earlier ones go."""
        while self._moves and self._moves[0][0] <= instant:
            self._moves.popleft()
        came: Counter[int] = Counter()
        for at, lane_id, persons in self._moves:
            if at > instant:
                came[lane_id] += persons
        return came

    def settled(self) -> dict[UUID, UUID]:
        """Give scan and ticket of the uses that the database knows, with their outcomes."""
        return {
            scan_id: use.ticket_id
            for scan_id, use in self.uses.settled(self._clock.now()).items()
            if not self.unsent & {f"{use.part_of or scan_id}", f"{use.part_of or scan_id} out"}
        }

    def waiting(self, most: int) -> tuple[Entry, ...]:
        """Give what is to be sent next."""
        waiting = self._journal.waiting(most + len(self.stuck))
        return tuple(entry for entry in waiting if entry.seq not in self.stuck)

    def mark_sent(self, sent: Sequence[Entry]) -> None:
        """Write down which entries the database has."""
        self._journal.sent(sent)

    def know_sent(self, sent: Iterable[Entry], stuck: Iterable[Entry]) -> None:
        """Know which entries the database has, and which it will not take."""
        self.unsent -= {entry.id for entry in sent}
        self.stuck |= {entry.seq for entry in stuck}

    def keep_clock(self) -> None:
        """Keep the time for the program after this one."""
        self._journal.keep({"clock": self._clock.document()})

    def _take(self, document: Mapping[str, Any]) -> None:
        if document["kind"] == PASSAGE:
            self.settle(UUID(document["admission"]), document["persons"])
        elif document["kind"] == ENTRY:
            self.note_use(_use(document, document))
        elif document["kind"] == GROUP:
            for part in document["parts"]:
                self.note_use(_use(document, part, part_of=UUID(document["id"])))
        elif document["kind"] == NEWS:
            news = document["news"]
            self.note_moves(news["lane"], news["entered"] - news["walked_out"])


def _use(
    scan: Mapping[str, Any], part: Mapping[str, Any], *, part_of: UUID | None = None
) -> OwnUse:
    return OwnUse(
        UUID(part["id"]),
        UUID(part["ticket"]),
        scan["zone"],
        scan["lane"],
        datetime.fromisoformat(scan["at"]),
        date.fromisoformat(scan["day"]),
        again=scan["verdict"] == Verdict.OK_REENTRY,
        persons=part["persons"],
        part_of=part_of,
    )
