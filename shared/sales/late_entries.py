"""Sales of an outage that could not be recorded as they came: a supervisor decides on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.site.authorise import Wanted
from shared.site.sign_in import StaffToken


@refusal_of("SM103")
@dataclass(eq=False)
class NotOnTheList(Refusal):
    """The sale is not on the list of this window, or somebody has decided otherwise."""


@refusal_of("SM104")
@dataclass(eq=False)
class DrawerClosed(Refusal):
    """The drawer that the money went into is counted: accept the sale and refund it."""


@dataclass(frozen=True, slots=True)
class LateEntry:
    """A sale to decide on. `reason` is our SQLSTATE with its `facts`; times are aware UTC.

    `own_shift` is true while the drawer that it was paid into is open.
    """

    id: UUID
    number: str
    sold_at: datetime
    tickets: int
    total: Money
    reason: str
    facts: Mapping[str, Any]
    cashier: str
    own_shift: bool


_OPEN = text("""
    SELECT e.id, e.number, e.sold_at, e.tickets, e.total, e.reason, e.facts,
           h.staff_name AS cashier, h.open AS own_shift
      FROM late_entry AS e JOIN station AS s ON s.id = e.station_id AND s.login = session_user,
           LATERAL app.late_cashier(e.id) AS h
     WHERE e.state = 'OPEN' ORDER BY e.sold_at, e.number LIMIT 500
""")


def open_late_entries(session: Session) -> tuple[LateEntry, ...]:
    """List what this window's supervisor has to decide on, the oldest first."""
    return tuple(
        LateEntry(
            row.id,
            row.number,
            row.sold_at,
            row.tickets,
            Money(row.total),
            row.reason,
            row.facts,
            row.cashier,
            row.own_shift,
        )
        for row in session.execute(_OPEN)
    )


def decision_wanted(entry: LateEntry, why: str) -> Wanted:
    """Say what a supervisor signs for."""
    return Wanted("late_entry", entry.id, entry.total, why)


def decide_late_entry(
    session: Session, entry_id: UUID, *, accept: bool, why: str, grant: UUID, token: StaffToken
) -> None:
    """Accept a sale as it was made, beyond the quota if it must, or void it.

    The money of one that is voided is handed back. Raises NotOnTheList, DrawerClosed, NoOpenShift,
    NotPermitted.
    """
    document = {"id": str(entry_id), "accept": accept, "why": why, "grant": str(grant)}
    record(session, "decide_late_entry", document, token.value)
