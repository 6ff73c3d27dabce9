"""Earns, spends, reverses and adjusts points; the balance is always the sum of the entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.money import Money
from shared.members.point_models import PointEntry
from shared.members.refusals import NotByTheRules
from shared.members.rules import (
    PointKind,
    Standing,
    TierFacts,
    good_again_until,
    good_until,
    points_for,
    points_to_take_back,
    review_tier,
)
from shared.members.standing import entries_of, standing_of, tiers_on
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Earning:
    """What an order earns a member: points and their last day, and perhaps a tier at once."""

    member_id: UUID
    amount: Money
    points: int
    until: date | None
    tier_id: int | None = None
    tier_until: date | None = None

    def document(self, order_id: UUID) -> dict[str, Any]:
        """Give the document that `app.add_earned` takes."""
        return {
            "member": str(self.member_id),
            "order": str(order_id),
            "amount": self.amount.fen,
            "points": self.points,
            "until": self.until.isoformat() if self.until else None,
            "tier": {
                "id": self.tier_id,
                "until": self.tier_until.isoformat() if self.tier_until else None,
            }
            if self.tier_id
            else None,
        }


def plan_earning(
    member_id: UUID, amount: Money, standing: Standing, tiers: tuple[TierFacts, ...], today: date
) -> Earning:
    """Work out what an order of `amount` earns: at the rate of the tier had before it."""
    tier = next((one for one in tiers if one.id == standing.tier_id), None)
    rate, months = (tier.rate, tier.valid_months) if tier else (0, None)
    after = Standing(
        standing.tier_id, standing.tier_until, standing.spend + amount, standing.visits
    )
    review = review_tier(after, tiers, today)
    return Earning(
        member_id,
        amount,
        points_for(amount, rate),
        good_until(today, months),
        review.tier_id if review else None,
        review.until if review else None,
    )


def earn_points(
    session: Session,
    member_id: UUID,
    order_id: UUID,
    amount: Money,
    token: StaffToken,
    *,
    today: date,
) -> Earning:
    """Book the points of an order whose sale did not know the member; once an order.

    Raises NoSuchMember, NotByTheRules, NotSignedIn, NotPermitted (right `member_edit`).
    """
    standing = standing_of(session, member_id, today)
    earning = plan_earning(member_id, amount, standing, tiers_on(session, today), today)
    record(session, "earn_points", earning.document(order_id), token.value)
    return earning


def spend_points(
    session: Session,
    member_id: UUID,
    points: int,
    token: StaffToken,
    *,
    entry_id: UUID,
    order_id: UUID | None = None,
    reason: str = "",
) -> int:
    """Spend points and give the balance left; the same `entry_id` again spends nothing more.

    Raises PointsShort, NoSuchMember, NotByTheRules (nothing to spend), NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(entry_id),
        "member": str(member_id),
        "points": points,
        "order": str(order_id) if order_id else None,
        "reason": reason,
    }
    balance: int = record(session, "spend_points", document, token.value)["balance"]
    return balance


def adjust_points(
    session: Session,
    member_id: UUID,
    points: int,
    reason: str,
    token: StaffToken,
    *,
    entry_id: UUID,
    until: date | None = None,
) -> int:
    """Put points right by hand, up or down, and give the balance; not below nothing.

    Raises PointsShort, ReasonMissing, NoSuchMember, NotSignedIn, NotPermitted.
    """
    document = {
        "id": str(entry_id),
        "member": str(member_id),
        "points": points,
        "until": until.isoformat() if until and points > 0 else None,
        "reason": reason,
    }
    balance: int = record(session, "adjust_points", document, token.value)["balance"]
    return balance


def plan_reversal(
    session: Session,
    order_id: UUID,
    refund_id: UUID,
    refunded: Money,
    returned: int,
    *,
    today: date,
) -> dict[str, Any] | None:
    """Work out what a refund of an order undoes, as `app.put_back` takes it; None for nothing.

    `refunded` is money, without what goes back by points: none were earned by those. `returned` of
    the points that were spent on the order come back. Raises NotByTheRules when none were spent.
    """
    entries = {entry.kind: entry for entry in _of_order(session, order_id)}
    earned, spent = entries.get(PointKind.EARN), entries.get(PointKind.SPEND)
    document: dict[str, Any] = {}
    if earned:
        before, taken = _undone(session, earned.id)
        points = points_to_take_back(earned.points, earned.amount, before, taken, refunded)
        document["earned"] = {
            "entry": str(earned.id),
            "points": points,
            "amount": min(refunded, earned.amount - before).fen,
        }
    if returned and not spent:
        raise NotByTheRules("back")
    if returned and spent:
        until = good_again_until(entries_of(session, spent.member_id), spent.id, today)
        document["spent"] = {
            "entry": str(spent.id),
            "points": returned,
            "until": until.isoformat() if until else None,
        }
    return {"refund": str(refund_id), **document} if document else None


def reverse_points(
    session: Session,
    order_id: UUID,
    refund_id: UUID,
    refunded: Money,
    token: StaffToken,
    *,
    today: date,
    returned: int = 0,
) -> None:
    """Take back what a refunded order earned, and give back what was spent on it.

    The same `refund_id` again changes nothing. What was spent already is taken back all the same:
    the balance is then under zero until more is earned. Raises NotByTheRules, NoSuchMember,
    NotSignedIn, NotPermitted.
    """
    document = plan_reversal(session, order_id, refund_id, refunded, returned, today=today)
    if document is not None:
        record(session, "reverse_points", document, token.value)


def _of_order(session: Session, order_id: UUID) -> list[PointEntry]:
    """Read what an order earned, and what was spent on it, or on one whose tickets it replaced."""
    paid_for = func.coalesce(func.app.order_of_tender(order_id, "points"), order_id)
    earned = and_(PointEntry.order_id == order_id, PointEntry.kind == PointKind.EARN)
    spent = and_(PointEntry.order_id == paid_for, PointEntry.kind == PointKind.SPEND)
    return list(session.scalars(select(PointEntry).where(or_(earned, spent))))


def _undone(session: Session, entry_id: UUID) -> tuple[Money, int]:
    row = session.execute(
        select(
            func.coalesce(-func.sum(PointEntry.amount), 0).label("amount"),
            func.coalesce(-func.sum(PointEntry.points), 0).label("points"),
        ).where(PointEntry.reverses == entry_id)
    ).one()
    amount = row.amount
    return (amount if isinstance(amount, Money) else Money(int(amount)), int(row.points))
