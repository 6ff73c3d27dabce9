"""Lets somebody in by hand at this gate; whoever signs for it does so for this once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.by_hand import HandReason, admit_by_hand
from shared.admission.scan_answer import ScanAnswer
from shared.passes.at_lane import sign_mismatch
from shared.site.authorise import Approval
from shared.site.queries import LaneFacts
from shared.site.sign_in import sign_in, sign_out


@dataclass(frozen=True, slots=True)
class HandOrder:
    """So many persons for a reason, and who signs. The same order keeps its id."""

    scan_id: UUID
    reason: HandReason
    persons: int
    approval: Approval


def admit_signed(session: Session, order: HandOrder, lane: LaneFacts) -> ScanAnswer:
    """Record the admission under the name of who signs, and sign out again: nobody stays here.

    Raises WrongPin, StaffLocked, StationLocked, NotPermitted.
    """
    token = sign_in(session, order.approval.number, order.approval.pin)
    try:
        return admit_by_hand(session, order.scan_id, lane, order.persons, order.reason, token)
    finally:
        sign_out(session, token)


def sign_hold(session: Session, hold_id: UUID, approval: Approval) -> None:
    """Put a name under a pause of this gate, and sign out again.

    Raises WrongPin, StaffLocked, StationLocked, NotJustNow.
    """
    token = sign_in(session, approval.number, approval.pin)
    try:
        sign_mismatch(session, hold_id, token)
    finally:
        sign_out(session, token)
