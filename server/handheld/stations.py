"""The handhelds of the site: whose device asks, and the desk that it works at."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.engine import make_url

from server.handheld.desk import HandheldDesk
from server.handheld.entry_list import EntryLists
from server.handheld.proof import is_proved, new_challenge
from server.line import Line
from shared.identity.day_key import GateKeys, gate_keys
from shared.identity.key_file import ServerKeys
from shared.kernel.clock import SystemClock
from shared.site.handhelds import (
    HandheldStation,
    enrol,
    login_password,
    renew,
    station_of_device,
)

# The name of threads that the process leaves when they wait for a database that is frozen.
THREADS: Final = "job-handheld"
# So long a device that was replaced is still taken for the station.
_KNOWN_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class _Known:
    station: HandheldStation
    at: float


class Handhelds:
    """Used on the loop's thread. `key` makes the passwords of the handhelds' logins."""

    def __init__(self, server_url: str, key: bytes, person_keys: ServerKeys | None) -> None:
        self._server_url = server_url
        self._key = key
        self._person_keys = person_keys
        self._line = Line(server_url, "shanmen-server-handhelds", THREADS)
        self._lists = EntryLists()
        self._desks: dict[str, HandheldDesk] = {}
        self._known: dict[bytes, _Known] = {}

    async def enrol(
        self, code: str, device: bytes, public_key: bytes | None = None
    ) -> HandheldStation:
        """Make a device the handheld of a code; raises as enrol."""
        station = await self._line.ask(lambda session: enrol(session, code, device, public_key))
        self._known.clear()
        # Its login was made anew with the code: connections of the former one are good for nothing.
        former = self._desks.pop(station.code, None)
        if former is not None:
            former.close()
        return station

    def challenge(self) -> bytes:
        """Make up what a device is to sign that has lost what it is known by."""
        return new_challenge(self._key, SystemClock().now())

    async def take_back(
        self, public_key: bytes, challenge: bytes, signature: bytes, device: bytes
    ) -> bool:
        """Know a handheld by `device` from now on, if it proves that it is one. Raises Away."""
        if not is_proved(public_key, challenge, signature, self._key, SystemClock().now()):
            return False
        station = await self._line.ask(lambda session: renew(session, public_key, device))
        self._known.clear()
        return station is not None

    async def desk_of(self, device: bytes) -> HandheldDesk | None:
        """Give the desk of a device; None for one that is no handheld. Raises Away."""
        known = self._known.get(device)
        if known is None or time.monotonic() - known.at > _KNOWN_SECONDS:
            station = await self._line.ask(lambda session: station_of_device(session, device))
            if station is None:
                self._known.pop(device, None)
                return None
            known = self._known[device] = _Known(station, time.monotonic())
        return self._desk(known.station)

    def close(self) -> None:
        """Let go of all connections."""
        self._line.close()
        for desk in self._desks.values():
            desk.close()

    def _desk(self, station: HandheldStation) -> HandheldDesk:
        desk = self._desks.get(station.code)
        if desk is None:
            lines = self._own_line(station), self._own_line(station)
            desk = HandheldDesk(station.code, lines, self._lists, (self._keys, SystemClock()))
            self._desks[station.code] = desk
        return desk

    def _own_line(self, station: HandheldStation) -> Line:
        password = login_password(self._key, station.login)
        url = make_url(self._server_url).set(username=station.login, password=password)
        name = f"shanmen-handheld {station.code}"
        return Line(url.render_as_string(hide_password=False), name, THREADS)

    def _keys(self, day: date) -> GateKeys | None:
        return gate_keys(self._person_keys.station, day) if self._person_keys else None
