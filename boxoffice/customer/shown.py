"""What the customer is shown of a sale: facts without words, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum, auto

from boxoffice.sale.shown import Mode, SaleShown
from shared.catalogue.offer import TicketOffer
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.pricing.rules import QuoteLine


class CustomerState(StrEnum):
    """What the screen is for at the moment."""

    BOARD = auto()  # nobody is served: the prices
    BASKET = auto()
    PAYING = auto()
    CHANGE = auto()


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A ticket type and what it costs today; `sold_out` where no place is left."""

    name: Bilingual
    note: Bilingual
    price: Money
    sold_out: bool = False


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """A line of the basket."""

    name: Bilingual
    ticket_class: str
    quantity: int
    amount: Money
    saved: Money


@dataclass(frozen=True, slots=True)
class PayCode:
    """A code to be scanned by the customer's phone; never logged."""

    text: str = field(repr=False)
    amount: Money


@dataclass(frozen=True, slots=True)
class CustomerShown:
    """Everything on the customer's side; `received` is None while nothing was handed over."""

    state: CustomerState = CustomerState.BOARD
    board: tuple[BoardRow, ...] = ()
    lines: tuple[CustomerLine, ...] = ()
    total: Money = Money(0)  # noqa: RUF009 - frozen
    saved: Money = Money(0)  # noqa: RUF009 - frozen
    received: Money | None = None
    change: Money = Money(0)  # noqa: RUF009 - frozen
    paid: Money = Money(0)  # noqa: RUF009 - frozen

    @property
    def due(self) -> Money:
        """Give what is still to be paid, where a part was paid already."""
        return self.total - self.paid

    @property
    def pole(self) -> tuple[Lamp, Money] | None:
        """Give the one amount that a pole display shows now; None for none."""
        match self.state:
            case CustomerState.BOARD:
                return None
            case CustomerState.CHANGE:
                return Lamp.CHANGE, self.change
            case CustomerState.PAYING if self.received is not None:
                return Lamp.RECEIVED, self.received
            case _:
                return Lamp.TOTAL, self.due


def customer_shown(sale: SaleShown) -> CustomerShown:
    """Give what the customer may see of the sale screen."""
    board = tuple(_board_row(offer) for offer in sale.page.offers) if sale.page else ()
    quote, sold = sale.quote_shown, sale.change_of
    if quote is None or not quote.lines:
        return CustomerShown(board=board)
    shown = CustomerShown(
        CustomerState.BASKET,
        board,
        tuple(_line(line) for line in quote.lines),
        quote.total,
        Money.sum(line.saved for line in quote.lines),
    )
    if sold is not None:
        receipt = sold.receipt
        return replace(
            shown,
            state=CustomerState.CHANGE,
            received=receipt.received or None,
            change=receipt.change,
        )
    if sale.mode is not Mode.TENDER:
        return shown
    received = None if sale.cash.empty else sale.cash.amount(sale.due)
    return replace(shown, state=CustomerState.PAYING, received=received, paid=sale.settlement.paid)


def _board_row(offer: TicketOffer) -> BoardRow:
    return BoardRow(offer.name, offer.note, offer.price, offer.left == 0)


def _line(line: QuoteLine) -> CustomerLine:
    offer = line.offer
    return CustomerLine(offer.name, offer.ticket_class, line.quantity, line.amount, line.saved)
