"""The one function that prices a basket."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from shared.catalogue.offer import TicketOffer
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal

MOST_OF_ONE_LINE = 999


@dataclass(frozen=True, slots=True)
class BasketLine:
    """So many tickets of one type; quantity 1 to 999."""

    ticket_type_id: int
    quantity: int


@dataclass(frozen=True, slots=True)
class Basket:
    """What a visitor wants, at a channel, for one visit day. `priced_at` is aware UTC."""

    lines: tuple[BasketLine, ...]
    visit_day: date
    channel: str
    priced_at: datetime


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A basket line at its price; `rule` names what made the price."""

    offer: TicketOffer
    quantity: int
    persons: int
    unit_price: Money
    list_amount: Money
    discount: Money
    amount: Money
    rule: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A priced basket: what is shown is what is booked."""

    basket: Basket
    lines: tuple[QuoteLine, ...]
    total: Money

    @property
    def tickets(self) -> int:
        """How many tickets will be issued."""
        return sum(line.quantity for line in self.lines)

    @property
    def persons(self) -> int:
        """How many persons they are for."""
        return sum(line.persons for line in self.lines)


@dataclass(eq=False)
class NotOnSale(Refusal):
    """A basket line names a ticket type that has no price for the day and channel."""

    ticket_type_id: int


@dataclass(eq=False)
class BadQuantity(Refusal):
    """A quantity is not 1 to 999."""

    quantity: int


def offers_by_type(offers: Iterable[TicketOffer]) -> Mapping[int, TicketOffer]:
    """Index a sale page by ticket type, as `price_basket` wants it."""
    return {offer.ticket_type_id: offer for offer in offers}


def price_basket(basket: Basket, offers: Mapping[int, TicketOffer]) -> Quote:
    """Price a basket from the offers of its day. Raises NotOnSale, BadQuantity."""
    lines = tuple(_price_line(line, offers) for line in basket.lines)
    return Quote(basket, lines, Money.sum(line.amount for line in lines))


def _price_line(line: BasketLine, offers: Mapping[int, TicketOffer]) -> QuoteLine:
    offer = offers.get(line.ticket_type_id)
    if offer is None:
        raise NotOnSale(line.ticket_type_id)
    if not 1 <= line.quantity <= MOST_OF_ONE_LINE:
        raise BadQuantity(line.quantity)
    amount = offer.price * line.quantity
    list_amount = offer.list_price * line.quantity
    return QuoteLine(
        offer=offer,
        quantity=line.quantity,
        persons=offer.persons * line.quantity,
        unit_price=offer.price,
        list_amount=list_amount,
        discount=list_amount - amount,
        amount=amount,
        rule=f"price {offer.price_id}",
    )
