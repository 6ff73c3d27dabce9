"""The line of a window's own block: reserves it, and sends what was sold without the database."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.outage.left_unprinted import PRINT, SALE
from boxoffice.outage.stand_by import StandBy
from boxoffice.sale.basket_price import CHANNEL
from shared.catalogue.sale_page import sale_page
from shared.database.held import HeldSession
from shared.database.line_watch import LineWatch
from shared.database.lost import DATABASE_LOST
from shared.journal.journal import Entry, Journal
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.sales.outage import BlockEnded, replay_prints, replay_sale, reserve_block, return_block
from shared.sales.outage_block import wanted_places, worth_changing
from shared.shifts.open_shift import CurrentShift, current_shift
from shared.shifts.rules import ShiftState
from shared.site.sign_in import NotSignedIn, StaffToken

logger = logging.getLogger(__name__)

_AT_ONCE: Final = 200
_GROUND: Final = text("SELECT app.business_date(clock_timestamp()), outage_percent FROM app.site")
_LATE: Final = text("""
    SELECT count(*) FROM late_entry AS e JOIN station AS s ON s.id = e.station_id
     WHERE s.login = session_user AND e.state = 'OPEN'
""")


@dataclass(frozen=True, slots=True)
class BlockSize:
    """The most places of a timeslot, and how many order numbers, that a window takes aside."""

    places: int = 1_000
    numbers: int = 10_000


class OutageLine:
    """Runs on a thread and a connection of its own, so that no sale waits for it."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        journal: Journal,
        stand_by: StandBy,
        size: BlockSize,
        signed_in: Callable[[], StaffToken],
    ) -> None:
        self._held = HeldSession(sessions, LineWatch())
        self._journal = journal
        self._stand_by = stand_by
        self._size = size
        self._signed_in = signed_in
        self._stuck: set[int] = set()

    def close(self) -> None:
        """Let go of the connection."""
        self._held.close()

    def send(self) -> int:
        """Send what waits, and tell how many sales it was. Raises one of DATABASE_LOST."""
        sent = 0
        with self._held.use() as session:
            session.execute(text("SELECT 1"))
            for batch in self._batches():
                for entries in _runs(batch):
                    sent += self._send(session, entries)
            late = int(session.execute(_LATE).scalar_one())
        self._stuck &= {entry.seq for entry, _ in self._journal.refused()}
        self._stand_by.note(frozenset(self._stuck), late)
        return sent

    def keep(self) -> bool:
        """See that the block is as it should be; tells whether there is one to sell from.

        Raises one of DATABASE_LOST, NoOpenShift, NotSignedIn.
        """
        self.send()
        token = self._token()
        if token is None or not token.value or self._stand_by.away:
            return False
        with self._held.use() as session:
            shift = current_shift(session)
            if shift is None or shift.state is not ShiftState.OPEN:
                self._let_go()
                return False
            if shift.staff_id != token.staff_id:
                return False
            return self._reserve(session, shift, token)

    def give_back(self) -> None:
        """Give the block back at the end of its shift. Raises NotAllSent, DATABASE_LOST."""
        self.send()
        found = self._stand_by.block
        if found is not None:
            block, use = found
            with self._held.use() as session:
                return_block(session, block.id, use.counted)
            self._stand_by.let_go_block()

    def _reserve(self, session: Session, shift: CurrentShift, token: StaffToken) -> bool:
        today, percent = session.execute(_GROUND).one()
        found = self._stand_by.block
        block = found[0] if found else None
        mine = block is not None and (block.shift, block.business_date) == (shift.id, today)
        held = block.places if block and mine else {}
        offers = sale_page(session, CHANNEL, today)
        wanted = wanted_places(offers, held, self._size.places, percent)
        if block and mine and not worth_changing(wanted, held):
            return True
        numbers = self._size.numbers
        try:
            block_id = block.id if block and mine else uuid7()
            reserved = reserve_block(session, block_id, wanted, numbers, token)
        except BlockEnded:
            reserved = reserve_block(session, uuid7(), wanted, numbers, token)
        return self._stand_by.take_block(reserved, shift)

    def _token(self) -> StaffToken | None:
        try:
            return self._signed_in()
        except NotSignedIn:
            return None

    def _let_go(self) -> None:
        if self._stand_by.block is not None and not self._journal.count(SALE):
            self._stand_by.let_go_block()

    def _batches(self) -> Iterator[tuple[Entry, ...]]:
        while True:
            waiting = self._journal.waiting(_AT_ONCE + len(self._stuck))
            batch = tuple(entry for entry in waiting if entry.seq not in self._stuck)
            if not batch:
                return
            yield batch

    def _send(self, session: Session, entries: list[Entry]) -> int:
        if entries[0].kind == PRINT:
            self._send_prints(session, entries)
            return 0
        sent: list[Entry] = []
        try:
            for entry in entries:
                if self._send_sale(session, entry):
                    sent.append(entry)
        finally:  # what was sent and is not known to be is sent again, and is the same sale
            self._journal.sent(sent)
        return len(sent)

    def _send_sale(self, session: Session, entry: Entry) -> bool:
        token = self._token()
        try:
            taken = replay_sale(session, entry.document["sale"], token.value if token else "")
        except DATABASE_LOST:
            raise
        except (Refusal, DBAPIError) as error:
            logger.exception("the database does not take what was done off line")
            self._stick([entry], error)
            return False
        logger.info("order %s of the outage: %s", entry.id, taken)
        return True

    def _stick(self, entries: list[Entry], error: Exception) -> None:
        # Nothing of it is lost: it stays on the disk, and is listed until somebody has looked.
        self._stuck.update(entry.seq for entry in entries)
        self._journal.refuse(entries, type(error).__name__)

    def _send_prints(self, session: Session, entries: list[Entry]) -> None:
        block = entries[0].document["block"]
        said: list[Mapping[str, Any]] = [entry.document["print"] for entry in entries]
        try:
            replay_prints(session, UUID(block), said)
        except DATABASE_LOST:
            raise
        except (Refusal, DBAPIError) as error:
            logger.exception("the database does not take what was done off line")
            self._stick(entries, error)
        else:
            self._journal.sent(entries)


def _runs(batch: tuple[Entry, ...]) -> Iterator[list[Entry]]:
    """Give what can be sent together: sales, or prints of one block, that follow each other."""

    def alike(entry: Entry) -> tuple[str, str]:
        return entry.kind, entry.document["block"] if entry.kind == PRINT else ""

    for _, entries in groupby(batch, alike):
        yield list(entries)
