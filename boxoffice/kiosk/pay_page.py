"""A visitor pays: places are kept, the code on the telephone is charged, the sale is recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.issuing import Issuing
from boxoffice.kiosk.office import KioskSale
from boxoffice.kiosk.paying import KioskPaying, PayHearers
from boxoffice.kiosk.refusals import said_of_refusal
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page, Printing, Said
from shared.database.lost import DATABASE_LOST
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import pay_code
from shared.sales.receipt import Receipt

logger = logging.getLogger(__name__)

LONG_SECONDS: Final = 8
MAY_LEAVE_SECONDS: Final = 45
NO_ANSWER_SECONDS: Final = 90
_NO_PAPER: Final = Printing()


class PayPage:
    """Plays the presses of its page.

    `back` leads to the tickets, `changed` there as well, with what is wrong with them. `broken`
    hears of what ends the visit, `no_paying` of that nobody charges now.
    """

    def __init__(self, showing: Showing, paying: KioskPaying, issuing: Issuing) -> None:
        self._showing = showing
        self._paying = paying
        self._issuing = issuing
        self._sale: KioskSale | None = None
        self.back: Callable[[], None] = lambda: None
        self.changed: Callable[[Said], None] = lambda _: None
        self.broken: Callable[[Exception], None] = lambda _: None
        self.no_paying: Callable[[], None] = lambda: None
        paying.hears = PayHearers(
            self._held, self._refused, self._waited, self._unpaid, self._paid, self._recorded,
            self._unanswered, lambda: showing.put(said=Said.LOST),
        )  # fmt: skip

    def forget(self) -> None:
        """Let go of whatever is held for a visitor who has gone."""
        self._sale = None
        self._paying.give_up()

    def hold(self, sale: KioskSale) -> None:
        """Keep the places of a sale, and ask for its money."""
        self._sale = sale
        self._showing.put(quote=sale.quote, busy=True)
        self._paying.hold(sale)

    def press(self, press: Press) -> None:
        """Play a press: the visitor changes the tickets, or waits no longer for the payment."""
        shown = self._showing.shown
        if press.act is Act.BACK and shown.page is Page.PAY:
            self.forget()
            self.back()
        elif press.act is Act.BACK and shown.seconds >= MAY_LEAVE_SECONDS:
            self._leave_unpaid()

    def scanned(self, text: str) -> None:
        """Hear a code while the visitor is to pay."""
        if self._showing.shown.page is not Page.PAY or self._showing.shown.busy:
            return
        code = pay_code(text)
        if code is None:
            self._showing.say(Said.NO_PAY_CODE)
            return
        self._showing.put(page=Page.PAYING, seconds=0)
        self._paying.charge(code)

    # What became of it.

    def _held(self) -> None:
        if self._sale is None:  # the visitor has gone meanwhile
            self._paying.give_up()
        elif self._sale.quote.total == Money(0):
            self._showing.put(page=Page.PAYING, busy=False, said=Said.RECORDING)
            self._paying.record()
        else:
            self._showing.put(page=Page.PAY, busy=False)

    def _waited(self, seen: ChargeSeen, seconds: int) -> None:
        long = seconds >= LONG_SECONDS or seen.state is ChargeState.ASKING
        self._showing.put(seconds=seconds, said=Said.WAIT_LONG if long else Said.NOTHING)

    def _unanswered(self, seconds: int) -> None:
        """Wait on while the database is away, but not for ever: an order that nobody pays ends."""
        if self._showing.shown.page is not Page.PAYING:
            return
        if seconds < NO_ANSWER_SECONDS:
            self._showing.put(seconds=seconds, said=Said.LOST)
        else:
            self._leave_unpaid()

    def _leave_unpaid(self) -> None:
        self.forget()
        self._pay_back()

    def _pay_back(self) -> None:
        self._showing.put(page=Page.DONE, said=Said.PAY_BACK, printing=_NO_PAPER, busy=False)

    def _unpaid(self, seen: ChargeSeen, unavailable: bool) -> None:
        if unavailable:
            self.forget()
            self.no_paying()
            return
        failed = seen.state is ChargeState.FAILED
        self._showing.put(page=Page.PAY, said=Said.PAY_FAILED if failed else Said.NOT_TAKEN)

    def _paid(self) -> None:
        self._showing.put(page=Page.PAYING, said=Said.RECORDING, seconds=0)

    def _recorded(self, receipt: Receipt) -> None:
        self._sale = None
        self._issuing.print_tickets(receipt.tickets, receipt.number, receipt.order_id)

    def _refused(self, error: Exception) -> None:
        self._sale = None
        said = said_of_refusal(error)
        if self._showing.shown.page is Page.PAYING:
            self._pay_back()
        elif said is not None:
            self.changed(said)
        else:
            if not isinstance(error, DATABASE_LOST):
                logger.error("an order was not held", exc_info=error)
            self.broken(error)
