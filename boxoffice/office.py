"""The window's way to the departments: each call blocks and runs on the thread of the database."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.entry import Entry
from boxoffice.sale.basket_price import CHANNEL
from boxoffice.sale.desk import SHOWN_DAYS, NoPersonKeys, SaleDesk, SalePage
from boxoffice.sale.intent import Intent
from boxoffice.sale.slots import FreeSlot
from shared.capacity.queries import next_free
from shared.catalogue.policy import policy_on
from shared.catalogue.sale_page import dated_sale_page, visit_days
from shared.database.held import HeldSession
from shared.identity.person import StationKeys, person_document
from shared.identity.sealing import Exchange
from shared.kernel.money import Money
from shared.marketing.queries import look_up_code, running
from shared.marketing.rules import CodeRelief
from shared.members.buyer import Buyer, Buyers, buyer_digest, buyer_now, find_buyers
from shared.members.points import Earning, plan_earning
from shared.members.standing import standing_of, tiers_on
from shared.sales.print_queue import UnprintedTicket, record_print, reissue, unprinted
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from shared.shifts.open_shift import CurrentShift, current_shift, open_shift
from shared.site.models import Channel
from shared.site.queries import StationFacts, this_station
from shared.site.sign_in import NotSignedIn, StaffToken, sign_in
from shared.tickets.code import TicketSigner


class WindowOffice:
    """Keeps who is signed in, so that every verb goes with the token of the moment."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        signer: TicketSigner,
        person_keys: StationKeys | None = None,
    ) -> None:
        self._held = HeldSession(sessions)
        self._signer = signer
        self.person_keys = person_keys
        self._earning: tuple[UUID, Earning] | None = None
        self._token: StaffToken | None = None

    def desk(self) -> SaleDesk:
        """Give the calls of the sale screen."""
        return SaleDesk(
            load_page=self.load_page,
            sell=self.sell,
            unprinted=self.unprinted,
            record_print=self.record_print,
            reissue=self.reissue,
            free_slots=self.free_slots,
            find_buyers=self.find_buyers,
            buyer_now=self.buyer_now,
            look_up=self.look_up,
            keeps_names=self.person_keys is not None,
        )

    def station(self) -> StationFacts:
        """Tell which station this is."""
        with self._held.use() as session:
            return this_station(session)

    def enter(self, number: str, pin: str) -> Entry:
        """Sign in here. Raises WrongPin, StaffLocked, NotThisStation."""
        with self._held.use() as session:
            token = sign_in(session, number, pin)
            entry = Entry(token, this_station(session), current_shift(session))
        self._token = token
        return entry

    def open_shift(self, shift_id: UUID, float_amount: Money) -> CurrentShift:
        """Open a shift. Raises NoOpenShift, NotPermitted."""
        with self._held.use() as session:
            return open_shift(session, shift_id, float_amount, self._signed_in())

    def load_page(self, day: date | None) -> SalePage:
        """Read the offers of a day, today's for None or a day that is over, and the days."""
        with self._held.use() as session:
            today = this_station(session).business_date
            wanted = max(day or today, today)
            priced_at, offers = dated_sale_page(session, CHANNEL, wanted)
            if priced_at is None:
                raise LookupError(f"there is no channel {CHANNEL}")
            days = visit_days(session, today, SHOWN_DAYS)
            policy = policy_on(session, wanted, priced_at)
            return SalePage(wanted, offers, days, priced_at, running(session), policy)

    def free_slots(
        self, series_id: int, day: date, after: time, wanted: int
    ) -> tuple[FreeSlot, ...]:
        """Find the next times of a series that have room for so many."""
        with self._held.use() as session:
            pool = session.scalars(select(Channel.pool).where(Channel.code == CHANNEL)).one()
            found = next_free(session, series_id, (day, after), wanted, pool)
            return tuple(
                FreeSlot(slot.timeslot_id, slot.day, slot.starts, slot.left)
                for slot in found
                if slot.starts is not None
            )

    def find_buyers(self, typed: str) -> Buyers:
        """Find members. Raises NoPersonKeys, NotPermitted, NotSignedIn."""
        if self.person_keys is None:
            raise NoPersonKeys
        with self._held.use() as session:
            return find_buyers(session, typed, self.person_keys, self._signed_in())

    def buyer_now(self, buyer: Buyer) -> Buyer:
        """Read a member again."""
        with self._held.use() as session:
            return buyer_now(session, buyer)

    def look_up(self, codes: tuple[str, ...], buyer: UUID | None) -> tuple[CodeRelief, ...]:
        """Say what codes are worth to a member, or to nobody in particular."""
        person = buyer_digest(buyer) if buyer else None
        with self._held.use() as session:
            found = (
                look_up_code(session, code, token=self._signed_in(), person=person)
                for code in codes
            )
            return tuple(relief for relief in found if relief is not None)

    def sell(self, intent: Intent, received: Money) -> Receipt:
        """Record a sale and issue its tickets. Raises NoPersonKeys, and what sell_for_cash does."""
        visitors = self._sealed(intent)
        with self._held.use() as session:
            return sell_for_cash(
                session,
                intent.quote,
                received,
                sign=self._signer,
                token=self._signed_in(),
                order_id=intent.order_id,
                visitors=visitors,
                earning=self._earning_of(session, intent),
            )

    def _sealed(self, intent: Intent) -> tuple[Visitor, ...]:
        """Seal whoever is named; no station can read them back."""
        if not intent.people:
            return ()
        if self.person_keys is None:
            raise NoPersonKeys
        keys = self.person_keys
        exchange = Exchange(keys.server_key)
        return tuple(
            Visitor(
                person_document(person_id, one.person, keys, findable=False, exchange=exchange),
                one.in_order,
            )
            for person_id, one in zip(intent.person_ids(), intent.people, strict=True)
        )

    def _earning_of(self, session: Session, intent: Intent) -> Earning | None:
        """Work out what the member earns; the same order, tried again, earns the same."""
        if intent.buyer is None:
            return None
        if self._earning is None or self._earning[0] != intent.order_id:
            today = this_station(session).business_date
            standing = standing_of(session, intent.buyer, today)
            tiers = tiers_on(session, today)
            total = intent.quote.total
            earning = plan_earning(intent.buyer, total, standing, tiers, today)
            self._earning = intent.order_id, earning
        return self._earning[1]

    def unprinted(self) -> tuple[UnprintedTicket, ...]:
        """List the tickets without proven paper."""
        with self._held.use() as session:
            return unprinted(session, self._signer)

    def record_print(self, print_job: UUID, state: str) -> bool:
        """Say how a print stands."""
        with self._held.use() as session:
            return record_print(session, print_job, state, self._signed_in())

    def reissue(self, print_job: UUID) -> IssuedTicket:
        """Give a ticket in doubt a new code."""
        with self._held.use() as session:
            return reissue(session, print_job, sign=self._signer, token=self._signed_in())

    def close(self) -> None:
        """Let go of the connection, once the thread of the database has ended."""
        self._held.close()

    def _signed_in(self) -> StaffToken:
        if self._token is None:
            raise NotSignedIn
        return self._token
