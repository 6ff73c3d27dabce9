"""Judges whatever is presented at a lane, each kind in its way."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.desk import GateDesk
from shared.admission.group_list import group_list
from shared.admission.number_scan import is_ticket_number, judge_number
from shared.admission.person_scan import judge_person
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan import judge_scan
from shared.admission.scan_answer import ScanAnswer
from shared.identity.day_key import GateKeys
from shared.site.queries import LaneFacts


def judge_presented(
    session: Session,
    presented: Presented,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
    keys: GateKeys | None = None,
) -> ScanAnswer:
    """Say whether whoever presents a credential may pass, and claim the use if so.

    Documents and cards are found by the `keys` of the day; without them nobody is.
    """
    answer = _judge(session, presented, lane, desk, scan_id, keys)
    if answer.verdict is Verdict.CHECK_COUNT and answer.ticket_id is not None:
        return replace(answer, members=group_list(session, answer.ticket_id, lane.zone_id))
    return answer


def _judge(
    session: Session,
    presented: Presented,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
    keys: GateKeys | None,
) -> ScanAnswer:
    if presented.kind is PresentedKind.CODE:
        return judge_scan(
            session,
            presented.value,
            lane,
            desk,
            scan_id,
            checked=presented.checked,
            persons=presented.persons,
            ticked=presented.ticked,
        )
    if presented.kind is PresentedKind.TYPED and is_ticket_number(presented.value):
        return judge_number(session, presented, lane, desk, scan_id)
    if keys is None:
        return ScanAnswer(scan_id, Verdict.NO_KEYS, admitted=False)
    return judge_person(session, presented, keys, lane, desk, scan_id)
