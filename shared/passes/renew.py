"""Renews a pass: the same number and holders, from the day on which the old one ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.draft import TermsKind, ValidityKind
from shared.catalogue.offer import TicketOffer
from shared.catalogue.policy import policy_on
from shared.catalogue.sale_page import dated_sale_page
from shared.catalogue.validity import Bounds
from shared.database.verb import record
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.passes.find import AnnualPass, TermShown
from shared.passes.rules import NotRenewed, renewal_begins, why_not_renewed
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import (
    Basket,
    BasketLine,
    Quote,
    offers_by_type,
    price_basket,
)
from shared.sales.change import CHANNEL, DuePaid, paid_document
from shared.sales.rules import Settlement
from shared.sales.sale_document import Visitor, new_tickets, sale_document
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner

# A class of the policy with this code has the prices of those who renew before their pass ends.
EARLY: Final = "renewal"
_BY_CALENDAR: Final = frozenset({ValidityKind.FIXED_RANGE, ValidityKind.CALENDAR_YEAR})

_PERSONS = text("SELECT person_id FROM ticket_visitor WHERE ticket_id = :ticket")


@dataclass(frozen=True, slots=True)
class RenewalOption:
    """A pass that continues the old one, at its price; it admits from `begins` on."""

    quote: Quote
    begins: date
    early: bool

    @property
    def offer(self) -> TicketOffer:
        """The type of it."""
        return self.quote.lines[0].offer

    @property
    def price(self) -> Money:
        """What it costs."""
        return self.quote.total


@dataclass(frozen=True, slots=True)
class RenewalPlan:
    """What a pass can be renewed to; the same type comes first. `why_not` leaves nothing."""

    renews: UUID
    options: tuple[RenewalOption, ...] = ()
    why_not: NotRenewed | None = None


@dataclass(frozen=True, slots=True)
class Renewed:
    """A recorded renewal."""

    order_id: UUID
    ticket_id: UUID
    begins: date
    paid: Money


def plan_renewal(session: Session, shown: AnnualPass) -> RenewalPlan:
    """Work out what a pass can be renewed to today."""
    today, last = this_station(session).business_date, shown.last
    why_not = why_not_renewed(last.term, today)
    if why_not is not None:
        return RenewalPlan(last.term.ticket_id, why_not=why_not)
    options = sorted(
        _options(session, last, today),
        key=lambda one: one.offer.ticket_type_id != last.ticket_type_id,
    )
    return RenewalPlan(last.term.ticket_id, tuple(options))


def renew_pass(
    session: Session,
    plan: RenewalPlan,
    option: RenewalOption,
    *,
    sign: TicketSigner,
    token: StaffToken,
    sale_id: UUID,
    due: DuePaid = DuePaid(),  # noqa: B008 -- a frozen value
) -> Renewed:
    """Sell the renewal of a pass; the same `sale_id` once.

    Raises PassNotSo, NoSuchPass, SoldOut, PriceChanged, NoOpenShift and what else a sale may be
    refused for; nothing is then recorded.
    """
    quote = option.quote
    line = quote.lines[0]
    begun = line._replace(offer=replace(line.offer, first_day=option.begins))
    tickets = new_tickets(replace(quote, lines=(begun,)), sale_id, sign)
    persons = session.execute(_PERSONS, {"ticket": plan.renews})
    visitors = [Visitor({"id": str(row.person_id)}, 1) for row in persons]
    settled = Settlement({}, {}, quote.total)
    document = {
        "renews": str(plan.renews),
        "first_day": option.begins.isoformat(),
        "paid": paid_document(settled, due, quote.total),
        "sale": sale_document(quote, tickets, quote.total, sign.key_id, sale_id, visitors),
    }
    record(session, "renew_pass", document, token.value)
    return Renewed(sale_id, derive_id(sale_id, "ticket 1"), option.begins, quote.total)


def _options(session: Session, last: TermShown, today: date) -> Iterator[RenewalOption]:
    """Price every pass for as many persons; what is good by the calendar, for the old one's end."""
    for day, by_calendar in ((today, False), (max(today, last.term.ends), True)):
        priced_at, offers = dated_sale_page(session, CHANNEL, day)
        if priced_at is None:
            continue
        by_type, early_class = offers_by_type(offers), _early_class(session, last, today, priced_at)
        for offer in offers:
            if offer.kind is not TermsKind.ANNUAL_PASS or offer.persons != last.persons:
                continue
            own = Bounds(offer.first_day or day, offer.valid_days)
            begins = renewal_begins(last.term, own, by_calendar=by_calendar)
            if begins is None or by_calendar is not (offer.validity.kind in _BY_CALENDAR):
                continue
            line = BasketLine(offer.ticket_type_id, 1, (), early_class)
            try:
                quote = price_basket(Basket((line,), day, CHANNEL, priced_at), by_type)
            except NotOnSale:
                continue
            lower = quote.lines[0].price.rule.concession_id is not None
            yield RenewalOption(quote, begins, lower)


def _early_class(session: Session, last: TermShown, today: date, priced_at: datetime) -> int | None:
    """Give the class whose prices those have who renew before the end; None afterwards."""
    if today > last.term.ends:
        return None
    policy = policy_on(session, today, priced_at)
    return next((one.id for one in policy if one.code == EARLY), None)
