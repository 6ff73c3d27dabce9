"""Changes tickets for others: in one statement, the new before the old.

For another day or time here; for another type, or an annual pass, see exchange.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.catalogue.sale_page import dated_sale_page, visit_days
from shared.database.verb import record
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.members.points import Earning, plan_earning, plan_reversal
from shared.members.standing import standing_of, tiers_on
from shared.payments.rules import POINTS
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.refund import Refunded, RefundPlan, RefundReason, refunded_from
from shared.sales.refund_facts import OrderToRefund, order_to_refund, points_back
from shared.sales.rules import Settlement, back_by_tender, change_of, settle_change
from shared.sales.sale_document import Visitor, new_tickets, sale_document
from shared.sales.sell import check_basket
from shared.site.authorise import Wanted
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner

CHANNEL: Final = "window"
UPGRADE: Final = "upgrade"
SHOWN_DAYS: Final = 9


@dataclass(frozen=True, slots=True)
class ChangeOption:
    """A day, and the time that is chosen on it if its tickets have any, at the price of now.

    `kind` is what taking it is, as record_change.sql names it.
    """

    day: date
    slot: SlotOffer | None
    left: int | None
    quote: Quote
    kind: str = "change"

    @property
    def offer(self) -> TicketOffer:
        """The type of its tickets."""
        return self.quote.lines[0].offer


@dataclass(frozen=True, slots=True)
class DuePaid:
    """How the visitor pays what is due: cash, or a card with its last four or approval number."""

    tender: str = "cash"
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A recorded change: what went back, and the order and tickets that took its place."""

    back: Refunded
    order_id: UUID
    tickets: tuple[UUID, ...]
    paid: Money
    settled: Settlement

    @property
    def difference(self) -> Money:
        """What the visitor paid; below nothing is what was paid back."""
        return self.paid - self.back.amount


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """What the old tickets count for, what can take their place, and how the old were paid.

    `credit` is what they count for towards an annual pass, `named` whom they name already.
    """

    back: RefundPlan
    options: tuple[ChangeOption, ...]
    paid: tuple[tuple[str, Money], ...] = ()
    credit: RefundPlan | None = None
    named: int = 0

    def given(self, option: ChangeOption) -> RefundPlan:
        """Tell what the old tickets count for, when that option takes their place."""
        return self.credit if option.kind == UPGRADE and self.credit else self.back

    def to_pay(self, option: ChangeOption) -> Money:
        """Tell what the visitor pays for an option; below nothing is what goes back."""
        return option.quote.total - self.given(option).amount

    def settled(self, option: ChangeOption) -> Settlement:
        """Tell what moves, goes back and is due for an option."""
        return settle_change(self.paid, self.given(option).amount, option.quote.total)


_WHAT = text("""
    SELECT k.id, k.ticket_type_id, k.visit_day, r.concession_id,
           ARRAY(SELECT e.timeslot_id FROM entitlement AS e
                  WHERE e.ticket_id = k.id AND e.timeslot_id IS NOT NULL) AS slots
      FROM ticket AS k
      JOIN order_line AS l ON l.order_id = k.order_id AND l.line = k.order_line
      LEFT JOIN price AS p ON p.id = l.price_id LEFT JOIN price_rule AS r ON r.id = p.rule_id
     WHERE k.id = ANY (:tickets)
""")
_PERSONS = text("""
    SELECT v.ticket_id, v.person_id FROM ticket_visitor AS v WHERE v.ticket_id = ANY (:tickets)
     UNION ALL
    SELECT NULL, c.person_id FROM order_contact AS c WHERE c.order_id = :order
""")
_MEMBER = text("SELECT member_id FROM point_entry WHERE order_id = :order AND kind = 'earn'")


def plan_change(
    session: Session, order_id: UUID, tickets: Sequence[UUID], *, allowed: bool = False
) -> ChangePlan:
    """Work out what tickets of one kind count for, and what can be had instead of them.

    Tickets of several kinds, or for several days, have no options: they are changed one by one.
    `allowed` is a supervisor's word for it.
    """
    order = order_to_refund(session, order_id)
    back = back_of(order, tickets, allowed=allowed)
    if not back.whole:
        return ChangePlan(back, ())
    what = session.execute(_WHAT, {"tickets": list(tickets)}).all()
    kinds = {(row.ticket_type_id, row.concession_id, row.visit_day, *row.slots) for row in what}
    if len(kinds) != 1:
        return ChangePlan(back, ())
    line = BasketLine(what[0].ticket_type_id, len(tickets), (), what[0].concession_id)
    had = frozenset(what[0].slots) if what[0].slots else frozenset()
    found = _options(session, line)
    other = tuple(one for one in found if not _same(one, what[0].visit_day, had))
    return ChangePlan(back, other, order.paid)


def change_tickets(
    session: Session,
    plan: ChangePlan,
    option: ChangeOption,
    *,
    sign: TicketSigner,
    token: StaffToken,
    change_id: UUID,
    due: DuePaid = DuePaid(),
    visitors: Sequence[Visitor] = (),
    grant: UUID | None = None,
) -> Changed:
    """Take the old tickets back and issue the new ones; the same `change_id` once.

    The new tickets name whom the old ones named, or else `visitors`; `grant` is a supervisor's, see
    change_wanted. Raises NotTakenBack, FeeChanged, NotTheWayItCame, NeedsApproval, MoneyDoubtful,
    SoldOut, PriceChanged, VisitorsMissing, NoOpenShift and what else a sale may be refused for;
    nothing is then recorded.
    """
    back, sale_id = plan.given(option), derive_id(change_id, "changed for")
    today = this_station(session).business_date
    named = (*_persons(session, back), *visitors)
    check_basket(option.quote, [one.in_order for one in named])
    tickets = new_tickets(option.quote, sale_id, sign)
    total, settled = option.quote.total, plan.settled(option)
    spent = points_back(session, back.order_id, settled.back.get(POINTS, Money(0)))
    earning = _earning(session, back, total - settled.moved.get(POINTS, Money(0)), today)
    sale = sale_document(option.quote, tickets, total, sign.key_id, sale_id, named, earning)
    document = _taken_back(change_id, option, back) | {
        "tenders": [*_parts(settled.back), *_parts(settled.moved, moved=True)],
        "paid": paid_document(settled, due, total),
        "points": plan_reversal(session, back.order_id, change_id, back.money, spent, today=today),
        "sale": sale,
        "grant": str(grant) if grant else None,
    }
    answer = record(session, "record_change", document, token.value)
    new = tuple(ticket.id for ticket in tickets)
    return Changed(refunded_from(change_id, answer), sale_id, new, total, settled)


def _taken_back(change_id: UUID, option: ChangeOption, back: RefundPlan) -> dict[str, Any]:
    """Give what becomes of the old tickets."""
    return {
        "id": str(change_id),
        "order": str(back.order_id),
        "kind": option.kind,
        "reason": RefundReason.PLANS.value,
        "tickets": [
            {"id": str(one), "fee": ticket.fee.fen, "zones": list(ticket.zones)}
            for one, ticket in back.tickets.items()
        ],
        "by_rule": not back.allowed,
    }


def change_wanted(plan: ChangePlan, option: ChangeOption) -> Wanted:
    """Say what a supervisor signs for: these tickets, for what they count."""
    back = plan.given(option)
    return Wanted("change", back.order_id, back.amount, RefundReason.PLANS.value)


def paid_document(settled: Settlement, due: DuePaid, total: Money) -> list[dict[str, Any]]:
    """Give the tenders of sell_paid; what costs nothing is paid with no cash."""
    if not settled.due and total:
        return []
    amount = settled.due.fen
    paid = {"tender": due.tender, "amount": amount, "received": amount}
    return [paid if due.reference is None else paid | {"reference": due.reference}]


def _parts(tenders: Mapping[str, Money], **more: bool) -> list[dict[str, Any]]:
    return [{"tender": one, "amount": amount.fen, **more} for one, amount in tenders.items()]


def back_of(order: OrderToRefund, tickets: Sequence[UUID], *, allowed: bool = False) -> RefundPlan:
    """Work out what tickets count for when others of their kind take their place."""
    backs = {one: change_of(order.tickets[one], order.now, allowed=allowed) for one in tickets}
    amount = Money.sum(back.amount for back in backs.values())
    tenders = back_by_tender(order.paid, amount)
    return RefundPlan(order.order_id, backs, tenders, allowed=allowed)


def _options(session: Session, line: BasketLine) -> Iterator[ChangeOption]:
    today = this_station(session).business_date
    for day in visit_days(session, today, SHOWN_DAYS):
        priced_at, offers = dated_sale_page(session, CHANNEL, day.day)
        by_type = offers_by_type(offers)
        offer = by_type.get(line.ticket_type_id)
        if offer is None or priced_at is None:
            continue
        for slots, slot in choices_of(offer, offer.persons * line.quantity):
            basket = Basket(
                (BasketLine(line.ticket_type_id, line.quantity, slots, line.concession_id),),
                day.day,
                CHANNEL,
                priced_at,
            )
            try:
                quote = price_basket(basket, by_type)
            except NotOnSale:
                continue
            yield ChangeOption(day.day, slot, slot.left if slot else offer.left, quote)


def choices_of(
    offer: TicketOffer, places: int
) -> Iterator[tuple[tuple[int, ...], SlotOffer | None]]:
    """Give the timeslots that tickets may have on a day: each time that has room, or the day."""
    timed = [slot for day in offer.slots.values() for slot in day if slot.starts is not None]
    if not timed:
        if offer.left is None or offer.left >= places:
            yield (), None
        return
    first = timed[0].series_id
    for slot in timed:
        if slot.series_id == first and not slot.past and slot.left >= places:
            yield (
                tuple(
                    slot.timeslot_id if offer.series_of[one] == first else one
                    for one in offer.first_open
                ),
                slot,
            )


def _same(option: ChangeOption, day: date, slots: frozenset[int]) -> bool:
    if option.slot is not None:
        return option.slot.timeslot_id in slots
    return option.day == day


def _persons(session: Session, back: RefundPlan) -> tuple[Visitor, ...]:
    """Name on the new tickets whom the old ones named: persons that are known by their ids."""
    places: Mapping[UUID, int] = {one: at for at, one in enumerate(back.tickets, 1)}
    rows = session.execute(_PERSONS, {"tickets": list(places), "order": back.order_id})
    return tuple(
        Visitor({"id": str(row.person_id)}, places[row.ticket_id] if row.ticket_id else None)
        for row in rows
    )


def _earning(session: Session, back: RefundPlan, money: Money, today: date) -> Earning | None:
    """Let the member who earned by the old tickets earn by what money pays of the new ones."""
    member = session.execute(_MEMBER, {"order": back.order_id}).scalar_one_or_none()
    if member is None:
        return None
    standing, tiers = standing_of(session, member, today), tiers_on(session, today)
    return plan_earning(member, money, standing, tiers, today)
