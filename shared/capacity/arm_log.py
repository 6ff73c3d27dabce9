"""Reads what was done at lanes by hand: arms held open or tried, and who was let in by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class ArmDeed:
    """A deed at a lane by its kind, at an aware instant; nobody is signed in where `who` is None.

    `persons` and `reason` are those of an admission by hand (BY_HAND), as HandReason has them.
    """

    id: UUID
    at: datetime
    what: str
    lane: Bilingual
    who: str | None
    persons: int = 0
    reason: str = ""


# Lanes tell of many who walk out freely: no more than two days are looked through.
_DEEDS = text("""
    SELECT d.id, d.at, d.what, l.name_zh, l.name_en, s.name AS who, d.persons, d.reason
      FROM (SELECT id, at, kind AS what, lane_id, NULL::integer AS staff_id, 0 AS persons,
                   '' AS reason
              FROM app.lane_news
             WHERE kind IN ('HELD_OPEN', 'HELD_OPEN_OVER', 'TEST', 'TEST_OVER')
               AND business_date >= app.business_date(clock_timestamp()) - 1
             UNION ALL
            SELECT admission_id, at, 'BY_HAND', lane_id, staff_id, persons, reason
              FROM app.hand_admission
             WHERE business_date >= app.business_date(clock_timestamp()) - 1) AS d
      JOIN app.lane AS l ON l.id = d.lane_id LEFT JOIN app.staff AS s ON s.id = d.staff_id
     ORDER BY d.at DESC LIMIT :most
""")


def read_arm_deeds(session: Session, most: int = 100) -> tuple[ArmDeed, ...]:
    """List the last deeds of today and yesterday, the newest first."""
    return tuple(
        ArmDeed(
            row.id,
            row.at,
            row.what,
            Bilingual(row.name_zh, row.name_en),
            row.who,
            row.persons,
            row.reason,
        )
        for row in session.execute(_DEEDS, {"most": most})
    )
