"""Judges the number printed on a ticket, typed by an attendant who has the paper in hand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.desk import GateDesk
from shared.admission.presented import Presented
from shared.admission.resolve import Shown, resolve
from shared.admission.rules import Verdict
from shared.admission.scan import RETRIES, decide_scan, let_in, refuse
from shared.admission.scan_answer import ScanAnswer
from shared.site.queries import LaneFacts

_NUMBER: Final = re.compile(r"[0-9A-Z]+-[0-9]{4}-T?[0-9]{4,}-[0-9]{2,}")
_TICKET: Final = text("SELECT app.ticket_of_number(:number)")


def is_ticket_number(typed: str) -> bool:
    """Tell whether what was typed is written as the number of a ticket, and not of a document."""
    return _NUMBER.fullmatch(typed.upper()) is not None


def judge_number(
    session: Session, presented: Presented, lane: LaneFacts, desk: GateDesk, scan_id: UUID
) -> ScanAnswer:
    """Judge the ticket of a number as its code would be; the attendant looks at the paper first.

    A number can be counted up, and says nothing of a reprint. As judge_scan otherwise.
    """
    found = session.execute(_TICKET, {"number": presented.value.upper()}).scalar_one()
    unknown = ScanAnswer(scan_id, Verdict.NO_TICKET, admitted=False)
    if found is None:
        return refuse(session, unknown, lane)
    for _ in range(RETRIES):
        answer = _judge(session, UUID(str(found)), presented, lane, desk, scan_id)
        if answer is not None:
            return answer
    return refuse(session, replace(unknown, verdict=Verdict.ALREADY_USED), lane)


def _judge(
    session: Session,
    ticket_id: UUID,
    presented: Presented,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
) -> ScanAnswer | None:
    ticket = resolve(session, ticket_id, lane, desk.terms)
    if ticket is None:
        return refuse(session, ScanAnswer(scan_id, Verdict.NO_TICKET, admitted=False), lane)
    shown = Shown(
        doubtful=True,
        checked=presented.checked,
        persons=presented.persons,
        ticked=presented.ticked,
    )
    decision = decide_scan(ticket, shown, desk)
    answer = let_in(
        session, ticket, decision, (scan_id, ticket_id), desk, persons=presented.persons
    )
    if answer is not None and answer.verdict is Verdict.CHECK_ID:
        return replace(answer, verdict=Verdict.CHECK_TICKET)
    return answer
