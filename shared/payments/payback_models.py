"""Rows of money that goes back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money
from shared.payments.models import TENDER

PAYBACK_STATE = Enum(
    *("CREATED", "SENT", "ASKING", "FAILED", "WAITING", "SUCCEEDED"), name="payback_state"
)
ON_ITS_WAY = "state IN ('CREATED', 'SENT', 'ASKING')"


class PaymentMove(Base):
    """A payment that came from another order, whose tickets were changed for those of this one.

    No money changed hands: `from_id` had it before, and a payment company knows it as `origin_id`.
    """

    __tablename__ = "payment_move"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        Index("ix_payment_move_from", "from_id"),
    )

    payment_id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID]
    origin_id: Mapped[UUID]
    amount: Mapped[Money]


class Payback(Base):
    """What one refund gives back by one tender; once it has gone, the payment of the same id.

    What a payment company sends back names in `source_id` the payment that it goes back to: it is
    CREATED until it was SENT under its own id as number, ASKING while the answer is not known. To a
    card it is SENT by the terminal of `station_id`, whose last slip was then `slip_before`.
    WAITING is money that somebody hands out or sends by hand, FAILED what the company refused.
    """

    __tablename__ = "payback"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint(f"(next_at IS NOT NULL) = ({ON_ITS_WAY})", name="next_at"),
        CheckConstraint("(settled_at IS NOT NULL) = (state = 'SUCCEEDED')", name="settled"),
        CheckConstraint(
            "tender <> 'card' OR state NOT IN ('SENT', 'ASKING')"
            " OR station_id IS NOT NULL AND slip_before IS NOT NULL",
            name="at_terminal",
        ),
        Index("ix_payback_refund", "refund_id"),
        Index("ix_payback_order", "order_id"),
        Index("ix_payback_due", "next_at", postgresql_where=text("next_at IS NOT NULL")),
        # A terminal tells of its last slip only.
        Index(
            "uq_payback_at_terminal",
            "station_id",
            unique=True,
            postgresql_where=text("tender = 'card' AND state IN ('SENT', 'ASKING')"),
        ),
        Index("ix_payback_open", "created_at", postgresql_where=text("state <> 'SUCCEEDED'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    refund_id: Mapped[UUID]
    order_id: Mapped[UUID]
    source_id: Mapped[UUID | None]
    tender: Mapped[str] = mapped_column(TENDER)
    state: Mapped[str] = mapped_column(PAYBACK_STATE)
    amount: Mapped[Money]
    created_at: Mapped[datetime]
    next_at: Mapped[datetime | None]
    asked: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    gateway: Mapped[str | None]
    reference: Mapped[str | None]
    reason: Mapped[str | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None]
    station_id: Mapped[int | None] = mapped_column(ForeignKey("station.id"))
    slip_before: Mapped[str | None]
