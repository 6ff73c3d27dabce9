"""Pays at a till what refunds owe in cash or by card, to whoever presents the ticket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.payments.rules import CARD, CASH
from shared.sales.refund import Refunded, refunded_from
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What was paid by which tender, and the refunds that it belongs to."""

    paid: tuple[tuple[str, Money], ...]
    refunds: tuple[Refunded, ...]

    @property
    def amount(self) -> Money:
        """Give the sum."""
        return Money.sum(amount for _, amount in self.paid)


def hand_out(
    session: Session, order_id: UUID, token: StaffToken, tenders: Sequence[str] = (CASH, CARD)
) -> HandedOut:
    """Pay what refunds of an order owe by these tenders; nothing when it was paid meanwhile.

    Raises NoOpenShift, NotSignedIn, NotPermitted.
    """
    told = record(
        session, "hand_out", {"order": str(order_id), "tenders": list(tenders)}, token.value
    )
    return HandedOut(
        tuple((tender, Money(fen)) for tender, fen in told["paid"]),
        tuple(refunded_from(UUID(one), answer) for one, answer in told["refunds"].items()),
    )
