"""The kiosk's way to the departments: each call blocks and runs on the thread of the database."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.kiosk.basket import CHANNEL
from boxoffice.kiosk.naming import Person, sealed
from boxoffice.kiosk.shown import LeftForWindow
from boxoffice.sale.desk import NoPersonKeys, SalePage
from boxoffice.sale.read_page import read_page
from boxoffice.sale.tenders.desk import TenderDesk
from boxoffice.tender_office import TenderOffice
from shared.capacity.queries import series_names
from shared.database.held import HeldSession
from shared.database.line_watch import LineWatch
from shared.identity.person import StationKeys
from shared.kernel.clock import Clock
from shared.kernel.ids import uuid7, uuid7_time
from shared.kernel.money import Money
from shared.paper.papers import PaperLayouts
from shared.paper.site_layouts import own_layouts
from shared.payments.rules import CASH, TypedTender
from shared.payments.watch import ChargeWatch
from shared.pricing.rules import Quote
from shared.sales.held_orders import (
    UnfinishedOrder,
    complete_order,
    drop_order,
    hold_order,
    unfinished_orders,
)
from shared.sales.pickup import (
    FoundPickups,
    WaitingOrder,
    collect_order,
    find_pickups,
    leave_for_window,
    left_for_windows,
)
from shared.sales.pickup_keys import PickupProof, keys_of, new_code, new_qr
from shared.sales.print_queue import UnprintedTicket, record_print, reissue, unprinted
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.sale_document import Visitor
from shared.shifts.machine import MachineState, note_machine, start_machine
from shared.shifts.open_shift import CurrentShift
from shared.site.queries import StationFacts, this_station
from shared.site.sign_in import NotSignedIn, StaffToken
from shared.tickets.code import TicketSigner

# What was sold longer ago is not printed by itself: whoever bought it stands there no more.
STILL_THERE: Final = timedelta(minutes=5)
_CODE_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class KioskSale:
    """What a visitor is about to pay; the same id again is the same sale."""

    order_id: UUID
    quote: Quote
    people: tuple[Person, ...] = field(default=(), repr=False)
    notice: int | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """What a kiosk finds when it starts: its shift, and the paper for who still stands there."""

    station: StationFacts
    shift: CurrentShift
    owed: tuple[UnprintedTicket, ...]


class KioskOffice:
    """Keeps the sign-in of the machine; one that has idled out is taken anew by itself."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        signer: TicketSigner,
        person_keys: StationKeys | None,
        clock: Clock,
    ) -> None:
        self.held = HeldSession(sessions, LineWatch())
        self.signer = signer
        self._keys = person_keys
        self._clock = clock
        self._token: StaffToken | None = None
        self.shift: CurrentShift | None = None
        self.layouts = PaperLayouts()

    @property
    def keeps_names(self) -> bool:
        """Tell whether documents can be sealed and looked for here."""
        return self._keys is not None

    @property
    def keys(self) -> StationKeys:
        """Give the keys of persons. Raises NoPersonKeys."""
        if self._keys is None:
            raise NoPersonKeys
        return self._keys

    def token(self) -> StaffToken:
        """Give the sign-in of the machine. Raises NotSignedIn before it has started."""
        if self._token is None:
            raise NotSignedIn
        return self._token

    # Starting, and starting again.

    def start(self) -> Begun:
        """Sign the machine in, have its shift run, and see what is owed. Raises NotForMachines."""
        with self.held.use() as session:
            self._token, self.shift = start_machine(session, uuid7())
            station = this_station(session)
            self.layouts.take(own_layouts(session))
            for order in unfinished_orders(session):
                self._finish(session, order)
            return Begun(station, self.shift, self._recent(session))

    def renew(self) -> StationFacts:
        """Sign in anew where that has idled out, or the business date has turned."""
        with self.held.use() as session:
            station = this_station(session)
            if self.shift is None or self.shift.business_date != station.business_date:
                self._token, self.shift = start_machine(session, uuid7())
            return station

    def _finish(self, session: Session, order: UnfinishedOrder) -> None:
        """Record what was paid just before the program ended; send all other money back."""
        paid = order.paid == order.total and order.open_charge is None
        if paid and self._still_there(order.id):
            complete_order(session, order.id, (), sign=self.signer, token=self.token())
        else:
            drop_order(session, order.id, self.token())

    def _still_there(self, made: UUID) -> bool:
        return self._clock.now() - uuid7_time(made) < STILL_THERE

    def _recent(self, session: Session) -> tuple[UnprintedTicket, ...]:
        """Choose what was sold so lately that the visitor still stands there, paper in view."""
        owed = [one for one in unprinted(session, self.signer) if self._still_there(one.print_job)]
        left = left_for_windows(session, [one.print_job for one in owed])
        return tuple(one for one in owed if one.print_job not in left)

    def note(self, state: MachineState) -> None:
        """Tell those who look after the machine how it is."""
        with self.held.use() as session:
            note_machine(session, state)

    # Selling.

    def load_page(self, day: date | None) -> SalePage:
        """Read the offers of a day, today's for None, and the days."""
        with self.held.use() as session:
            return replace(read_page(session, CHANNEL, day), series_names=series_names(session))

    def hold(self, sale: KioskSale) -> datetime:
        """Keep the places of a sale; tells until when. Raises what sell_for_cash does."""
        visitors: tuple[Visitor, ...] = ()
        with self.held.use() as session:
            if sale.people:
                today = this_station(session).business_date
                visitors = sealed(sale.people, sale.order_id, self.keys, sale.notice, today)
            return hold_order(
                session,
                sale.quote,
                sign=self.signer,
                token=self._fresh(session),
                order_id=sale.order_id,
                visitors=visitors,
            )

    def complete(self, sale: KioskSale) -> Receipt:
        """Record a sale that is paid. Raises OrderNotHeld, ChargeOpen."""
        nothing = Money(0)
        free = (TypedTender(CASH, nothing, nothing),) if sale.quote.total == nothing else ()
        with self.held.use() as session:
            return complete_order(
                session, sale.order_id, free, sign=self.signer, token=self._fresh(session)
            )

    def tenders(self, watch: ChargeWatch) -> TenderDesk:
        """Give the calls that charge; `hold` and `complete` of it are not used here."""
        return TenderOffice(
            self.held, self.signer, self.token, lambda _: (), lambda *_: None, watch
        ).desk()

    def _fresh(self, session: Session) -> StaffToken:
        """Sign in anew: a visitor may come after an hour in which nobody was there."""
        self._token, self.shift = start_machine(session, uuid7())
        return self._token

    # Paper.

    def record_print(self, print_job: UUID, state: str) -> bool:
        """Say how a print stands."""
        with self.held.use() as session:
            return record_print(session, print_job, state, self.token())

    def reissue(self, print_job: UUID) -> IssuedTicket:
        """Give a ticket in doubt a new code."""
        with self.held.use() as session:
            return reissue(session, print_job, sign=self.signer, token=self.token())

    def owed(self) -> tuple[UnprintedTicket, ...]:
        """List the tickets without proven paper."""
        with self.held.use() as session:
            return unprinted(session, self.signer)

    def leave(self, order_id: UUID, number: str, missing: int, doubtful: bool) -> LeftForWindow:
        """Have an order wait at the windows, and give what the visitor shows there."""
        code, qr = new_code(_CODE_DIGITS), new_qr()
        with self.held.use() as session:
            keys = keys_of(self.keys, qr=qr, code=code)
            leave_for_window(session, order_id, keys, self._fresh(session))
        return LeftForWindow(number, missing, code, qr, doubtful)

    # Pick-up.

    def find(self, proof: PickupProof) -> FoundPickups:
        """Find what somebody may pick up. Raises TooManyTries."""
        with self.held.use() as session:
            return find_pickups(session, proof, self._fresh(session))

    def collect(
        self, collect_id: UUID, waiting: WaitingOrder, proof: PickupProof
    ) -> tuple[IssuedTicket, ...]:
        """Take an order over for printing. Raises CollectedAlready, NothingToCollect."""
        with self.held.use() as session:
            return collect_order(
                session, collect_id, waiting, proof, sign=self.signer, token=self._fresh(session)
            )

    def close(self) -> None:
        """Let go of the connection, once the thread of the database has ended."""
        self.held.close()
