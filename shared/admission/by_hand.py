"""Lets persons in without a ticket, on the word of a supervisor and for a reason."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.database.verb import record
from shared.site.queries import LaneFacts
from shared.site.sign_in import StaffToken


class HandReason(StrEnum):
    """Why somebody is let in without a ticket that the lane can read."""

    PAPER = "paper"  # a ticket of ours that no reader reads
    PAPERS_SEEN = "papers_seen"  # free by law, papers seen: a rescuer, a badge of office
    OFFICIAL = "official"  # a guest of the house, staff, a delivery
    EMERGENCY = "emergency"  # a doctor, a lost child, somebody who must get back in
    OTHER = "other"


def admit_by_hand(
    session: Session,
    scan_id: UUID,
    lane: LaneFacts,
    persons: int,
    reason: HandReason,
    token: StaffToken,
) -> ScanAnswer:
    """Record an admission without a ticket, under the name of who is signed in.

    Raises NotSignedIn, NotPermitted (right `authorise`).
    """
    document = {"id": str(scan_id), "lane": lane.id, "persons": persons, "reason": reason}
    record(session, "admit_by_hand", document, token.value)
    return ScanAnswer(scan_id, Verdict.BY_HAND, admitted=True, persons=persons)
