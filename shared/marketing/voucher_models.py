"""Rows of vouchers: slips that pay, once, for so much or for a ticket."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, LargeBinary, text
from sqlalchemy.dialects.postgresql import DATERANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

MOST_OF_A_BATCH = 10_000


class VoucherBatch(Base):
    """Vouchers that were issued together, good on the days of a half-open range.

    Each pays up to `amount`, or for one ticket of a type, once a second person has approved the
    batch. One that was withdrawn pays for nothing
    any more. `request` is the id under which it was asked for.
    """

    __tablename__ = "voucher_batch"
    __table_args__ = (
        CheckConstraint("num_nonnulls(amount, ticket_type_id) = 1", name="worth"),
        CheckConstraint("amount BETWEEN 1 AND 10000000", name="amount"),
        CheckConstraint("NOT isempty(days) AND NOT lower_inf(days)", name="days"),
        CheckConstraint("name_zh <> ''", name="name"),
        CheckConstraint(
            "num_nonnulls(approved_by, approved_at) IN (0, 2)"
            " AND approved_by IS DISTINCT FROM issued_by",
            name="two_names",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request: Mapped[UUID] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    amount: Mapped[Money | None]
    ticket_type_id: Mapped[int | None] = mapped_column(ForeignKey("ticket_type.id"))
    days: Mapped[Range[date]] = mapped_column(DATERANGE())
    issued_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    issued_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved_at: Mapped[datetime | None]


class Voucher(Base):
    """One voucher, by the digest of its code; used it names the order that it paid for."""

    __tablename__ = "voucher"
    __table_args__ = (
        CheckConstraint("octet_length(digest) = 16", name="digest"),
        CheckConstraint(
            "(state = 'USED') = (order_id IS NOT NULL AND used_at IS NOT NULL)", name="used"
        ),
        Index("uq_voucher_batch_id_number", "batch_id", "number", unique=True),
        Index("ix_voucher_order", "order_id", postgresql_where=text("order_id IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("voucher_batch.id"))
    number: Mapped[int]
    digest: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    state: Mapped[str] = mapped_column(Enum("ISSUED", "USED", name="voucher_state"))
    order_id: Mapped[UUID | None]
    used_at: Mapped[datetime | None]
