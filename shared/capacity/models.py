"""Rows of places and of the counters at the lanes."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class TimeslotSeries(Base):
    """Something that admits a limited number at a time: the site by day, a cable car by hour."""

    __tablename__ = "timeslot_series"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]


class Timeslot(Base):
    """One time of visit; without a start it is the whole day."""

    __tablename__ = "timeslot"
    __table_args__ = (
        UniqueConstraint("series_id", "day", "starts", postgresql_nulls_not_distinct=True),
        CheckConstraint("quota >= 0", name="quota"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    series_id: Mapped[int] = mapped_column(ForeignKey("timeslot_series.id"))
    day: Mapped[date]
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    quota: Mapped[int]


class Place(Base):
    """Free places of a timeslot for a pool, spread over buckets so that sellers do not queue."""

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("free >= 0", name="free"),
        {"postgresql_with": {"fillfactor": 50}},
    )

    timeslot_id: Mapped[int] = mapped_column(ForeignKey("timeslot.id"), primary_key=True)
    pool: Mapped[str] = mapped_column(primary_key=True)
    bucket: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    free: Mapped[int]


class LaneCounter(Base):
    """Persons at one lane on one business date: let through, walked in, given back, walked out."""

    __tablename__ = "lane_counter"
    __table_args__ = (
        CheckConstraint("claimed >= 0 AND given_back >= 0", name="counts"),
        {"postgresql_with": {"fillfactor": 20}},
    )

    lane_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    business_date: Mapped[date] = mapped_column(primary_key=True)
    claimed: Mapped[int] = mapped_column(server_default="0")
    passed: Mapped[int] = mapped_column(server_default="0")
    given_back: Mapped[int] = mapped_column(server_default="0")
    walked_out: Mapped[int] = mapped_column(server_default="0")
