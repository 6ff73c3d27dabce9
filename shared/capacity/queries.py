"""What screens ask about timeslots: those of a day, the next free ones, a calendar of many days.

A channel sees its own pool and the common one; what is left in them is what it can sell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.capacity.models import TimeslotSeries
from shared.capacity.pattern_rows import read_patterns
from shared.capacity.plan import PlannedDay, plan_days
from shared.catalogue.days import each_day
from shared.kernel.locale import Bilingual
from shared.site.special_days import special_days

# From this share of places taken on, in percent, few are left.
FEW_FROM_PERCENT = 80


class SlotState(StrEnum):
    """How a timeslot, or the timeslots of a day, can be sold."""

    FREE = "FREE"
    FEW = "FEW"
    FULL = "FULL"
    PAST = "PAST"


@dataclass(frozen=True, slots=True)
class DaySlot:
    """A timeslot as a channel sees it; times are local, both None for the whole day."""

    timeslot_id: int
    series_id: int
    day: date
    starts: time | None
    ends: time | None
    quota: int
    left: int
    past: bool

    @property
    def state(self) -> SlotState:
        """Say how it can be sold."""
        return state_of(self.quota, self.left, self.past)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """The timeslots of a series on a day together; places of those that are over do not count."""

    series_id: int
    day: date
    slots: int
    quota: int
    left: int
    past: bool

    @property
    def state(self) -> SlotState:
        """Say how the day can be sold."""
        return state_of(self.quota, self.left, self.past)


_SLOT = """
    SELECT s.id, s.series_id, s.day, s.starts, s.ends, s.quota, places.left, over.past
      FROM timeslot AS s CROSS JOIN site
     CROSS JOIN LATERAL (SELECT coalesce(sum(free), 0)::integer AS left FROM place
                          WHERE timeslot_id = s.id AND pool IN (:pool, 'common')) AS places
     CROSS JOIN LATERAL (SELECT coalesce(s.day + s.ends, s.day + 1 + site.cut_off)
                                AT TIME ZONE site.time_zone <= clock_timestamp() AS past) AS over
     WHERE s.state = 'OPEN' AND s.series_id = :series
"""
_DAY_SLOTS = text(_SLOT + " AND s.day = :day ORDER BY s.starts NULLS FIRST")
# The index on (series, day, start) gives them in order: reading ends at the last one wanted.
_NEXT_FREE = text(
    _SLOT
    + """
       AND s.day >= :day AND s.day <= app.business_date(clock_timestamp()) + site.ahead_days
       AND (s.day > :day OR s.starts > CAST(:after AS time))
       AND NOT over.past AND places.left >= :wanted
     ORDER BY s.day, s.starts LIMIT :count
"""
)
_CALENDAR = text("""
    WITH slot AS MATERIALIZED (
        SELECT s.id, s.series_id, s.day, s.quota,
               coalesce(s.day + s.ends, s.day + 1 + (SELECT cut_off FROM site))
               <= (SELECT clock_timestamp() AT TIME ZONE time_zone FROM site) AS past
          FROM timeslot AS s
         WHERE s.day >= :first AND s.day < CAST(:first AS date) + CAST(:days AS integer)
           AND s.state = 'OPEN'
    ), places AS (
        SELECT timeslot_id, sum(free) AS left FROM place
         WHERE pool IN (:pool, 'common') AND timeslot_id IN (SELECT id FROM slot)
         GROUP BY timeslot_id
    )
    SELECT slot.series_id, slot.day, count(*) AS slots,
           coalesce(sum(slot.quota) FILTER (WHERE NOT past), 0)::integer AS quota,
           coalesce(sum(places.left) FILTER (WHERE NOT past), 0)::integer AS left,
           bool_and(past) AS past
      FROM slot LEFT JOIN places ON places.timeslot_id = slot.id
     GROUP BY slot.series_id, slot.day ORDER BY slot.day, slot.series_id
""")


def day_slots(session: Session, series_id: int, day: date, pool: str) -> tuple[DaySlot, ...]:
    """List the open timeslots of a series on a day, by time; the past ones of today as well."""
    rows = session.execute(_DAY_SLOTS, {"series": series_id, "day": day, "pool": pool})
    return tuple(DaySlot(*row) for row in rows)


def next_free(
    session: Session,
    series_id: int,
    after: tuple[date, time | None],
    wanted: int,
    pool: str,
    count: int = 2,
) -> tuple[DaySlot, ...]:
    """Find the next timeslots after a day and start that have `wanted` places for a pool.

    After (day, None) it is the days after that day. It looks as far ahead as the site sells.
    """
    day, starts = after
    rows = session.execute(
        _NEXT_FREE,
        {
            "series": series_id,
            "pool": pool,
            "day": day,
            "after": starts,
            "wanted": wanted,
            "count": count,
        },
    )
    return tuple(DaySlot(*row) for row in rows)


def series_names(session: Session) -> dict[int, Bilingual]:
    """Name every series, by id."""
    return {
        number: Bilingual(zh, en)
        for number, zh, en in session.execute(
            select(TimeslotSeries.id, TimeslotSeries.name_zh, TimeslotSeries.name_en)
        )
    }


def slot_calendar(session: Session, first: date, days: int, pool: str) -> tuple[CalendarDay, ...]:
    """Add up the open timeslots of each series on each of `days` days, by day and series."""
    rows = session.execute(_CALENDAR, {"first": first, "days": days, "pool": pool})
    return tuple(CalendarDay(*row) for row in rows)


def planned_days(
    session: Session, edition_id: int, first: date, days: int
) -> tuple[PlannedDay, ...]:
    """Say what the patterns of an edition of any state make of days; half days are two."""
    patterns = read_patterns(session, [edition_id]).get(edition_id, ())
    return tuple(plan_days(patterns, special_days(session, first), each_day(first, days)))


def state_of(quota: int, left: int, past: bool) -> SlotState:
    """Say how places can be sold, of which so many are left."""
    if past:
        return SlotState.PAST
    if left <= 0:
        return SlotState.FULL
    few = (quota - left) * 100 >= quota * FEW_FROM_PERCENT
    return SlotState.FEW if few else SlotState.FREE
