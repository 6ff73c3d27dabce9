"""Claims a use of a ticket that the admission rule lets in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.presume import presumption
from shared.admission.resolve import ScannedTicket
from shared.admission.rules import Verdict
from shared.capacity.restriction import Turns
from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.site.site_clock import Moment


@refusal_of("SM012")
@dataclass(eq=False)
class ClaimLost(Refusal):
    """The use was gone when the claim arrived: another lane was faster, or the paper replaced."""


@refusal_of("SM240")
@dataclass(eq=False)
class TurnLost(Refusal):
    """The room that there was when the lane asked was gone when the claim arrived."""


class Decided(Protocol):
    """What a claim needs of a decision."""

    @property
    def verdict(self) -> Verdict:
        """The verdict to admit with."""
        ...

    @property
    def moment(self) -> Moment:
        """When it was decided."""
        ...


def claim(
    session: Session,
    ticket: ScannedTicket,
    decision: Decided,
    ids: tuple[UUID, UUID],
    turns: Turns | None = None,
) -> bool:
    """Claim one use; False when the scan has to be judged anew. Raises TurnLost where a stop does.

    `turns` is what a lane that is held back was told (lane_turn).
    """
    document = claim_document(ticket, decision, ids)
    return record_claim(session, "claim_entry", document, turns)


def record_claim(
    session: Session, verb: str, document: dict[str, Any], turns: Turns | None
) -> bool:
    """Claim by a verb, in its turn if it has to; False when the scan has to be judged anew."""
    if turns is not None:
        verb, document = "claim_in_turn", document | {"turns": turns}
    try:
        record(session, verb, document)
    except ClaimLost:
        return False
    return True


def claim_first(
    session: Session, presumed: ScannedTicket, decision: Decided, ids: tuple[UUID, UUID]
) -> tuple[int | None, int | None] | None:
    """Claim the first use of a presumed ticket: uses left and in all; None if it is not so."""
    document = claim_document(presumed, decision, ids) | presumption(presumed)
    try:
        uses = record(session, "claim_first", document)
    except ClaimLost:
        return None
    return None if uses is None else (uses[0], uses[1])


def claim_document(
    ticket: ScannedTicket, decision: Decided, ids: tuple[UUID, UUID]
) -> dict[str, Any]:
    """Give what a claim says: who, where, how many, and as what."""
    return {
        "id": str(ids[0]),
        "ticket": str(ids[1]),
        "lane": ticket.lane.id,
        "version": ticket.row.code_version,
        "persons": ticket.row.persons,
        "verdict": decision.verdict.value,
        "day": decision.moment.today.isoformat(),
    }
