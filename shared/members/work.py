"""The server's work on members: points expire, tiers are reviewed, visits are noted.

All of it may be stopped at any moment and run again: what is done is seen from the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.rules import (
    EntryFacts,
    PointKind,
    Standing,
    TierChange,
    expired,
    review_tier,
)
from shared.members.standing import tiers_on

BATCH = 500
_ROUNDS = 3

_WITH_EXPIRED = text("""
    SELECT DISTINCT m.root_id FROM point_entry AS e JOIN member AS m ON m.id = e.member_id
      JOIN member AS r ON r.id = m.root_id AND r.state = 'ACTIVE'
     WHERE e.expires_on < :today
       AND e.expires_on >= coalesce((SELECT done_to FROM member_work WHERE name = 'expiry'),
                                    '-infinity')
     ORDER BY 1
""")
_ENTRIES = text("""
    SELECT m.root_id, e.id, e.kind, e.points, e.business_date, e.expires_on, e.reverses
      FROM point_entry AS e JOIN member AS m ON m.id = e.member_id
     WHERE m.root_id = ANY (:roots) ORDER BY m.root_id, e.at, e.id
""")
_TO_REVIEW = text("""
    WITH since AS (
        SELECT coalesce((SELECT done_to FROM member_work WHERE name = 'review'), '-infinity') AS day
    )
    SELECT id FROM member WHERE state = 'ACTIVE' AND tier_until < :today
     UNION
    SELECT m.root_id FROM since, point_entry AS e JOIN member AS m ON m.id = e.member_id
     WHERE e.business_date >= since.day AND e.amount > 0
     UNION
    SELECT m.root_id FROM since, member_visit AS v JOIN member AS m ON m.id = v.member_id
     WHERE v.day >= since.day
     ORDER BY 1
""")
_STANDINGS = text("""
    SELECT m.id, m.tier_id, m.tier_until, year.spend, year.visits
      FROM unnest(:ids) AS wanted (id) JOIN member AS m USING (id)
      CROSS JOIN LATERAL (
          SELECT coalesce((SELECT sum(e.amount) FROM point_entry AS e
                     JOIN member AS own ON own.id = e.member_id AND own.root_id = m.id
                    WHERE e.business_date > CAST(:today AS date) - interval '1 year'
                      AND e.business_date <= :today), 0) AS spend,
                 (SELECT count(DISTINCT v.day) FROM member_visit AS v
                    JOIN member AS own ON own.id = v.member_id AND own.root_id = m.id
                   WHERE v.day > CAST(:today AS date) - interval '1 year'
                     AND v.day <= :today) AS visits) AS year
     WHERE m.state = 'ACTIVE' ORDER BY m.id
""")
# Passages of finished transactions in the order of commits, as revenue is recognised; the member
# is whose points the order of the ticket made.
_PASSAGES = text("""
    WITH horizon AS (
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid
    ), follower_at AS (
        SELECT CASE WHEN seen_xid < horizon.xid THEN seen_xid ELSE 0 END AS xid
          FROM follower, horizon WHERE name = 'visits'
    )
    SELECT p.xid, e.member_id, p.business_date AS day
      FROM passage AS p CROSS JOIN horizon CROSS JOIN follower_at
      LEFT JOIN admission AS a ON a.id = p.admission_id AND p.outcome = 'PASSED'
      LEFT JOIN ticket AS t ON t.id = a.ticket_id
      LEFT JOIN point_entry AS e ON e.order_id = t.order_id AND e.kind = 'earn'
     WHERE p.xid > follower_at.xid AND p.xid < horizon.xid
     ORDER BY p.xid FETCH FIRST (:batch) ROWS WITH TIES
""")


def expire_points(session: Session, today: date) -> int:
    """Book what expired before `today`, the first to expire first; gives how many members.

    A member whose points move meanwhile is taken up again, at the latest the next night.
    """
    done = 0
    for _ in range(_ROUNDS):
        roots = session.execute(_WITH_EXPIRED, {"today": today}).scalars().all()
        left = 0
        for some in _batches(roots):
            lots = _expired_of(session, some, today)
            taken = record(session, "expire_lots", {"lots": lots}) if lots else 0
            done += taken
            left += len(lots) - taken
        if not left:
            _note(session, "expiry", today)
            break
    return done


def review_tiers(session: Session, today: date) -> int:
    """Review whoever bought or came since the last time, or whose period is over.

    Up at once, down at the end of the period; gives how many have a new tier or period.
    """
    tiers = tiers_on(session, today)
    members = session.execute(_TO_REVIEW, {"today": today}).scalars().all()
    changed = 0
    for some in _batches(members):
        rows = session.execute(_STANDINGS, {"ids": some, "today": today}).all()
        reviews = []
        for row in rows:
            standing = Standing(row.tier_id, row.tier_until, Money(int(row.spend)), row.visits)
            change = review_tier(standing, tiers, today)
            if change is not None:
                reviews.append(_review(row.id, row.tier_id, change))
        if reviews:
            changed += record(session, "review_tiers", {"reviews": reviews})
    # Today is not over: whoever buys after this is looked at again.
    _note(session, "review", today)
    return changed


def note_visits(session: Session, batch: int = 4 * BATCH) -> int:
    """Note the visits of members among the passages not read yet; gives how many were read.

    Run again until it gives 0. A passage before its order's points were booked is no visit.
    """
    rows = session.execute(_PASSAGES, {"batch": batch}).all()
    if not rows:
        return 0
    visits = {(row.member_id, row.day) for row in rows if row.member_id}
    document = {
        "seen_xid": rows[-1].xid,
        "visits": [
            {"member": str(member), "day": day.isoformat()} for member, day in sorted(visits)
        ],
    }
    record(session, "record_visits", document)
    return len(rows)


def _expired_of(session: Session, roots: Sequence[UUID], today: date) -> list[dict[str, Any]]:
    rows = session.execute(_ENTRIES, {"roots": list(roots)}).all()
    documents = []
    for root, of_one in groupby(rows, key=lambda row: row.root_id):
        entries = [
            EntryFacts(
                row.id,
                PointKind(row.kind),
                row.points,
                row.business_date,
                row.expires_on,
                row.reverses,
            )
            for row in of_one
        ]
        points = expired(entries, today)
        if points:
            documents.append(
                {
                    "id": str(uuid7()),
                    "member": str(root),
                    "points": points,
                    "entries": len(entries),
                }
            )
    return documents


def _review(member_id: UUID, seen: int, change: TierChange) -> dict[str, Any]:
    return {
        "member": str(member_id),
        "from": seen,
        "id": change.tier_id,
        "until": change.until.isoformat() if change.until else None,
    }


def _batches(members: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for first in range(0, len(members), BATCH):
        yield members[first : first + BATCH]


def _note(session: Session, name: str, day: date) -> None:
    record(session, "note_member_work", {"name": name, "day": day.isoformat()})
