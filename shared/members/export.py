"""Gives a member everything that is kept of them, as they may ask for it (PIPL art. 45).

Only the server can: it opens what is sealed, and each opening is written down.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from shared.identity.key_file import ServerKeys
from shared.identity.opening import export_person
from shared.members.models import FamilyLink, Member, MemberTier, MemberVisit
from shared.members.point_models import BenefitUse, MemberBenefit, PointEntry
from shared.members.refusals import NoSuchMember
from shared.members.standing import own_ids


def export_member(
    session: Session, member_id: UUID, keys: ServerKeys, *, reason: str, staff_id: int | None = None
) -> dict[str, Any]:
    """Gather a member's data in plain, as JSON can hold them; memberships merged in are there too.

    Raises NoSuchMember, CannotOpen.
    """
    own = session.execute(
        select(Member.number, Member.state, Member.joined, Member.person_id, MemberTier.name_zh)
        .join(MemberTier, MemberTier.id == Member.tier_id)
        .where(Member.id.in_(own_ids(member_id)))
        .order_by(Member.joined, Member.number)
    ).all()
    if not own:
        raise NoSuchMember(None)
    return {
        "memberships": [
            {
                "number": one.number,
                "state": one.state,
                "joined": one.joined.isoformat(),
                "tier": one.name_zh,
                "person": export_person(
                    session, one.person_id, keys, reason=reason, staff_id=staff_id
                ),
            }
            for one in own
        ],
        "family": _family(session, member_id),
        "points": _points(session, member_id),
        "visits": _visits(session, member_id),
        "benefits": _benefits(session, member_id),
    }


def _family(session: Session, member_id: UUID) -> list[str]:
    """List the numbers of relatives; their data are theirs."""
    ids = own_ids(member_id)
    others = union(
        select(FamilyLink.to_id).where(FamilyLink.from_id.in_(ids)),
        select(FamilyLink.from_id).where(FamilyLink.to_id.in_(ids)),
    )
    return list(
        session.scalars(
            select(Member.number)
            .where(Member.id.in_(select(others.subquery())), Member.id.not_in(ids))
            .order_by(Member.number)
        )
    )


def _points(session: Session, member_id: UUID) -> list[dict[str, Any]]:
    rows = session.execute(
        select(
            PointEntry.at,
            PointEntry.kind,
            PointEntry.points,
            PointEntry.expires_on,
            PointEntry.order_id,
            PointEntry.reason,
        )
        .where(PointEntry.member_id.in_(own_ids(member_id)))
        .order_by(PointEntry.at, PointEntry.id)
    )
    return [
        {
            "at": row.at.isoformat(),
            "kind": row.kind,
            "points": row.points,
            "good_until": row.expires_on.isoformat() if row.expires_on else None,
            "order": str(row.order_id) if row.order_id else None,
            "reason": row.reason,
        }
        for row in rows
    ]


def _visits(session: Session, member_id: UUID) -> list[str]:
    days = session.scalars(
        select(MemberVisit.day)
        .where(MemberVisit.member_id.in_(own_ids(member_id)))
        .distinct()
        .order_by(MemberVisit.day)
    )
    return [day.isoformat() for day in days]


def _benefits(session: Session, member_id: UUID) -> list[dict[str, str]]:
    rows = session.execute(
        select(BenefitUse.at, MemberBenefit.name_zh)
        .join(MemberBenefit, MemberBenefit.id == BenefitUse.benefit_id)
        .where(BenefitUse.member_id.in_(own_ids(member_id)))
        .order_by(BenefitUse.at)
    )
    return [{"at": row.at.isoformat(), "benefit": row.name_zh} for row in rows]
