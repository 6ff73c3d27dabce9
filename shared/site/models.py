"""Rows of the place: the site, its zones, its holidays and the keys it has chosen."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import CheckConstraint, SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

# What lanes do at a capacity: somebody always leaves before the next one comes, or nobody comes.
_WHEN_FULL = "IN ('ONE_OUT_ONE_IN', 'CLOSED')"


class Site(Base):
    """The one scenic area that this database serves; `opens` is when its gates open in the day.

    A drawer that is counted may be over or short by `cash_tolerance` without a second signature.
    So many points pay a yuan (`points_per_yuan`); 0 lets them pay for nothing. `capacity` is how
    many may be inside at once, `daily_capacity` how many may come in a day (None: no limit), both
    as their authority has approved them; from `warn_percent` of either on an alert stands, until
    it is `hysteresis` points less. What lanes do then is `full_lanes` and `day_full_lanes`. No
    window keeps more than `outage_percent` of a timeslot aside to sell from without the database.
    """

    __tablename__ = "site"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("mode IN ('live', 'training', 'demo')", name="mode"),
        CheckConstraint("capacity > 0", name="capacity"),
        CheckConstraint("hold_minutes BETWEEN 1 AND 120", name="hold_minutes"),
        CheckConstraint("ahead_days BETWEEN 1 AND 400", name="ahead_days"),
        CheckConstraint("refund_limit >= 0", name="refund_limit"),
        CheckConstraint("cash_tolerance BETWEEN 0 AND 1000000", name="cash_tolerance"),
        CheckConstraint("points_per_yuan BETWEEN 0 AND 100000", name="points_per_yuan"),
        CheckConstraint("daily_capacity >= capacity", name="daily_capacity"),
        CheckConstraint("warn_percent BETWEEN 50 AND 99", name="warn_percent"),
        CheckConstraint("hysteresis BETWEEN 1 AND 20", name="hysteresis"),
        CheckConstraint(f"full_lanes {_WHEN_FULL}", name="full_lanes"),
        CheckConstraint(f"day_full_lanes {_WHEN_FULL}", name="day_full_lanes"),
        CheckConstraint("outage_percent BETWEEN 0 AND 50", name="outage_percent"),
    )

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    uuid: Mapped[UUID]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    mode: Mapped[str]
    time_zone: Mapped[str]
    cut_off: Mapped[time]
    opens: Mapped[time] = mapped_column(server_default="08:00")
    capacity: Mapped[int]
    daily_capacity: Mapped[int | None]
    warn_percent: Mapped[int] = mapped_column(SmallInteger, server_default="80")
    hysteresis: Mapped[int] = mapped_column(SmallInteger, server_default="5")
    full_lanes: Mapped[str] = mapped_column(server_default="ONE_OUT_ONE_IN")
    day_full_lanes: Mapped[str] = mapped_column(server_default="ONE_OUT_ONE_IN")
    approval: Mapped[str] = mapped_column(server_default="")
    approved_on: Mapped[date | None]
    hold_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="10")
    ahead_days: Mapped[int] = mapped_column(SmallInteger, server_default="90")
    refund_limit: Mapped[Money] = mapped_column(server_default="100000")
    cash_tolerance: Mapped[Money] = mapped_column(server_default="1000")
    points_per_yuan: Mapped[int] = mapped_column(server_default="100")
    outage_percent: Mapped[int] = mapped_column(SmallInteger, server_default="10")
    version: Mapped[int] = mapped_column(server_default="1")


class Zone(Base):
    """A part of the site that lanes lead into; one not `active` gets no new lanes or tickets.

    The first zone is the park as a whole. Where exits are not counted, who is inside is estimated
    by how long a visitor stays on average. `plan` is the place of the zone on the plan of the
    park: left, top, width and height in percent.
    """

    __tablename__ = "zone"
    __table_args__ = (
        CheckConstraint("capacity > 0", name="capacity"),
        CheckConstraint("daily_capacity >= capacity", name="daily_capacity"),
        CheckConstraint("stay_minutes BETWEEN 5 AND 1440", name="stay_minutes"),
        CheckConstraint("cardinality(plan) = 4 AND 0 <= ALL (plan)", name="plan"),
        CheckConstraint(f"full_lanes {_WHEN_FULL}", name="full_lanes"),
        CheckConstraint(f"day_full_lanes {_WHEN_FULL}", name="day_full_lanes"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    capacity: Mapped[int]
    daily_capacity: Mapped[int | None]
    exits_counted: Mapped[bool] = mapped_column(server_default="true")
    stay_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="120")
    plan: Mapped[list[int] | None] = mapped_column(ARRAY(SmallInteger))
    full_lanes: Mapped[str] = mapped_column(server_default="ONE_OUT_ONE_IN")
    day_full_lanes: Mapped[str] = mapped_column(server_default="ONE_OUT_ONE_IN")
    active: Mapped[bool] = mapped_column(server_default="true")
    version: Mapped[int] = mapped_column(server_default="1")


class Holiday(Base):
    """A public holiday, or a weekend day that is worked (调休), as the State Council announces.

    `number` counts the days of one holiday from 1: a holiday is compared with its own last year.
    """

    __tablename__ = "holiday"
    __table_args__ = (CheckConstraint("kind IN ('holiday', 'working_day')", name="kind"),)

    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    number: Mapped[int] = mapped_column(SmallInteger)


class SiteKey(Base):
    """The key that a site has chosen for an act of the sale, in place of the program's own."""

    __tablename__ = "site_key"
    __table_args__ = (
        CheckConstraint(
            "cap ~ '^(Ctrl [A-Z0-9]|F9|F11|F12)$' AND act ~ '^[a-z_]{1,40}$'", name="cap"
        ),
        UniqueConstraint("cap"),
    )

    act: Mapped[str] = mapped_column(primary_key=True)
    cap: Mapped[str]
