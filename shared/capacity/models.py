"""Rows of places and of the counters at the lanes."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Enum,
    ForeignKey,
    Index,
    SmallInteger,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import DATERANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class TimeslotSeries(Base):
    """Something that admits a limited number at a time: the site by day, a cable car by hour."""

    __tablename__ = "timeslot_series"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]


class SlotPattern(Base):
    """How an edition of the catalogue cuts days into slots of a series.

    `minutes` is 15, 30, 60 or 120; None is one slot from `opens` to `closes` (half a day is two
    patterns), and without these the whole day. A visitor is let in `early_minutes` before the
    start and `late_minutes` after the end.
    """

    __tablename__ = "slot_pattern"
    __table_args__ = (
        CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
        CheckConstraint("NOT isempty(visit_days)", name="visit_days"),
        CheckConstraint("opens < closes AND (opens IS NULL) = (closes IS NULL)", name="times"),
        CheckConstraint(
            "minutes IS NULL OR (minutes IN (15, 30, 60, 120) AND opens IS NOT NULL)",
            name="minutes",
        ),
        CheckConstraint("quota >= 0", name="quota"),
        CheckConstraint("early_minutes >= 0 AND late_minutes >= 0", name="tolerance"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    series_id: Mapped[int] = mapped_column(ForeignKey("timeslot_series.id"))
    visit_days: Mapped[Range[date]] = mapped_column(DATERANGE())
    weekdays: Mapped[int] = mapped_column(SmallInteger, server_default="127")
    holidays: Mapped[str] = mapped_column(
        Enum("any", "only", "never", name="holiday_condition"), server_default="any"
    )
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    minutes: Mapped[int | None] = mapped_column(SmallInteger)
    quota: Mapped[int]
    early_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    late_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    version: Mapped[int] = mapped_column(server_default="1")


class SlotShare(Base):
    """Places of each slot of a pattern kept for a pool, until so many minutes before its start.

    For a slot without a start the minutes count back from the end of its day. What is left over
    then goes to the common pool.
    """

    __tablename__ = "slot_share"
    __table_args__ = (CheckConstraint("places > 0 AND release_minutes >= 0", name="amounts"),)

    pattern_id: Mapped[int] = mapped_column(
        ForeignKey("slot_pattern.id", ondelete="CASCADE"), primary_key=True
    )
    pool: Mapped[str] = mapped_column(primary_key=True)
    places: Mapped[int]
    release_minutes: Mapped[int]


SLOT_STATE = Enum("OPEN", "REMOVED", "LAPSED", name="slot_state")
HOLD_STATE = Enum("HELD", "CONFIRMED", "FREED", name="hold_state")


class Timeslot(Base):
    """One time of visit; without a start it is the whole day.

    It is never deleted, because tickets point at it: taken out by hand it is REMOVED, and patterns
    do not bring it back; LAPSED it is no longer made by any pattern. Either way it has a quota of
    0 and no places. The pattern that it was laid from is None for a slot opened by hand; a quota
    set by hand is not touched by patterns.
    """

    __tablename__ = "timeslot"
    __table_args__ = (
        UniqueConstraint("series_id", "day", "starts", postgresql_nulls_not_distinct=True),
        CheckConstraint("quota >= 0", name="quota"),
        CheckConstraint("state = 'OPEN' OR quota = 0", name="closed"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    series_id: Mapped[int] = mapped_column(ForeignKey("timeslot_series.id"))
    state: Mapped[str] = mapped_column(SLOT_STATE, server_default="OPEN")
    pattern_id: Mapped[int | None] = mapped_column(ForeignKey("slot_pattern.id"))
    quota_by_hand: Mapped[bool] = mapped_column(server_default="false")
    day: Mapped[date]
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    quota: Mapped[int]
    early_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    late_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="0")


class SlotRelease(Base):
    """The `places` of a timeslot that are kept for a pool, sold or not, and until when.

    What is unsold at `release_at` goes to the common pool: so many `moved`, at `released_at`.
    """

    __tablename__ = "slot_release"
    __table_args__ = (
        CheckConstraint("places >= 0", name="places"),
        CheckConstraint("(released_at IS NULL) = (moved IS NULL)", name="released"),
        Index("ix_slot_release_due", "release_at", postgresql_where=text("released_at IS NULL")),
    )

    timeslot_id: Mapped[int] = mapped_column(ForeignKey("timeslot.id"), primary_key=True)
    pool: Mapped[str] = mapped_column(primary_key=True)
    places: Mapped[int]
    release_at: Mapped[datetime]
    released_at: Mapped[datetime | None]
    moved: Mapped[int | None]


class Place(Base):
    """Free places of a timeslot for a pool, spread over buckets so that sellers do not queue.

    The timeslot is no foreign key: it is never deleted, and to lay a season is a million of rows.
    """

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("free >= 0", name="free"),
        {"postgresql_with": {"fillfactor": 50}},
    )

    timeslot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    pool: Mapped[str] = mapped_column(primary_key=True)
    bucket: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    free: Mapped[int]


class PlaceHold(Base):
    """Places kept for an order until it is paid, under the order's id.

    It ends once, by an update of a row that is HELD: confirmed before it expires, or freed after
    it. One that waits for the answer to a charge expires at infinity.
    """

    __tablename__ = "place_hold"
    __table_args__ = (
        Index("ix_place_hold_due", "expires_at", postgresql_where=text("state = 'HELD'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(HOLD_STATE)
    expires_at: Mapped[datetime]


class HeldPlace(Base):
    """The bucket that places of a hold came from, and go back to."""

    __tablename__ = "held_place"
    __table_args__ = (
        CheckConstraint("number > 0", name="number"),
        Index("ix_held_place_timeslot", "timeslot_id"),
    )

    hold_id: Mapped[UUID] = mapped_column(ForeignKey("place_hold.id"), primary_key=True)
    timeslot_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    pool: Mapped[str] = mapped_column(primary_key=True)
    bucket: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    number: Mapped[int]


class LaneCounter(Base):
    """Persons at one lane on one business date: let through, walked in, given back, walked out.

    Of those who walked in, `came_back` had been in before and were seen leaving.

    A claim reads from the row that it counts in whose lane it is (`login`), where it leads and
    which ids are of now; that holds from `since` until `until`, or until the place is changed.
    """

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
    came_back: Mapped[int] = mapped_column(server_default="0")
    login: Mapped[str | None] = mapped_column(Text(collation="C"))
    zone_id: Mapped[int | None]
    since: Mapped[datetime | None]
    until: Mapped[datetime | None]
    least_id: Mapped[UUID | None]
    most_id: Mapped[UUID | None]
