"""What a gate did with a ticket and the row that it knows may not show yet: pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from shared.admission.resolve import Elsewhere, ScannedTicket, TicketRow

# A row shows a use of this lane if its last use was about then: nobody enters twice as fast.
_SAME_USE: Final = timedelta(seconds=2)


class UseOutcome(StrEnum):
    """What the turnstile said of a use."""

    AWAITED = "AWAITED"
    WALKED = "WALKED"
    RETURNED = "RETURNED"
    KEPT = "KEPT"  # nobody walked, and the use is gone all the same
    LEFT = "LEFT"  # not a use: its holder was seen leaving by an exit


@dataclass(frozen=True, slots=True)
class OwnUse:
    """A use that a lane of this gate has granted; `at` is aware, `day` its business date.

    `again` is a re-entry, which spends nothing. One of a group is part of a scan that says what
    became of it.
    """

    scan_id: UUID
    ticket_id: UUID
    zone_id: int
    lane_id: int
    at: datetime
    day: date
    outcome: UseOutcome = UseOutcome.AWAITED
    again: bool = False
    persons: int = 1
    part_of: UUID | None = None


def with_own_uses(ticket: ScannedTicket, uses: Iterable[OwnUse]) -> ScannedTicket:
    """Give the ticket as it is after some uses of it, in their order."""
    row, elsewhere = ticket.row, ticket.elsewhere
    for use in uses:
        if use.zone_id == ticket.lane.zone_id:
            row = _after(row, use)
        if use.outcome not in (UseOutcome.RETURNED, UseOutcome.LEFT):
            first = elsewhere.first_used_at or use.at
            elsewhere = Elsewhere(first, elsewhere.unused - {use.zone_id}, elsewhere.held_days)
    return ScannedTicket(row, ticket.lane, ticket.terms, elsewhere)


def _after(row: TicketRow, use: OwnUse) -> TicketRow:
    if use.outcome is UseOutcome.LEFT:
        return row._replace(inside=False, left_at=use.at)
    shown = _shows(row, use)
    if use.outcome is UseOutcome.RETURNED:
        return _returned(row, use) if shown else row
    if not shown:
        row = _used(row, use)
    walked = use.outcome is UseOutcome.WALKED
    return row._replace(inside=use.outcome is not UseOutcome.KEPT, last_walked=walked)


def _shows(row: TicketRow, use: OwnUse) -> bool:
    last = row.last_used_at
    return last is not None and row.last_lane_id == use.lane_id and abs(last - use.at) < _SAME_USE


def _used(row: TicketRow, use: OwnUse) -> TicketRow:
    if use.again:
        return row._replace(last_used_at=use.at, last_lane_id=use.lane_id)
    first = row.first_used_at is None
    return row._replace(
        uses_left=None if row.uses_left is None else max(row.uses_left - 1, 0),
        uses_today=(row.uses_today if row.used_on == use.day else 0) + 1,
        used_on=use.day,
        first_used_at=use.at if first else row.first_used_at,
        first_lane_id=use.lane_id if first else row.first_lane_id,
        last_used_at=use.at,
        last_lane_id=use.lane_id,
    )


def _returned(row: TicketRow, use: OwnUse) -> TicketRow:
    if use.again:
        return row._replace(inside=False)
    only = row.first_used_at == row.last_used_at
    return row._replace(
        uses_left=None if row.uses_left is None else row.uses_left + 1,
        uses_today=max(row.uses_today - 1, 0),
        inside=False,
        first_used_at=None if only else row.first_used_at,
        first_lane_id=None if only else row.first_lane_id,
    )
