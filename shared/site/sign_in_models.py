"""Rows of signing in: what was tried, who is signed in, and what a second person has allowed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class UnknownNumber(Base):
    """A staff number that nobody has, as a digest, and how often somebody tried it."""

    __tablename__ = "unknown_number"
    __table_args__ = (CheckConstraint("failures BETWEEN 0 AND 4", name="failures"),)

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    failures: Mapped[int] = mapped_column(SmallInteger)
    locked_until: Mapped[datetime | None]
    tried_at: Mapped[datetime]


class HouseSecret(Base):
    """What no station reads: salts of unknown numbers come of it, and look like all others."""

    __tablename__ = "house_secret"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    value: Mapped[bytes]


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
    amount: Mapped[int | None] = mapped_column(BigInteger)
    reason: Mapped[str]
    expires_at: Mapped[datetime]
    consumed_at: Mapped[datetime | None]
