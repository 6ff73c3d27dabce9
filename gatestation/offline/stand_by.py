"""Judges for the database while it is gone, from the snapshot and the journal of this gate."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from threading import RLock
from typing import Any, Final
from uuid import UUID

from sqlalchemy.exc import OperationalError

from gatestation.offline.by_heart import ByHeart, Judged
from gatestation.offline.facts import OfflineFacts
from gatestation.offline.gate_clock import GateClock
from gatestation.offline.knowledge import Knowledge, Known
from gatestation.offline.own_deeds import CannotWrite, OwnDeeds
from gatestation.offline.snapshot import Snapshot
from shared.admission.lane_news import LaneNews, news_document
from shared.admission.offline_use import OwnUse, UseOutcome
from shared.admission.presented import Presented
from shared.admission.replay import (
    NEWS,
    clock_document,
    entry_document,
    group_document,
    passage_document,
)
from shared.admission.rules import ADMITTING, ASKING, Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.capacity.lane_mode import LaneMode
from shared.capacity.lane_stop import stop_at
from shared.identity.day_key import GateKeys
from shared.journal.journal import Entry
from shared.kernel.ids import uuid7
from shared.site.queries import LaneFacts

logger = logging.getLogger(__name__)

# Shown again and again while it is held there: neither on line nor off line is it a scan. Whoever
# may leave has spent nothing: that they left is news of the arm.
_NOT_LOGGED: Final = frozenset({Verdict.RESCAN, Verdict.OK_EXIT}) | ASKING


class CannotJudge(OperationalError):
    """Without the database this gate cannot let anybody in: `why` says what it lacks."""

    def __init__(self, why: str) -> None:
        super().__init__(why, None, ConnectionError(why))
        self.why = why


class StandBy:
    """Any thread may ask it. `away` is true from the moment at which the gate judges by itself.

    While it is false it only keeps what it hears. `left` is called when it turns true. `keys` gives
    those of the day as they came last.
    """

    def __init__(
        self,
        deeds: OwnDeeds,
        snapshot: Snapshot,
        clock: GateClock,
        keys: Callable[[], GateKeys | None],
    ) -> None:
        self._deeds = deeds
        self._snapshot = snapshot
        self._clock = clock
        self._lock = RLock()
        self.knowledge = Knowledge(snapshot, keys)
        self._away_since: datetime | None = None
        self._conflicts = 0
        self.left: Callable[[], None] = lambda: None

    @property
    def away(self) -> bool:
        """Tell whether the gate judges by itself."""
        return self._away_since is not None

    @property
    def ready(self) -> bool:
        """Tell whether it could."""
        return self.knowledge.known is not None and self._clock.is_sure

    # What it hears while the database is there.

    def forget_uses(self, shown: Collection[UUID]) -> None:
        """Know that the snapshot shows how these scans ended: a use that both show counts once.

        No scan waits for the disk here.
        """
        with self._lock:
            self._deeds.uses.forget(shown)

    def settled(self) -> dict[UUID, UUID]:
        """Give scan and ticket of the uses that the database knows, with their outcomes."""
        with self._lock:
            return self._deeds.settled()

    def note_use(self, answer: ScanAnswer, lane: LaneFacts) -> None:
        """Remember whom the database has let in here: its row comes a moment later."""
        if not (answer.admitted and answer.ticket_id and answer.verdict in ADMITTING):
            return
        with self._lock:
            use = self._use(answer.scan_id, answer.ticket_id, lane)
            use = replace(use, persons=answer.persons, again=answer.verdict is Verdict.OK_REENTRY)
            if not answer.parts:
                self._deeds.note_use(use)
            for part in answer.parts:
                one = replace(use, scan_id=part.id, ticket_id=part.ticket_id, persons=part.persons)
                self._deeds.note_use(replace(one, part_of=answer.scan_id))

    def note_outcome(self, scan_id: UUID, persons: int) -> None:
        """Remember what the database has heard of a turnstile."""
        with self._lock:
            self._deeds.settle(scan_id, persons)

    # Into the outage and out of it.

    def leave(self) -> None:
        """Judge by itself from now on."""
        with self._lock:
            if self._away_since is not None:
                return
            self._away_since = self._clock.now()
        logger.warning("the database is gone: this gate judges by heart")
        self.left()

    def come_back(self) -> bool:
        """Ask the database again from now on, unless something is still to be sent."""
        with self._lock:
            if self.away and len(self._deeds.unsent) <= len(self._deeds.stuck):
                self._away_since = None
                logger.info("the database is back, and has all that was done meanwhile")
            return not self.away

    def waiting(self, most: int) -> tuple[Entry, ...]:
        """Give what is to be sent next."""
        return self._deeds.waiting(most)

    def were_sent(self, sent: Sequence[Entry], stuck: Sequence[Entry]) -> None:
        """Know which entries the database has, and which it will not take."""
        self._deeds.mark_sent(sent)
        with self._lock:
            self._deeds.know_sent(sent, stuck)

    def note_conflicts(self, conflicts: int) -> None:
        """Know how many scans of this gate await a supervisor."""
        self._conflicts = conflicts

    def keep_clock(self) -> None:
        """Keep the time for the program after this one."""
        self._deeds.keep_clock()

    # What it does instead of the database.

    def judge(self, presented: Presented, scan_id: UUID, lane_code: str) -> ScanAnswer:
        """Judge; whoever is let in is on the disk when this returns. Raises CannotJudge."""
        with self._lock:
            known = self.knowledge.known
            if known is None:
                raise CannotJudge("nothing is known")
            if not self._clock.is_sure:
                raise CannotJudge("nobody has told the time")
            lane = known.desk.lanes.get(lane_code)
            if lane is None:
                return ScanAnswer(scan_id, Verdict.DEVICE_DENIED, admitted=False)
            now = self._clock.now()
            judged = self._by_heart(known).judge(presented, lane, scan_id, now)
            if judged.answer.verdict not in _NOT_LOGGED:
                self._append_scan(judged, lane, now, known.desk.clock.business_date(now))
            return judged.shown

    def outcome(self, scan_id: UUID, persons: int) -> None:
        """Journal what the turnstile did; 0 persons give the use back. Raises CannotJudge."""
        with self._lock:
            document = passage_document(scan_id, persons, self._clock.now())
            self._append(f"{scan_id} out", "passage", document)

    def has_kept(self, scan_id: UUID) -> bool:
        """Tell whether this gate knows by itself that nobody gets the use of a scan back."""
        with self._lock:
            return self._deeds.uses.has_kept(scan_id)

    def note_news(self, lane_code: str, news: LaneNews) -> None:
        """Remember who came or left without a claim, and by an exit that asks whose ticket."""
        lane = self._lane(lane_code)
        if lane is not None:
            with self._lock:
                self._deeds.note_moves(lane.id, news.entered - news.walked_out)
                self._note_leaving(lane, news)

    def news(self, lane_code: str, news: LaneNews) -> None:
        """Journal what an arm did without a claim. Raises CannotJudge."""
        with self._lock:
            lane = self._lane(lane_code)
            if lane is None:
                raise CannotJudge("the lane is not known")
            self._append(str(news.id), "news", {"kind": NEWS, "news": news_document(lane.id, news)})
            self._note_leaving(lane, news)

    def confirm_time(self) -> datetime:
        """Take an attendant's word for the time, and note that it was given."""
        with self._lock:
            at = self._clock.confirm()
            document = clock_document(at, self._clock.drift_seconds)
            self._append(str(uuid7()), "clock", document)
            return at

    def facts(self, lane_code: str = "") -> OfflineFacts:
        """Tell how things stand, at a lane."""
        with self._lock:
            known, deeds = self.knowledge.known, self._deeds
            return OfflineFacts(
                now=self._clock.now(),
                away=self._away_since,
                ready=known is not None,
                tickets=self.knowledge.tickets,
                as_of=known.facts.as_of if known else None,
                unsent=len(deeds.unsent),
                stuck=len(deeds.stuck),
                conflicts=self._conflicts,
                drift_seconds=self._clock.drift_seconds,
                confirm_time=self._clock.wants_a_look,
                time_unsure=not self._clock.is_sure,
                full=deeds.full,
                stop=self._stop(known, lane_code) if known else None,
            )

    # Within.

    def _lane(self, code: str) -> LaneFacts | None:
        known = self.knowledge.known
        return known.desk.lanes.get(code) if known else None

    def _stop(self, known: Known, lane_code: str) -> LaneMode | None:
        lane = known.desk.lanes.get(lane_code)
        today = known.desk.clock.business_date(self._clock.now())
        return stop_at(known.facts.stops, lane.id, today) if lane else None

    def _by_heart(self, known: Known) -> ByHeart:
        return ByHeart(
            known.desk,
            known.facts,
            self._snapshot,
            self._deeds.uses.of,
            self.knowledge.keys,
            self._deeds.came_since(known.facts.figures_at),
        )

    def _note_leaving(self, lane: LaneFacts, news: LaneNews) -> None:
        if news.ticket is not None:
            use = self._use(news.id, news.ticket, lane)
            self._deeds.uses.note(replace(use, outcome=UseOutcome.LEFT))

    def _append_scan(self, judged: Judged, lane: LaneFacts, now: datetime, day: date) -> None:
        answer = judged.answer
        own = {"zone": lane.zone_id, "day": day.isoformat()}
        if answer.parts:
            document = group_document(answer, lane_id=lane.id, at=now)
        else:
            document = entry_document(
                answer.scan_id,
                answer.verdict,
                lane_id=lane.id,
                ticket_id=answer.ticket_id,
                at=now,
                admitted=answer.admitted,
                persons=answer.persons or 1,
                version=judged.version,
                by_signature=judged.by_signature,
            )
        self._append(str(answer.scan_id), "scan", document | own)

    def _append(self, entry_id: str, kind: str, document: Mapping[str, Any]) -> None:
        try:
            self._deeds.append(entry_id, kind, document)
        except CannotWrite as fault:
            raise CannotJudge("the journal cannot be written") from fault

    def _use(self, scan_id: UUID, ticket_id: UUID, lane: LaneFacts) -> OwnUse:
        now = self._clock.now()
        known = self.knowledge.known
        day = known.desk.clock.business_date(now) if known else now.date()
        return OwnUse(scan_id, ticket_id, lane.zone_id, lane.id, now, day)
