"""Rows of the place and its people."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base

# No person, and no role, holds two duties that are kept apart (duties.py has the pairs).
KEEPS_DUTIES_APART = (
    "NOT (rights @> ARRAY['price_edit', 'close_day']"
    " OR rights @> ARRAY['distribution_edit', 'close_day']"
    " OR rights @> ARRAY['site_edit', 'staff_edit']"
    " OR rights @> ARRAY['site_edit', 'audit_read']"
    " OR rights @> ARRAY['staff_edit', 'audit_read'])"
)


class Site(Base):
    """The one scenic area that this database serves; `opens` is when its gates open in the day."""

    __tablename__ = "site"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("mode IN ('live', 'training', 'demo')", name="mode"),
        CheckConstraint("capacity > 0", name="capacity"),
        CheckConstraint("hold_minutes BETWEEN 1 AND 120", name="hold_minutes"),
        CheckConstraint("ahead_days BETWEEN 1 AND 400", name="ahead_days"),
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
    hold_minutes: Mapped[int] = mapped_column(SmallInteger, server_default="10")
    ahead_days: Mapped[int] = mapped_column(SmallInteger, server_default="90")
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


class Zone(Base):
    """A part of the site that lanes lead into; one not `active` gets no new lanes or tickets."""

    __tablename__ = "zone"
    __table_args__ = (CheckConstraint("capacity > 0", name="capacity"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    capacity: Mapped[int]
    active: Mapped[bool] = mapped_column(server_default="true")
    version: Mapped[int] = mapped_column(server_default="1")


class Station(Base):
    """A PC that has its own database login; the login says which station asks."""

    __tablename__ = "station"
    __table_args__ = (
        CheckConstraint("kind IN ('window', 'gate', 'office', 'server')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    # Ordered as session_user is: only so does every verb find its station by the index.
    login: Mapped[str] = mapped_column(Text(collation="C"), unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")


class Lane(Base):
    """One turnstile of a gate station; people walk through it into its zone."""

    __tablename__ = "lane"
    __table_args__ = (UniqueConstraint("station_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id"))
    version: Mapped[int] = mapped_column(server_default="1")


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


class Role(Base):
    """Rights that go together. Ready-made ones stand as they are; a site adds its own."""

    __tablename__ = "role"
    __table_args__ = (CheckConstraint(KEEPS_DUTIES_APART, name="duties"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    rights: Mapped[list[str]]
    ready_made: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class StaffRole(Base):
    """A person in a role. A trigger keeps `staff.rights` as the union of the person's roles."""

    __tablename__ = "staff_role"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("role.id"), primary_key=True, index=True)


class Staff(Base):
    """A person who signs in; the PIN itself is nowhere, only a digest of a proof of it."""

    __tablename__ = "staff"
    __table_args__ = (
        CheckConstraint("failures >= 0", name="failures"),
        CheckConstraint(KEEPS_DUTIES_APART, name="duties"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    salt: Mapped[bytes]
    proof_digest: Mapped[bytes]
    rights: Mapped[list[str]]
    active: Mapped[bool]
    failures: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    locked_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")


class StaffToken(Base):
    """A sign-in at one station; it idles out, and only a digest of it is stored."""

    __tablename__ = "staff_token"

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    rights: Mapped[list[str]]
    signed_in_at: Mapped[datetime]
    used_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class OverrideGrant(Base):
    """One action that a second person allowed once: bound to station, action, object and amount."""

    __tablename__ = "override_grant"
    __table_args__ = (CheckConstraint("approver_id <> actor_id", name="two_persons"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    approver_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    actor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    action: Mapped[str]
    object_id: Mapped[UUID | None]
    amount: Mapped[int | None]
    reason: Mapped[str]
    expires_at: Mapped[datetime]
    consumed_at: Mapped[datetime | None]
