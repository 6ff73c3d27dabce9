"""Rows of days that were closed, whose tickets go back without anybody asking."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, Integer, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money
from shared.sales.refund_models import REASONS

CLOSURE_STATE = Enum(*("ASKED", "REJECTED", "RUNNING", "STOPPED", "DONE"), name="closure_state")
CLOSURE_TICKET_STATE = Enum("WAITING", "DONE", "FAILED", name="closure_ticket_state")


class Closure(Base):
    """The tickets of a day, or of some times, types or zones of it; an empty list is all of them.

    One person asks, another one decides. `tickets` and `amount` are what was shown to whoever
    asked.
    """

    __tablename__ = "closure"
    __table_args__ = (
        CheckConstraint("decided_by <> asked_by", name="two_persons"),
        CheckConstraint("(state = 'ASKED') = (decided_by IS NULL)", name="decided"),
        CheckConstraint(f"reason IN {REASONS}", name="reason"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(CLOSURE_STATE)
    day: Mapped[date]
    timeslots: Mapped[list[int]] = mapped_column(ARRAY(Integer()))
    ticket_types: Mapped[list[int]] = mapped_column(ARRAY(Integer()))
    zones: Mapped[list[int]] = mapped_column(ARRAY(Integer()))
    reason: Mapped[str]
    tickets: Mapped[int]
    amount: Mapped[Money]
    station_id: Mapped[int]
    asked_by: Mapped[int]
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class ClosureTicket(Base):
    """A ticket that is to go back by a closure: DONE once, or FAILED with the reason why."""

    __tablename__ = "closure_ticket"
    __table_args__ = (
        CheckConstraint("(state = 'FAILED') = (why IS NOT NULL)", name="why"),
        Index(
            "ix_closure_ticket_waiting",
            "closure_id",
            "order_id",
            postgresql_where=text("state = 'WAITING'"),
        ),
    )

    closure_id: Mapped[UUID] = mapped_column(ForeignKey("closure.id"), primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(CLOSURE_TICKET_STATE, server_default="WAITING")
    why: Mapped[str | None]
