"""Rows of members and their families; names and numbers of people lie in `person` alone."""

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
from sqlalchemy.dialects.postgresql import DATERANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money

MEMBER_STATE = Enum("ACTIVE", "MERGED", "CLOSED", name="member_state")
FAMILY_KIND = Enum("child", "spouse", name="family_kind")


class MemberTier(Base):
    """A tier, whatever its rules are at a time; the lowest rank is where everybody begins.

    Prices for a tier point at it, so it is never deleted.
    """

    __tablename__ = "member_tier"
    __table_args__ = (CheckConstraint("rank >= 0", name="rank"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    rank: Mapped[int] = mapped_column(SmallInteger, unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")


class TierRule(Base):
    """How a tier is reached and what it earns, on the days of a half-open range.

    It is reached by what was spent or by the visits of the last 12 months; with neither it is
    reached by everybody. `rate` is points for 100 yuan; points are good to the end of the month
    `valid_months` later, None is for ever.
    """

    __tablename__ = "tier_rule"
    __table_args__ = (
        CheckConstraint("spend_from > 0 AND visits_from > 0", name="reached"),
        CheckConstraint("rate BETWEEN 0 AND 10000", name="rate"),
        CheckConstraint("valid_months BETWEEN 1 AND 120", name="valid_months"),
        CheckConstraint("NOT isempty(in_force)", name="in_force"),
        ExcludeConstraint(
            # a range of one number: gist has no "=" for plain integers without an extension
            (text("int4range(tier_id, tier_id, '[]')"), "&&"),
            (text("in_force"), "&&"),
            name="ex_tier_rule_one_at_a_time",
            using="gist",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    tier_id: Mapped[int] = mapped_column(ForeignKey("member_tier.id"))
    in_force: Mapped[Range[date]] = mapped_column(DATERANGE())
    spend_from: Mapped[Money | None]
    visits_from: Mapped[int | None] = mapped_column(SmallInteger)
    rate: Mapped[int]
    valid_months: Mapped[int | None] = mapped_column(SmallInteger)


class Member(Base):
    """A membership. What belongs to one that was merged away belongs to its `root_id` since.

    Document and card are unique among the active. `tier_until` is the last day on which the tier is
    kept without being reached again; None in the lowest tier.
    """

    __tablename__ = "member"
    __table_args__ = (
        CheckConstraint("(state = 'MERGED') = (root_id <> id)", name="merged"),
        # looked at when the statement ends: a merge may change two members' persons over
        UniqueConstraint("person_id", deferrable=True, initially="IMMEDIATE"),
        Index(
            "uq_member_active_document",
            "document_digest",
            unique=True,
            postgresql_where=text("state = 'ACTIVE'"),
        ),
        Index(
            "uq_member_active_card",
            "card_digest",
            unique=True,
            postgresql_where=text("state = 'ACTIVE'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(MEMBER_STATE)
    root_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    card_digest: Mapped[int | None] = mapped_column(BigInteger)
    document_digest: Mapped[int | None] = mapped_column(BigInteger)
    tier_id: Mapped[int] = mapped_column(ForeignKey("member_tier.id"))
    tier_until: Mapped[date | None] = mapped_column(index=True)
    joined: Mapped[date]


class FamilyLink(Base):
    """Two members of one family: `to_id` is the child of `from_id`, or they are spouses."""

    __tablename__ = "family_link"
    __table_args__ = (
        CheckConstraint("from_id <> to_id", name="two"),
        Index(
            "uq_family_link_pair",
            text("least(from_id, to_id)"),
            text("greatest(from_id, to_id)"),
            unique=True,
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    to_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str] = mapped_column(FAMILY_KIND)


class MemberMerge(Base):
    """Two memberships of one person became one; only ever added to."""

    __tablename__ = "member_merge"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    into_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    profile_of_from: Mapped[bool]
    reason: Mapped[str]
    at: Mapped[datetime]
    station_id: Mapped[int]
    staff_id: Mapped[int]


class MergeProposal(Base):
    """Somebody asks that two memberships be made one, which somebody else decides."""

    __tablename__ = "merge_proposal"
    __table_args__ = (
        CheckConstraint("num_nulls(decided_at, decided_by, agreed) IN (0, 3)", name="decided"),
        CheckConstraint("NOT agreed OR decided_by <> proposed_by", name="two"),
        Index("ix_merge_proposal_open", "proposed_at", postgresql_where=text("decided_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    into_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    profile_of_from: Mapped[bool]
    reason: Mapped[str]
    proposed_at: Mapped[datetime]
    station_id: Mapped[int]
    proposed_by: Mapped[int]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None]
    agreed: Mapped[bool | None]


class MemberVisit(Base):
    """A member, or somebody on a ticket of theirs, came in on a business date."""

    __tablename__ = "member_visit"

    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
