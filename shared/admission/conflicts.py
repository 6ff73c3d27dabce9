"""Scans of an outage that contradict the database: a supervisor decides on each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


@refusal_of("SM181")
@dataclass(eq=False)
class NotOnTheList(Refusal):
    """The scan is no conflict, or somebody has decided otherwise."""


class ConflictReason(StrEnum):
    """Why a supervisor decides as they do."""

    CHECKED = "checked"
    OUTAGE = "outage"
    TWICE = "twice"
    GIVEN_BACK = "given_back"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Elsewhen:
    """Another admission of the same ticket to the same zone, the nearest in time (aware)."""

    at: datetime
    lane: Bilingual


@dataclass(frozen=True, slots=True)
class Conflict:
    """A scan to decide on; `what` as in OfflineScan.conflict. Times are aware.

    `number` is None for a ticket that nobody has sent yet.
    """

    id: UUID
    at: datetime
    lane: Bilingual
    number: str | None
    ticket_type: Bilingual | None
    persons: int
    what: str
    other: Elsewhen | None


@dataclass(frozen=True, slots=True)
class OutageDay:
    """Persons who were let in off line on the business date, and those of them by signature."""

    persons: int
    by_signature: int


_OPEN = text("""
    SELECT o.id, o.at, l.name_zh, l.name_en, t.number, k.name_zh AS type_zh, k.name_en AS type_en,
           o.persons, o.conflict, x.at AS other_at, x.name_zh AS other_zh, x.name_en AS other_en
      FROM offline_scan AS o JOIN lane AS l ON l.id = o.lane_id
      LEFT JOIN ticket AS t ON t.id = o.ticket_id
      LEFT JOIN ticket_type AS k ON k.id = t.ticket_type_id
      LEFT JOIN LATERAL (
           SELECT a.at, m.name_zh, m.name_en FROM admission AS a JOIN lane AS m ON m.id = a.lane_id
            WHERE a.ticket_id = o.ticket_id AND a.zone_id = o.zone_id AND a.id <> o.id
            ORDER BY greatest(a.at - o.at, o.at - a.at) LIMIT 1) AS x ON true
     WHERE o.state = 'OPEN' ORDER BY o.at LIMIT 1000
""")
_DAY = text("""
    SELECT coalesce(sum(persons), 0) AS persons,
           coalesce(sum(persons) FILTER (WHERE by_signature), 0) AS by_signature
      FROM offline_scan
     WHERE business_date = app.business_date(clock_timestamp()) AND admitted
""")


def open_conflicts(session: Session) -> tuple[Conflict, ...]:
    """List what is to be decided, the oldest first."""
    return tuple(
        Conflict(
            id=row.id,
            at=row.at,
            lane=Bilingual(row.name_zh, row.name_en),
            number=row.number,
            ticket_type=None if row.type_zh is None else Bilingual(row.type_zh, row.type_en),
            persons=row.persons,
            what=row.conflict,
            other=None
            if row.other_at is None
            else Elsewhen(row.other_at, Bilingual(row.other_zh, row.other_en)),
        )
        for row in session.execute(_OPEN)
    )


def outage_today(session: Session) -> OutageDay:
    """Count who was let in off line today."""
    row = session.execute(_DAY).one()
    return OutageDay(int(row.persons), int(row.by_signature))


def decide_conflict(
    session: Session, scan_id: UUID, why: ConflictReason, token: StaffToken, *, accept: bool
) -> None:
    """Stand by a scan, or not. Raises NotOnTheList, NotPermitted."""
    document = {"id": str(scan_id), "accept": accept, "why": why.value}
    record(session, "decide_conflict", document, token.value)
