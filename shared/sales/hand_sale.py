"""Enters what was sold on pre-printed tickets while even the computer of the window was gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from shared.catalogue.draft import RealName, TermsKind
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page
from shared.database.verb import record, refusal_of
from shared.kernel.business_date import business_date
from shared.kernel.refusal import Refusal
from shared.payments.rules import TypedTender
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.sale_document import new_tickets, sale_document, tender_document
from shared.site.authorise import Wanted
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner


@refusal_of("SM210")
@dataclass(eq=False)
class SerialEntered(Refusal):
    """The ticket with this serial was entered before."""

    serial: str


@dataclass(frozen=True, slots=True)
class HandSale:
    """So many tickets of one type, each with its serial, sold at an instant (aware), and its price.

    The same id again is the same sale.
    """

    id: UUID
    quote: Quote
    serials: tuple[str, ...]
    sold_at: datetime


def hand_offers(session: Session, channel: str, sold_at: datetime) -> tuple[TicketOffer, ...]:
    """List what could be sold by hand at an instant: what needs neither a name nor a card."""
    offers = sale_page(session, channel, business_date(sold_at), sold_at)
    return tuple(offer for offer in offers if _needs_nobody(offer))


def hand_sale(
    sale_id: UUID,
    offers: Iterable[TicketOffer],
    type_id: int,
    serials: tuple[str, ...],
    channel: str,
    sold_at: datetime,
) -> HandSale:
    """Price it as it was then. Raises what price_basket does."""
    lines = (BasketLine(type_id, len(serials)),)
    basket = Basket(lines, business_date(sold_at), channel, sold_at)
    return HandSale(sale_id, price_basket(basket, offers_by_type(offers)), serials, sold_at)


def hand_sale_wanted(sale: HandSale, why: str) -> Wanted:
    """Say what a supervisor signs for."""
    return Wanted("hand_sale", sale.id, sale.quote.total, why)


def enter_hand_sale(
    session: Session,
    sale: HandSale,
    tender: TypedTender,
    *,
    why: str,
    grant: UUID,
    sign: TicketSigner,
    token: StaffToken,
) -> str:
    """Record it in the open shift and give its number. Raises SerialEntered, NoOpenShift."""
    tickets = list(new_tickets(sale.quote, sale.id, sign))
    document = {
        **sale_document(sale.quote, tickets, tender.received, sign.key_id, sale.id),
        "sold_at": sale.sold_at.isoformat(),
        "serials": list(sale.serials),
        "tenders": [tender_document(tender)],
        "why": why,
        "grant": str(grant),
    }
    return str(record(session, "enter_hand_sale", document, token.value))


def _needs_nobody(offer: TicketOffer) -> bool:
    named = offer.real_name is not RealName.NONE or offer.per_id_limit is not None
    return not named and offer.kind is not TermsKind.ANNUAL_PASS
