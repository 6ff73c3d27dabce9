"""A group that comes by one code: as many of its tickets are used as an attendant has counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.claim import record_claim
from shared.admission.resolve import ScannedTicket
from shared.admission.rules import ASKING, Verdict
from shared.admission.scan_answer import Decision, GroupFigures, GroupPart, ScanAnswer
from shared.capacity.restriction import Turns
from shared.kernel.ids import derive_id

_GROUP = text("SELECT * FROM app.group_of(:ticket, :zone)")
# This very scan, whose answer got lost.
_STANDING = text("""
    SELECT coalesce(sum(a.persons), 0) FROM group_part AS g JOIN admission AS a
        ON a.id = g.admission_id
     WHERE g.scan_id = :scan AND NOT EXISTS (SELECT FROM passage AS p WHERE p.admission_id = a.id)
""")

# What is said of one ticket of a group need not hold for the others.
OF_ONE = ASKING | {
    Verdict.OK_ENTRY,
    Verdict.RESCAN,
    Verdict.ALREADY_USED,
    Verdict.NO_USES_LEFT,
    Verdict.DAY_LIMIT,
    Verdict.PASSBACK,
}


class GroupTicket(NamedTuple):
    """A ticket of a group, in the order of app.group_of."""

    ticket_id: UUID
    version: int
    persons: int
    open: bool


def group_of(session: Session, ticket_id: UUID, zone_id: int) -> tuple[GroupTicket, ...]:
    """List the tickets that come by the code of any of them, the unused first."""
    rows = session.execute(_GROUP, {"ticket": ticket_id, "zone": zone_id})
    return tuple(GroupTicket(*row) for row in rows)


def figures(group: Sequence[GroupTicket]) -> GroupFigures:
    """Count the persons of a group."""
    bought = sum(one.persons for one in group)
    left = sum(one.persons for one in group if one.open)
    return GroupFigures(bought, bought - left, left)


def ticked_first(
    group: Sequence[GroupTicket], persons: int, ticked: Collection[UUID]
) -> tuple[Sequence[GroupTicket], int]:
    """Give the group with those first who were ticked, and for how many persons they are.

    No persons when one of them is used up meanwhile: it is asked for again.
    """
    if not ticked:
        return group, persons
    here = [one for one in group if one.ticket_id in ticked and one.open]
    if len(here) < len(ticked):
        return group, 0
    others = [one for one in group if one not in here]
    return (*here, *others), sum(one.persons for one in here)


def parts_for(group: Sequence[GroupTicket], persons: int) -> tuple[GroupTicket, ...] | None:
    """Choose unused tickets for so many persons; None if they do not come out even."""
    chosen: list[GroupTicket] = []
    for one in group:
        if one.open and sum(part.persons for part in chosen) + one.persons <= persons:
            chosen.append(one)
    return tuple(chosen) if sum(one.persons for one in chosen) == persons > 0 else None


def judge_group(
    session: Session,
    ticket: ScannedTicket,
    decision: Decision,
    answer: ScanAnswer,
    persons: int,
    turns: Turns | None = None,
) -> ScanAnswer | None:
    """Let in as many of a group as were counted; None has the scan judged anew.

    `persons` 0 asks how many come. More than may still come are asked for again.
    """
    standing = session.execute(_STANDING, {"scan": answer.scan_id}).scalar_one()
    if standing:
        return replace(answer, verdict=Verdict.OK_GROUP_PART, admitted=True, persons=standing)
    group = group_of(session, _ticket_of(answer), ticket.lane.zone_id)
    grouped = decide_group(group, decision, answer, persons)
    if grouped.admitted and not _claim(session, ticket, decision, grouped, turns):
        return None
    return grouped


def decide_group(
    group: Sequence[GroupTicket], decision: Decision, answer: ScanAnswer, persons: int
) -> ScanAnswer:
    """Say what a group that comes by one code is told, given what was said of its one ticket."""
    group, persons = ticked_first(group, persons, decision.facts.ticked)
    counted = figures(group)
    answer = replace(answer, group=counted, admitted=False)
    if counted.left == 0:
        return replace(answer, verdict=Verdict.ALREADY_USED)
    parts = parts_for(group, persons)
    if decision.facts.checked is False:
        return replace(answer, verdict=Verdict.ID_MISMATCH)
    if parts is None:
        return replace(answer, verdict=Verdict.CHECK_COUNT, persons=counted.left)
    return replace(
        answer,
        verdict=Verdict.OK_GROUP_PART,
        admitted=True,
        persons=persons,
        group=GroupFigures(counted.bought, counted.entered + persons, counted.left - persons),
        parts=_named(answer.scan_id, parts),
    )


def _named(scan_id: UUID, parts: Sequence[GroupTicket]) -> tuple[GroupPart, ...]:
    return tuple(
        GroupPart(
            derive_id(scan_id, f"part {at}") if at else scan_id,
            part.ticket_id,
            part.version,
            part.persons,
        )
        for at, part in enumerate(parts)
    )


def _claim(
    session: Session,
    ticket: ScannedTicket,
    decision: Decision,
    answer: ScanAnswer,
    turns: Turns | None,
) -> bool:
    document = {
        "id": str(answer.scan_id),
        "lane": ticket.lane.id,
        "day": decision.moment.today.isoformat(),
        "parts": [part.document() for part in answer.parts],
    }
    return record_claim(session, "claim_group", document, turns)


def _ticket_of(answer: ScanAnswer) -> UUID:
    if answer.ticket_id is None:
        raise ValueError("a group without a ticket")
    return answer.ticket_id
