"""Money asked of a card terminal by its own window; the row stands before the terminal is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.charges import ChargeSeen, ChargeState, charge_seen
from shared.payments.settle import Outcome
from shared.payments.terminal_rules import SlipFacts, TerminalCharge
from shared.site.sign_in import StaffToken

_OPEN: Final = text("""
    SELECT c.id, c.order_id, c.amount, c.state::text, c.slip_before, c.slip, c.cancel_requested
      FROM charge AS c JOIN station AS s ON s.id = c.station_id AND s.login = session_user
     WHERE c.tender = 'card' AND c.next_at IS NOT NULL
     ORDER BY c.state = 'REVERSING', c.id
""")


@refusal_of("SM140")
@dataclass(eq=False)
class TerminalAsked(Refusal):
    """The terminal has not said what became of another payment: it is asked for no second one."""


def ask_terminal(
    session: Session,
    charge_id: UUID,
    order_id: UUID,
    amount: Money,
    before: str,
    token: StaffToken,
    *,
    simulated: bool = False,
) -> bool:
    """Note that the terminal is about to be asked, and tell whether it may be: once.

    To be committed before the terminal hears of it. Raises OrderNotHeld, ChargeOpen, TerminalAsked.
    """
    document = {
        "id": str(charge_id),
        "order": str(order_id),
        "amount": amount.fen,
        "before": before,
        "gateway": "simulated" if simulated else "terminal",
    }
    return bool(record(session, "ask_terminal", document, token.value))


def settle_terminal(
    session: Session,
    charge_id: UUID,
    outcome: Outcome,
    token: StaffToken,
    *,
    slip: SlipFacts | None = None,
    by_hand: bool = False,
) -> ChargeSeen:
    """Write what the terminal said, or `by_hand` what somebody read on its slip.

    Raises SimulatedWhereLive.
    """
    document = {
        "id": str(charge_id),
        "state": outcome.state.value,
        "reference": outcome.reference,
        "reason": outcome.reason,
        "slip": slip.number if slip else None,
        "terminal": slip.terminal if slip else None,
        "by_hand": by_hand,
    }
    return charge_seen(record(session, "settle_terminal", document, token.value))


def open_terminal_charges(session: Session) -> tuple[TerminalCharge, ...]:
    """List what the terminal of this station was asked for and is not settled, payments first."""
    return tuple(
        TerminalCharge(
            row.id,
            row.order_id,
            Money(row.amount),
            ChargeState(row.state),
            row.slip_before,
            row.slip or "",
            row.cancel_requested,
        )
        for row in session.execute(_OPEN)
    )
