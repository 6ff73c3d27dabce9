"""What an office asks about the timeslots of one day: sold, held, left for each pool, taken out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.capacity.queries import SlotState, state_of

_BOOK = text("""
    SELECT s.id, s.series_id, s.day, s.starts, s.ends, s.state = 'REMOVED' AS removed, s.quota,
           s.quota_by_hand, coalesce(s.day + s.ends, s.day + 1 + site.cut_off)
           AT TIME ZONE site.time_zone <= clock_timestamp() AS past,
           (SELECT coalesce(sum(h.number), 0)::integer FROM held_place AS h
              JOIN place_hold AS p ON p.id = h.hold_id
             WHERE h.timeslot_id = s.id AND p.state = 'HELD') AS held,
           (SELECT json_agg(json_build_array(f.pool, f.free) ORDER BY f.pool <> 'common', f.pool)
              FROM (SELECT pool, sum(free)::integer AS free FROM place
                     WHERE timeslot_id = s.id GROUP BY pool) AS f) AS pools
      FROM timeslot AS s CROSS JOIN site
     WHERE s.series_id = :series AND s.day = :day AND s.state <> 'LAPSED'
     ORDER BY s.starts NULLS FIRST
""")


@dataclass(frozen=True, slots=True)
class BookedSlot:
    """A timeslot with its bookings; times are local, both None for the whole day.

    `free` is what each pool has left, the common pool first. One that was `removed` by hand has
    neither quota nor places.
    """

    timeslot_id: int
    series_id: int
    day: date
    starts: time | None
    ends: time | None
    removed: bool
    quota: int
    by_hand: bool
    past: bool
    held: int
    free: tuple[tuple[str, int], ...]

    @property
    def left(self) -> int:
        """Count the places of all pools that can still be sold."""
        return sum(places for _, places in self.free)

    @property
    def sold(self) -> int:
        """Count the places that are sold."""
        return self.quota - self.left - self.held

    @property
    def state(self) -> SlotState:
        """Say how it can be sold."""
        return state_of(self.quota, self.left, self.past)


def slot_book(session: Session, series_id: int, day: date) -> tuple[BookedSlot, ...]:
    """List the timeslots of a series on a day by time: those that are open or were taken out."""
    rows = session.execute(_BOOK, {"series": series_id, "day": day}).mappings()
    return tuple(_slot(row) for row in rows)


def _slot(row: RowMapping) -> BookedSlot:
    return BookedSlot(
        timeslot_id=row["id"],
        series_id=row["series_id"],
        day=row["day"],
        starts=row["starts"],
        ends=row["ends"],
        removed=row["removed"],
        quota=row["quota"],
        by_hand=row["quota_by_hand"],
        past=row["past"],
        held=row["held"],
        free=tuple((pool, free) for pool, free in row["pools"] or ()),
    )
