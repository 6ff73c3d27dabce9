"""A visitor buys: chooses tickets and hours, and is led on to names and money."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.basket import (
    TYPES_SHOWN,
    HourToChoose,
    carried,
    changed,
    chosen,
    quote_of,
    rows,
    unchosen,
)
from boxoffice.kiosk.issuing import Issuing
from boxoffice.kiosk.names_page import NamesPage, child_alone
from boxoffice.kiosk.naming import known_again, next_unknown, people_of
from boxoffice.kiosk.office import KioskOffice, KioskSale
from boxoffice.kiosk.pay_page import PayPage
from boxoffice.kiosk.paying import KioskPaying
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Said
from boxoffice.sale.desk import SalePage
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.pricing.rules import Quote


class Buying(QObject):
    """Plays the presses of its pages. `broken` hears of what ends the visit."""

    def __init__(
        self,
        showing: Showing,
        database: Background,
        office: KioskOffice,
        paying: KioskPaying,
        issuing: Issuing,
    ) -> None:
        super().__init__()
        self._showing = showing
        self._database = database
        self._office = office
        self._issuing = issuing
        self.pay = PayPage(showing, paying, issuing)
        self.pay.back, self.pay.changed = self._back_to_tickets, self._reload
        self.names = NamesPage(showing)
        self.names.back, self.names.on = self._back_to_tickets, self._go_on
        self.broken: Callable[[Exception], None] = lambda _: None
        self.pay.broken = lambda error: self.broken(error)

    def open(self, day: date | None = None) -> None:
        """Show what is sold on a day, today at first."""
        self._showing.put(busy=True)
        self._read_page(day)

    # Presses.

    def press(self, press: Press) -> None:
        """Play a press on one of the pages."""
        match self._showing.shown.page:
            case Page.TICKETS:
                self._at_tickets(press)
            case Page.SLOTS:
                self._at_slots(press)
            case Page.NAMES | Page.PAD:
                self.names.press(press)
            case Page.PAY | Page.PAYING:
                self.pay.press(press)

    # Tickets, hours, names.

    def _at_tickets(self, press: Press) -> None:
        shown = self._showing.shown
        page = shown.sale_page
        if page is None or shown.busy:
            return
        match press.act:
            case Act.MORE if self._may_have_more(page, press.number):
                self._showing.put(wanted=changed(shown.wanted, press.number, 1))
            case Act.MORE:
                self._showing.say(Said.TOO_MANY, str(self._issuing.paper.most))
            case Act.FEWER:
                self._showing.put(wanted=changed(shown.wanted, press.number, -1))
            case Act.PAGE:
                self._showing.put(first_type=press.number * TYPES_SHOWN)
            case Act.DAY if page.days[press.number].day != page.visit_day:
                self.open(page.days[press.number].day)
            case Act.NEXT if shown.wanted:
                self._go_on()

    def _may_have_more(self, page: SalePage, type_id: int) -> bool:
        wanted = self._showing.shown.wanted
        row = next(row for row in rows(page, wanted) if row.offer.ticket_type_id == type_id)
        return row.more and self._issuing.paper.has_for(self._showing.shown.tickets + 1)

    def _at_slots(self, press: Press) -> None:
        shown = self._showing.shown
        match press.act:
            case Act.SLOT if shown.sale_page is not None:
                self._showing.put(wanted=chosen(shown.wanted, shown.sale_page, press.number))
                self._go_on()
            case Act.BACK:
                self._back_to_tickets()

    def _back_to_tickets(self) -> None:
        wanted = self._showing.shown.wanted
        page = self._showing.shown.sale_page
        self._showing.put(page=Page.TICKETS, wanted=carried(wanted, page) if page else ())

    def _opened(self, page: SalePage) -> None:
        wanted = carried(self._showing.shown.wanted, page)
        self._showing.put(
            page=Page.TICKETS, sale_page=page, wanted=wanted, busy=False,
            said=self._showing.shown.said, facts=self._showing.shown.facts,
        )  # fmt: skip

    def _go_on(self) -> None:
        """Ask for what is missing, and hold the order once nothing is."""
        shown = self._showing.shown
        page = shown.sale_page
        hour = unchosen(page, shown.wanted) if page else None
        quote = quote_of(page, shown.wanted)
        if page is None or quote is None:
            self._reload(Said.CHANGED)
        elif hour is not None:
            self._ask_hour(hour)
        else:
            self._name_or_hold(page, quote)

    def _ask_hour(self, hour: HourToChoose) -> None:
        room = any(slot.left >= hour.places for slot in hour.slots)
        self._showing.put(
            page=Page.SLOTS, slots=hour.slots, slot_of=hour.ticket, slot_series=hour.series,
            slot_places=hour.places, slot_prices=hour.prices,
            said=Said.NOTHING if room else Said.NO_HOUR,
        )  # fmt: skip

    def _name_or_hold(self, page: SalePage, quote: Quote) -> None:
        people = known_again(people_of(quote), self._showing.shown.people)
        missing = next_unknown(people)
        if people and not self._office.keeps_names:
            self._showing.say(Said.NO_NAMES)
        elif missing is not None:
            self._showing.put(page=Page.NAMES, quote=quote, people=people, person=missing)
        elif child_alone(page, people):
            self._showing.say(Said.CHILD_ALONE)
        elif not self._showing.shown.busy:
            notice = page.notice.id if page.notice else None
            self.pay.hold(KioskSale(uuid7(), quote, people, notice))

    def _reload(self, said: Said) -> None:
        """Say what is wrong, over a page that is read anew."""
        self._back_to_tickets()
        page = self._showing.shown.sale_page
        self._showing.say(said)
        self._read_page(page.visit_day if page else None)

    def _read_page(self, day: date | None) -> None:
        self._database.run(
            self, lambda: self._office.load_page(day), self._opened, lambda e: self.broken(e)
        )
