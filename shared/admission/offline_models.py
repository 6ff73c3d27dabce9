"""Rows of what gates did while the database was gone, and of what they must hear to be ready."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base

SCAN_STATE = Enum("CLEAR", "OPEN", "ACCEPTED", "REJECTED", name="offline_scan_state")


class TicketNews(Base):
    """A ticket that is not any more what gates know of it, in the order of commits."""

    __tablename__ = "ticket_news"

    xid: Mapped[int] = mapped_column(
        BigInteger,
        primary_key=True,
        autoincrement=False,
        server_default=text("(pg_current_xact_id()::text)::bigint"),
    )
    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)


class OfflineScan(Base):
    """A scan that was judged without the database, under the id of its admission or refusal.

    `spent` tells whether it took a use of the ticket. What contradicts the database has a
    `conflict` (the verdict that the scan would have had, or NOT_SOLD, or PERSONS) and is OPEN until
    somebody has decided on it, or it turned out that nobody walked. TOO_OLD is no admission before
    it is accepted: how many `walked` on it, and when, is kept here meanwhile.
    """

    __tablename__ = "offline_scan"
    __table_args__ = (
        CheckConstraint(
            "(state IN ('ACCEPTED', 'REJECTED')) = (decided_by IS NOT NULL)"
            " AND (decided_by IS NULL) = (decided_at IS NULL)",
            name="decided",
        ),
        CheckConstraint("decided_by IS NULL OR why <> ''", name="why"),
        CheckConstraint("state = 'CLEAR' OR conflict IS NOT NULL", name="conflict"),
        Index("ix_offline_scan_open", "at", postgresql_where=text("state = 'OPEN'")),
        Index("ix_offline_scan_day", "business_date"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lane_id: Mapped[int]
    zone_id: Mapped[int]
    ticket_id: Mapped[UUID | None]
    verdict: Mapped[str]
    admitted: Mapped[bool]
    by_signature: Mapped[bool]
    persons: Mapped[int] = mapped_column(SmallInteger)
    code_version: Mapped[int | None] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    at: Mapped[datetime]
    sent_at: Mapped[datetime]
    spent: Mapped[bool]
    conflict: Mapped[str | None]
    state: Mapped[str] = mapped_column(SCAN_STATE)
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(server_default="")
    walked: Mapped[int | None] = mapped_column(SmallInteger)
    walked_at: Mapped[datetime | None]
