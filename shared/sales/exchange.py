"""Changes tickets for another type: a day ticket for another one, or for an annual pass.

An annual pass is bought with what the ticket cost, also when it was used today; any other type with
what it counts for when it is changed, see rules.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.draft import TermsKind
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import dated_sale_page
from shared.kernel.money import Money
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.sales.change import CHANNEL, UPGRADE, ChangeOption, ChangePlan, back_of, choices_of
from shared.sales.refund import RefundPlan
from shared.sales.refund_facts import OrderToRefund, order_to_refund
from shared.sales.rules import back_by_tender, credit_of

EXCHANGE: Final = "exchange"

_WHAT = text("""
    SELECT k.ticket_type_id, k.visit_day, r.concession_id,
           (SELECT count(*) FROM ticket_visitor AS v WHERE v.ticket_id = k.id) AS named
      FROM ticket AS k
      JOIN order_line AS l ON l.order_id = k.order_id AND l.line = k.order_line
      LEFT JOIN price AS p ON p.id = l.price_id LEFT JOIN price_rule AS r ON r.id = p.rule_id
     WHERE k.id = ANY (:tickets)
""")


def plan_exchange(session: Session, order_id: UUID, tickets: Sequence[UUID]) -> ChangePlan:
    """Work out what tickets of one kind count for, and which other types can be had for them.

    Annual passes from today on come first, then other types for their own day; the same type is
    not among them.
    """
    order = order_to_refund(session, order_id)
    back, credit = back_of(order, tickets), _credit(order, tickets)
    if not (back.whole or credit.whole):
        return ChangePlan(back, ())
    what = session.execute(_WHAT, {"tickets": list(tickets)}).all()
    kinds = {(row.ticket_type_id, row.concession_id, row.visit_day) for row in what}
    if len(kinds) != 1:
        return ChangePlan(back, ())
    had, named = what[0], sum(row.named for row in what)
    options: list[ChangeOption] = []
    if credit.whole:
        # Nobody gets money back for a ticket that was used: a cheaper pass is no upgrade.
        passes = _options(session, order.today, len(tickets), UPGRADE)
        options += [one for one in passes if one.quote.total >= credit.amount]
    if back.whole and had.visit_day >= order.today:
        others = _options(session, had.visit_day, len(tickets), EXCHANGE)
        options += [one for one in others if not _same(one, had.ticket_type_id, had.concession_id)]
    return ChangePlan(back, tuple(options), order.paid, credit, named)


def _credit(order: OrderToRefund, tickets: Sequence[UUID]) -> RefundPlan:
    backs = {one: credit_of(order.tickets[one], order.today) for one in tickets}
    amount = Money.sum(back.amount for back in backs.values())
    return RefundPlan(order.order_id, backs, back_by_tender(order.paid, amount))


def _options(session: Session, day: date, quantity: int, kind: str) -> Iterator[ChangeOption]:
    priced_at, offers = dated_sale_page(session, CHANNEL, day)
    if priced_at is None:
        return
    by_type = offers_by_type(offers)
    for offer in sorted(offers, key=lambda one: one.button):
        if (offer.kind is TermsKind.ANNUAL_PASS) is not (kind == UPGRADE):
            continue
        choice = next(choices_of(offer, offer.persons * quantity), None)
        if choice is None or not _fits(offer, quantity):
            continue
        slots, slot = choice
        line = BasketLine(offer.ticket_type_id, quantity, slots)
        try:
            quote = price_basket(Basket((line,), day, CHANNEL, priced_at), by_type)
        except NotOnSale:
            continue
        yield ChangeOption(day, slot, slot.left if slot else offer.left, quote, kind)


def _fits(offer: TicketOffer, quantity: int) -> bool:
    """Tell whether so many of a type make a group, where it is one."""
    persons = offer.persons * quantity
    return (offer.group_min or 0) <= persons <= (offer.group_max or persons)


def _same(option: ChangeOption, ticket_type_id: int, concession_id: int | None) -> bool:
    return option.offer.ticket_type_id == ticket_type_id and concession_id is None
