"""What the server does with money that goes back: take what is due, claim, write answers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.payments.paybacks import PaybackSeen, PaybackState, payback_seen

_NOW = text("SELECT app.payback_answer(:id)")
_FIRST_PAUSE_SECONDS = 2.0
_LONGEST_PAUSE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class BackOutcome:
    """What a payment company said: ASKING is not known yet, `unseen` that it never heard of it."""

    state: PaybackState
    reference: str | None = None
    reason: str | None = None
    unseen: bool = False


def pause_after(asked: int) -> float:
    """Give the seconds until the next question: twice as long each time, up to five minutes."""
    return float(min(_FIRST_PAUSE_SECONDS * 2 ** min(asked, 20), _LONGEST_PAUSE_SECONDS))


def claim_payback(session: Session, payback_id: UUID, gateway: str) -> PaybackSeen | None:
    """Move a payback from CREATED to SENT; to be committed before the company is called.

    None when it is not to be sent. Raises SimulatedWhereLive.
    """
    answer = record(session, "claim_payback", {"id": str(payback_id), "gateway": gateway})
    return payback_seen(answer) if answer else None


def payback_now(session: Session, payback_id: UUID) -> PaybackSeen | None:
    """Look how a payback stands."""
    answer = session.execute(_NOW, {"id": payback_id}).scalar_one_or_none()
    return payback_seen(answer) if answer else None


def settle_payback(session: Session, seen: PaybackSeen, outcome: BackOutcome) -> PaybackSeen:
    """Write an answer; gives how the payback stands then."""
    document = {
        "id": str(seen.id),
        "state": outcome.state.value,
        "reference": outcome.reference,
        "reason": outcome.reason,
        "after": pause_after(seen.asked),
    }
    return payback_seen(record(session, "settle_payback", document))


def due_paybacks(session: Session, batch: int) -> tuple[UUID, ...]:
    """Take paybacks whose time has come; they are due again ten seconds later."""
    return tuple(UUID(one) for one in record(session, "due_paybacks", {"batch": batch}))
