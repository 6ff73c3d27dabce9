"""The window's way to the departments: each call blocks and runs on the thread of the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.account_office import AccountOffice
from boxoffice.entry import Entry
from boxoffice.sale.accounts.desk import AccountDesk
from boxoffice.sale.basket_price import CHANNEL
from boxoffice.sale.desk import NoPersonKeys, SaleDesk, SalePage
from boxoffice.sale.intent import Intent
from boxoffice.sale.key_map import keys_of
from boxoffice.sale.naming.sealed import sealed_visitors
from boxoffice.sale.parking.parking import ParkingDesk
from boxoffice.sale.read_page import read_page
from boxoffice.sale.slots import FreeSlot
from boxoffice.sale.tenders.desk import TenderDesk
from boxoffice.tender_office import ParkingOffice, TenderOffice
from shared.capacity.queries import next_free
from shared.database.held import HeldSession
from shared.database.line_watch import LineWatch
from shared.identity.person import StationKeys
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.queries import look_up_code
from shared.marketing.rules import CodeRelief
from shared.members.buyer import Buyer, Buyers, buyer_digest, buyer_now, find_buyers
from shared.members.points import Earning, plan_earning
from shared.members.standing import standing_of, tiers_on
from shared.paper.papers import PaperLayouts
from shared.paper.site_layouts import own_layouts
from shared.payments.watch import ChargeWatch
from shared.sales.agree_price import PriceWanted, agree_price
from shared.sales.practice import Practice, practised
from shared.sales.print_queue import UnprintedTicket, record_print, reissue, unprinted
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from shared.shifts.drawer_notes import DrawerNote, note_drawer
from shared.shifts.open_shift import CurrentShift, current_shift, open_shift
from shared.site.authorise import Approval, Wanted, authorise
from shared.site.channel_models import Channel
from shared.site.queries import StationFacts, this_station
from shared.site.sign_in import NotSignedIn, StaffToken, sign_in
from shared.site.site_keys import read_keys
from shared.tickets.code import TicketSigner

Answer = TypeVar("Answer")


class WindowOffice:
    """Keeps who is signed in, so that every verb goes with the token of the moment."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        signer: TicketSigner,
        person_keys: StationKeys | None = None,
    ) -> None:
        self.held = HeldSession(sessions, LineWatch())
        self._signer = signer
        self.layouts = PaperLayouts()
        self.person_keys = person_keys
        self._earning: tuple[tuple[UUID, Money], Earning] | None = None
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
            agree_price=self.agree_price,
            keeps_names=self.person_keys is not None,
            practice=self.practised if self._signer.training else None,
        )

    def sealed(self, intent: Intent) -> tuple[Visitor, ...]:
        """Seal whoever is named; no station can read them back. Raises NoPersonKeys."""
        if not intent.people:
            return ()
        if self.person_keys is None:
            raise NoPersonKeys
        return sealed_visitors(intent, self.person_keys)

    def tenders(self, watch: ChargeWatch) -> TenderDesk:
        """Give the calls of the tender; `watch` waits on a thread of its own."""
        return TenderOffice(
            self.held, self._signer, self._signed_in, self.sealed, self._earning_of, watch
        ).desk()

    def signed_in(self) -> StaffToken:
        """Give whoever is signed in, on any thread. Raises NotSignedIn."""
        return self._signed_in()

    def parking(self) -> ParkingDesk:
        """Give the calls that put orders aside and take them up."""
        return ParkingOffice(self.held, self._signed_in, self.person_keys).desk()

    def accounts(self) -> AccountDesk:
        """Give the calls about balances, contracts and vouchers."""
        return AccountOffice(self.held, self._signed_in, self.authorise).desk()

    def station(self) -> StationFacts:
        """Tell which station this is."""
        with self.held.use() as session:
            return this_station(session)

    def enter(self, number: str, pin: str) -> Entry:
        """Sign in here. Raises WrongPin, StaffLocked, StationLocked, NotThisStation."""
        with self.held.use() as session:
            token = sign_in(session, number, pin)
            keys = keys_of(read_keys(session))
            entry = Entry(token, this_station(session), current_shift(session), keys)
            self.layouts.take(own_layouts(session))
        self._token = token
        return entry

    def open_shift(
        self, shift_id: UUID, float_amount: Money, approval: Approval | None = None
    ) -> CurrentShift:
        """Open a shift; a float is signed for. Raises NoOpenShift, NotPermitted, WrongPin."""
        grant = None
        if approval is not None:
            grant = self.authorise(Wanted("float", shift_id, float_amount), approval)
        with self.held.use() as session:
            return open_shift(session, shift_id, float_amount, self._signed_in(), grant)

    def ask(self, question: Callable[[Session, StaffToken], Answer]) -> Answer:
        """Put a question with the token of whoever is signed in. Raises NotSignedIn."""
        with self.held.use() as session:
            return question(session, self._signed_in())

    def note_drawer(self, note: DrawerNote) -> None:
        """Note what the contact of the drawer told, whether anybody is signed in or not."""
        with self.held.use() as session:
            note_drawer(session, note)

    def authorise(self, wanted: Wanted, approval: Approval) -> UUID:
        """Have a second person allow something once. Raises WrongPin, StaffLocked, NotPermitted."""
        grant = uuid7()
        with self.held.use() as session:
            authorise(session, grant, wanted, approval, token=self._signed_in())
        return grant

    def load_page(self, day: date | None) -> SalePage:
        """Read the offers of a day, today's for None or a day that is over, and the days."""
        with self.held.use() as session:
            return read_page(session, CHANNEL, day)

    def free_slots(
        self, series_id: int, day: date, after: time, wanted: int
    ) -> tuple[FreeSlot, ...]:
        """Find the next times of a series that have room for so many."""
        with self.held.use() as session:
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
        with self.held.use() as session:
            return find_buyers(session, typed, self.person_keys, self._signed_in())

    def buyer_now(self, buyer: Buyer) -> Buyer:
        """Read a member again."""
        with self.held.use() as session:
            return buyer_now(session, buyer)

    def look_up(self, codes: tuple[str, ...], buyer: UUID | None) -> tuple[CodeRelief, ...]:
        """Say what codes are worth to a member, or to nobody in particular."""
        person = buyer_digest(buyer) if buyer else None
        with self.held.use() as session:
            found = (
                look_up_code(session, code, token=self._signed_in(), person=person)
                for code in codes
            )
            return tuple(relief for relief in found if relief is not None)

    def agree_price(self, wanted: PriceWanted, approval: Approval) -> None:
        """Have another price signed. Raises WrongPin, StaffLocked, NotPermitted, NoOpenShift."""
        grant = self.authorise(wanted.to_sign(), approval)
        self.ask(lambda session, token: agree_price(session, wanted, grant, token))

    def practised(self, since: datetime | None) -> Practice:
        """Tell what was practised in training. Raises NotSignedIn."""
        return self.ask(lambda session, token: practised(session, since, token))

    def sell(self, intent: Intent, received: Money) -> Receipt:
        """Record a sale and issue its tickets. Raises NoPersonKeys, and what sell_for_cash does."""
        visitors = self.sealed(intent)
        with self.held.use() as session:
            return sell_for_cash(
                session,
                intent.quote,
                received,
                sign=self._signer,
                token=self._signed_in(),
                order_id=intent.order_id,
                visitors=visitors,
                earning=self._earning_of(session, intent, Money(0)),
            )

    def _earning_of(self, session: Session, intent: Intent, spent: Money) -> Earning | None:
        """Work out what the member earns; the same order, tried again, earns the same.

        What is paid by points, `spent`, earns none.
        """
        if intent.buyer is None:
            return None
        if self._earning is None or self._earning[0] != (intent.order_id, spent):
            today = this_station(session).business_date
            standing = standing_of(session, intent.buyer, today)
            tiers = tiers_on(session, today)
            total = intent.quote.total - spent
            earning = plan_earning(intent.buyer, total, standing, tiers, today)
            self._earning = (intent.order_id, spent), earning
        return self._earning[1]

    def unprinted(self) -> tuple[UnprintedTicket, ...]:
        """List the tickets without proven paper."""
        with self.held.use() as session:
            return unprinted(session, self._signer)

    def record_print(self, print_job: UUID, state: str) -> bool:
        """Say how a print stands."""
        with self.held.use() as session:
            return record_print(session, print_job, state, self._signed_in())

    def reissue(self, print_job: UUID) -> IssuedTicket:
        """Give a ticket in doubt a new code."""
        with self.held.use() as session:
            return reissue(session, print_job, sign=self._signer, token=self._signed_in())

    def close(self) -> None:
        """Let go of the connection, once the thread of the database has ended."""
        self.held.close()

    def _signed_in(self) -> StaffToken:
        if self._token is None:
            raise NotSignedIn
        return self._token
