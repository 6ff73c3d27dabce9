"""Rows of shifts: their float, what the drawer was opened for, counts, Z reports, slips."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

OPENING_KIND = Enum(
    *("NO_SALE", "DROP", "PAY_IN", "PAY_OUT", "BY_KEY", "LEFT_OPEN"), name="opening_kind"
)
SLIP_KIND = Enum("FLOAT", "NO_SALE", "DROP", "PAY_IN", "PAY_OUT", "X", "Z", name="slip_kind")
SLIP_STATE = Enum("QUEUED", "PRINTING", "UNKNOWN", "PRINTED", name="slip_state")


class Shift(Base):
    """One cashier at one drawer: open, counting, closed, reviewed by another, posted by finance.

    `counts_allowed` is how often its drawer may be counted: once, and once more for each time that
    a supervisor has allowed it.
    """

    __tablename__ = "shift"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        CheckConstraint("float_amount >= 0", name="float_amount"),
        CheckConstraint(
            "state IN ('OPEN', 'COUNTING', 'CLOSED', 'REVIEWED', 'POSTED')", name="state"
        ),
        CheckConstraint("reviewed_by <> staff_id", name="two_persons"),
        CheckConstraint(
            "(state IN ('REVIEWED', 'POSTED')) = (reviewed_by IS NOT NULL)", name="reviewed"
        ),
        CheckConstraint("counts_allowed >= 1", name="counts_allowed"),
        Index(
            "ix_shift_one_open",
            "station_id",
            unique=True,
            postgresql_where=text("state IN ('OPEN', 'COUNTING')"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    number: Mapped[int]
    business_date: Mapped[date]
    opened_at: Mapped[datetime]
    float_amount: Mapped[Money]
    float_from: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[str]
    counts_allowed: Mapped[int] = mapped_column(SmallInteger, server_default="1")
    closed_at: Mapped[datetime | None]
    reviewed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reviewed_at: Mapped[datetime | None]


class DrawerOpening(Base):
    """The drawer was opened without a sale: for nothing, or to put cash in or take it out.

    Cash that is put in or taken out has a second person who signed for it. What the contact of the
    drawer told (opened by its key, or left open) is in the name of the cashier whose drawer it is.
    """

    __tablename__ = "drawer_opening"
    __table_args__ = (
        CheckConstraint(
            "(kind IN ('DROP', 'PAY_IN', 'PAY_OUT')) = (amount > 0) AND amount >= 0", name="amount"
        ),
        CheckConstraint(
            "(kind IN ('DROP', 'PAY_IN', 'PAY_OUT')) = (approver_id IS NOT NULL)", name="signed"
        ),
        CheckConstraint("approver_id <> staff_id", name="two_persons"),
        CheckConstraint("length(note) <= 200", name="note"),
        Index("ix_drawer_opening_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[str] = mapped_column(OPENING_KIND)
    reason: Mapped[str]
    note: Mapped[str]
    amount: Mapped[Money]
    at: Mapped[datetime]


class ShiftCount(Base):
    """One blind count of a drawer: pieces by face value (fen), coins of a yuan apart from notes.

    `expected` was worked out in the statement that took the count, and never before it.
    """

    __tablename__ = "shift_count"
    __table_args__ = (
        UniqueConstraint("shift_id", "attempt"),
        CheckConstraint("counted >= 0", name="counted"),
        CheckConstraint(
            "cardinality(faces) = cardinality(pieces) AND 0 <= ALL (pieces)", name="pieces"
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    attempt: Mapped[int] = mapped_column(SmallInteger)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime]
    faces: Mapped[list[str]]
    pieces: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
    counted: Mapped[Money]
    expected: Mapped[Money]


class ZReport(Base):
    """The end of a shift, for ever: numbered by station without gap, its running total as well.

    Each points at the one before it, number and total: none can be missing. `seal` is over the
    content, the seal before it and the ends of the station's audit chains at that moment.
    """

    __tablename__ = "z_report"
    __table_args__ = (
        UniqueConstraint("station_id", "number", "grand_total", name="total"),
        ForeignKeyConstraint(
            ["station_id", "previous", "previous_total"],
            ["z_report.station_id", "z_report.number", "z_report.grand_total"],
            name="fk_z_report_previous",
        ),
        CheckConstraint(
            "coalesce(previous, 0) = number - 1 AND (number = 1) = (previous IS NULL)"
            " AND (previous IS NULL) = (previous_total IS NULL)",
            name="no_gap",
        ),
        CheckConstraint("grand_total = coalesce(previous_total, 0) + net", name="running"),
        CheckConstraint("over_short = counted - expected", name="over_short"),
    )

    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"), unique=True)
    previous: Mapped[int | None]
    previous_total: Mapped[Money | None]
    business_date: Mapped[date]
    at: Mapped[datetime]
    net: Mapped[Money]
    grand_total: Mapped[Money]
    expected: Mapped[Money]
    counted: Mapped[Money]
    over_short: Mapped[Money]
    content: Mapped[dict[str, Any]]
    heads: Mapped[dict[str, Any]]
    seal: Mapped[bytes]


class Slip(Base):
    """Paper of a shift that a station owes; `copies` counts how often it may have come out."""

    __tablename__ = "slip"
    __table_args__ = (
        Index("ix_slip_open", "station_id", postgresql_where=text("state <> 'PRINTED'")),
        Index("ix_slip_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    kind: Mapped[str] = mapped_column(SLIP_KIND)
    made_at: Mapped[datetime]
    content: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(SLIP_STATE, server_default="QUEUED")
    copies: Mapped[int] = mapped_column(SmallInteger, server_default="0")
