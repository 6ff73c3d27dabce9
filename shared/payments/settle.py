"""What the server does with charges: claim one, write what the company said, wake what is due."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState, charge_seen
from shared.payments.rules import PayCode

BATCH = 100


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to charge, given once: the caller charges now or never."""

    id: UUID
    amount: Money
    pay_code: PayCode = field(repr=False)

    @property
    def tender(self) -> str:
        """Tell whose code it is."""
        return self.pay_code.tender

    @property
    def code(self) -> str:
        """Give what the customer showed."""
        return self.pay_code.text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a payment company said; ASKING is to be asked again `after` so many seconds."""

    state: ChargeState
    reference: str | None = None
    reason: str | None = None
    after: float = 0.0


def claim_charge(session: Session, charge_id: UUID, gateway: str) -> Claim | None:
    """Move a charge from CREATED to SENT; to be committed before the company is called.

    None when somebody else has, when it was cancelled, or when its time is over. Raises
    SimulatedWhereLive.
    """
    answer = record(session, "claim_charge", {"id": str(charge_id), "gateway": gateway})
    if answer is None:
        return None
    return Claim(charge_id, Money(answer["amount"]), PayCode(answer["tender"], answer["code"]))


def settle_charge(session: Session, charge_id: UUID, outcome: Outcome) -> ChargeSeen:
    """Write an answer; gives how the charge stands then, REVERSING if it was asked back."""
    document = {
        "id": str(charge_id),
        "state": outcome.state.value,
        "reference": outcome.reference,
        "reason": outcome.reason,
        "after": outcome.after,
    }
    return charge_seen(record(session, "settle_charge", document))


def wake_due_charges(session: Session, batch: int = BATCH) -> int:
    """Defer a job for each charge whose time has come; gives how many."""
    return int(record(session, "due_charges", {"batch": batch}))
