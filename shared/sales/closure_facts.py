"""Reads what the rules must know of the tickets of a closed day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from shared.kernel.money import Money
from shared.sales.closure_rules import (
    ClosedTicket,
    ClosurePreview,
    OrderBack,
    order_back,
    preview_of,
)
from shared.sales.rules import ZoneShare


@dataclass(frozen=True, slots=True)
class ClosureScope:
    """The day that was closed, and what of it: an empty choice is all of it."""

    day: date
    timeslots: tuple[int, ...] = ()
    ticket_types: tuple[int, ...] = ()
    zones: tuple[int, ...] = ()

    def asked(self) -> dict[str, Any]:
        """Give it as the verbs and questions take it."""
        return {
            "day": self.day.isoformat(),
            "timeslots": list(self.timeslots),
            "ticket_types": list(self.ticket_types),
            "zones": list(self.zones),
        }


_FACTS = """
    SELECT k.id, k.order_id, o.channel_id, k.state, k.blocked, c.refunds, t.kind, k.valid_days,
           (SELECT json_agg(json_build_array(e.zone_id, e.value, e.first_used_at IS NOT NULL)
                            ORDER BY e.zone_id)
              FROM entitlement AS e WHERE e.ticket_id = k.id) AS zones
      FROM {wanted} AS w JOIN ticket AS k ON k.id = w.ticket_id
      JOIN ticket_terms AS t ON t.id = k.terms_id
      JOIN sales_order AS o ON o.id = k.order_id JOIN channel AS c ON c.id = o.channel_id
     ORDER BY k.order_id, k.id
"""
_OF_SCOPE = text(_FACTS.format(wanted="app.closure_scope(:day, :timeslots, :ticket_types, :zones)"))
_OF_TICKETS = text(_FACTS.format(wanted="(SELECT unnest(:tickets) AS ticket_id)"))
_PAID = text("""
    SELECT order_id, json_agg(json_build_array(tender, amount) ORDER BY at, id) AS paid
      FROM (SELECT order_id, tender, amount, at, id FROM payment WHERE order_id = ANY (:orders)
             UNION ALL
            SELECT order_id, tender, -amount, created_at, id FROM payback
             WHERE order_id = ANY (:orders) AND state <> 'SUCCEEDED') AS each
     GROUP BY order_id
""")
_DOUBTFUL = text("""
    SELECT DISTINCT order_id FROM payment
     WHERE order_id = ANY (:orders) AND tender = 'static_code' AND amount > 0
       AND app.doubtful_money(order_id) IS NOT NULL
""")


def preview_closure(session: Session, scope: ClosureScope) -> ClosurePreview:
    """Tell what a closure would give back now; it reads every ticket of the day."""
    asked = {**scope.asked(), "day": scope.day}
    tickets = [_ticket(row) for row in session.execute(_OF_SCOPE, asked)]
    orders = _orders(session, tickets, frozenset(scope.zones))
    return preview_of(orders, {one.order_id: one.channel_id for one in tickets})


def orders_back(
    session: Session, tickets: Sequence[UUID], zones: Iterable[int]
) -> tuple[OrderBack, ...]:
    """Work out what the orders of some tickets give back now."""
    rows = session.execute(_OF_TICKETS, {"tickets": list(tickets)})
    return _orders(session, [_ticket(row) for row in rows], frozenset(zones))


def _orders(
    session: Session, tickets: Sequence[ClosedTicket], zones: frozenset[int]
) -> tuple[OrderBack, ...]:
    by_order: dict[UUID, list[ClosedTicket]] = defaultdict(list)
    for ticket in tickets:
        by_order[ticket.order_id].append(ticket)
    paid = {
        row.order_id: tuple((tender, Money(fen)) for tender, fen in row.paid)
        for row in session.execute(_PAID, {"orders": list(by_order)})
    }
    doubtful = set(session.scalars(_DOUBTFUL, {"orders": list(by_order)}))
    return tuple(
        order_back(own, paid.get(order, ()), zones, doubtful=order in doubtful)
        for order, own in by_order.items()
    )


def _ticket(row: Row[Any]) -> ClosedTicket:
    return ClosedTicket(
        id=row.id,
        order_id=row.order_id,
        channel_id=row.channel_id,
        state=row.state,
        blocked=row.blocked,
        refunded_here=row.refunds == "here",
        package=row.kind == "package",
        valid_days=row.valid_days,
        zones=tuple(ZoneShare(zone, Money(fen), used) for zone, fen, used in row.zones or ()),
    )
