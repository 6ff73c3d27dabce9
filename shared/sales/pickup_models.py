"""Rows of orders that were made elsewhere and are picked up at a window or a kiosk."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Pickup(Base):
    """An order whose paper is to be picked up, once; `collected_as` is the id of that pick-up."""

    __tablename__ = "pickup"
    __table_args__ = (
        CheckConstraint(
            "num_nonnulls(collected_as, collected_at, station_id, staff_id) IN (0, 4)",
            name="collected",
        ),
    )

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    collected_as: Mapped[UUID | None]
    collected_at: Mapped[datetime | None]
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]


class PickupKey(Base):
    """What proves that somebody may pick an order up: keyed hash of a code, or of phone + code."""

    __tablename__ = "pickup_key"
    __table_args__ = (CheckConstraint("octet_length(digest) = 32", name="digest"),)

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("pickup.order_id"), index=True)


class PickupMiss(Base):
    """How often something wrong was tried for a phone, or for a document: keyed hash of either."""

    __tablename__ = "pickup_miss"
    __table_args__ = (
        CheckConstraint("misses BETWEEN 1 AND 5", name="misses"),
        CheckConstraint("octet_length(tried) = 32", name="tried"),
    )

    tried: Mapped[bytes] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    misses: Mapped[int] = mapped_column(SmallInteger)
