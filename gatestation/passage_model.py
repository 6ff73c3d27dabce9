"""What happens at an arm, judged from what its turnstile reports: one model for all kinds. Pure.

A grant ends in a passage or is given back; a rotation too many is tail-gating, one without a grant
is forced, one against the lane is reverse. While the arm is free (fire, key) nobody is accused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from gatestation.grant import Grant
from shared.admission.lane_news import MOST_PERSONS, LaneNews, NewsKind
from shared.devices.turnstile.protocol import FIRE, Direction, ReportKind, TurnstileReport
from shared.kernel.ids import uuid7
from shared.site.queries import LaneKind

GRANTS_WITHOUT_PASSAGE: Final = 5
GRANTS_AGAINST: Final = 3
# Who slips in behind somebody follows within this time of the arm's last turn.
TAIL_SECONDS: Final = 2.0
# A board repeats its alarm; within this time it is still the same one.
SAME_ALARM_SECONDS: Final = 5.0

TEST: Final = "TEST"  # a free arm that is only tried

_FREED: Final = {
    FIRE: (NewsKind.FIRE, NewsKind.FIRE_OVER),
    TEST: (NewsKind.TEST, NewsKind.TEST_OVER),
}
_HELD: Final = (NewsKind.HELD_OPEN, NewsKind.HELD_OPEN_OVER)
_BOARD_ALARMS: Final = {
    "TAIL_GATING": NewsKind.TAIL_GATING,
    "INTRUSION": NewsKind.FORCED,
    "REVERSE": NewsKind.REVERSE,
    "STAY_ALARM": NewsKind.STAY,
}


@dataclass(frozen=True, slots=True)
class LaneWay:
    """Which way a lane lets people, and what its other side does.

    `kind` None is a lane of which nothing is known yet: then who walks out does so by leave.
    """

    kind: LaneKind | None = LaneKind.ENTRY
    other_side_free: bool = True

    @property
    def direction(self) -> Direction:
        """The way that its grants are for."""
        exits = (LaneKind.EXIT, LaneKind.EXIT_FREE)
        return Direction.EXIT if self.kind in exits else Direction.ENTRY

    def is_allowed(self, direction: Direction) -> bool:
        """Whether somebody may walk this way without a grant; nobody ever enters so."""
        if direction is Direction.ENTRY:
            return False
        if self.direction is Direction.EXIT:
            return self.kind is LaneKind.EXIT_FREE
        return self.other_side_free or self.kind is None


class PassageModel:
    """Remembers the grant, the free arm and what the sensor is worth; gives news and ends grants.

    `senses` is whether the turnstile says who walked at all. Times are monotonic seconds.
    """

    def __init__(self, *, senses: bool = True) -> None:
        self.way = LaneWay()
        self.grant: Grant | None = None
        self.free: str = ""
        self._senses = senses
        self._unseen = 0
        self._against = 0
        self._last: Grant | None = None
        self._last_turn = float("-inf")
        self._alarms: dict[NewsKind, float] = {}

    @property
    def sensor_faulty(self) -> bool:
        """Whether five grants in a row had no passage."""
        return self._unseen >= GRANTS_WITHOUT_PASSAGE

    @property
    def swapped(self) -> bool:
        """Whether grants are followed by rotations the other way, again and again."""
        return self._against >= GRANTS_AGAINST

    @property
    def counts_on_grant(self) -> bool:
        """Whether an opening is taken for a passage, for there is nothing better."""
        return not self._senses or self.sensor_faulty or self.swapped

    def begin(self, grant: Grant) -> None:
        """Await the passage of a grant."""
        self.grant = grant

    def hear(self, report: TurnstileReport, now: float) -> list[LaneNews]:
        """Take one report into account and give what is to be recorded of it.

        Who walks on the grant is counted in it; the caller then looks whether it is complete.
        """
        match report.kind:
            case ReportKind.PASSED:
                return self._walked(report.direction, min(report.count, MOST_PERSONS), now)
            case ReportKind.ALARM:
                kind = _BOARD_ALARMS.get(report.detail, NewsKind.EXTERNAL)
                return [] if self.free else self._alarm(kind, now)
            case ReportKind.FREED:
                return self._freed(report.detail)
            case ReportKind.CONTROLLED:
                return self._controlled()
            case ReportKind.FAULT:
                self.doubt()
                return [_news(NewsKind.BOARD_FAULT)]
            case _:
                return []

    def doubt(self) -> None:
        """Take note that from here on a missing passage proves nothing."""
        if self.grant is not None:
            self.grant.certain = False

    def end(self, now: float) -> tuple[int | None, list[LaneNews]]:
        """End the grant: persons who count as walked, 0 to give it back, None if nobody knows."""
        grant = self.grant
        if grant is None:
            raise RuntimeError("no grant to end")
        self.grant, self._last, self._last_turn = None, grant, now
        counted_on_grant = self.counts_on_grant
        news = self._judge_sensor(grant)
        if grant.passed:
            return grant.passed, news
        if counted_on_grant:
            return grant.answer.persons, news
        if not grant.certain or grant.against:
            return None, news
        return 0, news

    # Who walks.

    def _walked(self, direction: Direction, persons: int, now: float) -> list[LaneNews]:
        if self.free:
            return self._walked_freely(direction, persons)
        if direction is not self.way.direction:
            return self._walked_against(direction, persons, now)
        if self.grant is not None:
            return self._walked_on_grant(self.grant, persons, now)
        if self.way.is_allowed(direction):
            return [_walk(NewsKind.WALKED_OUT, direction, persons)]
        if self._last is not None and now - self._last_turn <= TAIL_SECONDS:
            self._last_turn = now
            admission = self._last.answer.scan_id
            return self._note(_walk(NewsKind.TAIL_GATING, direction, persons, admission), now)
        return self._note(_walk(NewsKind.FORCED, direction, persons), now)

    def _walked_freely(self, direction: Direction, persons: int) -> list[LaneNews]:
        granted = 0
        if self.grant is not None and direction is self.way.direction:
            granted = min(persons, self.grant.answer.persons - self.grant.passed)
            self.grant.passed += granted
        rest = persons - granted
        return [_walk(NewsKind.FREE_PASSAGE, direction, rest)] if rest else []

    def _walked_on_grant(self, grant: Grant, persons: int, now: float) -> list[LaneNews]:
        grant.passed += persons
        self._last_turn = now
        extra = min(persons, grant.passed - grant.answer.persons)
        if extra <= 0:
            return []
        # They are counted with the grant: the passage says how many walked on it.
        return self._note(_news(NewsKind.TAIL_GATING, extra, grant.answer.scan_id), now)

    def _walked_against(self, direction: Direction, persons: int, now: float) -> list[LaneNews]:
        if self.grant is not None:
            self.grant.against += persons
            if self.swapped:
                return []  # that was the visitor, seen from the wrong side; counted on the grant
        if self.way.is_allowed(direction):
            return [_walk(NewsKind.WALKED_OUT, direction, persons)]
        return self._note(_walk(NewsKind.REVERSE, direction, persons), now)

    # What the board says.

    def _alarm(self, kind: NewsKind, now: float) -> list[LaneNews]:
        if now - self._alarms.get(kind, float("-inf")) < SAME_ALARM_SECONDS:
            return []
        return self._note(_news(kind), now)

    def _note(self, news: LaneNews, now: float) -> list[LaneNews]:
        self._alarms[news.kind] = now
        return [news]

    def _freed(self, why: str) -> list[LaneNews]:
        before, self.free = self.free, why
        self.doubt()
        return [] if before == why else [_news(_FREED.get(why, _HELD)[0])]

    def _controlled(self) -> list[LaneNews]:
        before, self.free = self.free, ""
        return [_news(_FREED.get(before, _HELD)[1])] if before else []

    # What the sensor is worth.

    def _judge_sensor(self, grant: Grant) -> list[LaneNews]:
        if not self._senses:
            return []
        was_faulty, was_swapped = self.sensor_faulty, self.swapped
        if grant.passed:
            self._unseen = self._against = 0
        elif grant.against:
            self._against += 1
        elif grant.certain:
            self._unseen += 1
        news = []
        if self.sensor_faulty and not was_faulty:
            news.append(_news(NewsKind.SENSOR_FAULT))
        if self.swapped and not was_swapped:
            news.append(_news(NewsKind.SWAPPED))
        if grant.passed and (was_faulty or was_swapped):
            news.append(_news(NewsKind.SENSOR_WELL))
        return news


def _news(kind: NewsKind, persons: int = 0, admission: UUID | None = None) -> LaneNews:
    return LaneNews(uuid7(), kind, persons, admission=admission)


def _walk(
    kind: NewsKind, direction: Direction, persons: int, admission: UUID | None = None
) -> LaneNews:
    entered = persons if direction is Direction.ENTRY else 0
    return LaneNews(uuid7(), kind, persons, entered, persons - entered, admission)
