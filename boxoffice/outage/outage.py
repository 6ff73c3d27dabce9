"""All that a window has for the time without its database, put together."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import sessionmaker

from boxoffice.outage.desk import OutageDesk
from boxoffice.outage.line import BlockSize, OutageLine
from boxoffice.outage.stand_by import StandBy
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.intent import Intent
from shared.database.engine import SHORT_CONNECT_SECONDS, station_engine
from shared.journal.journal import Journal, JournalFault
from shared.journal.sealed import Seal
from shared.journal.steady_clock import SteadyClock
from shared.kernel.clock import Clock
from shared.sales.sale_document import Visitor
from shared.site.sign_in import StaffToken
from shared.tickets.code import FIRST_DAY, Flag, TicketHeader, TicketSigner

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OutageParts:
    """What it needs of the window. `signed_in` gives the token of the moment, or NotSignedIn."""

    desk: SaleDesk
    sealed: Callable[[Intent], tuple[Visitor, ...]]
    signed_in: Callable[[], StaffToken]


@dataclass(frozen=True, slots=True)
class Outage:
    """The journal's file stays open while the program runs."""

    journal: Journal
    stand_by: StandBy
    line: OutageLine
    desk: OutageDesk
    engine: Engine

    def close(self) -> None:
        """Let go of the file and of the line, once nobody uses them any more."""
        self.line.close()
        self.engine.dispose()
        self.journal.close()


def open_outage(
    file: Path,
    signer: TicketSigner,
    database_url: str,
    parts: OutageParts,
    clock: Clock,
    size: BlockSize,
) -> Outage | None:
    """Open the journal of a window; None when it cannot be used, and the log says why.

    Nothing is sent before something is asked.
    """
    try:
        journal = Journal(file, Seal(_secret(signer)))
    except JournalFault as fault:
        logger.error("this window cannot sell off line: %s", fault)
        return None
    engine = station_engine(database_url, "shanmen-boxoffice-outage", 1, SHORT_CONNECT_SECONDS)
    stand_by = StandBy(journal, signer, SteadyClock(clock))
    line = OutageLine(sessionmaker(engine), journal, stand_by, size, parts.signed_in)
    desk = OutageDesk(stand_by, parts.desk, parts.sealed)
    return Outage(journal, stand_by, line, desk, engine)


def journal_file(station_file: Path) -> Path:
    """Give where the journal of a window lies, beside the file of its station."""
    return station_file.with_suffix(".journal")


def _secret(signer: TicketSigner) -> bytes:
    """Make a secret that only the holder of the signing key can: no ticket has such a header."""
    flags = Flag.ROW_REQUIRED | Flag.TRAINING
    header = TicketHeader(signer.key_id, UUID(int=0), 0, 0, FIRST_DAY, 0, flags, 0)
    return signer.sign(header).encode()
