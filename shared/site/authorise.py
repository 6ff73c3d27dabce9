"""Lets a second person allow one action of whoever is signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.site.proof import prove_pin
from shared.site.sign_in import StaffToken, require_signed


@dataclass(frozen=True, slots=True)
class Approval:
    """Who signs for it: a staff number and its PIN, which is never logged."""

    number: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be allowed: one action on one object, for exactly this amount."""

    action: str
    object_id: UUID
    amount: Money | None = None
    reason: str = ""


def authorise(
    session: Session, grant_id: UUID, wanted: Wanted, approval: Approval, *, token: StaffToken
) -> None:
    """Prove the PIN of the second person and get the grant `grant_id`, good once for 60 seconds.

    Runs in a transaction of its own, since a wrong PIN has to stay counted; the business verb then
    takes the grant. Raises WrongPin, StaffLocked, NotPermitted (no right, or oneself).
    """
    salt = bytes.fromhex(record(session, "sign_in_salt", {"number": approval.number}))
    document = {
        "number": approval.number,
        "proof": prove_pin(approval.pin, salt).hex(),
        "id": str(grant_id),
        "action": wanted.action,
        "object": str(wanted.object_id),
        "amount": None if wanted.amount is None else wanted.amount.fen,
        "reason": wanted.reason,
    }
    require_signed(record(session, "authorise", document, token.value))
