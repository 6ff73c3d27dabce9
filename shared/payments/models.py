"""Rows of money that came or went."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, Index
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

# "takeover" is what a former system was paid for a ticket that we admit.
TENDER = Enum(
    *("cash", "card", "wechat", "alipay", "prepaid", "account", "voucher", "takeover"),
    name="tender",
)


class Payment(Base):
    """What one tender paid of an order; cash also tells what was handed over."""

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint("received >= amount", name="received"),
        Index("ix_payment_order", "order_id"),
        Index("ix_payment_day", "business_date"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    tender: Mapped[str] = mapped_column(TENDER)
    state: Mapped[str] = mapped_column(Enum("SUCCEEDED", name="payment_state"))
    amount: Mapped[Money]
    received: Mapped[Money]
    business_date: Mapped[date]
    at: Mapped[datetime]
