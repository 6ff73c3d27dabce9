"""Money that a card terminal gives back; the row stands before the terminal is asked."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.payments.paybacks import PaybackSeen, PaybackState, payback_seen
from shared.payments.terminal_rules import BackOutcome, TerminalBack
from shared.site.sign_in import StaffToken

_BACKS: Final = """
    SELECT b.id, b.amount, b.state::text, b.slip_before, b.reason,
           CASE WHEN c.station_id = s.id AND p.business_date = app.business_date(clock_timestamp())
                THEN c.slip END AS slip,
           coalesce(b.amount = p.amount, false) AS whole
      FROM payback AS b JOIN station AS s ON s.login = session_user
      LEFT JOIN payment AS p ON p.id = b.source_id
      LEFT JOIN charge AS c ON c.id = b.source_id
     WHERE b.tender = 'card' AND {which}
     ORDER BY b.created_at, b.id
"""
_WAITING: Final = text(_BACKS.format(which="b.order_id = :order AND b.state = 'WAITING'"))
_OPEN: Final = text(_BACKS.format(which="b.station_id = s.id AND b.state IN ('SENT', 'ASKING')"))
_BY_TERMINAL: Final = text("""
    SELECT coalesce(bool_and(c.slip IS NOT NULL), false)
      FROM payment AS p LEFT JOIN payment_move AS m ON m.payment_id = p.id
      LEFT JOIN charge AS c ON c.id = coalesce(m.origin_id, p.id)
     WHERE p.order_id = :order AND p.tender = 'card' AND p.amount > 0
""")


def paid_by_terminal(session: Session, order_id: UUID) -> bool:
    """Tell whether terminals took all that cards paid of an order, so that one can give it back."""
    return bool(session.execute(_BY_TERMINAL, {"order": order_id}).scalar_one())


def waiting_backs(session: Session, order_id: UUID) -> tuple[TerminalBack, ...]:
    """List what refunds of an order owe to cards, as the terminal here would be asked for it."""
    return _read(session, _WAITING, order=order_id)


def open_backs(session: Session) -> tuple[TerminalBack, ...]:
    """List what the terminal of this station was asked for and has not told of."""
    return _read(session, _OPEN)


def ask_terminal_back(
    session: Session,
    payback_id: UUID,
    before: str,
    token: StaffToken,
    *,
    simulated: bool = False,
) -> PaybackSeen:
    """Note that the terminal is about to give it back; to be committed before it hears of it.

    Raises PaybackStands, TerminalAsked, NoOpenShift, SimulatedWhereLive.
    """
    document = {
        "id": str(payback_id),
        "before": before,
        "gateway": "simulated" if simulated else "terminal",
    }
    return payback_seen(record(session, "ask_terminal_back", document, token.value))


def settle_terminal_back(
    session: Session,
    payback_id: UUID,
    outcome: BackOutcome,
    token: StaffToken,
    *,
    by_hand: bool = False,
) -> PaybackSeen:
    """Write what the terminal said, or `by_hand` what somebody read on its slip.

    Raises SimulatedWhereLive.
    """
    document = {
        "id": str(payback_id),
        "state": outcome.state.value,
        "reference": outcome.reference or None,
        "reason": outcome.reason or None,
        "terminal": outcome.terminal,
        "by_hand": by_hand,
    }
    return payback_seen(record(session, "settle_terminal_back", document, token.value))


def _read(session: Session, statement: Any, **values: Any) -> tuple[TerminalBack, ...]:
    return tuple(
        TerminalBack(
            row.id,
            Money(row.amount),
            PaybackState(row.state),
            row.slip_before or "",
            row.slip or "",
            row.whole,
            row.reason or "",
        )
        for row in session.execute(statement, values)
    )
