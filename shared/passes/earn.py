"""Turns what passes were sold for into revenue, in equal parts by the days that go by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.passes.rules import PassDays, earned_of

BATCH: Final = 500

# Those that are over and earned are not looked at again. What an older release has earned at the
# first use is corrected by the way.
_PASSES = text("""
    SELECT k.id, k.state, app.pass_ends(k) AS ends, app.held_days(k.id) AS held,
           CASE WHEN t.validity = 'DAYS_FROM_FIRST_USE'
                THEN (SELECT app.business_date(min(e.first_used_at)) FROM entitlement AS e
                       WHERE e.ticket_id = k.id)
                ELSE k.visit_day END AS begins,
           (SELECT json_agg(json_build_array(h.from_day, h.days)) FROM pass_hold AS h
             WHERE h.ticket_id = k.id) AS pauses,
           (SELECT json_agg(json_build_array(e.zone_id, e.value, e.recognised) ORDER BY e.zone_id)
              FROM entitlement AS e WHERE e.ticket_id = k.id) AS zones
      FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
     WHERE k.id > :after AND k.valid_days > 31 AND k.state IN ('ISSUED', 'ON_HOLD')
       AND (k.visit_day + k.valid_days > :today
            OR EXISTS (SELECT FROM entitlement AS e WHERE e.ticket_id = k.id
                                                      AND e.recognised < e.value))
     ORDER BY k.id LIMIT :batch
""")
_UNTIL = text("SELECT until FROM pass_revenue")
_FIRST: Final = UUID(int=0)


def earn_passes(session: Session, today: date, batch: int = BATCH) -> int | None:
    """Post what passes have earned before `today`; gives how much (fen), None if it was done.

    They are those good for more than a month. Two servers at once post nothing twice.
    """
    if session.execute(_UNTIL).scalar_one() >= today:
        return None
    after, posted, more = _FIRST, 0, True
    while more:
        rows = session.execute(_PASSES, {"after": after, "batch": batch, "today": today}).all()
        more = len(rows) == batch
        after = rows[-1].id if rows else after
        document = {
            "id": str(uuid7()),
            "until": today.isoformat(),
            "earned": [one for row in rows for one in _earned(row, today)],
            "last": not more,
        }
        posted += int(record(session, "earn_passes", document))
    return posted


def _earned(row: Row[Any], today: date) -> Sequence[dict[str, Any]]:
    days = PassDays(
        begins=row.begins,
        ends=row.ends,
        held=row.held,
        pauses=tuple((date.fromisoformat(day), days) for day, days in row.pauses or ()),
        on_hold=row.state == "ON_HOLD",
    )
    each = [(zone, was, earned_of(Money(fen), days, today).fen) for zone, fen, was in row.zones]
    return [
        {"ticket": str(row.id), "zone": zone, "before": was, "now": now}
        for zone, was, now in each
        if was != now
    ]
