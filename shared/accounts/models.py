"""Rows of the accounts of members and distributors; entries are only ever added."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money
from shared.payments.models import TENDER

ENTRY_KIND = Enum("top_up", "spend", "refund", "pay_out", "merge", name="account_entry_kind")


class CustomerAccount(Base):
    """What a member has paid ahead, or a distributor's account: below nothing it owes us.

    `balance` is the sum of its entries, of which there are `entries`; a member never owes.
    """

    __tablename__ = "customer_account"
    __table_args__ = (
        CheckConstraint("num_nonnulls(member_id, distributor_id) = 1", name="whose"),
        CheckConstraint("member_id IS NULL OR balance >= 0", name="paid_ahead"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), unique=True)
    distributor_id: Mapped[int | None] = mapped_column(ForeignKey("distributor.id"), unique=True)
    balance: Mapped[Money] = mapped_column(server_default="0")
    entries: Mapped[int] = mapped_column(server_default="0")


class AccountEntry(Base):
    """Money came to an account or left it; `balance` is what there was after it.

    Nothing leaves that brings the balance below `lowest`: nothing for who pays ahead, the credit
    that was agreed for who buys on account. `terms` is the version of the terms that a member was
    given with a top-up.
    """

    __tablename__ = "account_entry"
    __table_args__ = (
        UniqueConstraint("account_id", "line"),
        CheckConstraint("amount > 0 OR balance >= lowest", name="lowest"),
        CheckConstraint(
            "CASE kind WHEN 'spend' THEN amount < 0 WHEN 'pay_out' THEN amount < 0"
            " WHEN 'merge' THEN amount <> 0 ELSE amount > 0 END",
            name="amount",
        ),
        CheckConstraint(
            "(kind IN ('top_up', 'pay_out')) = (tender IS NOT NULL AND shift_id IS NOT NULL)",
            name="money",
        ),
        Index("ix_account_entry_order", "order_id"),
        Index("ix_account_entry_shift", "shift_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("customer_account.id"))
    line: Mapped[int]
    kind: Mapped[str] = mapped_column(ENTRY_KIND)
    amount: Mapped[Money]
    balance: Mapped[Money]
    lowest: Mapped[Money]
    tender: Mapped[str | None] = mapped_column(TENDER)
    reference: Mapped[str | None]
    terms: Mapped[int | None] = mapped_column(SmallInteger)
    order_id: Mapped[UUID | None]
    refund_id: Mapped[UUID | None]
    shift_id: Mapped[UUID | None]
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]
    approver_id: Mapped[int | None]
    business_date: Mapped[date]
    at: Mapped[datetime]
