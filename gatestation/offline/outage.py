"""All that a gate has for the time without its database, put together."""

from __future__ import annotations

import logging
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gatestation.desks import Desks
from gatestation.offline.follower import Follower
from gatestation.offline.gate_clock import Boot, GateClock
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.own_deeds import OwnDeeds
from gatestation.offline.reading import GateReading
from gatestation.offline.snapshot import Snapshot, SnapshotFault
from gatestation.offline.stand_by import CannotJudge, StandBy
from shared.journal.journal import Journal, JournalFault
from shared.journal.sealed import Seal
from shared.kernel.clock import Clock

logger = logging.getLogger(__name__)

_SECRET_BYTES: Final = 32
_OWNER_ONLY: Final = 0o600


@dataclass(frozen=True, slots=True)
class Outage:
    """The files stay open while the program runs."""

    journal: Journal
    snapshot: Snapshot
    stand_by: StandBy
    follower: Follower

    def confirm_time(self) -> None:
        """Take an attendant's word for the time; a journal that takes no more does not stop it."""
        try:
            at = self.stand_by.confirm_time()
        except CannotJudge:
            logger.exception("a confirmed time is not in the journal")
        else:
            logger.info("an attendant has confirmed the time: %s", at.isoformat())

    def close(self) -> None:
        """Let go of line and files, once no lane uses them any more."""
        self.follower.stop()
        self.journal.close()
        self.snapshot.close()


def open_outage(
    station_file: Path, database_url: str, desks: Desks, left: LeftLines, clock: Clock, boot: Boot
) -> Outage | None:
    """Open the files beside that of the station; None when they cannot be used: the log says why.

    Nothing is asked before the follower is started.
    """
    try:
        seal = Seal(_secret(station_file.with_suffix(".secret")))
        journal = Journal(station_file.with_suffix(".journal"), seal)
        snapshot = Snapshot(station_file.with_suffix(".snapshot"), seal)
        told = GateClock(clock, boot)
        deeds = OwnDeeds(journal, told)
        stand_by = StandBy(deeds, snapshot, told, lambda: desks.keys)
    except (JournalFault, SnapshotFault, OSError) as fault:
        logger.error("this gate cannot do without the database: %s", fault)
        return None
    known = stand_by.knowledge.known
    if known is not None:
        desks.take(known.desk)
    line = LeavableLine(database_url, "shanmen-gate follower", left)
    reading = GateReading(desks)
    follower = Follower(line, left, reading, snapshot, stand_by, told)
    return Outage(journal, snapshot, stand_by, follower)


def _secret(path: Path) -> bytes:
    """Read what the files of this gate are sealed under, or make it.

    It stays beside them, so that no change of a password makes scans unreadable that are still to
    be sent. Neither file holds personal data.
    """
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        found = b""
    if len(found) == _SECRET_BYTES:
        return found
    made = secrets.token_bytes(_SECRET_BYTES)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "wb") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    return made
