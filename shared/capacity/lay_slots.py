"""Lays the timeslots of the coming days: what the patterns in force make, on what is sold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.capacity.models import TimeslotSeries
from shared.capacity.pattern_rows import read_patterns
from shared.capacity.plan import PlannedDay, Schedule, plan_days, plan_editions
from shared.catalogue.days import each_day
from shared.catalogue.models import Edition
from shared.catalogue.slot_patterns import cut
from shared.database.verb import record
from shared.site.models import Site
from shared.site.special_days import special_days


class ConflictKind(StrEnum):
    """How bookings of a timeslot stand against the patterns."""

    NOT_IN_PATTERN = "NOT_IN_PATTERN"  # no pattern makes it any more: it sells no further
    BELOW_SOLD = "BELOW_SOLD"  # its pattern has fewer places than are taken: it sells no further
    BY_HAND = "BY_HAND"  # its quota was set by hand and stays


@dataclass(frozen=True, slots=True)
class SlotConflict:
    """A timeslot that cannot be what its pattern says.

    `taken` places are sold or held; `wanted` is the quota of the pattern, None if there is none.
    """

    timeslot_id: int
    series_id: int
    day: date
    starts: time | None
    kind: ConflictKind
    taken: int
    wanted: int | None


@dataclass(frozen=True, slots=True)
class Laid:
    """What laying did: timeslots made, changed, and closed because no pattern makes them."""

    made: int
    changed: int
    unwanted: int
    conflicts: tuple[SlotConflict, ...]


def lay_slots(session: Session, first: date, days: int) -> Laid:
    """Make the timeslots of `days` days from `first` on what the patterns in force say.

    A day is laid by the edition in force when it begins, scheduled ones included. What is sold and
    held stays. A second call finds nothing to do. It is the server's, or whoever sets up the site.
    """
    return record_laying(session, laying_document(session, first, days))


def days_on_sale(session: Session) -> tuple[date, int]:
    """Give the business date, and how many days from it on the site sells for."""
    row = session.execute(
        select(func.app.business_date(func.clock_timestamp()), Site.ahead_days)
    ).one()
    return row[0], row[1] + 1


def record_laying(session: Session, document: dict[str, Any]) -> Laid:
    """Lay what a document of `laying_document` asks for."""
    answer = record(session, "lay_slots", document)
    return Laid(
        answer["made"],
        answer["changed"],
        answer["unwanted"],
        tuple(map(_conflict, answer["conflicts"])),
    )


def laying_document(
    session: Session, first: date, days: int, series_id: int | None = None
) -> dict[str, Any]:
    """Give what `lay_slots.sql` takes: all days and series, or one series, with their patterns."""
    now = session.execute(select(func.clock_timestamp())).scalar_one()
    schedule = _schedule(session, now)
    patterns = read_patterns(session, schedule.editions.values())
    planned = plan_editions(schedule, patterns, special_days(session, first), first, days)
    return _document(session, planned, first, days, series_id)


def slot_conflicts(
    session: Session, edition_id: int, first: date, days: int
) -> tuple[SlotConflict, ...]:
    """Foresee which bookings would stand against an edition of any state; nothing changes."""
    patterns = read_patterns(session, [edition_id]).get(edition_id, ())
    planned = plan_days(patterns, special_days(session, first), each_day(first, days))
    document = _document(session, planned, first, days, None)
    return tuple(map(_conflict, record(session, "slot_conflicts", document)))


def _schedule(session: Session, now: datetime) -> Schedule:
    site = session.execute(select(Site.time_zone, Site.cut_off)).one()
    rows = session.execute(
        select(Edition.in_force_from, Edition.id).where(Edition.state == "IN_FORCE")
    )
    editions = {row.in_force_from: row.id for row in rows}
    return Schedule(editions, now, ZoneInfo(site.time_zone), site.cut_off)


def _document(
    session: Session, planned: Iterable[PlannedDay], first: date, days: int, series_id: int | None
) -> dict[str, Any]:
    by_pattern: dict[int, list[PlannedDay]] = {}
    for one in planned:
        if series_id in (None, one.pattern.series_id):
            by_pattern.setdefault(one.pattern.id, []).append(one)
    series = [series_id] if series_id else session.scalars(select(TimeslotSeries.id)).all()
    return {
        "first": first.isoformat(),
        "days": days,
        "series": sorted(series),
        "patterns": [
            {
                "pattern": pattern_id,
                "days": [one.day.isoformat() for one in made],
                "slots": [[_text(slot.starts), _text(slot.ends)] for slot in cut(made[0].pattern)],
            }
            for pattern_id, made in sorted(by_pattern.items())
        ],
    }


def _text(moment: time | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _conflict(row: dict[str, Any]) -> SlotConflict:
    starts = row["starts"]
    return SlotConflict(
        timeslot_id=row["timeslot"],
        series_id=row["series"],
        day=date.fromisoformat(row["day"]),
        starts=None if starts is None else time.fromisoformat(starts),
        kind=ConflictKind(row["kind"]),
        taken=row["taken"],
        wanted=row["wanted"],
    )
