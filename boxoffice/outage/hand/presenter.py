"""Joins the form for hand-sold tickets to the office: price, sign, record, the next run."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from boxoffice.approval.fields import trouble_of
from boxoffice.outage.hand.entry import HandEntry, read_entry
from boxoffice.outage.hand.view import HandView
from boxoffice.sale.basket_price import CHANNEL
from boxoffice.shift.desk import Office
from boxoffice.shift.problem import ShiftMessages
from shared.catalogue.offer import TicketOffer
from shared.desktop.background import Background
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.clock import Clock
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.payments.rules import TypedTender
from shared.sales.hand_sale import (
    HandSale,
    SerialEntered,
    enter_hand_sale,
    hand_offers,
    hand_sale,
    hand_sale_wanted,
)
from shared.site.authorise import Approval
from shared.site.sign_in import NotSignedIn, StaffToken
from shared.tickets.code import TicketSigner


class HandPresenter:
    """`signed_out` is called when a PIN is wanted."""

    def __init__(
        self,
        view: HandView,
        database: Background,
        office: Office,
        signer: TicketSigner,
        clock: Clock,
        say: ShiftMessages,
    ) -> None:
        self._view, self._database, self._office = view, database, office
        self._signer, self._clock, self._say = signer, clock, say
        self._entry: HandEntry | None = None
        self.signed_out: Callable[[], None] = lambda: None
        view.checked.connect(self._check)
        view.signed.connect(self._sign)

    def begin(self) -> None:
        """Ask for the first run of serials."""
        self._say.clear()
        now = self._clock.now()
        self._view.begin(f"{now.astimezone(SITE_TIME_ZONE):%m%d}")

        def ask(session: Session, _: StaffToken) -> tuple[TicketOffer, ...]:
            return hand_offers(session, CHANNEL, now)

        self._database.run(
            self._view, lambda: self._office.ask(ask), self._view.show_offers, self._not_done
        )

    def _check(self) -> None:
        view, offer = self._view, self._view.chosen
        if offer is None:
            return
        found = read_entry(
            offer.ticket_type_id, view.typed(), view.tender, view.why, self._clock.now()
        )
        if not isinstance(found, HandEntry):
            view.show_wrong(found)
            return
        self._say.clear()
        view.show_busy(True)

        def ask(session: Session, _: StaffToken) -> HandSale:
            offers = hand_offers(session, CHANNEL, found.sold_at)
            return hand_sale(uuid7(), offers, found.type_id, found.serials, CHANNEL, found.sold_at)

        self._entry = found
        self._database.run(view, lambda: self._office.ask(ask), view.show_sale, self._not_done)

    def _sign(self) -> None:
        sale, entry, approval = self._view.sale, self._entry, self._view.sign.approval()
        if sale is None or entry is None or approval is None:
            return
        self._view.show_busy(True)
        self._database.run(
            self._view,
            lambda: self._record(sale, entry, approval),
            lambda number: self._done(sale, number),
            self._not_done,
        )

    def _record(self, sale: HandSale, entry: HandEntry, approval: Approval) -> str:
        grant = self._office.authorise(hand_sale_wanted(sale, entry.why), approval)
        total = sale.quote.total
        tender = TypedTender(entry.tender, total, total, entry.slip)

        def ask(session: Session, token: StaffToken) -> str:
            return enter_hand_sale(
                session, sale, tender, why=entry.why, grant=grant, sign=self._signer, token=token
            )

        return self._office.ask(ask)

    def _done(self, sale: HandSale, number: str) -> None:
        first, last = sale.serials[0], sale.serials[-1]
        run = first if first == last else f"{first}–{last}"
        self._say.say(Status.OK, f"{number} · {run}")
        self._view.begin(f"{sale.sold_at.astimezone(SITE_TIME_ZONE):%m%d}")

    def _not_done(self, error: Exception) -> None:
        self._view.show_busy(False)
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.show_trouble(trouble)
        elif isinstance(error, SerialEntered):
            self._view.show_entered(error.serial)
        elif isinstance(error, NotSignedIn):
            self.signed_out()
        elif isinstance(error, Refusal) and self._view.sale is None:
            self._view.show_not_sold()
        else:
            self._say.say_error(error)
