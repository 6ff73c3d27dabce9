"""Money that refunds owe: where it stands, handed out at a till, sent again, sent by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

# Who may go after money that does not arrive, by either of these rights.
PAYBACK_RIGHTS: Final = ("authorise", "close_day")
# What nobody looks at is not listed for ever: those that have gone for so many days.
SHOWN_DAYS: Final = 30
MOST_SHOWN: Final = 500


class PaybackState(StrEnum):
    """Where money stands that goes back; see Payback."""

    CREATED = "CREATED"
    SENT = "SENT"
    ASKING = "ASKING"
    FAILED = "FAILED"
    WAITING = "WAITING"
    SUCCEEDED = "SUCCEEDED"


ON_ITS_WAY: Final = frozenset({PaybackState.CREATED, PaybackState.SENT, PaybackState.ASKING})


@refusal_of("SM110")
@dataclass(eq=False)
class PaybackStands(Refusal):
    """Money that goes back stands as it is: it was seen to, or goes another way."""


@dataclass(frozen=True, slots=True)
class PaybackSeen:
    """A payback as it stands; `source` is the payment that it goes back to, of `paid` in all."""

    id: UUID
    tender: str
    amount: Money
    state: PaybackState
    source: UUID | None = None
    paid: Money | None = None
    asked: int = 0
    reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaybackRow:
    """A payback as the list of the office shows it; `at` (aware) is when it was owed.

    `doubt` tells why nobody knows that the money came which goes back: "LOST" or "TO_CHECK".
    """

    id: UUID
    order: str
    refund: str
    tender: str
    amount: Money
    state: PaybackState
    at: datetime
    reference: str
    reason: str
    doubt: str | None = None

    @property
    def by_hand(self) -> bool:
        """Tell whether somebody may send it by hand."""
        waits = self.state is PaybackState.WAITING and self.tender == "static_code"
        return waits or self.state is PaybackState.FAILED


def send_again(session: Session, payback_id: UUID, token: StaffToken) -> PaybackSeen:
    """Have what a payment company refused sent once more, under the same number."""
    document = {"id": str(payback_id), "right": right_of(token)}
    return payback_seen(record(session, "send_again", document, token.value))


def settle_by_hand(
    session: Session, payback_id: UUID, reference: str, token: StaffToken
) -> PaybackSeen:
    """Note that it was sent by hand, under the company's number. Raises PaybackStands."""
    document = {"id": str(payback_id), "reference": reference, "right": right_of(token)}
    return payback_seen(record(session, "settle_by_hand", document, token.value))


def right_of(token: StaffToken) -> str:
    """Give the right by which somebody goes after money."""
    return next((one for one in PAYBACK_RIGHTS if one in token.rights), PAYBACK_RIGHTS[0])


def payback_seen(answer: Mapping[str, Any]) -> PaybackSeen:
    """Read what the verbs say of a payback."""
    return PaybackSeen(
        id=UUID(answer["id"]),
        tender=answer["tender"],
        amount=Money(answer["amount"]),
        state=PaybackState(answer["state"]),
        source=UUID(answer["source"]) if answer["source"] else None,
        paid=Money(answer["paid"]) if answer["paid"] is not None else None,
        asked=answer["asked"],
        reference=answer["reference"] or "",
        reason=answer["reason"] or "",
    )


_LIST = text("""
    SELECT b.id, o.number AS "order", r.number AS refund, b.tender, b.amount, b.state,
           b.created_at, b.reference, b.reason,
           CASE WHEN b.tender = 'static_code' AND b.state <> 'SUCCEEDED'
                THEN app.doubtful_money(b.order_id) END AS doubt
      FROM payback AS b JOIN sales_order AS o ON o.id = b.order_id
      JOIN refund AS r ON r.id = b.refund_id
     WHERE b.state <> 'SUCCEEDED'
        OR b.tender NOT IN ('cash', 'card') AND b.created_at > now() - :days * interval '1 day'
     ORDER BY CASE b.state WHEN 'FAILED' THEN 0 WHEN 'SUCCEEDED' THEN 2 ELSE 1 END,
              b.created_at DESC
     LIMIT :most
""")


def list_paybacks(session: Session) -> tuple[PaybackRow, ...]:
    """List what companies refused, then all else that is owed, then what has gone of late."""
    rows = session.execute(_LIST, {"days": SHOWN_DAYS, "most": MOST_SHOWN})
    return tuple(
        PaybackRow(
            row.id,
            row.order,
            row.refund,
            row.tender,
            Money(row.amount),
            PaybackState(row.state),
            row.created_at,
            row.reference or "",
            row.reason or "",
            row.doubt,
        )
        for row in rows
    )
