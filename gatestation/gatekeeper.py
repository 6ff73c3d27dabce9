"""What a lane asks the database, each question on a connection of its own for that moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from gatestation.by_hand import HandOrder, admit_signed, sign_hold
from gatestation.desks import Desks
from gatestation.grant import GivenBack
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.stand_by import CannotJudge, StandBy
from shared.admission.judge import judge_presented
from shared.admission.lane_news import LaneNews, record_lane_news
from shared.admission.passage import give_back, record_passage
from shared.admission.presented import Presented
from shared.admission.queries import LaneFigures, lane_figures
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.capacity.restriction import is_held_back
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.passes.at_lane import NotJustNow, hold_mismatch, photos_of_ticket
from shared.site.authorise import Approval
from shared.site.queries import LaneFacts, LaneKind

# So long a claim is waited for before the gate judges by itself; and where it cannot.
LEAVE_SECONDS: Final = 0.3
WAIT_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class LanePlace:
    """The lane's name and the figures for its screen."""

    name: Bilingual
    figures: LaneFigures


@dataclass(frozen=True, slots=True)
class GateLines:
    """What the lanes of a gate share: one line for their figures, and the lines that were left."""

    figures: LeavableLine
    left: LeftLines


class Gatekeeper:
    """Judges scans and counts passages of one lane; any method may raise the database's errors.

    `judge`, `record_passage` and `give_back` are called on the lane's thread, `place` on that of
    the figures. A database that has not answered in time is left: then `stand_by` judges under the
    same id, and what was asked is the same claim if it was committed after all. Without a
    `stand_by` the database is waited for.
    """

    def __init__(
        self, url: str, lane: str, desks: Desks, lines: GateLines, stand_by: StandBy | None
    ) -> None:
        self._lane = lane
        self._desks = desks
        self._line = LeavableLine(url, f"shanmen-gate {lane}", lines.left)
        self._figures = lines.figures
        self._stand_by = stand_by
        # Written by the thread of the figures, read by the lane's.
        self._held_back = False
        self._hold: UUID | None = None  # the pause that was set last; the thread of the figures

    def judge(self, presented: Presented, scan_id: UUID) -> ScanAnswer:
        """Say whether the holder of a credential may pass, and claim the use if so."""

        def asked(session: Session) -> tuple[ScanAnswer, LaneFacts | None]:
            return self._judge(session, presented, scan_id)

        stand_by = self._stand_by
        if stand_by is None:
            return self._line.ask(asked, WAIT_SECONDS)[0]
        if not stand_by.away:
            try:
                answer, lane = self._line.ask(asked, self._patience)
            except DATABASE_LOST:
                stand_by.leave()
            else:
                if lane is not None:
                    stand_by.note_use(answer, lane)
                return answer
        return stand_by.judge(presented, scan_id, self._lane)

    def record_passage(self, scan_id: UUID, persons: int) -> None:
        """Count who walked through."""
        self._settle(lambda session: record_passage(session, scan_id, persons), scan_id, persons)

    def give_back(self, scan_id: UUID) -> GivenBack:
        """Give the use back: nobody walked through. Says what became of it, as far as is known."""
        said: list[bool] = []
        self._settle(lambda session: said.append(give_back(session, scan_id)), scan_id, 0)
        if said:
            return GivenBack.SURE if said[-1] else GivenBack.KEPT
        kept = self._stand_by is not None and self._stand_by.has_kept(scan_id)
        return GivenBack.KEPT if kept else GivenBack.NOTED

    def record_news(self, news: LaneNews) -> None:
        """Write what the arm did without a claim."""

        def say(session: Session) -> None:
            lane = self._desks.known(session).lanes.get(self._lane)
            if lane is not None:
                record_lane_news(session, lane.id, news)

        stand_by = self._stand_by
        said = self._was_said(say)
        if stand_by is None:
            return
        if said:
            stand_by.note_news(self._lane, news)
        else:
            stand_by.news(self._lane, news)

    def kind(self) -> LaneKind | None:
        """Tell which way the lane lets people, as far as that is known; asks nobody."""
        return self._desks.kind(self._lane)

    def place(self) -> LanePlace:
        """Ask for the lane's name and figures; a lane that is not ours has its code for a name."""
        if self._stand_by is not None and self._stand_by.away:
            raise CannotJudge("the database is known to be gone")
        return self._figures.ask(self._place, WAIT_SECONDS)

    def photo(self, ticket_id: UUID) -> bytes | None:
        """Give the photo of whom a pass is for; None without one, or without the day's keys."""
        keys = self._desks.keys
        if keys is None:
            return None

        def photos(session: Session) -> bytes | None:
            found = photos_of_ticket(session, ticket_id, keys.photo_key)
            return found[0].jpeg if found else None

        return self._figures.ask(photos, WAIT_SECONDS)

    def hold_mismatch(self, ticket_id: UUID) -> None:
        """Pause the pass of somebody else; raises a Refusal where that cannot be."""
        hold_id = uuid7()

        def hold(session: Session) -> None:
            lane = self._desks.known(session).lanes.get(self._lane)
            if lane is not None:
                hold_mismatch(session, hold_id, ticket_id, lane.id)

        self._figures.ask(hold, WAIT_SECONDS)
        self._hold = hold_id

    def sign_mismatch(self, approval: Approval) -> None:
        """Put a name under the pause that was set last; raises why not."""
        if self._hold is None:
            raise NotJustNow
        hold_id = self._hold
        self._figures.ask(lambda session: sign_hold(session, hold_id, approval), WAIT_SECONDS)

    def admit_by_hand(self, order: HandOrder) -> ScanAnswer:
        """Record that somebody is let in by hand; raises why not, and the database's errors."""
        if self._stand_by is not None and self._stand_by.away:
            raise CannotJudge("the database is known to be gone")

        def admit(session: Session) -> ScanAnswer:
            lane = self._desks.known(session).lanes.get(self._lane)
            if lane is None:
                return ScanAnswer(order.scan_id, Verdict.DEVICE_DENIED, admitted=False)
            return admit_signed(session, order, lane)

        return self._figures.ask(admit, WAIT_SECONDS)

    def warm(self) -> None:
        """Open the connection before the first visitor comes."""
        self._line.warm()

    def close(self) -> None:
        """Let go of the lane's connection; to be called once its thread has ended."""
        self._line.close()

    @property
    def _patience(self) -> float:
        ready = self._stand_by is not None and self._stand_by.ready
        return LEAVE_SECONDS if ready else WAIT_SECONDS

    def _judge(
        self, session: Session, presented: Presented, scan_id: UUID
    ) -> tuple[ScanAnswer, LaneFacts | None]:
        desk = self._desks.known(session)
        lane = desk.lanes.get(self._lane)
        if lane is None:
            return ScanAnswer(scan_id, Verdict.DEVICE_DENIED, admitted=False), None
        if self._held_back:
            desk = replace(desk, held_back=frozenset({lane.id}))
        return judge_presented(session, presented, lane, desk, scan_id, self._desks.keys), lane

    def _settle(self, say: Callable[[Session], object], scan_id: UUID, persons: int) -> None:
        said, stand_by = self._was_said(say), self._stand_by
        if stand_by is None:
            return
        if said:
            stand_by.note_outcome(scan_id, persons)
        else:
            stand_by.outcome(scan_id, persons)

    def _was_said(self, say: Callable[[Session], object]) -> bool:
        """Tell the database; false where the gate does without it, by now or already."""
        if self._stand_by is None:
            self._line.ask(say, WAIT_SECONDS)
            return True
        if self._stand_by.away:
            return False
        try:
            self._line.ask(say, self._patience)
        except DATABASE_LOST:
            self._stand_by.leave()
            return False
        return True

    def _place(self, session: Session) -> LanePlace:
        lane = self._desks.refresh(session).lanes.get(self._lane)
        name = lane.name if lane else Bilingual(self._lane, self._lane)
        self._held_back = lane is not None and is_held_back(session, lane.id)
        return LanePlace(name, lane_figures(session, lane.id if lane else 0))
