"""Refunds above an amount: asked for at a window, approved or rejected by somebody else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.ids import derive_id
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.sales.refund import RefundPlan, RefundReason
from shared.site.sign_in import StaffToken

RIGHT: Final = "authorise"


class RejectReason(StrEnum):
    """Why a refund is rejected; in the order of its digits from 1."""

    PROOF = "proof"
    RULES = "rules"
    VISITOR = "visitor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Request:
    """A refund that waits for approval; `own` is one that whoever asks has asked for."""

    id: UUID
    order_id: UUID
    number: str
    amount: Money
    reason: str
    tickets: int
    asked_by: str
    own: bool
    asked_at: datetime
    station: Bilingual


def ask_refund(
    session: Session,
    plan: RefundPlan,
    reason: RefundReason,
    token: StaffToken,
    *,
    request_id: UUID,
) -> None:
    """Ask for approval of a plan; it takes the place of what was asked about the order before.

    Raises DoesNotAddUp when a ticket is gone, NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(request_id),
        "order": str(plan.order_id),
        "tickets": [str(one) for one in plan.tickets],
        "amount": plan.amount.fen,
        "reason": reason.value,
    }
    record(session, "ask_refund", document, token.value)


def refund_requests(session: Session, token: StaffToken) -> tuple[Request, ...]:
    """List what waits, oldest first; `own` is what whoever may authorise must leave to others.

    Raises NotPermitted (right `authorise` or `sell`), NotSignedIn.
    """
    right = RIGHT if RIGHT in token.rights else "sell"
    told = record(session, "refund_requests", {"right": right}, token.value)
    return tuple(
        Request(
            id=UUID(one["id"]),
            order_id=UUID(one["order"]),
            number=one["number"],
            amount=Money(one["amount"]),
            reason=one["reason"],
            tickets=one["tickets"],
            asked_by=one["asked_by"],
            own=one["own"],
            asked_at=datetime.fromisoformat(one["asked_at"]),
            station=Bilingual(*one["station"]),
        )
        for one in told
    )


def decide_refunds(
    session: Session,
    requests: Collection[UUID],
    token: StaffToken,
    *,
    rejected: RejectReason | None = None,
    grant: UUID | None = None,
) -> int:
    """Approve requests in one go, or reject them; gives how many. Raises NotPermitted (own).

    `grant` is somebody's who signed at this window for the sum and the object of signed_object.
    """
    document = {
        "ids": sorted(str(one) for one in requests),
        "approve": rejected is None,
        "why": rejected.value if rejected else "",
        "grant": str(grant) if grant else None,
    }
    return int(record(session, "decide_refunds", document, token.value))


def signed_object(requests: Collection[UUID], *, approved: bool) -> UUID:
    """Give what somebody signs who decides at a window: this answer to just these requests."""
    wanted = sorted(str(one) for one in requests)
    return derive_id(UUID(wanted[0]), f"{'approve' if approved else 'reject'} {' '.join(wanted)}")
