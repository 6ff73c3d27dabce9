"""Rows of admission; all of them are only ever added."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    SmallInteger,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from shared.admission.lane_news import NewsKind
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


class LaneNewsRow(Base):
    """What an arm did that no admission accounts for; `xid` is as in Passage."""

    __tablename__ = "lane_news"
    __table_args__ = (
        CheckConstraint(
            "persons BETWEEN 0 AND 100 AND entered >= 0 AND walked_out >= 0"
            " AND entered + walked_out <= persons",
            name="persons",
        ),
        CheckConstraint(
            f"kind IN ({', '.join(repr(kind.value) for kind in NewsKind)})", name="kind"
        ),
        Index("ix_lane_news_xid", "xid"),
        Index("ix_lane_news_day", "business_date"),
        {"postgresql_partition_by": "RANGE (id)"},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lane_id: Mapped[int]
    kind: Mapped[str]
    persons: Mapped[int] = mapped_column(SmallInteger)
    entered: Mapped[int] = mapped_column(SmallInteger)
    walked_out: Mapped[int] = mapped_column(SmallInteger)
    admission_id: Mapped[UUID | None]
    ticket_id: Mapped[UUID | None]
    business_date: Mapped[date]
    at: Mapped[datetime]
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


class GroupPart(Base):
    """One ticket of a group that came in by one scan; the first has the id of the scan."""

    __tablename__ = "group_part"
    __table_args__ = (
        UniqueConstraint("scan_id", "place"),
        CheckConstraint("place >= 0 AND (place = 0) = (admission_id = scan_id)", name="place"),
    )

    admission_id: Mapped[UUID] = mapped_column(primary_key=True)
    scan_id: Mapped[UUID]
    place: Mapped[int] = mapped_column(SmallInteger)


class HandAdmission(Base):
    """Who let persons in without a ticket, and why; the admission of that id has no ticket."""

    __tablename__ = "hand_admission"
    __table_args__ = (
        CheckConstraint(
            "reason IN ('paper', 'papers_seen', 'official', 'emergency', 'other')", name="reason"
        ),
        CheckConstraint("persons BETWEEN 1 AND 99", name="persons"),
        Index("ix_hand_admission_business_date", "business_date"),
    )

    admission_id: Mapped[UUID] = mapped_column(primary_key=True)
    lane_id: Mapped[int] = mapped_column(ForeignKey("lane.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reason: Mapped[str]
    persons: Mapped[int] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    at: Mapped[datetime]


class DayLookUp(Base):
    """How gates find a visitor on one business date, by the key of that day; dropped afterwards.

    `sure` is somebody named on the ticket; else they answer for its order.
    """

    __tablename__ = "day_look_up"
    __table_args__ = (
        CheckConstraint("octet_length(digest) = 16", name="digest"),
        Index("ix_day_look_up_ticket", "ticket_id"),
        Index("ix_day_look_up_xid", "day", "xid"),
    )

    day: Mapped[date] = mapped_column(primary_key=True)
    digest: Mapped[bytes] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    sure: Mapped[bool]
    xid: Mapped[int] = mapped_column(
        BigInteger, server_default=text("(pg_current_xact_id()::text)::bigint")
    )
