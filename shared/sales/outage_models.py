"""Rows of what windows reserve for a time without the database, and of what they sold in one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

LATE_STATE = Enum("OPEN", "ACCEPTED", "VOIDED", name="late_state")


class OutageBlock(Base):
    """Places and numbers that a window may sell from by itself, in one shift on one business date.

    The places are a hold under the block's id. `number` counts the blocks of a station: it stands
    in the code of each ticket sold from it. Orders are numbered from `first` to `last`, in a series
    of the station's own on that day; `used` is the highest that was sent so far.
    """

    __tablename__ = "outage_block"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        CheckConstraint("number BETWEEN 1 AND 65535", name="number"),
        CheckConstraint("first > 0 AND last >= first - 1", name="series"),
        Index(
            "ix_outage_block_open",
            "station_id",
            unique=True,
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("ix_outage_block_series", "station_id", "business_date"),
    )

    id: Mapped[UUID] = mapped_column(ForeignKey("place_hold.id"), primary_key=True)
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID]
    business_date: Mapped[date]
    number: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    used: Mapped[int]
    reserved_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class OutageSale(Base):
    """A sale that a window made by itself; `number` is that on its paper.

    It is the order's own number, unless the database had recorded the sale before the line broke.
    """

    __tablename__ = "outage_sale"
    __table_args__ = (
        UniqueConstraint("block_id", "counted"),
        Index("ix_outage_sale_number", "number"),
    )

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    block_id: Mapped[UUID] = mapped_column(ForeignKey("outage_block.id"))
    counted: Mapped[int]
    number: Mapped[str]
    sold_at: Mapped[datetime]
    sent_at: Mapped[datetime]


class OutageTicket(Base):
    """What the first code of a ticket says of its block, so that it can be printed again."""

    __tablename__ = "outage_ticket"
    __table_args__ = (CheckConstraint("number_in_block BETWEEN 1 AND 65535", name="number"),)

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    block: Mapped[int]
    number_in_block: Mapped[int]


class LateEntry(Base):
    """A sale of an outage that could not be recorded as it came; a supervisor decides on it.

    `reason` is our SQLSTATE with its `facts`; `sale` is the document of it, until it is decided.
    """

    __tablename__ = "late_entry"
    __table_args__ = (
        CheckConstraint(
            "(state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (sale IS NOT NULL)",
            name="decided",
        ),
        CheckConstraint("state = 'OPEN' OR why <> ''", name="why"),
        Index("ix_late_entry_open", "kept_at", postgresql_where=text("state = 'OPEN'")),
        Index("ix_late_entry_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID]
    block_id: Mapped[UUID] = mapped_column(ForeignKey("outage_block.id"))
    number: Mapped[str]
    counted: Mapped[int]
    sold_at: Mapped[datetime]
    tickets: Mapped[int]
    total: Mapped[Money]
    reason: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
    sale: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(LATE_STATE)
    kept_at: Mapped[datetime]
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(server_default="")


class HandTicket(Base):
    """A ticket that was sold on pre-printed paper, entered under its serial: each one once."""

    __tablename__ = "hand_ticket"
    __table_args__ = (
        CheckConstraint("serial ~ '^[0-9A-Z]{1,20}$'", name="serial"),
        Index("ix_hand_ticket_order", "order_id"),
    )

    serial: Mapped[str] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(unique=True)
    order_id: Mapped[UUID]


class OverCapacity(Base):
    """Places that a late entry was given beyond the quota of a timeslot, because it was sold."""

    __tablename__ = "over_capacity"
    __table_args__ = (CheckConstraint("places > 0", name="places"),)

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    timeslot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    places: Mapped[int]
