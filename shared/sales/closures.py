"""Days that were closed: somebody asks to give all tickets back, somebody else decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.sales.closure_facts import ClosureScope
from shared.sales.closure_rules import ClosurePreview
from shared.sales.refund import RefundReason
from shared.site.sign_in import StaffToken

MOST_SHOWN = 50
MOST_FAILED = 500


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """A closure as its list shows it; times are aware.

    `asked` tickets and money are what was shown to whoever asked; `waiting`, `done` and `failed`
    count its tickets once it was approved, `back` is the money given back so far.
    """

    id: UUID
    state: str
    scope: ClosureScope
    reason: str
    tickets: int
    amount: Money
    asked_by: int
    asked_name: str
    asked_at: datetime
    decided_name: str
    waiting: int
    done: int
    failed: int
    back: Money

    @property
    def running(self) -> bool:
        """Tell whether it moves on by itself."""
        return self.state == "RUNNING"


@dataclass(frozen=True, slots=True)
class FailedTicket:
    """A ticket that was not given back, and why."""

    ticket: str
    order: str
    order_id: UUID
    why: str


def ask_closure(
    session: Session,
    closure_id: UUID,
    scope: ClosureScope,
    reason: RefundReason,
    preview: ClosurePreview,
    token: StaffToken,
) -> None:
    """Ask to give the tickets of a day back. Raises NotSignedIn, NotPermitted (`authorise`)."""
    document = {
        **scope.asked(),
        "id": str(closure_id),
        "reason": reason.value,
        "tickets": preview.back.tickets,
        "amount": preview.back.amount.fen,
    }
    record(session, "ask_closure", document, token.value)


def decide_closure(session: Session, closure_id: UUID, token: StaffToken, *, approve: bool) -> bool:
    """Approve what somebody else has asked for, or reject it; False when it was decided meanwhile.

    Raises NotPermitted for one's own, NotSignedIn.
    """
    document = {"id": str(closure_id), "approve": approve}
    return bool(record(session, "decide_closure", document, token.value))


def stop_closure(session: Session, closure_id: UUID, token: StaffToken, *, go: bool) -> bool:
    """Stop a closure that runs, or let it go on."""
    document = {"id": str(closure_id), "go": go}
    return bool(record(session, "stop_closure", document, token.value))


_LIST = text("""
    SELECT c.*, f.name AS asked_name, coalesce(d.name, '') AS decided_name, n.waiting, n.done,
           n.failed,
           coalesce((SELECT sum(b.amount) FROM closure_ticket AS k
                       JOIN refund_ticket AS b ON b.ticket_id = k.ticket_id
                      WHERE k.closure_id = c.id AND k.state = 'DONE'), 0) AS back
      FROM closure AS c JOIN staff AS f ON f.id = c.asked_by
      LEFT JOIN staff AS d ON d.id = c.decided_by
      CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                  count(*) FILTER (WHERE state = 'DONE') AS done,
                  count(*) FILTER (WHERE state = 'FAILED') AS failed
             FROM closure_ticket WHERE closure_id = c.id) AS n
     ORDER BY c.asked_at DESC LIMIT :most
""")
_FAILED = text("""
    SELECT k.number AS ticket, o.number AS "order", o.id AS order_id, t.why
      FROM closure_ticket AS t JOIN ticket AS k ON k.id = t.ticket_id
      JOIN sales_order AS o ON o.id = t.order_id
     WHERE t.closure_id = :closure AND t.state = 'FAILED' ORDER BY t.why, k.number LIMIT :most
""")


def list_closures(session: Session) -> tuple[ClosureRow, ...]:
    """List closures, the newest first."""
    return tuple(_row(row) for row in session.execute(_LIST, {"most": MOST_SHOWN}))


def failed_tickets(session: Session, closure_id: UUID) -> tuple[FailedTicket, ...]:
    """List what a closure could not give back, by reason."""
    rows = session.execute(_FAILED, {"closure": closure_id, "most": MOST_FAILED})
    return tuple(FailedTicket(row.ticket, row.order, row.order_id, row.why) for row in rows)


def _row(row: Row[Any]) -> ClosureRow:
    day: date = row.day
    scope = ClosureScope(day, tuple(row.timeslots), tuple(row.ticket_types), tuple(row.zones))
    return ClosureRow(
        id=row.id,
        state=row.state,
        scope=scope,
        reason=row.reason,
        tickets=row.tickets,
        amount=Money(row.amount),
        asked_by=row.asked_by,
        asked_name=row.asked_name,
        asked_at=row.asked_at,
        decided_name=row.decided_name,
        waiting=row.waiting,
        done=row.done,
        failed=row.failed,
        back=Money(int(row.back)),
    )
