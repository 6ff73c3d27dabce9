"""Whose ticket it is: how what a person shows leads to tickets, and which of them is used. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, Protocol
from uuid import UUID

from shared.admission.best_fit import Candidate, best_fit, others_that_admit
from shared.admission.desk import GateDesk
from shared.admission.presented import Presented, PresentedKind
from shared.admission.resolve import ScannedTicket, Shown
from shared.admission.scan import decide_scan
from shared.admission.scan_answer import Decision
from shared.catalogue.credential import Credential
from shared.catalogue.validity import last_day
from shared.identity.day_key import GateKeys, day_digest
from shared.identity.look_up import card_digest, document_forms

_CREDENTIALS: Final = {
    PresentedKind.CARD: Credential.CARD,
    PresentedKind.FACE: Credential.FACE,
}


class Held(NamedTuple):
    """A ticket of whoever was read, and whether it is certain that it is theirs."""

    ticket_id: UUID
    sure: bool


class HolderIndex(Protocol):
    """Where the tickets of a person are looked up: the database, or what a gate knows by heart."""

    def by_document(self, digest: bytes) -> Iterable[Held]:
        """Give the tickets of a document by its digest of the day."""
        ...

    def by_card(self, digest: int) -> Iterable[UUID]:
        """Give the tickets that a card stands for."""
        ...

    def by_face(self, person_id: UUID) -> Iterable[UUID]:
        """Give the tickets that a holder's face stands for."""
        ...


class Fit(NamedTuple):
    """The ticket to use, what the rule says of it, and how many others would admit besides."""

    ticket_id: UUID
    ticket: ScannedTicket
    decision: Decision
    others: int


def held_by(presented: Presented, keys: GateKeys, index: HolderIndex) -> tuple[Held, ...]:
    """List the tickets of a document, a card or a face for today.

    A number that was typed proves nothing: somebody has to look at the paper. Nor does a face to a
    camera that a photograph could be held before: somebody has to look at the person.
    """
    if presented.kind is PresentedKind.CARD:
        digest = card_digest(presented.value, keys.card_key)
        return tuple(Held(one, sure=True) for one in index.by_card(digest))
    if presented.kind is PresentedKind.FACE:
        return tuple(Held(one, sure=False) for one in index.by_face(UUID(presented.value)))
    typed = presented.kind is PresentedKind.TYPED
    found: dict[UUID, Held] = {}
    for at, form in enumerate(document_forms(presented.value)):
        for one in index.by_document(day_digest(form, keys.day_key)):
            # Another form of the number than the one that was read may be somebody else's.
            sure = one.sure and not typed and at == 0
            found.setdefault(one.ticket_id, Held(one.ticket_id, sure))
    return tuple(found.values())


def fit_of(
    presented: Presented,
    held: Iterable[Held],
    find: Callable[[UUID], ScannedTicket | None],
    desk: GateDesk,
) -> Fit | None:
    """Judge all tickets of a person and choose the one to use; None if there is none."""
    judged: list[tuple[Candidate, ScannedTicket, Decision]] = []
    for one in held:
        ticket = find(one.ticket_id)
        if ticket is not None:
            decision = decide_scan(ticket, _shown(presented, one), desk)
            judged.append((_candidate(one, ticket, decision), ticket, decision))
    best = best_fit(candidate for candidate, _, _ in judged)
    if best is None:
        return None
    _, ticket, decision = next(one for one in judged if one[0] is best)
    others = others_that_admit((candidate for candidate, _, _ in judged), best)
    return Fit(best.ticket_id, ticket, decision, others)


def _shown(presented: Presented, held: Held) -> Shown:
    return Shown(
        credential=_CREDENTIALS.get(presented.kind, Credential.ID_CARD),
        doubtful=not held.sure,
        checked=presented.checked,
        persons=presented.persons,
        ticked=presented.ticked,
    )


def _candidate(held: Held, ticket: ScannedTicket, decision: Decision) -> Candidate:
    row, moment = ticket.row, decision.moment
    return Candidate(
        held.ticket_id,
        decision.verdict,
        held.sure,
        row.slot.starts if row.slot else None,
        last_day(decision.facts.validity, moment.clock),
        row.uses_left,
    )
