"""What a ticket may do at a lane in the course of a day, worked out beforehand: pure.

A handheld that has lost the network looks its verdicts up in this; it judges nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from shared.admission.offline_use import OwnUse, UseOutcome, with_own_uses
from shared.admission.resolve import ScannedTicket, Shown, ticket_facts
from shared.admission.rules import (
    ADMITTING,
    PASSBACK_WINDOW,
    RESCAN_WINDOW,
    Verdict,
    decide_entry,
)
from shared.catalogue.draft import ValidityKind
from shared.site.site_clock import Moment, SiteClock

# What stays open after so many uses stays open for the rest of the day.
MOST_USES: Final = 20
_UNIT: Final = timedelta(microseconds=1)
_LATER: Final = timedelta(minutes=1)
_NOBODY: Final = UUID(int=0)


class EntryWindow(NamedTuple):
    """From `since` (aware) on: the verdict; and once an attendant has agreed, or has not."""

    since: datetime
    verdict: Verdict
    agreed: Verdict
    declined: Verdict


class DayCourse(NamedTuple):
    """The windows of a ticket in their order, and how often it lets in here before `then`.

    The first one holds from when the course was asked for.
    """

    windows: tuple[EntryWindow, ...]
    uses: int
    then: Verdict


def day_course(
    ticket: ScannedTicket, clock: SiteClock, since: datetime, until: datetime
) -> DayCourse:
    """Work out, by the one admission rule, what a ticket may do from `since` until before `until`.

    Of a group nobody can tell off line how many have entered elsewhere.
    """
    if ticket.terms.group:
        unknown = Verdict.OFFLINE_UNKNOWN
        return DayCourse((EntryWindow(since, unknown, unknown, unknown),), 0, unknown)
    windows: list[EntryWindow] = []
    for instant in _turning_points(ticket, clock, since, until):
        window = EntryWindow(instant, *(_decide(ticket, clock, instant, c) for c in _CHECKED))
        if not windows or windows[-1][1:] != window[1:]:
            windows.append(window)
    uses, then = _uses_here(ticket, clock, windows, until)
    windows[0] = windows[0]._replace(since=since)
    return DayCourse(tuple(windows), uses, then)


_CHECKED: Final = (None, True, False)


def _decide(
    ticket: ScannedTicket, clock: SiteClock, instant: datetime, checked: bool | None
) -> Verdict:
    facts = ticket_facts(ticket, Shown(checked=checked))
    return decide_entry(facts, ticket.lane.id, Moment.of(instant, clock))


def _uses_here(
    ticket: ScannedTicket, clock: SiteClock, windows: list[EntryWindow], until: datetime
) -> tuple[int, Verdict]:
    """Use the ticket as soon as it lets in, and again each minute, until it does not."""
    first = next((one for one in windows if one.agreed in ADMITTING), None)
    if first is None:
        return 0, windows[-1].verdict
    at, used, verdict = first.since, ticket, first.agreed
    for uses in range(1, MOST_USES + 1):
        use = OwnUse(
            scan_id=_NOBODY,
            ticket_id=_NOBODY,
            zone_id=ticket.lane.zone_id,
            lane_id=ticket.lane.id,
            at=at,
            day=clock.business_date(at),
            outcome=UseOutcome.WALKED,
            again=verdict is Verdict.OK_REENTRY,
        )
        used = with_own_uses(used, (use,))
        at = min(at + _LATER, until - _UNIT)
        verdict = _decide(used, clock, at, True)
        if verdict not in ADMITTING:
            return uses, verdict
    return MOST_USES, verdict


def _turning_points(
    ticket: ScannedTicket, clock: SiteClock, since: datetime, until: datetime
) -> list[datetime]:
    """Give the instants at which a verdict may turn, in order; the first is `since`."""
    begins = since
    last = ticket.row.last_used_at
    if last is not None:
        # What was before the last use is past; and until then a list is not even made.
        begins = max(begins, last)
    turns = {_whole(one) for one in _turns(ticket, clock, begins, until)}
    return [begins, *sorted(one for one in turns if begins < one < until)]


def _turns(
    ticket: ScannedTicket, clock: SiteClock, since: datetime, until: datetime
) -> Iterator[datetime]:
    day = since.astimezone(clock.zone).date()
    while (cut_off := clock.at(day, clock.cut_off)) < until:
        yield cut_off
        day += timedelta(days=1)
    slot, row = ticket.row.slot, ticket.row
    if slot is not None:
        yield slot.lets_in_from(clock)
        yield slot.lets_in_until(clock) or until
    if row.last_used_at is not None:
        yield row.last_used_at + RESCAN_WINDOW + _UNIT
        yield row.last_used_at + PASSBACK_WINDOW + _UNIT
    entitlement = ticket_facts(ticket, Shown()).entitlement
    back_until = entitlement.back_until() if entitlement else None
    if back_until is not None:
        yield back_until + _UNIT
    terms, first_used_at = ticket.terms.validity, ticket.elsewhere.first_used_at
    if terms.kind is ValidityKind.HOURS_FROM_FIRST_USE and first_used_at is not None:
        yield first_used_at + timedelta(hours=terms.valid_hours)


def _whole(instant: datetime) -> datetime:
    """Give the next whole millisecond: so a browser counts time."""
    rest = instant.microsecond % 1000
    return instant + timedelta(microseconds=(1000 - rest) % 1000)
