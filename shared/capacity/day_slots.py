"""Lists the timeslots of a day by series and time, to choose one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.capacity.models import Timeslot, TimeslotSeries
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class NamedSlot:
    """A timeslot: its series, and from when to when; no times are the whole day."""

    id: int
    series: Bilingual
    times: str


def slots_of_day(session: Session, day: date) -> tuple[NamedSlot, ...]:
    """List the open timeslots of a day."""
    rows = session.execute(
        select(Timeslot, TimeslotSeries.name_zh, TimeslotSeries.name_en)
        .join(TimeslotSeries, TimeslotSeries.id == Timeslot.series_id)
        .where(Timeslot.day == day, Timeslot.state == "OPEN")
        .order_by(Timeslot.series_id, Timeslot.starts)
    )
    return tuple(
        NamedSlot(
            slot.id,
            Bilingual(zh, en),
            "" if slot.starts is None else f"{slot.starts:%H:%M}–{slot.ends:%H:%M}",
        )
        for slot, zh, en in rows
    )
