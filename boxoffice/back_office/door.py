"""The way of the back office to sign-in and station: each call blocks."""

from __future__ import annotations

from sqlalchemy.orm import Session, sessionmaker

from boxoffice.entry import Entry
from shared.database.held import HeldSession
from shared.database.verb import record
from shared.shifts.machine import MachineNotice, troubled_machines
from shared.site.queries import StationFacts, this_station
from shared.site.sign_in import NotThisStation, sign_in

OFFICE = "office"


class BackOfficeDoor:
    """Uses an engine whose statements commit by themselves: a wrong PIN must stay counted."""

    def __init__(self, sessions: sessionmaker[Session]) -> None:
        self._held = HeldSession(sessions)

    def enter(self, number: str, pin: str) -> Entry:
        """Sign in as at a window; raises NotThisStation where no office is, too."""
        with self._held.use() as session:
            station = this_station(session)
            if station.kind != OFFICE:
                raise NotThisStation
            return Entry(sign_in(session, number, pin), station, None)

    def look(self, token: str) -> StationFacts:
        """Tell where this is and which business date it is; a token that is given stays alive."""
        with self._held.use() as session:
            if token:
                record(session, "stay_signed_in", {}, token)
            return this_station(session)

    def troubled_machines(self) -> tuple[MachineNotice, ...]:
        """List the kiosks that somebody should look after."""
        with self._held.use() as session:
            return troubled_machines(session)

    def close(self) -> None:
        """Let go of the connection, once the thread of the database has ended."""
        self._held.close()
