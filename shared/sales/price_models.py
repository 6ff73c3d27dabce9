"""Rows of prices that a supervisor has agreed to at a window."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money


class PriceOverride(Base):
    """Two persons have agreed on `agreed` instead of `shown` for each of so many tickets."""

    __tablename__ = "price_override"
    __table_args__ = (
        CheckConstraint("approver_id <> staff_id", name="two_persons"),
        CheckConstraint("agreed >= 0 AND agreed < shown AND quantity > 0", name="amounts"),
        CheckConstraint(
            "reason IN ('contract', 'service', 'posted', 'charity', 'other')", name="reason"
        ),
        Index("ix_price_override_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    approver_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    ticket_type_id: Mapped[int] = mapped_column(ForeignKey("ticket_type.id"))
    quantity: Mapped[int]
    shown: Mapped[Money]
    agreed: Mapped[Money]
    reason: Mapped[str]
    at: Mapped[datetime]


class PriceOverrideUse(Base):
    """The line that was sold at an agreed price: each is used once."""

    __tablename__ = "price_override_use"
    override_id: Mapped[UUID] = mapped_column(ForeignKey("price_override.id"), primary_key=True)
    order_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(SmallInteger)
