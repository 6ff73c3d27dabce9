"""The list that a handheld judges by without the network: verdicts worked out, nobody named.

A ticket is in it by the digest of its code, so that nobody can make a ticket of the list.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from threading import Lock
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from shared.admission.desk import GateDesk
from shared.admission.entry_windows import DayCourse, day_course
from shared.admission.gate_tickets import (
    GateTicket,
    Mark,
    changed_tickets,
    due_tickets,
    gate_tickets,
    mark_now,
)
from shared.admission.resolve import ScannedTicket
from shared.admission.rules import ADMITTING, ASKING, Verdict
from shared.capacity.occupancy import PARK
from shared.capacity.restriction import lane_stops
from shared.catalogue.models import LaneCredential
from shared.kernel.locale import Bilingual
from shared.site.queries import LaneFacts

_BATCH: Final = 2000
# Digest, ticket, class, version of the code, persons.
_ROW: Final = struct.Struct(">16s16sHBB")
_MOST_CLASSES: Final = 0xFFFF
_NO_LANE: Final = 0


class _Entry(NamedTuple):
    digest: bytes
    ticket: bytes
    kind: int
    version: int
    persons: int


@dataclass(frozen=True, slots=True)
class PackedList:
    """The list as it is sent: the length of a head, the head as JSON, and rows by digest."""

    tag: str
    body: bytes


class EntryList:
    """The tickets of the day as one zone sees them; read whole once, then what has changed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._day: date | None = None
        self._mark: Mark | None = None
        self._entries: dict[UUID, _Entry] = {}
        self._kinds: dict[tuple[int, DayCourse], int] = {}

    def read(
        self, session: Session, lane: LaneFacts, desk: GateDesk, full: Verdict | None = None
    ) -> PackedList:
        """Give the list as it is now, for the rest of the day; while `full` nobody enters."""
        with self._lock:
            mark = mark_now(session)
            day = desk.clock.business_date(mark.at)
            if day != self._day or self._mark is None:
                self._entries, self._kinds = {}, {}
                self._take(session, due_tickets(session, day), lane, desk, day)
            else:
                self._take(session, changed_tickets(session, self._mark), lane, desk, day)
            self._day, self._mark = day, mark
            return self._packed(mark.at, desk, day, full)

    def _take(
        self,
        session: Session,
        ids: Collection[UUID],
        lane: LaneFacts,
        desk: GateDesk,
        day: date,
    ) -> None:
        since, until = _bounds(desk, day)
        for batch in _batches(tuple(ids)):
            for one in gate_tickets(session, batch, [lane.zone_id], desk.terms):
                self._entries.pop(one.ticket_id, None)
                if _is_due(one, day):
                    ticket = ScannedTicket(
                        one.row, lane, desk.terms.known(one.row.terms_id), one.elsewhere
                    )
                    self._put(one, day_course(ticket, desk.clock, since, until))

    def _put(self, one: GateTicket, course: DayCourse) -> None:
        kind = self._kinds.setdefault((one.row.ticket_type_id, course), len(self._kinds))
        if kind <= _MOST_CLASSES:
            row = one.row
            self._entries[one.ticket_id] = _Entry(
                row.code_digest, one.ticket_id.bytes, kind, row.code_version, row.persons
            )

    def _packed(self, at: datetime, desk: GateDesk, day: date, full: Verdict | None) -> PackedList:
        rows = b"".join(_ROW.pack(*one) for one in sorted(self._entries.values()))
        facts = {
            "until": _milliseconds(_bounds(desk, day)[1]),
            "admits": sorted(ADMITTING),
            "asks": sorted(ASKING),
            "full": full,
            "kinds": [_kind(type_id, course, desk) for type_id, course in self._kinds],
        }
        tag = hashlib.sha256(json.dumps(facts).encode() + rows).hexdigest()[:32]
        head = json.dumps(facts | {"at": _milliseconds(at), "tag": tag}).encode()
        return PackedList(tag, struct.pack(">I", len(head)) + head + rows)


class EntryLists:
    """The lists by zone, shared by the handhelds that stand there; any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lists: dict[tuple[int, int], EntryList] = {}

    def read(self, session: Session, lane: LaneFacts, desk: GateDesk) -> PackedList:
        """Give the list of a lane as it is now."""
        seen_as = replace(lane, id=_list_lane(session, lane))
        with self._lock:
            entries = self._lists.setdefault((lane.zone_id, seen_as.id), EntryList())
        return entries.read(session, seen_as, desk, _full(session, lane))


def _full(session: Session, lane: LaneFacts) -> Verdict | None:
    """Tell what a stop has the lane say: off line no handheld hears of who leaves."""
    areas = [one.area for one in lane_stops(session, [lane.id])]
    if not areas:
        return None
    return Verdict.SITE_FULL if PARK in areas else Verdict.ZONE_FULL


def _list_lane(session: Session, lane: LaneFacts) -> int:
    """Tell lanes apart that need lists of their own: 0 for those that take what is usual."""
    own = session.scalar(select(exists().where(LaneCredential.lane_id == lane.id)))
    return lane.id if own else _NO_LANE


def _bounds(desk: GateDesk, day: date) -> tuple[datetime, datetime]:
    clock = desk.clock
    return clock.at(day, clock.cut_off), clock.at(day + timedelta(days=1), clock.cut_off)


def _is_due(one: GateTicket, day: date) -> bool:
    """Tell whether a gate knows the ticket by heart: of today, or of tomorrow."""
    first, row = one.row.visit_day, one.row
    return first <= day + timedelta(days=1) and first + timedelta(days=row.valid_days) > day


def _kind(type_id: int, course: DayCourse, desk: GateDesk) -> dict[str, Any]:
    name = desk.type_names.get(type_id, Bilingual("", ""))
    first, *others = course.windows
    windows = [[0, *first[1:]], *([_milliseconds(one.since), *one[1:]] for one in others)]
    return {
        "zh": name.zh,
        "en": name.en,
        "windows": windows,
        "uses": course.uses,
        "then": course.then,
    }


def _batches(ids: tuple[UUID, ...]) -> Iterator[tuple[UUID, ...]]:
    for at in range(0, len(ids), _BATCH):
        yield ids[at : at + _BATCH]


def _milliseconds(instant: datetime) -> int:
    return round(instant.timestamp() * 1000)
