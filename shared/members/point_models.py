"""Rows of points and of benefits, and the desk on which a file of members is laid out."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    Index,
    SmallInteger,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, DATERANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.identity.models import LOOK_UP_KIND
from shared.kernel.money import Money

POINT_KIND = Enum("earn", "spend", "expire", "reverse", "adjust", name="point_kind")


class PointEntry(Base):
    """Points came or went; only ever added to, and the balance is the sum and stored nowhere.

    `amount` is the money that counts towards a tier: an earning has it even if it makes no point,
    its reversal takes it back. Points that came are good until and with `expires_on`, None is for
    ever. The id says what it is for: the same thing twice is one entry.
    """

    __tablename__ = "point_entry"
    __table_args__ = (
        CheckConstraint(
            "CASE kind WHEN 'earn' THEN points >= 0 WHEN 'spend' THEN points < 0"
            " WHEN 'expire' THEN points < 0 WHEN 'adjust' THEN points <> 0 ELSE true END",
            name="points",
        ),
        CheckConstraint(
            "CASE kind WHEN 'earn' THEN amount >= 0 WHEN 'reverse' THEN amount <= 0"
            " ELSE amount = 0 END",
            name="amount",
        ),
        CheckConstraint("(kind = 'reverse') = (reverses IS NOT NULL)", name="reverses"),
        CheckConstraint("expires_on IS NULL OR points >= 0", name="expires_on"),
        Index("ix_point_entry_member", "member_id", "at"),
        Index("ix_point_entry_order", "order_id", postgresql_where=text("order_id IS NOT NULL")),
        Index("ix_point_entry_reverses", "reverses", postgresql_where=text("reverses IS NOT NULL")),
        Index(
            "ix_point_entry_expires_on",
            "expires_on",
            postgresql_where=text("expires_on IS NOT NULL"),
        ),
        Index("ix_point_entry_business_date", "business_date", postgresql_using="brin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    kind: Mapped[str] = mapped_column(POINT_KIND)
    points: Mapped[int]
    amount: Mapped[Money] = mapped_column(server_default="0")
    business_date: Mapped[date]
    at: Mapped[datetime]
    expires_on: Mapped[date | None]
    order_id: Mapped[UUID | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("point_entry.id"))
    reason: Mapped[str] = mapped_column(server_default="")
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]


class MemberBenefit(Base):
    """What members of a tier may have on the days of a half-open range, so often a year.

    `uses_per_year` None is as often as they like; it is counted all the same.
    """

    __tablename__ = "member_benefit"
    __table_args__ = (
        UniqueConstraint("tier_id", "code"),
        CheckConstraint("uses_per_year > 0", name="uses_per_year"),
        CheckConstraint("NOT isempty(in_force)", name="in_force"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    tier_id: Mapped[int] = mapped_column(ForeignKey("member_tier.id"))
    code: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    uses_per_year: Mapped[int | None] = mapped_column(SmallInteger)
    in_force: Mapped[Range[date]] = mapped_column(DATERANGE())
    version: Mapped[int] = mapped_column(server_default="1")


class BenefitUse(Base):
    """A benefit was used once, in the year of its business date; only ever added to."""

    __tablename__ = "benefit_use"
    __table_args__ = (Index("ix_benefit_use_member", "member_id", "benefit_id", "year"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    benefit_id: Mapped[int] = mapped_column(ForeignKey("member_benefit.id"))
    year: Mapped[int] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    at: Mapped[datetime]
    order_id: Mapped[UUID | None]
    station_id: Mapped[int]
    staff_id: Mapped[int]


class MemberWork(Base):
    """How far the server's daily work on members has come, by its name."""

    __tablename__ = "member_work"

    name: Mapped[str] = mapped_column(primary_key=True)
    done_to: Mapped[date]


class MemberImport(Base):
    """A line of a file of members between being sealed and being taken in; then it is gone.

    Not logged: what a crash loses is read from the file again.
    """

    __tablename__ = "member_import"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    batch: Mapped[UUID] = mapped_column(primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    member_id: Mapped[UUID]
    person_id: Mapped[UUID]
    number: Mapped[str | None]
    tier_id: Mapped[int]
    tier_until: Mapped[date | None]
    joined: Mapped[date]
    points: Mapped[int]
    points_until: Mapped[date | None]
    card_digest: Mapped[int | None] = mapped_column(BigInteger)
    document_digest: Mapped[int | None] = mapped_column(BigInteger)
    document_kind: Mapped[str | None]
    document_sealed: Mapped[bytes | None]
    document_look_up: Mapped[bytes | None]
    document_mask: Mapped[str]
    sex: Mapped[str | None]
    province: Mapped[str | None]
    name_sealed: Mapped[bytes | None]
    name_mask: Mapped[str]
    phone_sealed: Mapped[bytes | None]
    phone_mask: Mapped[str]
    born_sealed: Mapped[bytes | None]
    birth_band: Mapped[int | None] = mapped_column(SmallInteger)
    key_number: Mapped[int] = mapped_column(SmallInteger)
    digests: Mapped[list[int]] = mapped_column(ARRAY(BigInteger()))
    kinds: Mapped[list[str]] = mapped_column(ARRAY(LOOK_UP_KIND))
