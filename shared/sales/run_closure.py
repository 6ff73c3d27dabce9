"""Gives the tickets of closed days back, order by order, for as long as there are any.

Each order is a transaction of its own under an id that follows from closure and order: whoever is
killed goes on where the rows say that it stopped.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.lost import DATABASE_LOST
from shared.database.verb import record
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members.points import plan_reversal
from shared.payments.rules import POINTS
from shared.sales.closure_facts import orders_back
from shared.sales.closure_rules import OrderBack, WhyKept
from shared.sales.refund import NotTakenBack, NotTheWayItCame
from shared.sales.refund_facts import points_back
from shared.site.queries import this_station

logger = logging.getLogger(__name__)
BATCH = 40
# A lane may use a ticket between the look and the verb: then the order is looked at again.
_LOOKS = 3

_NEXT = text("""
    SELECT t.order_id, t.ticket_id, c.id AS closure_id, c.zones
      FROM (SELECT closure_id, order_id FROM closure_ticket AS t
             WHERE state = 'WAITING' AND closure_id = (
                   SELECT id FROM closure WHERE state = 'RUNNING' ORDER BY decided_at LIMIT 1)
             GROUP BY 1, 2 ORDER BY 1, 2 LIMIT :batch) AS o
      JOIN closure_ticket AS t USING (closure_id, order_id)
      JOIN closure AS c ON c.id = t.closure_id
     WHERE t.state = 'WAITING' ORDER BY t.order_id, t.ticket_id
""")


def run_closures(session: Session, batch: int = BATCH) -> int:
    """Give a batch of orders back; gives how many there were, none when nothing is left.

    `session` commits each statement by itself. A closure whose last ticket is seen to ends here.
    """
    waiting: dict[UUID, list[UUID]] = defaultdict(list)
    closure, zones = None, ()
    for row in session.execute(_NEXT, {"batch": batch}):
        closure, zones = row.closure_id, row.zones
        waiting[row.order_id].append(row.ticket_id)
    if closure is None:
        return int(record(session, "end_closures", {}))
    tickets = [one for own in waiting.values() for one in own]
    for back in orders_back(session, tickets, zones):
        _give_back(session, closure, back, waiting[back.order_id], zones)
    return len(waiting)


def _give_back(
    session: Session, closure: UUID, back: OrderBack, tickets: Sequence[UUID], zones: Sequence[int]
) -> None:
    """Record one order; what cannot be given back is noted with the reason, and stops nothing."""
    why = WhyKept.FAULT
    for _ in range(_LOOKS):
        try:
            record(session, "record_closure_refund", _document(session, closure, back))
        except NotTakenBack:
            (back,) = orders_back(session, tickets, zones)
            continue
        except NotTheWayItCame:
            why = WhyKept.TENDER
        except Refusal as refusal:
            logger.warning("order %s is not given back: %r", back.order_id, refusal)
        except DATABASE_LOST:
            raise
        except Exception:  # one order that fails must not stop the other thousands
            logger.exception("order %s is not given back", back.order_id)
        else:
            return
        break
    kept = dict.fromkeys((str(one) for one in tickets), why.value)
    record(session, "record_closure_refund", _kept_document(closure, back.order_id, kept))


def _document(session: Session, closure: UUID, back: OrderBack) -> dict[str, Any]:
    refund_id = derive_id(closure, str(back.order_id))
    points = None
    if back.tickets:
        today = this_station(session).business_date
        by_points = back.tenders.get(POINTS, Money(0))
        spent, money = points_back(session, back.order_id, by_points), back.amount - by_points
        points = plan_reversal(session, back.order_id, refund_id, money, spent, today=today)
    return {
        **_kept_document(
            closure, back.order_id, {str(one): why.value for one, why in back.kept.items()}
        ),
        "tickets": [
            {"id": str(one), "fee": 0, "zones": list(ticket.zones)}
            for one, ticket in back.tickets.items()
        ],
        "tenders": [
            {"tender": tender, "amount": amount.fen} for tender, amount in back.tenders.items()
        ],
        "points": points,
    }


def _kept_document(closure: UUID, order: UUID, kept: Mapping[str, str]) -> dict[str, Any]:
    return {
        "closure": str(closure),
        "order": str(order),
        "tickets": [],
        "tenders": [],
        "kept": [{"id": one, "why": why} for one, why in kept.items()],
    }
