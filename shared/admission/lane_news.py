"""What an arm did that no admission accounts for: persons without a claim, alarms, faults."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal

MOST_PERSONS = 100  # in one piece of news: no arm turns more often between two looks


class NewsKind(StrEnum):
    """What happened; all but WALKED_OUT and FREE_PASSAGE stands in the audit log, too."""

    WALKED_OUT = "WALKED_OUT"  # by leave: an exit, or the free side of an entry
    FREE_PASSAGE = "FREE_PASSAGE"  # while the arm was free for everybody
    TAIL_GATING = "TAIL_GATING"  # more rotations than the grant was for
    FORCED = "FORCED"  # a rotation without a grant
    REVERSE = "REVERSE"  # against the lane
    STAY = "STAY"  # somebody stands in the way
    EXTERNAL = "EXTERNAL"  # an alarm from outside, as the board calls it
    FIRE = "FIRE"  # the fire contact: the arm is down, and nothing here blocks it
    FIRE_OVER = "FIRE_OVER"
    HELD_OPEN = "HELD_OPEN"  # by key or from the screen
    HELD_OPEN_OVER = "HELD_OPEN_OVER"
    TEST = "TEST"  # out of service, its arm is tried by hand
    TEST_OVER = "TEST_OVER"
    SENSOR_FAULT = "SENSOR_FAULT"  # grants that nobody walks on: counted on grant from here
    SENSOR_WELL = "SENSOR_WELL"
    SWAPPED = "SWAPPED"  # grants are followed by rotations the other way
    BOARD_FAULT = "BOARD_FAULT"


@refusal_of("SM170")
@dataclass(eq=False)
class NoExit(Refusal):
    """A ticket cannot leave here: the lane is no exit that asks for it."""


@dataclass(frozen=True, slots=True)
class LaneNews:
    """One piece of news of a lane, under an id made when it happened.

    `persons` are those it is about; `entered` and `walked_out` those of them that no admission has
    counted. `admission` is the grant that it has to do with, `ticket` whose holder left by leave.
    """

    id: UUID
    kind: NewsKind
    persons: int = 0
    entered: int = 0
    walked_out: int = 0
    admission: UUID | None = None
    ticket: UUID | None = None


def record_lane_news(session: Session, lane_id: int, news: LaneNews) -> None:
    """Write one piece of news and count its persons; the same id is written once."""
    record(session, "record_lane_news", news_document(lane_id, news))


def news_document(lane_id: int, news: LaneNews) -> dict[str, Any]:
    """Give what record_lane_news takes."""
    return {
        "id": str(news.id),
        "lane": lane_id,
        "kind": news.kind.value,
        "persons": news.persons,
        "entered": news.entered,
        "walked_out": news.walked_out,
        "admission": None if news.admission is None else str(news.admission),
        "ticket": None if news.ticket is None else str(news.ticket),
    }
