"""Rows of bills of payment companies, and of what somebody decided where they did not match."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

LINE_STATES = ("MATCHED", "OPEN", "NOT_OURS", "RETURNED", "SURPLUS")


class Bill(Base):
    """A bill that was taken in: each file once; `known` are payments that the server charged."""

    __tablename__ = "bill"
    __table_args__ = (
        CheckConstraint("company IN ('wechat', 'alipay')", name="company"),
        CheckConstraint("first_day <= last_day", name="days"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    company: Mapped[str]
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    known: Mapped[int]
    aside: Mapped[int]
    imported_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    imported_at: Mapped[datetime]


class BillLine(Base):
    """A payment on a bill that the server did not charge: somebody scanned the printed code.

    MATCHED names the payment of a sale. OPEN waits for a person, who says that it is NOT_OURS (no
    ticket money), was RETURNED to the customer, or is a SURPLUS that stays.
    """

    __tablename__ = "bill_line"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("(state = 'MATCHED') = (payment_id IS NOT NULL)", name="matched"),
        CheckConstraint(
            "state IN ('MATCHED', 'OPEN') OR decided_by IS NOT NULL AND note IS NOT NULL",
            name="decided",
        ),
        Index("uq_bill_line_company", "company", "number", unique=True),
        Index("ix_bill_line_open", "at", postgresql_where=text("state = 'OPEN'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    bill_id: Mapped[UUID] = mapped_column(ForeignKey("bill.id"))
    company: Mapped[str]
    number: Mapped[str]
    at: Mapped[datetime]
    amount: Mapped[Money]
    state: Mapped[str] = mapped_column(Enum(*LINE_STATES, name="bill_line_state"))
    payment_id: Mapped[UUID | None] = mapped_column(unique=True)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]


class PaymentCheck(Base):
    """What a person decided of a payment that stands on no bill: it was FOUND, or it is LOST."""

    __tablename__ = "payment_check"
    __table_args__ = (CheckConstraint("note <> ''", name="note"),)

    payment_id: Mapped[UUID] = mapped_column(primary_key=True)
    decision: Mapped[str] = mapped_column(Enum("FOUND", "LOST", name="payment_decision"))
    note: Mapped[str]
    decided_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime]
