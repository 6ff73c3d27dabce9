"""What a gate must know, beside tickets, to judge codes that it has never heard of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.slot_facts import SlotFacts
from shared.capacity.lane_stop import LaneStop
from shared.capacity.restriction import lane_stops


@dataclass(frozen=True, slots=True)
class ZoneUse:
    """How often a new ticket of some terms opens a zone (None: any number), and its places."""

    uses: int | None
    series_id: int | None


@dataclass(frozen=True, slots=True)
class GateFacts:
    """As it was at `as_of` (aware), on the business date `day`.

    `in_force` gives the terms of a ticket type, `zones` what terms say of a zone, `slots` the
    times of a series on a day by their start, `blocks` when a window's block ends, by the number of
    the window's key and its own. `stops` hold lanes of this gate back, by the figures of
    `figures_at`.
    """

    as_of: datetime
    day: date
    in_force: Mapping[int, int]
    zones: Mapping[tuple[int, int], ZoneUse]
    slots: Mapping[tuple[int, date, time], SlotFacts]
    blocks: Mapping[tuple[int, int], datetime]
    stops: tuple[LaneStop, ...]
    figures_at: datetime


_NOW = text("""
    SELECT clock_timestamp() AS as_of, app.business_date(clock_timestamp()) AS day
""")
_TERMS = text("""
    SELECT k.ticket_type_id, k.id, z.zone_id, z.uses, z.series_id
      FROM edition AS e JOIN ticket_terms AS k ON k.edition_id = e.id
      JOIN terms_zone AS z ON z.terms_id = k.id
     WHERE e.state = 'IN_FORCE' AND e.in_force_from <= clock_timestamp()
     ORDER BY e.in_force_from
""")
_SLOTS = text("""
    SELECT series_id, day, starts, ends, early_minutes, late_minutes
      FROM timeslot WHERE starts IS NOT NULL AND day BETWEEN :day AND CAST(:day AS date) + 1
""")
_BLOCKS = text("""
    SELECT k.id AS key, b.number, b.ends_at
      FROM outage_block AS b JOIN signing_key AS k ON k.station_id = b.station_id
     WHERE b.business_date >= CAST(:day AS date) - 1
""")


def gate_facts(session: Session, lanes: Collection[int]) -> GateFacts:
    """Read them for some lanes; what is asked first is as old as all of it may be."""
    now = session.execute(_NOW).one()
    in_force: dict[int, int] = {}
    zones: dict[tuple[int, int], ZoneUse] = {}
    for row in session.execute(_TERMS):
        in_force[row.ticket_type_id] = row.id
        zones[row.id, row.zone_id] = ZoneUse(row.uses, row.series_id)
    slots = {
        (row.series_id, row.day, row.starts): SlotFacts(
            row.day, row.starts, row.ends, row.early_minutes, row.late_minutes
        )
        for row in session.execute(_SLOTS, {"day": now.day})
    }
    blocks = {
        (row.key, row.number): row.ends_at for row in session.execute(_BLOCKS, {"day": now.day})
    }
    stops = lane_stops(session, lanes)
    return GateFacts(now.as_of, now.day, in_force, zones, slots, blocks, stops, now.as_of)
