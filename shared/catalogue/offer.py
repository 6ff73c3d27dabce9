"""What is offered for a visit day, as values: rules and screens know these, and no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True)
class ZoneShare:
    """A zone that a ticket type opens and its weight when the price is split."""

    zone_id: int
    weight: int


@dataclass(frozen=True, slots=True)
class TicketOffer:
    """A ticket type at its price of one visit day.

    `left` and `quota` count places; both are None for a type without a limit, and 0 on a day that
    is not open. `price_id` names the price row that made the price, so that the sale is booked at
    what was shown.
    """

    ticket_type_id: int
    terms_id: int
    code: str
    name: Bilingual
    note: Bilingual
    ticket_class: str
    persons: int
    valid_days: int
    staff_check: bool
    price_id: int
    price: Money
    list_price: Money
    left: int | None
    quota: int | None
    zones: tuple[ZoneShare, ...]


@dataclass(frozen=True, slots=True)
class VisitDay:
    """A day one can come on, with the places of the site's own series."""

    day: date
    left: int | None
    quota: int | None
