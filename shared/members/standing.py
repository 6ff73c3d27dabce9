"""What is asked of the database about one member's points, tier and benefits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.models import Member, MemberTier, TierRule
from shared.members.point_models import BenefitUse, MemberBenefit, PointEntry
from shared.members.refusals import NoSuchMember
from shared.members.rules import EntryFacts, PointKind, Standing, TierFacts


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """An entry as a page shows it; `balance` is what there was after it."""

    id: UUID
    kind: PointKind
    points: int
    balance: int
    at: datetime
    expires_on: date | None
    order_id: UUID | None
    reason: str


@dataclass(frozen=True, slots=True)
class BenefitLeft:
    """A benefit of a member's tier; `limit` and `left` None is as often as they like."""

    id: int
    code: str
    name: Bilingual
    used: int
    limit: int | None

    @property
    def left(self) -> int | None:
        """How many uses are left this year."""
        return None if self.limit is None else max(self.limit - self.used, 0)


_STANDING = text("""
    SELECT m.id, m.tier_id, m.tier_until, year.spend, year.visits
      FROM member AS m
      CROSS JOIN LATERAL (
          SELECT coalesce((SELECT sum(e.amount) FROM point_entry AS e
                     JOIN member AS own ON own.id = e.member_id AND own.root_id = m.id
                    WHERE e.business_date > CAST(:today AS date) - interval '1 year'
                      AND e.business_date <= :today), 0) AS spend,
                 (SELECT count(DISTINCT v.day) FROM member_visit AS v
                    JOIN member AS own ON own.id = v.member_id AND own.root_id = m.id
                   WHERE v.day > CAST(:today AS date) - interval '1 year'
                     AND v.day <= :today) AS visits) AS year
     WHERE m.id = (SELECT root_id FROM member WHERE id = :member) AND m.state = 'ACTIVE'
""")


def tiers_on(session: Session, day: date) -> tuple[TierFacts, ...]:
    """List the tiers that have rules on a day, the lowest first."""
    rows = session.execute(
        select(
            MemberTier.id,
            MemberTier.code,
            MemberTier.rank,
            MemberTier.name_zh,
            MemberTier.name_en,
            TierRule.spend_from,
            TierRule.visits_from,
            TierRule.rate,
            TierRule.valid_months,
        )
        .join(TierRule, TierRule.tier_id == MemberTier.id)
        .where(TierRule.in_force.contains(day))
        .order_by(MemberTier.rank)
    )
    return tuple(
        TierFacts(
            id=row.id,
            code=row.code,
            rank=row.rank,
            name=Bilingual(row.name_zh, row.name_en),
            spend_from=row.spend_from,
            visits_from=row.visits_from,
            rate=row.rate,
            valid_months=row.valid_months,
        )
        for row in rows
    )


def standing_of(session: Session, member_id: UUID, today: date) -> Standing:
    """Tell where a member stands on a business date. Raises NoSuchMember."""
    row = session.execute(_STANDING, {"member": member_id, "today": today}).one_or_none()
    if row is None:
        raise NoSuchMember(None)
    return Standing(row.tier_id, row.tier_until, Money(int(row.spend)), row.visits)


def balance_of(session: Session, member_id: UUID) -> int:
    """Add up a member's points; of nobody 0."""
    return int(
        session.scalar(
            select(func.coalesce(func.sum(PointEntry.points), 0)).where(
                PointEntry.member_id.in_(own_ids(member_id))
            )
        )
        or 0
    )


def balances_of(session: Session, root_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Add up the points of memberships that go on, each with those merged into it."""
    rows = session.execute(
        select(Member.root_id, func.sum(PointEntry.points))
        .join(PointEntry, PointEntry.member_id == Member.id)
        .where(Member.root_id.in_(root_ids))
        .group_by(Member.root_id)
    )
    return {root_id: int(points) for root_id, points in rows}


def entries_of(session: Session, member_id: UUID) -> tuple[EntryFacts, ...]:
    """List a member's entries in the order of the ledger."""
    rows = session.execute(
        select(
            PointEntry.id,
            PointEntry.kind,
            PointEntry.points,
            PointEntry.business_date,
            PointEntry.expires_on,
            PointEntry.reverses,
        )
        .where(PointEntry.member_id.in_(own_ids(member_id)))
        .order_by(PointEntry.at, PointEntry.id)
    )
    return tuple(
        EntryFacts(
            row.id,
            PointKind(row.kind),
            row.points,
            row.business_date,
            row.expires_on,
            row.reverses,
        )
        for row in rows
    )


def ledger_of(session: Session, member_id: UUID, most: int = 200) -> tuple[LedgerLine, ...]:
    """List a member's newest entries, the newest first, each with the balance after it."""
    running = (
        select(
            PointEntry.id,
            PointEntry.kind,
            PointEntry.points,
            func.sum(PointEntry.points)
            .over(order_by=(PointEntry.at, PointEntry.id))
            .label("balance"),
            PointEntry.at,
            PointEntry.expires_on,
            PointEntry.order_id,
            PointEntry.reason,
        )
        .where(PointEntry.member_id.in_(own_ids(member_id)))
        .order_by(PointEntry.at.desc(), PointEntry.id.desc())
        .limit(most)
    )
    return tuple(
        LedgerLine(
            row.id,
            PointKind(row.kind),
            row.points,
            int(row.balance),
            row.at,
            row.expires_on,
            row.order_id,
            row.reason,
        )
        for row in session.execute(running)
    )


def benefits_of(session: Session, member_id: UUID, today: date) -> tuple[BenefitLeft, ...]:
    """List what a member's tier gives today, and how often it was used this year."""
    used = (
        select(func.count())
        .where(
            BenefitUse.member_id.in_(own_ids(member_id)),
            BenefitUse.benefit_id == MemberBenefit.id,
            BenefitUse.year == today.year,
        )
        .scalar_subquery()
    )
    root = select(Member.root_id).where(Member.id == member_id).scalar_subquery()
    rows = session.execute(
        select(
            MemberBenefit.id,
            MemberBenefit.code,
            MemberBenefit.name_zh,
            MemberBenefit.name_en,
            used.label("used"),
            MemberBenefit.uses_per_year,
        )
        .join(Member, Member.tier_id == MemberBenefit.tier_id)
        .where(Member.id == root, MemberBenefit.in_force.contains(today))
        .order_by(MemberBenefit.code)
    )
    return tuple(
        BenefitLeft(
            row.id, row.code, Bilingual(row.name_zh, row.name_en), row.used, row.uses_per_year
        )
        for row in rows
    )


def own_ids(member_id: UUID) -> Select[UUID]:
    """Select the ids of a membership and of those merged into it."""
    root = select(Member.root_id).where(Member.id == member_id).scalar_subquery()
    return select(Member.id).where(Member.root_id == root)
