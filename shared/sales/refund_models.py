"""Rows of money given back and of tickets printed under a new code; all of them only ever added."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

REFUND_KIND = Enum(
    *("refund", "void", "change", "closure", "exchange", "upgrade"), name="refund_kind"
)
REQUEST_STATE = Enum("ASKED", "APPROVED", "REJECTED", "DONE", name="request_state")
REASONS = "('plans', 'wrong', 'weather', 'illness', 'double', 'site', 'other')"


class RefundCounter(Base):
    """The last refund number of a station on a business date; it has no gap."""

    __tablename__ = "refund_counter"

    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"), primary_key=True)
    business_date: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class Refund(Base):
    """Tickets of one order given back: worth `gross`, less `fee`, `amount` to the visitor.

    A `void` undoes the last sale of its own shift and costs nothing; a `change` gives back what
    a ticket of another day takes the place of, an `exchange` one of another type, an `upgrade` an
    annual pass; a `closure` is free of fee and belongs to no shift. `approver_id` is who allowed
    what the terms do not, or approved the closure.
    """

    __tablename__ = "refund"
    __table_args__ = (
        CheckConstraint(
            "fee BETWEEN 0 AND gross AND amount = gross - fee AND (kind <> 'void' OR fee = 0)",
            name="amounts",
        ),
        CheckConstraint(f"reason IN {REASONS}", name="reason"),
        CheckConstraint("approver_id <> staff_id", name="two_persons"),
        Index("ix_refund_order", "order_id"),
        Index("ix_refund_day", "business_date"),
        Index("ix_refund_shift", "shift_id"),
        Index("ix_refund_number", "number"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    kind: Mapped[str] = mapped_column(REFUND_KIND)
    order_id: Mapped[UUID]
    station_id: Mapped[int]
    staff_id: Mapped[int]
    approver_id: Mapped[int | None]
    shift_id: Mapped[UUID | None]
    business_date: Mapped[date]
    at: Mapped[datetime]
    reason: Mapped[str]
    gross: Mapped[Money]
    fee: Mapped[Money]
    amount: Mapped[Money]


class RefundTicket(Base):
    """A ticket that was given back, which can happen once; it adds up to its refund."""

    __tablename__ = "refund_ticket"
    __table_args__ = (
        CheckConstraint("fee BETWEEN 0 AND gross AND amount = gross - fee", name="amounts"),
        Index("ix_refund_ticket_refund", "refund_id"),
    )

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    refund_id: Mapped[UUID] = mapped_column(ForeignKey("refund.id"))
    gross: Mapped[Money]
    fee: Mapped[Money]
    amount: Mapped[Money]


class TicketChange(Base):
    """A ticket that was changed for another one, which takes its place."""

    __tablename__ = "ticket_change"
    __table_args__ = (Index("uq_ticket_change_next", "next_ticket_id", unique=True),)

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    next_ticket_id: Mapped[UUID]


class RefundShare(Base):
    """What a zone of a ticket was worth that was given back; a used part of a package is kept."""

    __tablename__ = "refund_share"
    __table_args__ = (CheckConstraint("amount >= 0", name="amount"),)

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("refund_ticket.ticket_id"), primary_key=True)
    zone_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    amount: Mapped[Money]


class RefundRequest(Base):
    """A refund above the limit of the site, which somebody else approves or rejects.

    Approved it is good for one refund of just these tickets and no more than the amount. Of an
    order only the newest one counts.
    """

    __tablename__ = "refund_request"
    __table_args__ = (
        CheckConstraint("decided_by <> asked_by", name="two_persons"),
        CheckConstraint("amount > 0 AND cardinality(tickets) > 0", name="amounts"),
        CheckConstraint("(state = 'ASKED') = (decided_by IS NULL)", name="decided"),
        CheckConstraint("state <> 'REJECTED' OR why <> ''", name="why"),
        Index("ix_refund_request_order", "order_id"),
        Index("ix_refund_request_asked", "asked_at", postgresql_where=text("state = 'ASKED'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(REQUEST_STATE)
    tickets: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    amount: Mapped[Money]
    reason: Mapped[str]
    station_id: Mapped[int]
    asked_by: Mapped[int]
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(server_default="")


class Reprint(Base):
    """A ticket got a new code; the paper of `code_version` - 1 is refused from then on."""

    __tablename__ = "reprint"
    __table_args__ = (
        CheckConstraint("reason IN ('doubt', 'jam', 'damaged', 'lost', 'other')", name="reason"),
        Index("ix_reprint_shift", "shift_id"),
    )

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    code_version: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    station_id: Mapped[int]
    staff_id: Mapped[int]
    shift_id: Mapped[UUID | None]
    at: Mapped[datetime]
    reason: Mapped[str]
