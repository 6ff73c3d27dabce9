"""Keeps a gate ready to do without the database, sends what it did, and brings it back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from gatestation.offline.gate_clock import GateClock
from gatestation.offline.knowledge import Known
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.reading import GateReading
from gatestation.offline.snapshot import Snapshot, SnapshotFault
from gatestation.offline.stand_by import StandBy
from shared.admission.gate_finders import Finder
from shared.admission.gate_tickets import GateTicket, Mark
from shared.admission.replay import replay_scans, was_taken
from shared.database.lost import DATABASE_LOST
from shared.journal.journal import Entry, JournalFault
from shared.site.gate_state import report_gate

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

# PostgreSQL knows the parts of 64 transactions by heart.
_AT_ONCE: Final = 60
_CHUNK: Final = 500
_ASK_SECONDS: Final = 10.0
_WAIT_SECONDS: Final = 0.25
_LOOK_SECONDS: Final = 2.0
_KNOWN_SECONDS: Final = 30.0
_UNSOLD_SECONDS: Final = 30.0
_REPORT_SECONDS: Final = 10.0
_AGAIN_SECONDS: Final = 0.3
_LOAD_EVERY: Final = timedelta(minutes=30)
_FOLLOWS_FOR: Final = timedelta(hours=12)


class Follower:
    """A thread and one connection that listens. `start` it, then `stop` it."""

    def __init__(
        self,
        line: LeavableLine,
        left: LeftLines,
        reading: GateReading,
        snapshot: Snapshot,
        stand_by: StandBy,
        clock: GateClock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._left = left
        self._reading = reading
        self._snapshot = snapshot
        self._stand_by = stand_by
        self._clock = clock
        self._monotonic = monotonic
        self._known: Known | None = None
        self._mark = snapshot.kept("mark", Mark)
        self._loaded_at = snapshot.kept("loaded_at", datetime)
        self._known_at = self._looked_at = self._unsold_at = self._reported_at = float("-inf")
        self._conflicts = 0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """End; a server that does not answer is not waited for."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout=2 * _WAIT_SECONDS + 1)
        self._line.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._follow()
            except DATABASE_LOST as error:
                logger.info("the database is not followed: %s", type(error).__name__)
                self._stand_by.leave()
            except (JournalFault, SnapshotFault):
                logger.exception("the disk of this gate cannot be used")
            except Exception:  # the thread's outermost edge: without it nothing would ever be sent
                logger.exception("following failed")
            self._line.close()
            self._stopping.wait(_AGAIN_SECONDS)

    def _follow(self) -> None:
        self._ask(self._reading.listen)
        self._know(anew=True)
        while not self._stopping.is_set():
            self._send()
            self._load_if_due()
            self._look_if_due()
            self._report_if_due()
            if self._stand_by.away and self._ask(self._left.end):
                self._send()
                self._stand_by.come_back()
            if self._ask(lambda session: self._reading.wait(session, _WAIT_SECONDS)):
                self._know(anew=True)
                self._looked_at = float("-inf")

    def _ask(self, question: Callable[[Session], Answer]) -> Answer:
        return self._line.ask(question, _ASK_SECONDS)

    # What is known.

    def _know(self, *, anew: bool) -> None:
        known = self._ask(lambda session: self._reading.known(session, anew=anew))
        self._clock.know(known.facts.as_of)
        self._known_at = self._monotonic()
        self._known = known
        self._stand_by.knowledge.take_known(known)

    def _load_if_due(self) -> None:
        known, mark, loaded_at = self._known, self._mark, self._loaded_at
        if known is None:
            return
        now = known.facts.as_of
        if (
            mark is None
            or loaded_at is None
            or now - mark.at > _FOLLOWS_FOR
            or not loaded_at <= now < loaded_at + _LOAD_EVERY
            or known.desk.clock.business_date(loaded_at) != known.facts.day
        ):
            self._load(known)

    def _load(self, known: Known) -> None:
        began = self._monotonic()
        load = self._snapshot.begin_load()
        mark, ids = self._ask(lambda session: self._reading.begin(session, known))
        if not self._take_in(known, ids):
            return
        self._snapshot.put_documents(self._ask(self._reading.documents))
        self._stand_by.knowledge.end_load(load)
        self._follow_from(mark)
        self._loaded_at = mark.at
        self._snapshot.keep("loaded_at", mark.at)
        took = self._monotonic() - began
        logger.info("%d tickets of the day were read in %.1f s", len(ids), took)

    def _take_in(self, known: Known, ids: Sequence[UUID]) -> bool:
        """Read tickets, never so many that an answer is waited for; false when told to stop."""
        for chunk in _chunks(ids):
            if self._stopping.is_set():
                return False
            self._snapshot.put(self._read(known, chunk))
            self._snapshot.put_finders(chunk, self._finders(chunk))
        return True

    def _read(self, known: Known, ids: Sequence[UUID]) -> tuple[GateTicket, ...]:
        return self._ask(lambda session: self._reading.tickets(session, known, ids))

    def _finders(self, ids: Sequence[UUID]) -> tuple[Finder, ...]:
        return self._ask(lambda session: self._reading.finders(session, ids))

    def _look_if_due(self) -> None:
        now = self._monotonic()
        if now - self._known_at > _KNOWN_SECONDS:
            self._know(anew=False)
        known, mark = self._known, self._mark
        if known is None or mark is None or now - self._looked_at < _LOOK_SECONDS:
            return
        own = self._stand_by.settled()
        news = self._ask(lambda session: self._reading.news(session, mark, own.values()))
        self._clock.know(news.told)
        if news.mark.xid < mark.xid:
            self._mark = None  # a database that was restored from a backup is read anew
            return
        if not self._take_in(known, news.ids):
            return
        self._snapshot.put_documents(news.documents)
        self._stand_by.forget_uses(own)
        self._stand_by.note_conflicts(news.conflicts)
        self._conflicts = news.conflicts
        self._follow_from(news.mark)
        self._looked_at = now

    def _report_if_due(self) -> None:
        now = self._monotonic()
        if now - self._reported_at >= _REPORT_SECONDS:
            self._reported_at = now
            facts = self._stand_by.facts()
            self._ask(lambda session: report_gate(session, facts.unsent, facts.stuck))

    def _follow_from(self, mark: Mark) -> None:
        self._mark = mark
        self._stand_by.knowledge.take_mark(mark)
        self._stand_by.keep_clock()

    # What is sent.

    def _send(self) -> None:
        while entries := self._stand_by.waiting(_AT_ONCE):
            answers = self._replay(entries)
            pairs = tuple(zip(entries, answers, strict=True))
            stuck = tuple(entry for entry, answer in pairs if not was_taken(answer))
            for entry in stuck:
                logger.error("the database does not take the entry %s", entry.id)
            sent = tuple(entry for entry, answer in pairs if was_taken(answer))
            self._stand_by.were_sent(sent, stuck)
            if self._stopping.is_set():
                return
        due = self._monotonic() - self._unsold_at > _UNSOLD_SECONDS
        if self._conflicts and due:
            self._unsold_at = self._monotonic()
            self._ask(lambda session: replay_scans(session, ()))

    def _replay(self, entries: Sequence[Entry]) -> list[str]:
        documents = [entry.document for entry in entries]
        return self._ask(lambda session: replay_scans(session, documents))


def _chunks(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for first in range(0, len(ids), _CHUNK):
        yield ids[first : first + _CHUNK]
