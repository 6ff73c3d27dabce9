"""Rows of the ways of selling, and of the times in which one does not sell."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, text
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Channel(Base):
    """A way of selling; its pool is the share of places that it draws on first.

    It sells while `active`, from `sells_from` to `sells_until` in the day (local, half open; None
    is all day), and in no pause. `refunds` says who pays back: we `here`, the `channel` itself, or
    `none`. `settles`: at the sale (`immediate`), from money paid ahead (`prepaid`), or on account
    (`account`) with `settle_days` to pay.
    """

    __tablename__ = "channel"
    __table_args__ = (
        CheckConstraint(
            "sells_from < sells_until AND (sells_from IS NULL) = (sells_until IS NULL)",
            name="hours",
        ),
        CheckConstraint("refunds IN ('here', 'channel', 'none')", name="refunds"),
        CheckConstraint("settles IN ('immediate', 'prepaid', 'account')", name="settles"),
        CheckConstraint("settle_days BETWEEN 1 AND 366", name="settle_days"),
        CheckConstraint("(settles = 'account') = (settle_days IS NOT NULL)", name="on_account"),
    )

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    pool: Mapped[str]
    active: Mapped[bool] = mapped_column(server_default="true")
    sells_from: Mapped[time | None]
    sells_until: Mapped[time | None]
    refunds: Mapped[str] = mapped_column(server_default="here")
    settles: Mapped[str] = mapped_column(server_default="immediate")
    settle_days: Mapped[int | None] = mapped_column(SmallInteger)
    version: Mapped[int] = mapped_column(server_default="1")


class ChannelPause(Base):
    """A time in which a channel does not sell; half open, pauses of a channel do not overlap."""

    __tablename__ = "channel_pause"
    __table_args__ = (
        CheckConstraint("NOT isempty(during)", name="during"),
        ExcludeConstraint(
            (text("int4range(channel_id::integer, channel_id::integer, '[]')"), "&&"),
            (text("during"), "&&"),
            name="ex_channel_pause_one_at_a_time",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(ForeignKey("channel.id"))
    during: Mapped[Range[datetime]] = mapped_column(TSTZRANGE())
    reason_zh: Mapped[str] = mapped_column(server_default="")
    reason_en: Mapped[str] = mapped_column(server_default="")
