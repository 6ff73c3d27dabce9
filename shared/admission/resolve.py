"""Reads what a lane must know of a scanned ticket: one statement at every scan of every lane."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.rules import EntitlementFacts, SlotFacts, TicketFacts
from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import Bounds, Validity, ValidityTerms
from shared.database.hot import fetch_one
from shared.kernel.locale import Bilingual


class Resolved(NamedTuple):
    """The row of a scanned ticket, in the order of _RESOLVE.

    Without an entitlement for the zone of the lane the columns from `uses_total` to `go_first` are
    None. `taken` and `blackouts` are words with blanks between them.
    """

    ticket_type_id: int
    state: str
    blocked: bool
    code_version: int
    code_digest: bytes
    visit_day: date
    valid_days: int
    persons: int
    validity: str
    terms_days: int | None
    terms_hours: int | None
    activate_days: int | None
    weekdays: int
    documents_zh: str
    documents_en: str
    taken: str
    blackouts: str | None
    ticket_used_at: datetime | None
    opens_zone: bool
    uses_total: int | None
    uses_left: int | None
    uses_today: int
    used_on: date | None
    per_day: int | None
    companion: bool | None
    inside: bool
    last_walked: bool
    first_used_at: datetime | None
    first_lane_id: int | None
    last_used_at: datetime | None
    last_lane_id: int | None
    slot_day: date | None
    slot_starts: time | None
    slot_ends: time | None
    slot_early: int
    slot_late: int
    go_first: int | None
    now: datetime
    today: date

    @property
    def documents(self) -> Bilingual | None:
        """What the holder must show, None for an ordinary ticket."""
        return Bilingual(self.documents_zh, self.documents_en) if self.documents_zh else None

    @property
    def slot(self) -> SlotFacts | None:
        """The time at which the holder is expected, None for a whole day."""
        if self.slot_day is None or self.slot_starts is None:
            return None
        return SlotFacts(
            self.slot_day, self.slot_starts, self.slot_ends, self.slot_early, self.slot_late
        )

    @property
    def terms(self) -> ValidityTerms:
        """What the terms say about time; a fixed range is already in the bounds."""
        return ValidityTerms(
            kind=ValidityKind(self.validity),
            valid_days=self.terms_days or 1,
            valid_hours=self.terms_hours or 0,
            activate_days=self.activate_days,
            weekdays=self.weekdays,
            blackouts=tuple(Days.parse(days) for days in (self.blackouts or "").split()),
        )


# Today and now come with the row: on line a gate PC with a wrong clock still judges right. All
# joins go by primary key; what few tickets have is asked for only where the terms say so.
_RESOLVE = """
    SELECT t.ticket_type_id, t.state, t.blocked, t.code_version, t.code_digest, t.visit_day,
           t.valid_days, t.persons, k.validity, k.valid_days, k.valid_hours, k.activate_days,
           k.weekdays, k.documents_zh, k.documents_en,
           array_to_string(coalesce(l.credentials, k.credentials), ' '),
           (SELECT string_agg(b.days::text, ' ') FROM terms_blackout AS b WHERE b.terms_id = k.id),
           CASE WHEN k.validity IN ('DAYS_FROM_FIRST_USE', 'HOURS_FROM_FIRST_USE')
                THEN (SELECT min(u.first_used_at) FROM entitlement AS u WHERE u.ticket_id = t.id)
           END,
           e.ticket_id IS NOT NULL, e.uses_total, e.uses_left, e.uses_today, e.used_on, z.per_day,
           z.companion, e.inside, e.last_walked, e.first_used_at, e.first_lane_id, e.last_used_at,
           e.last_lane_id, o.day, o.starts, o.ends, o.early_minutes, o.late_minutes,
           CASE WHEN z.sequence IS NOT NULL
                THEN (SELECT y.zone_id FROM terms_zone AS y
                        JOIN entitlement AS x ON x.ticket_id = t.id AND x.zone_id = y.zone_id
                       WHERE y.terms_id = k.id AND y.sequence < z.sequence
                         AND x.first_used_at IS NULL
                       ORDER BY y.sequence LIMIT 1)
           END,
           clock_timestamp(),
           (clock_timestamp() AT TIME ZONE s.time_zone - s.cut_off::interval)::date
      FROM ticket AS t CROSS JOIN site AS s
      JOIN ticket_terms AS k ON k.id = t.terms_id
      LEFT JOIN lane_credential AS l ON l.terms_id = k.id AND l.lane_id = $3::integer
      LEFT JOIN entitlement AS e ON e.ticket_id = t.id AND e.zone_id = $1::integer
      LEFT JOIN terms_zone AS z ON z.terms_id = k.id AND z.zone_id = $1::integer
      LEFT JOIN timeslot AS o ON o.id = e.timeslot_id
     WHERE t.id = $2::uuid
"""


def resolve(session: Session, ticket_id: UUID, zone_id: int, lane_id: int) -> Resolved | None:
    """Read the row of a ticket as a lane of a zone sees it; None when nobody has sold it."""
    row = fetch_one(session, _RESOLVE, (zone_id, str(ticket_id), lane_id))
    return None if row is None else Resolved(*row)


def ticket_facts(row: Resolved, shown_version: int, training: bool) -> TicketFacts:
    """Give the facts that the admission rule judges."""
    bounds = Bounds(row.visit_day, row.valid_days)
    return TicketFacts(
        state=row.state,
        blocked=row.blocked,
        training=training,
        code_version=row.code_version,
        shown_version=shown_version,
        validity=Validity(row.terms, bounds, row.ticket_used_at),
        entitlement=_entitlement_facts(row) if row.opens_zone else None,
        taken=tuple(row.taken.split()),
    )


def _entitlement_facts(row: Resolved) -> EntitlementFacts:
    return EntitlementFacts(
        uses_total=row.uses_total,
        uses_left=row.uses_left,
        inside=row.inside,
        last_walked=row.last_walked,
        last_used_at=row.last_used_at,
        last_lane_id=row.last_lane_id,
        first_used_at=row.first_used_at,
        uses_today=row.uses_today,
        used_on=row.used_on,
        per_day=row.per_day,
        slot=row.slot,
        go_first=row.go_first,
    )
