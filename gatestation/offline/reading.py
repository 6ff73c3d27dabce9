"""What a gate reads of the database to be ready to do without it, on the thread of the line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, cast
from uuid import UUID

import psycopg
from sqlalchemy import text
from sqlalchemy.orm import Session

from gatestation.desks import Desks
from gatestation.offline.knowledge import Known
from shared.admission.gate_facts import gate_facts
from shared.admission.gate_finders import Finder, document_finders, finders_of
from shared.admission.gate_tickets import (
    GateTicket,
    Mark,
    changed_tickets,
    due_tickets,
    gate_tickets,
    mark_now,
)

_CONFLICTS: Final = text("""
    SELECT count(*) FROM offline_scan AS o JOIN lane AS l ON l.id = o.lane_id
      JOIN station AS s ON s.id = l.station_id AND s.login = session_user WHERE o.state = 'OPEN'
""")


@dataclass(frozen=True, slots=True)
class News:
    """What one look found: the time of the database, how far it saw, and what is to be read."""

    told: datetime
    mark: Mark
    ids: tuple[UUID, ...]
    documents: tuple[Finder, ...]
    conflicts: int


class GateReading:
    """The questions of a gate's follower; each gets the session of its line."""

    def __init__(self, desks: Desks) -> None:
        self._desks = desks

    def listen(self, session: Session) -> None:
        """Hear of changes from now on: whoever catches up after this misses none."""
        session.execute(text("SET statement_timeout = '20s'"))
        session.execute(text("LISTEN gates"))

    def known(self, session: Session, *, anew: bool) -> Known:
        """Read what there is to know beside tickets, and the terms of all types on sale."""
        desk = self._desks.load(session) if anew else self._desks.refresh(session)
        facts = gate_facts(session, [lane.id for lane in desk.lanes.values()])
        for terms_id in facts.in_force.values():
            desk.terms.of(session, terms_id)
        # A journal keeps no mapping that only looks like one.
        clock = replace(desk.clock, special=dict(desk.clock.special))
        return Known(replace(desk, clock=clock), facts)

    def begin(self, session: Session, known: Known) -> tuple[Mark, tuple[UUID, ...]]:
        """Tell from where on to follow, and list the tickets of the day."""
        return mark_now(session), due_tickets(session, known.facts.day)

    def tickets(
        self, session: Session, known: Known, ids: Collection[UUID]
    ) -> tuple[GateTicket, ...]:
        """Read tickets as the lanes of this gate see them."""
        zones = sorted({lane.zone_id for lane in known.desk.lanes.values()})
        return tuple(gate_tickets(session, ids, zones, known.desk.terms)) if zones and ids else ()

    def finders(self, session: Session, ids: Collection[UUID]) -> tuple[Finder, ...]:
        """Read by what tickets are found, but for documents."""
        return finders_of(session, ids)

    def documents(self, session: Session) -> tuple[Finder, ...]:
        """Read by what documents tickets are found today."""
        return document_finders(session)

    def news(self, session: Session, mark: Mark, own: Collection[UUID]) -> News:
        """Tell what is new since a mark, and of the tickets that this gate has changed itself.

        After an outage these are the tickets of hours: they are read in parts.
        """
        now = mark_now(session)
        ids = changed_tickets(session, mark).union(own)
        conflicts = int(session.execute(_CONFLICTS).scalar_one())
        return News(now.at, now, tuple(ids), document_finders(session, mark.xid), conflicts)

    def wait(self, session: Session, seconds: float) -> bool:
        """Wait for word of a change; true when there was one."""
        driver = session.connection().connection.driver_connection
        heard = cast("psycopg.Connection[object]", driver).notifies(timeout=seconds, stop_after=1)
        return any(True for _ in heard)
