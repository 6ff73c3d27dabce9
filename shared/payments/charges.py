"""Money asked of a payment company by the code that a customer shows, seen from the window.

A window records what it wants and waits on the row; the server charges. Another tender may be taken
only once the charge is CANCELLED, FAILED or REVERSED.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.models import Charge
from shared.payments.rules import PayCode
from shared.site.sign_in import StaffToken


class ChargeState(StrEnum):
    """Where a charge stands; see Charge."""

    CREATED = "CREATED"
    CANCELLED = "CANCELLED"
    SENT = "SENT"
    ASKING = "ASKING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    REVERSING = "REVERSING"
    REVERSED = "REVERSED"


NO_MONEY = frozenset({ChargeState.CANCELLED, ChargeState.FAILED, ChargeState.REVERSED})
SETTLED = NO_MONEY | {ChargeState.SUCCEEDED}


@refusal_of("SM071")
@dataclass(eq=False)
class ChargeOpen(Refusal):
    """A charge of the order is not settled: no other tender may be taken, nothing is recorded."""


@refusal_of("SM072")
@dataclass(eq=False)
class ChargeStands(Refusal):
    """A charge does not go from its state to another one; our own programs never ask for it."""

    charge: str
    state: str


@refusal_of("SM073")
@dataclass(eq=False)
class SimulatedWhereLive(Refusal):
    """A simulated payment company settles nothing where the site is live."""


@dataclass(frozen=True, slots=True)
class ChargeSeen:
    """A charge as it stands. `reason` is why there is no money, in the words of a gateway."""

    id: UUID
    tender: str
    amount: Money
    state: ChargeState
    reference: str = ""
    reason: str = ""
    cancel_requested: bool = False
    asked: int = 0

    @property
    def settled(self) -> bool:
        """Tell whether its answer is known and will not change by itself."""
        return self.state in SETTLED


def create_charge(
    session: Session,
    charge_id: UUID,
    order_id: UUID,
    code: PayCode,
    amount: Money,
    token: StaffToken,
) -> ChargeSeen:
    """Ask for money, for an order that this station holds; the same id asks once.

    Raises OrderNotHeld, ChargeOpen, NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(charge_id),
        "order": str(order_id),
        "tender": code.tender,
        "amount": amount.fen,
        "code": code.text,
    }
    return charge_seen(record(session, "create_charge", document, token.value))


def cancel_charge(session: Session, charge_id: UUID, token: StaffToken) -> ChargeSeen:
    """Take a charge back: CANCELLED if it was not sent, else the server will reverse it."""
    return charge_seen(record(session, "cancel_charge", {"id": str(charge_id)}, token.value))


def charge_now(session: Session, charge_id: UUID) -> ChargeSeen | None:
    """Look how a charge stands."""
    row = session.execute(
        select(
            Charge.tender,
            Charge.amount,
            Charge.state,
            Charge.reference,
            Charge.reason,
            Charge.cancel_requested,
            Charge.asked,
        ).where(Charge.id == charge_id)
    ).one_or_none()
    if row is None:
        return None
    return ChargeSeen(
        charge_id,
        row.tender,
        row.amount,
        ChargeState(row.state),
        row.reference or "",
        row.reason or "",
        row.cancel_requested,
        row.asked,
    )


def charge_seen(answer: dict[str, Any]) -> ChargeSeen:
    """Read what the verbs say of a charge."""
    return ChargeSeen(
        id=UUID(answer["id"]),
        tender=answer["tender"],
        amount=Money(answer["amount"]),
        state=ChargeState(answer["state"]),
        reference=answer["reference"] or "",
        reason=answer["reason"] or "",
        cancel_requested=answer["cancel_requested"],
        asked=answer["asked"],
    )
