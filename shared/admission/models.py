"""Rows of admission; all of them are only ever added."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class Admission(Base):
    """One use of a ticket granted at a lane, under the id made at the scan.

    No foreign key to the ticket: a gate may replay before the window that sold it.
    """

    __tablename__ = "admission"
    __table_args__ = (
        CheckConstraint("persons > 0", name="persons"),
        Index("ix_admission_ticket", "ticket_id"),
        {"postgresql_partition_by": "RANGE (id)"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID]
    zone_id: Mapped[int]
    lane_id: Mapped[int]
    persons: Mapped[int] = mapped_column(SmallInteger)
    verdict: Mapped[str]
    business_date: Mapped[date]
    at: Mapped[datetime]


class Passage(Base):
    """What became of an admission at the turnstile: walked through, given back, or kept as used."""

    __tablename__ = "passage"
    __table_args__ = (
        CheckConstraint("outcome IN ('PASSED', 'GIVEN_BACK', 'KEPT')", name="outcome"),
        CheckConstraint("persons >= 0", name="persons"),
        Index("ix_passage_xid", "xid"),
        {"postgresql_partition_by": "RANGE (admission_id)"},
    )

    admission_id: Mapped[UUID] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    persons: Mapped[int] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    at: Mapped[datetime]
    # The transaction that wrote the row: followers read in the order of commits, which neither
    # the id nor the time gives.
    xid: Mapped[int] = mapped_column(
        BigInteger, server_default=text("(pg_current_xact_id()::text)::bigint")
    )


class RefusedScan(Base):
    """A scan that opened nothing, with the first reason; never the code itself."""

    __tablename__ = "refused_scan"
    __table_args__ = (Index("ix_refused_scan_day", "business_date"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lane_id: Mapped[int]
    verdict: Mapped[str]
    ticket_id: Mapped[UUID | None]
    business_date: Mapped[date]
    at: Mapped[datetime]
