"""What a check must know beside the edition itself: the park, the calendar, and what is sold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.catalogue.draft import EditionContent
from shared.catalogue.edition_queries import content_from
from shared.site.calendar_days import SpecialDays


@dataclass(frozen=True, slots=True)
class SoldDay:
    """Valid tickets of a type that are sold for a visit day."""

    ticket_type_id: int
    day: date
    tickets: int


@dataclass(frozen=True, slots=True)
class TakenSlot:
    """Places of a timeslot that are sold or held; without a start it is the whole day."""

    series_id: int
    day: date
    starts: time | None
    taken: int


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """An edition by number and title."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class ParkFacts:
    """The park as it is at this moment.

    One may buy for `ahead_days` days after `today`. `channels` gives ids by code. `in_force` is
    what is sold now, if anything is. `newer` is the last edition put in force, if the draft was not
    made from it.
    """

    now: datetime
    today: date
    ahead_days: int
    channels: Mapping[str, int]
    tax_classes: frozenset[int] = frozenset()
    zones_off: frozenset[int] = frozenset()
    special: SpecialDays = field(default_factory=dict)
    sold: tuple[SoldDay, ...] = ()
    taken: tuple[TakenSlot, ...] = ()
    in_force: EditionContent | None = None
    newer: OtherEdition | None = None


_FACTS = text("""
    WITH RECURSIVE origin AS (
        SELECT CAST(:edition AS integer) AS id
         UNION SELECT e.copied_from FROM edition AS e JOIN origin ON origin.id = e.id
    ), last AS (
        SELECT id, title FROM edition WHERE state = 'IN_FORCE' ORDER BY in_force_from DESC LIMIT 1
    )
    SELECT clock_timestamp() AS now, app.business_date(clock_timestamp()) AS today, s.ahead_days,
           (SELECT jsonb_object_agg(code, id) FROM channel) AS channels,
           (SELECT coalesce(array_agg(id), '{}') FROM tax_class) AS tax_classes,
           (SELECT coalesce(array_agg(id), '{}') FROM zone WHERE NOT active) AS zones_off,
           (SELECT coalesce(jsonb_object_agg(day, kind), '{}') FROM holiday) AS special,
           (SELECT app.edition_content(id) FROM edition
             WHERE state = 'IN_FORCE' AND in_force_from <= clock_timestamp()
             ORDER BY in_force_from DESC LIMIT 1) AS in_force,
           (SELECT id FROM last WHERE id NOT IN (SELECT id FROM origin WHERE id IS NOT NULL))
           AS newer,
           (SELECT title FROM last) AS newer_title
      FROM site AS s
""")
_SOLD = text("SELECT ticket_type_id, visit_day, sum(tickets) FROM app.sold_ahead() GROUP BY 1, 2")
_TAKEN = text("""
    SELECT t.series_id, t.day, t.starts, t.quota - sum(p.free) AS taken
      FROM timeslot AS t JOIN place AS p ON p.timeslot_id = t.id
     WHERE t.day >= :today AND t.state = 'OPEN' GROUP BY t.id HAVING t.quota > sum(p.free)
""")


def read_park_facts(session: Session, edition: int) -> ParkFacts:
    """Ask what the check of an edition must know, in three statements."""
    row = session.execute(_FACTS, {"edition": edition}).one()
    sold = session.execute(_SOLD)
    taken = session.execute(_TAKEN, {"today": row.today})
    return ParkFacts(
        now=row.now,
        today=row.today,
        ahead_days=row.ahead_days,
        channels=row.channels or {},
        tax_classes=frozenset(row.tax_classes),
        zones_off=frozenset(row.zones_off),
        special={date.fromisoformat(day): kind for day, kind in row.special.items()},
        sold=tuple(SoldDay(kind, day, int(tickets)) for kind, day, tickets in sold),
        taken=tuple(
            TakenSlot(series, day, starts, int(places)) for series, day, starts, places in taken
        ),
        in_force=None if row.in_force is None else content_from(row.in_force),
        newer=None if row.newer is None else OtherEdition(row.newer, row.newer_title),
    )
