"""Rows of partners: who may ask, what each order was answered, and orders that we had to refuse."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class PartnerAccount(Base):
    """What a channel elsewhere is known by in its interface; `secrets` are sealed to the server."""

    __tablename__ = "partner_account"
    __table_args__ = (
        CheckConstraint("interface IN ('ctrip', 'meituan')", name="interface"),
        CheckConstraint("length(account) BETWEEN 1 AND 64", name="account"),
        UniqueConstraint("interface", "account"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(SmallInteger, ForeignKey("channel.id"))
    interface: Mapped[str]
    account: Mapped[str]
    secrets: Mapped[bytes]
    key_number: Mapped[int] = mapped_column(SmallInteger)
    active: Mapped[bool] = mapped_column(server_default="true")


class PartnerOrder(Base):
    """The first answer to an order, which is every later one's; `content` is a digest of it."""

    __tablename__ = "partner_order"
    __table_args__ = (
        CheckConstraint("length(channel_no) BETWEEN 1 AND 64", name="channel_no"),
        CheckConstraint("length(content) = 32", name="content"),
        CheckConstraint("answer IN ('SOLD_OUT', 'NOT_TAKEN', 'UNKNOWN_PRODUCT')", name="answer"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("partner_account.id"), primary_key=True)
    channel_no: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
    answer: Mapped[str]
    at: Mapped[datetime]


class PartnerMessage(Base):
    """A signed message by its digest: sent a second time it does nothing. Kept for a day.

    Its signature holds for minutes, so nothing that has been forgotten here would be taken.
    """

    __tablename__ = "partner_message"
    __table_args__ = (
        CheckConstraint("length(digest) = 32", name="digest"),
        Index("ix_partner_message_at", "at"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("partner_account.id"), primary_key=True)
    digest: Mapped[bytes] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class RefusedOrder(Base):
    """An order of a channel, by its own number, that came after sales had been stopped.

    It is answered as sold out, each of the `asked` times; `facts` are those of the stop. Who looks
    at it says what became of the customer. No person is named here: the channel knows who it is.
    """

    __tablename__ = "refused_order"
    __table_args__ = (
        CheckConstraint("persons > 0", name="persons"),
        CheckConstraint("length(channel_no) BETWEEN 1 AND 64", name="channel_no"),
        CheckConstraint("(seen_by IS NULL) = (seen_at IS NULL)", name="seen"),
        UniqueConstraint(
            "channel_id", "account_id", "channel_no", postgresql_nulls_not_distinct=True
        ),
        Index("ix_refused_order_at", "at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(SmallInteger, ForeignKey("channel.id"))
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("partner_account.id"))
    channel_no: Mapped[str]
    visit_day: Mapped[date]
    persons: Mapped[int]
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
    at: Mapped[datetime]
    asked: Mapped[int] = mapped_column(server_default="1")
    seen_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    seen_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(server_default="")
