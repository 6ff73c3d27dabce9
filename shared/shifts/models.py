"""Rows of shifts."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money


class Shift(Base):
    """One cashier at one drawer, from the float to the count."""

    __tablename__ = "shift"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        CheckConstraint("float_amount >= 0", name="float_amount"),
        CheckConstraint("state IN ('OPEN', 'COUNTING', 'CLOSED')", name="state"),
        Index(
            "ix_shift_one_open",
            "station_id",
            unique=True,
            postgresql_where=text("state <> 'CLOSED'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    number: Mapped[int]
    business_date: Mapped[date]
    opened_at: Mapped[datetime]
    float_amount: Mapped[Money]
    state: Mapped[str]
    closed_at: Mapped[datetime | None]
