"""Answers as a gate and a handheld get them: every verdict, with the longest facts there may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from shared.admission.rules import ADMITTING, Verdict
from shared.admission.scan_answer import GroupFigures, GroupMember, ScanAnswer
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual

NOON: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
LONG_NAME: Final = Bilingual(
    "景区大门加索道往返加玻璃栈道加观光车联票",
    "Gate, cable car both ways, glass walkway and shuttle",
)
LONG_PLACE: Final = Bilingual("溶洞与竹筏码头换乘中心", "Karst cave and bamboo raft interchange")
_TICKETS: Final = 46
_DAY: Final = date(2026, 11, 23)


def sample_answer(verdict: Verdict) -> ScanAnswer:
    """Answer a ticket of which everything is known that a gate may know; no code that is none."""
    answer = ScanAnswer(uuid7(), verdict, admitted=verdict in ADMITTING)
    if verdict in (Verdict.BAD_CODE, Verdict.BAD_SIGNATURE):
        return answer
    return replace(
        answer,
        ticket_type=LONG_NAME,
        persons=12,
        uses_left=3,
        uses_total=12,
        first_used_at=NOON - timedelta(hours=2),
        first_used_lane=LONG_PLACE,
        last_used_at=NOON - timedelta(minutes=12),
        last_used_lane=LONG_PLACE,
        visit_day=_DAY,
        last_day=_DAY + timedelta(days=2),
        next_at=NOON + timedelta(days=1),
        go_first=LONG_PLACE,
        group=GroupFigures(46, 12, 34) if verdict is Verdict.OK_GROUP_PART else None,
    )


def group_answer() -> ScanAnswer:
    """Ask how many of a group come; one is inside already. Its figures are those of its list."""
    members = tuple(_member(at) for at in range(1, _TICKETS + 1))
    bought = sum(one.persons for one in members)
    left = sum(one.persons for one in members if one.open)
    return replace(
        sample_answer(Verdict.CHECK_COUNT),
        persons=left,
        group=GroupFigures(bought, bought - left, left),
        members=members,
        ticket_id=members[0].ticket_id,
    )


def _member(at: int) -> GroupMember:
    """Name one or several persons on a ticket of a group; the first is inside already."""
    names = ("欧阳*** **************002X",) if at % 7 else ("李*明", "Alex*** S****")
    return GroupMember(uuid7(), f"K12-1123-0001-{at:02d}", len(names), at > 1, names)
