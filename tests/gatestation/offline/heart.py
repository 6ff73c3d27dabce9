"""What a gate knows by heart, read on a stage and judged by: no thread, no line, no follower."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from gatestation.desks import Desks
from gatestation.offline.gate_clock import GateClock, this_boot
from gatestation.offline.own_deeds import OwnDeeds
from gatestation.offline.reading import GateReading
from gatestation.offline.snapshot import Snapshot
from gatestation.offline.stand_by import StandBy
from shared.admission.gate_tickets import mark_now
from shared.admission.presented import Presented, PresentedKind
from shared.admission.replay import replay_scans
from shared.admission.scan_answer import ScanAnswer
from shared.identity.day_key import GateKeys, gate_keys
from shared.journal.journal import Journal
from shared.journal.sealed import Seal
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from tests.shared.identity.people import KEYS
from tests.shared.stage import GATE, SaleStage


@dataclass
class Heart:
    """A gate without devices; `load` reads what it has to know."""

    till: SaleStage
    journal: Journal
    snapshot: Snapshot
    stand_by: StandBy
    clock: GateClock
    login: str = GATE

    def load(self) -> None:
        """Read everything that a follower reads."""
        reading = GateReading(Desks())
        with self.till.acting(self.login) as session:
            known = reading.known(session, anew=True)
            self.clock.know(known.facts.as_of)
            load = self.snapshot.begin_load()
            mark, ids = reading.begin(session, known)
            self.snapshot.put(reading.tickets(session, known, ids))
            self.snapshot.put_finders(ids, reading.finders(session, ids))
            self.snapshot.put_documents(reading.documents(session))
            self.stand_by.knowledge.end_load(load)
            self.stand_by.knowledge.take_known(known)
            self.stand_by.knowledge.take_mark(mark)
            self.stand_by.keep_clock()

    def follow(self) -> None:
        """Read what is new since the load; a stage has one transaction, so that it is a lot."""
        reading = GateReading(Desks())
        with self.till.acting(self.login) as session:
            known = reading.known(session, anew=True)
            mark = replace(mark_now(session), xid=0)
            news = reading.news(session, mark, ())
            self.snapshot.put(reading.tickets(session, known, news.ids))
            self.snapshot.put_finders(news.ids, reading.finders(session, news.ids))
            self.snapshot.put_documents(news.documents)
            self.stand_by.knowledge.take_known(known)

    def show(
        self, kind: PresentedKind, value: str, scan_id: UUID | None = None, **facts: Any
    ) -> ScanAnswer:
        """Present something at lane A1."""
        presented = replace(Presented(kind, value), **facts)
        return self.stand_by.judge(presented, scan_id or uuid7(), "A1")

    def send(self) -> list[str]:
        """Send the journal."""
        entries = self.stand_by.waiting(1000)
        with self.till.acting(self.login) as session:
            answers = replay_scans(session, [one.document for one in entries])
        self.stand_by.were_sent(entries, ())
        return answers


@contextmanager
def heart(till: SaleStage, folder: Path, login: str = GATE) -> Iterator[Heart]:
    """Open a gate on the files of a folder; it has the keys of the day."""
    keys: GateKeys = gate_keys(KEYS, till.today)
    journal = Journal(folder / "gate.journal", Seal(bytes(32)))
    snapshot = Snapshot(folder / "gate.snapshot", Seal(bytes(32)))
    clock = GateClock(SystemClock(), this_boot())
    stand_by = StandBy(OwnDeeds(journal, clock), snapshot, clock, lambda: keys)
    try:
        yield Heart(till, journal, snapshot, stand_by, clock, login)
    finally:
        journal.close()
        snapshot.close()
