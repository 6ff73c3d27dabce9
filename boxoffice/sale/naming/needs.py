"""Whose names a basket asks for, by the terms of its tickets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from boxoffice.sale.naming.entry import Demand
from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.pricing.rules import BasketLine, Quote

Line = BasketLine | None  # None is the contact of the order

_EACH = Demand(born=True, document=True)


@dataclass(frozen=True, slots=True)
class Need:
    """So many persons of one line; `line` is None for the one contact of the order.

    `line` has quantity 1, so that more or fewer tickets are the same line. `first` is the place of
    its first ticket in the order, counted from 1; `twice` is how often one document may stand here.
    """

    offer: TicketOffer
    persons: int
    demand: Demand
    line: Line = None
    first: int = 0
    twice: int = 1

    def in_order(self, place: int) -> int | None:
        """Tell the ticket of a person, counted from 0; None for the contact."""
        return None if self.line is None else self.first + place // self.offer.persons


def needs_of(quote: Quote | None) -> tuple[Need, ...]:
    """List what a basket asks for: line by line, then the contact of the order."""
    if quote is None:
        return ()
    return (*_of_lines(quote), *_contact(quote))


def _of_lines(quote: Quote) -> Iterator[Need]:
    first = 1
    for line, priced in zip(quote.basket.lines, quote.lines, strict=True):
        offer = priced.offer
        if offer.real_name is RealName.EACH:
            yield Need(
                offer,
                priced.persons,
                _EACH,
                replace(line, quantity=1),
                first,
                offer.per_id_limit or 1,
            )
        first += priced.quantity


def _contact(quote: Quote) -> Iterator[Need]:
    offers = [line.offer for line in quote.lines if line.offer.real_name is not RealName.EACH]
    limited = [offer for offer in offers if offer.per_id_limit is not None]
    asking = limited or [offer for offer in offers if offer.real_name is RealName.CONTACT]
    if asking:
        yield Need(asking[0], 1, Demand(born=False, document=bool(limited)))
