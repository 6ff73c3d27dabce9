"""Judges a person by document, card or face: their tickets, and of these the best."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.desk import GateDesk
from shared.admission.holders import Held, fit_of, held_by
from shared.admission.presented import Presented
from shared.admission.resolve import ScannedTicket, resolve
from shared.admission.rules import Verdict
from shared.admission.scan import RETRIES, let_in, refuse
from shared.admission.scan_answer import ScanAnswer
from shared.identity.day_key import GateKeys
from shared.passes.at_lane import tickets_of_card, tickets_of_holder
from shared.site.queries import LaneFacts

_OF_DOCUMENT = text("SELECT ticket, sure FROM app.tickets_of_document(:digest)")


@dataclass(frozen=True, slots=True)
class DatabaseIndex:
    """See HolderIndex."""

    session: Session

    def by_document(self, digest: bytes) -> Iterator[Held]:
        """Ask for the tickets of a document."""
        for row in self.session.execute(_OF_DOCUMENT, {"digest": digest}):
            yield Held(row.ticket, row.sure)

    def by_card(self, digest: int) -> tuple[UUID, ...]:
        """Ask for the tickets of a card."""
        return tickets_of_card(self.session, digest)

    def by_face(self, person_id: UUID) -> tuple[UUID, ...]:
        """Ask for the tickets of a holder."""
        return tickets_of_holder(self.session, person_id)


def judge_person(
    session: Session,
    presented: Presented,
    keys: GateKeys,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
) -> ScanAnswer:
    """Say whether a person may pass by one of their tickets, and claim that one; as judge_scan."""

    def find(ticket_id: UUID) -> ScannedTicket | None:
        return resolve(session, ticket_id, lane, desk.terms)

    for _ in range(RETRIES):
        held = held_by(presented, keys, DatabaseIndex(session))
        fit = fit_of(presented, held, find, desk)
        if fit is None:
            return refuse(session, ScanAnswer(scan_id, Verdict.NO_TICKET, admitted=False), lane)
        ids = (scan_id, fit.ticket_id)
        answer = let_in(session, fit.ticket, fit.decision, ids, desk, persons=presented.persons)
        if answer is not None:
            return replace(answer, others=fit.others)
    return refuse(session, ScanAnswer(scan_id, Verdict.ALREADY_USED, admitted=False), lane)
