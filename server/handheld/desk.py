"""One handheld at work: it judges, counts and sends as a lane, under its own login."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, tzinfo
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from server.handheld.entry_list import EntryLists, PackedList
from server.line import Line
from shared.admission.desk import GateDesk, gate_desk
from shared.admission.judge import judge_presented
from shared.admission.presented import Presented
from shared.admission.queries import LaneFigures, lane_figures
from shared.admission.replay import replay_scans
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.capacity.restriction import is_held_back
from shared.database.verb import record
from shared.identity.day_key import GateKeys
from shared.kernel.clock import Clock
from shared.site.queries import LaneFacts, LaneKind
from shared.site.sign_in import NotSignedIn, StaffToken, sign_in, sign_out

# Keys are revoked and ticket types renamed while a gate is open; stops are set within seconds.
_DESK_SECONDS: Final = 30.0
_STOP_SECONDS: Final = 2.0

_LIST_SECONDS: Final = 30.0

# Scans and their outcomes on one line, the list on another: nobody waits for a list.
Lines = tuple[Line, Line]
# The keys that find a document on a business date, and what tells the time.
Day = tuple[Callable[[date], GateKeys | None], Clock]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a handheld stands, and the figures of the place."""

    lane: LaneFacts
    figures: LaneFigures


class NoLane(Exception):
    """The office has given the handheld no lane of the kind that lets in."""


class HandheldDesk:
    """Raises Away where the database does not answer; asked on the loop's thread."""

    def __init__(self, code: str, lines: Lines, lists: EntryLists, day: Day) -> None:
        self.code = code
        self._line, self._list_line = lines
        self._lists = lists
        self._keys, self._clock = day
        self._desk: GateDesk | None = None
        self._loaded_at = self._stop_asked_at = float("-inf")

    async def sign_in(self, number: str, pin: str) -> StaffToken:
        """Sign somebody in; raises as sign_in."""
        return await self._line.ask(lambda session: sign_in(session, number, pin), seconds=5)

    async def sign_out(self, token: str) -> None:
        """End a sign-in."""
        staff = StaffToken(token, 0, "", "", frozenset())
        await self._line.ask(lambda session: sign_out(session, staff))

    async def judge(self, presented: Presented, scan_id: UUID, token: str) -> ScanAnswer:
        """Judge as a lane does, for whoever is signed in. Raises NotSignedIn, NoLane."""

        def asked(session: Session) -> ScanAnswer:
            if not record(session, "stay_signed_in", {}, token):
                raise NotSignedIn
            desk = self._known(session)
            lane = _lane(desk)
            today = desk.clock.business_date(self._clock.now())
            answer = judge_presented(session, presented, lane, desk, scan_id, self._keys(today))
            if answer.verdict is Verdict.CHECK_PHOTO:
                # Nobody has a photo to compare in the hand.
                return replace(answer, verdict=Verdict.CHECK_ID)
            return answer

        return await self._line.ask(asked)

    async def replay(self, entries: Sequence[dict[str, Any]]) -> list[str]:
        """Send what was done without the database; a word for each."""

        def sent(session: Session) -> list[str]:
            lane = _lane(self._known(session))
            for entry in entries:
                entry["lane"] = lane.id
            return replay_scans(session, entries)

        return await self._line.ask(sent, seconds=10)

    async def place(self) -> Place:
        """Tell where it stands."""

        def asked(session: Session) -> Place:
            lane = _lane(self._known(session))
            return Place(lane, lane_figures(session, lane.id))

        return await self._line.ask(asked)

    async def entry_list(self) -> PackedList:
        """Give the list for the time without the network, read on a line of its own."""

        def asked(session: Session) -> PackedList:
            desk = gate_desk(session, self._desk.terms if self._desk else None)
            return self._lists.read(session, _lane(desk), desk)

        return await self._list_line.ask(asked, _LIST_SECONDS)

    @property
    def zone(self) -> tzinfo:
        """The site's time zone, as far as it is known."""
        return self._desk.clock.zone if self._desk else UTC

    def close(self) -> None:
        """Let go of the connections."""
        for line in (self._line, self._list_line):
            line.close()

    def _known(self, session: Session) -> GateDesk:
        """Give what is known by heart, asked anew once it is old; also whether a stop holds."""
        now = time.monotonic()
        desk = self._desk
        if desk is None or now - self._loaded_at > _DESK_SECONDS:
            desk = gate_desk(session, desk.terms if desk else None)
            self._loaded_at = now
        if now - self._stop_asked_at > _STOP_SECONDS:
            held = (one.id for one in desk.lanes.values() if is_held_back(session, one.id))
            desk = replace(desk, held_back=frozenset(held))
            self._stop_asked_at = now
        elif self._desk is not None:
            desk = replace(desk, held_back=self._desk.held_back)
        self._desk = desk
        return desk


def _lane(desk: GateDesk) -> LaneFacts:
    for lane in desk.lanes.values():
        if lane.kind is LaneKind.ENTRY:
            return lane
    raise NoLane
