"""Rows of visitor flow: capacities of single days, corrections, alerts, stops and what they did."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, SmallInteger, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class DayCapacity(Base):
    """What the park may hold on one day in place of its usual capacities; None leaves the usual."""

    __tablename__ = "day_capacity"
    __table_args__ = (
        CheckConstraint("capacity > 0 AND daily_capacity > 0", name="positive"),
        CheckConstraint("num_nonnulls(capacity, daily_capacity) > 0", name="says_something"),
    )

    day: Mapped[date] = mapped_column(primary_key=True)
    capacity: Mapped[int | None]
    daily_capacity: Mapped[int | None]
    note: Mapped[str] = mapped_column(server_default="")
    version: Mapped[int] = mapped_column(server_default="1")


class OccupancyEntry(Base):
    """A correction of who is inside a zone: `persons` more than the `counted` ones.

    RESET is the night's: it settles a business date, whose counters count no more from then on.
    COUNTED is of a person who has counted heads. Without a zone it is the park as a whole.
    """

    __tablename__ = "occupancy_entry"
    __table_args__ = (
        CheckConstraint("reason IN ('RESET', 'COUNTED')", name="reason"),
        CheckConstraint("(reason = 'COUNTED') = (staff_id IS NOT NULL)", name="who"),
        CheckConstraint("reason <> 'RESET' OR persons = -counted", name="to_zero"),
        Index(
            "uq_occupancy_entry_reset",
            "business_date",
            text("coalesce(zone_id, 0)"),
            unique=True,
            postgresql_where=text("reason = 'RESET'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    zone_id: Mapped[int | None] = mapped_column(ForeignKey("zone.id"))
    business_date: Mapped[date]
    reason: Mapped[str]
    counted: Mapped[int]
    persons: Mapped[int]
    note: Mapped[str] = mapped_column(server_default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    station_id: Mapped[int | None] = mapped_column(ForeignKey("station.id"))
    at: Mapped[datetime]


class OccupancySample(Base):
    """How many had come and gone in a zone by a minute, and were inside; zone 0 is the park.

    Of those who had come, `came_back` were not there for the first time of the day.
    """

    __tablename__ = "occupancy_sample"

    business_date: Mapped[date] = mapped_column(primary_key=True)
    zone_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(primary_key=True)
    entered: Mapped[int]
    left: Mapped[int]
    inside: Mapped[int]
    came_back: Mapped[int] = mapped_column(server_default="0")


class FlowAlert(Base):
    """A capacity that was nearly or wholly reached, until it clears; one stands at a time.

    Whoever sees it first is its owner. `announced`, `reported` and `diverted` are the steps that
    article 45 of the Tourism Law asks for.
    """

    __tablename__ = "flow_alert"
    __table_args__ = (
        CheckConstraint("measure IN ('INSTANT', 'DAY')", name="measure"),
        CheckConstraint("level IN ('WARN', 'FULL')", name="level"),
        CheckConstraint("(owner_id IS NULL) = (seen_at IS NULL)", name="owner"),
        CheckConstraint("capacity > 0", name="capacity"),
        Index(
            "uq_flow_alert_standing",
            text("coalesce(zone_id, 0)"),
            "measure",
            unique=True,
            postgresql_where=text("cleared_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    zone_id: Mapped[int | None] = mapped_column(ForeignKey("zone.id"))
    measure: Mapped[str]
    level: Mapped[str]
    business_date: Mapped[date]
    persons: Mapped[int]
    capacity: Mapped[int]
    raised_at: Mapped[datetime]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    seen_at: Mapped[datetime | None]
    action: Mapped[str] = mapped_column(server_default="")
    announced: Mapped[bool] = mapped_column(server_default="false")
    reported: Mapped[bool] = mapped_column(server_default="false")
    diverted: Mapped[bool] = mapped_column(server_default="false")
    cleared_at: Mapped[datetime | None]


class SalesStop(Base):
    """Nothing is sold for a visit day, or of it for a zone or a timeslot, from set to lifted.

    One that an alert has set is the server's, and goes with the alert; one that is set by a person
    is lifted by somebody who holds the right that it was set under. `lanes` is what the lanes into
    the zone (of the park: those from outside) do meanwhile: with ONE_OUT_ONE_IN they let in while
    no more than `most_inside` are.
    """

    __tablename__ = "sales_stop"
    __table_args__ = (
        CheckConstraint("num_nonnulls(zone_id, timeslot_id) < 2", name="one_scope"),
        CheckConstraint("lanes IN ('OPEN', 'ONE_OUT_ONE_IN', 'CLOSED')", name="lanes"),
        CheckConstraint("lanes = 'OPEN' OR timeslot_id IS NULL", name="lanes_of_a_zone"),
        CheckConstraint("num_nonnulls(alert_id, set_by) = 1", name="set_by"),
        CheckConstraint("(set_by IS NULL) = (set_right IS NULL)", name="set_right"),
        CheckConstraint("lifted_at IS NOT NULL OR lifted_by IS NULL", name="lifted"),
        CheckConstraint("most_inside >= 0", name="most_inside"),
        Index("ix_sales_stop_standing", "visit_day", postgresql_where=text("lifted_at IS NULL")),
        Index(
            "uq_sales_stop_alert",
            "alert_id",
            "visit_day",
            unique=True,
            postgresql_where=text("lifted_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_day: Mapped[date]
    zone_id: Mapped[int | None] = mapped_column(ForeignKey("zone.id"))
    timeslot_id: Mapped[int | None] = mapped_column(ForeignKey("timeslot.id"))
    lanes: Mapped[str] = mapped_column(server_default="OPEN")
    alert_id: Mapped[UUID | None] = mapped_column(ForeignKey("flow_alert.id"))
    set_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    set_right: Mapped[str | None]
    reason: Mapped[str] = mapped_column(server_default="")
    set_at: Mapped[datetime]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    most_inside: Mapped[int | None]


class StockMessage(Base):
    """What a channel elsewhere is to be told of a stop: CLOSE its stock, or OPEN it again.

    It is DELIVERED once the channel has taken it, REFUSED if the channel says no; until then it is
    tried again at `next_at`, with the `trouble` of the last time.
    """

    __tablename__ = "stock_message"
    __table_args__ = (
        CheckConstraint("kind IN ('CLOSE', 'OPEN')", name="kind"),
        CheckConstraint("state IN ('QUEUED', 'DELIVERED', 'REFUSED')", name="state"),
        CheckConstraint("(state = 'QUEUED') = (told_at IS NULL)", name="told"),
        Index("ix_stock_message_queued", "next_at", postgresql_where=text("state = 'QUEUED'")),
    )

    stop_id: Mapped[UUID] = mapped_column(ForeignKey("sales_stop.id"), primary_key=True)
    channel_id: Mapped[int] = mapped_column(
        SmallInteger, ForeignKey("channel.id"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(server_default="QUEUED")
    tries: Mapped[int] = mapped_column(server_default="0")
    next_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    trouble: Mapped[str] = mapped_column(server_default="")


class FlowLog(Base):
    """Every step of alerts, stops and corrections, in order; who did it, None is the server."""

    __tablename__ = "flow_log"
    __table_args__ = (Index("ix_flow_log_at", "at"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    at: Mapped[datetime]
    what: Mapped[str]
    alert_id: Mapped[UUID | None] = mapped_column(ForeignKey("flow_alert.id"))
    stop_id: Mapped[UUID | None] = mapped_column(ForeignKey("sales_stop.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
