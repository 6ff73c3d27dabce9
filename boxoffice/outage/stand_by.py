"""Sells for the database while it is gone: from the block, by the page read last, on this disk."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from threading import RLock
from typing import Any, Final
from uuid import UUID

from boxoffice.entry import Entry
from boxoffice.outage.facts import OutageFacts
from boxoffice.outage.known import (
    MOST_TRIES,
    Keeper,
    block_document,
    known_document,
    may_sell,
    read_block,
    read_known,
)
from boxoffice.outage.left_unprinted import PRINT, SALE, JournalRefused, left_unprinted
from boxoffice.outage.page import most_places, page_of_block
from boxoffice.sale.desk import SalePage
from boxoffice.sale.intent import Intent
from shared.journal.journal import Journal, JournalFault
from shared.journal.packing import packed
from shared.journal.steady_clock import SteadyClock
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import TypedTender
from shared.sales.outage import (
    code_of_next_version,
    print_reissued,
    print_said,
    sell_from_block,
)
from shared.sales.outage_block import (
    BlockUse,
    NothingReserved,
    OnlyOnline,
    OutageBlock,
    orders_left,
    places_left,
)
from shared.sales.print_queue import PRINTED, UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.sale_document import Visitor
from shared.shifts.open_shift import CurrentShift
from shared.site.sign_in import StaffLocked, WrongPin
from shared.tickets.code import TicketSigner, parse_code

logger = logging.getLogger(__name__)

_ALL: Final = 1_000_000
_KEEP_PAGE: Final = timedelta(minutes=1)


class StandBy:
    """Any thread may ask it. `away` is true from the moment at which the window sells by itself.

    While it is false it only keeps what it hears: pages, blocks, who signed in, what was sold.
    `left` is called when it turns true, on the thread that noticed.
    """

    def __init__(self, journal: Journal, signer: TicketSigner, clock: SteadyClock) -> None:
        self._journal = journal
        self._signer = signer
        self._clock = clock
        self._lock = RLock()
        self._known = read_known(journal)
        self._block = read_block(journal)
        self._page_kept: datetime | None = None
        self._papers: dict[UUID, IssuedTicket] = {}
        self._stuck: frozenset[int] = frozenset()
        self._late = 0
        self.away = False
        self.left: Callable[[], None] = lambda: None
        last = journal.kept("last")
        if last is not None:
            clock.not_before(datetime.fromisoformat(last["sold_at"]))

    # What it hears while the database is there.

    def take_page(self, page: SalePage) -> None:
        """Keep the page of today, by which it would sell; on the disk once a minute."""
        if page.visit_day != page.days[0].day:
            return
        with self._lock:
            self._clock.know(page.priced_at)
            self._known = replace(self._known, page=page)
            kept = self._page_kept
            if kept is None or not kept <= page.priced_at < kept + _KEEP_PAGE:
                self._page_kept = page.priced_at
                self._keep_known()

    def take_entry(self, entry: Entry, pin: str) -> None:
        """Keep by what the cashier of a shift is known, once one is open."""
        keeper = Keeper.of(entry, pin)
        with self._lock:
            self._known = replace(self._known, keeper=keeper)

    def take_block(self, block: OutageBlock, shift: CurrentShift) -> bool:
        """Sell from this block from now on, unless something was sold meanwhile."""
        with self._lock:
            if self.away or self._journal.count(SALE):
                return False
            before = self._block
            same = before is not None and before[0].id == block.id
            counted = before[1].counted if before and same else block.first - 1
            tickets = before[1].tickets if before and same else 0
            self._block = block, BlockUse(counted, tickets)
            # A page is a moment old when it is here: its time may lie before that of a new block.
            self._clock.not_before(block.reserved_at)
            self._known = replace(self._known, shift=shift)
            known = known_document(self._known)
            self._journal.keep({"block": block_document(*self._block), "known": known})
            return True

    def remember(self, tickets: tuple[IssuedTicket, ...]) -> None:
        """Know tickets that are still to be printed, wherever they were sold."""
        with self._lock:
            self._papers.update((ticket.print_job, ticket) for ticket in tickets)

    def let_go_block(self) -> None:
        """Have no block any more, and nobody who may sell from one."""
        with self._lock:
            self._block = None
            self._known = replace(self._known, keeper=None, shift=None)
            self._journal.forget("block")
            self._keep_known()

    @property
    def block(self) -> tuple[OutageBlock, BlockUse] | None:
        """Give the block and how much of it is used."""
        return self._block

    # Into the outage and out of it.

    def leave(self) -> bool:
        """Sell by itself from now on, if there is a block and a page of its day."""
        with self._lock:
            if self.away:
                return True
            block = self._block[0] if self._block else None
            if not may_sell(self._known, block, self._clock.now()):
                return False
            self.away = True
            self.left()
            logger.warning("the database is gone: this window sells from its own block")
            return True

    def come_back(self) -> bool:
        """Ask the database again from now on, unless something is still to be sent."""
        with self._lock:
            waiting = self._journal.waiting(len(self._stuck) + 1)
            if self.away and all(entry.seq in self._stuck for entry in waiting):
                self.away = False
                logger.info("the database is back, and has all that was sold meanwhile")
            return not self.away

    def note(self, stuck: frozenset[int], late: int) -> None:
        """Know which entries the database will not take, and how many sales await a supervisor."""
        self._stuck, self._late = stuck, late

    def facts(self) -> OutageFacts:
        """Tell how things stand."""
        with self._lock:
            page, block = self._known.page, self._block
            places = most_places(self._page_now(page)) if page and block else 0
            orders = orders_left(*block) if page and block else 0
            waiting = self._journal.count(SALE)
            late = self._late + len(self._journal.unreadable())
            return OutageFacts(self.away, places, orders, waiting, len(self._stuck), late)

    # What it does instead of the database.

    def page(self) -> SalePage:
        """Give the page of today with what is left of the block. Raises NothingReserved."""
        with self._lock:
            if self._known.page is None or self._block is None:
                raise NothingReserved
            return self._page_now(self._known.page)

    def sell(
        self, intent: Intent, tenders: tuple[TypedTender, ...], visitors: tuple[Visitor, ...]
    ) -> Receipt:
        """Make a sale; it is on the disk when this returns.

        Raises JournalRefused, and what sell_from_block does; nothing is sold then.
        """
        with self._lock:
            if self._block is None:
                raise NothingReserved
            if intent.buyer is not None:
                raise OnlyOnline("member")
            block, use = self._block
            sold_at = self._clock.now()
            made = sell_from_block(
                block,
                use,
                intent.quote,
                Money.sum(one.received for one in tenders),
                sign=self._signer,
                order_id=intent.order_id,
                sold_at=sold_at,
                visitors=visitors,
                tenders=tenders,
            )
            entry = {"sale": dict(made.document), "paper": packed(made.receipt.tickets)}
            last = {"sold_at": sold_at.isoformat()}
            kept = {"block": block_document(block, made.use), "last": last}
            self._append(str(intent.order_id), SALE, entry, kept)
            self._block = block, made.use
            self.remember(made.receipt.tickets)
            return made.receipt

    def record_print(self, job: UUID, state: str) -> bool:
        """Note how a print stands, to be sent later."""
        with self._lock:
            if self._block is None:
                raise NothingReserved
            if state == PRINTED:
                self._papers.pop(job, None)
            self._append_print(print_said(job, state))
            return True

    def reissue(self, job: UUID) -> IssuedTicket:
        """Give a ticket in doubt a new code; the old one is refused once this was sent."""
        with self._lock:
            ticket = self._papers.get(job)
            if ticket is None or self._block is None:
                raise NothingReserved
            version = parse_code(ticket.code).header.version + 1
            code = code_of_next_version(ticket.code, version, self._signer)
            self._append_print(print_reissued(job, self._signer.key_id, version, code))
            self._papers[job] = again = replace(ticket, code=code)
            return again

    def unprinted(self) -> tuple[UnprintedTicket, ...]:
        """List what was sold off line and has no proven paper, as after a power cut."""
        found = left_unprinted(self._journal.waiting(_ALL), self._signer)
        self.remember(tuple(one.ticket for one in found))
        return found

    def enter(self, number: str, pin: str) -> Entry:
        """Sign the cashier of the shift in, who is known here. Raises WrongPin, StaffLocked."""
        with self._lock:
            keeper, shift = self._known.keeper, self._known.shift
            if keeper is None or shift is None or self._block is None:
                raise NothingReserved
            if keeper.tries >= MOST_TRIES:
                raise StaffLocked(self._block[0].ends_at)
            good = keeper.knows(number, pin) and shift.staff_id == keeper.token.staff_id
            keeper = replace(keeper, tries=0 if good else keeper.tries + 1)
            self._known = replace(self._known, keeper=keeper)
            self._keep_known()
            if not good:
                raise WrongPin(MOST_TRIES - keeper.tries)
            return Entry(keeper.token, keeper.station, shift)

    # Within.

    def _page_now(self, page: SalePage) -> SalePage:
        if self._block is None:
            return page
        block, use = self._block
        left = {slot: places_left(block, use, slot) for slot in block.places}
        local = self._clock.now().astimezone(SITE_TIME_ZONE).time()
        return page_of_block(page, left, local)

    def _append_print(self, said: Mapping[str, Any]) -> None:
        if self._block is not None:
            document = {"block": str(self._block[0].id), "print": said}
            self._append(str(uuid7()), PRINT, document, {})

    def _append(
        self, entry_id: str, kind: str, document: Mapping[str, Any], kept: Mapping[str, Any]
    ) -> None:
        try:
            self._journal.append([(entry_id, kind, document)], kept)
        except JournalFault as fault:
            logger.error("the journal cannot be written", exc_info=fault)
            raise JournalRefused(full=fault.full) from fault

    def _keep_known(self) -> None:
        try:
            self._journal.keep({"known": known_document(self._known)})
        except JournalFault as fault:
            # What was kept before is still there, and is good for a while.
            logger.warning("the journal cannot be written: %s", fault)
