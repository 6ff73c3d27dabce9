"""Judges what was presented from what a gate knows by heart, by the one admission rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from shared.admission.desk import GateDesk
from shared.admission.gate_facts import GateFacts
from shared.admission.gate_finders import Finder, FinderKind, card_bytes
from shared.admission.group import OF_ONE, GroupTicket, decide_group
from shared.admission.holders import Held, fit_of, held_by
from shared.admission.number_scan import is_ticket_number
from shared.admission.offline_use import OwnUse, with_own_uses
from shared.admission.presented import Presented, PresentedKind
from shared.admission.resolve import Elsewhere, ScannedTicket, Shown, TicketRow
from shared.admission.rules import Verdict
from shared.admission.scan import answer_of, decide_scan, full_answer, is_training
from shared.admission.scan_answer import Decision, ScanAnswer
from shared.admission.signed_ticket import NotProven, ticket_of_code
from shared.capacity.lane_stop import full_at
from shared.identity.day_key import GateKeys
from shared.site.queries import LaneFacts
from shared.tickets.code import BadCode, BadSignature, Flag, SignedCode, code_digest, parse_code

_FAILURES: Final = {
    BadCode: Verdict.BAD_CODE,
    BadSignature: Verdict.BAD_SIGNATURE,
    NotProven: Verdict.OFFLINE_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer with the verdict of the rule, the version of the code, and what proved it."""

    answer: ScanAnswer
    version: int | None = None
    by_signature: bool = False

    @property
    def shown(self) -> ScanAnswer:
        """Give the answer as a lane shows it: let in off line says so."""
        if self.answer.verdict is Verdict.OK_ENTRY:
            return replace(self.answer, verdict=Verdict.OFFLINE_OK)
        return self.answer


class KnownTickets(Protocol):
    """The tickets that a gate knows, and by what they are found."""

    def ticket(self, ticket_id: UUID, zone_id: int) -> tuple[TicketRow, Elsewhere] | None:
        """Give a ticket as a zone sees it."""
        ...

    def found(self, kind: FinderKind, digest: bytes) -> tuple[Finder, ...]:
        """List the tickets that something leads to."""
        ...

    def party(self, ticket_id: UUID) -> tuple[UUID, ...]:
        """List the tickets of the group that a ticket belongs to."""
        ...


@dataclass(frozen=True, slots=True)
class KnownIndex:
    """See HolderIndex."""

    tickets: KnownTickets

    def by_document(self, digest: bytes) -> Iterator[Held]:
        """List the tickets of a document."""
        for one in self.tickets.found(FinderKind.DOCUMENT, digest):
            yield Held(one.ticket_id, one.sure)

    def by_card(self, digest: int) -> Iterator[UUID]:
        """List the tickets of a card."""
        for one in self.tickets.found(FinderKind.CARD, card_bytes(digest)):
            yield one.ticket_id

    def by_face(self, person_id: UUID) -> Iterator[UUID]:
        """List the tickets of a holder."""
        for one in self.tickets.found(FinderKind.FACE, person_id.bytes):
            yield one.ticket_id


@dataclass(frozen=True, slots=True)
class ByHeart:
    """`uses` gives what this gate did with a ticket, `came` who came by its lanes since.

    Since is the moment of the figures by which stops are judged. `keys` find documents and cards;
    without them nobody is found by one.
    """

    desk: GateDesk
    facts: GateFacts
    tickets: KnownTickets
    uses: Callable[[UUID], Iterable[OwnUse]]
    keys: GateKeys | None = None
    came: Mapping[int, int] = field(default_factory=dict)

    def judge(self, presented: Presented, lane: LaneFacts, scan_id: UUID, now: datetime) -> Judged:
        """Judge at an instant; nothing is recorded."""
        try:
            if presented.kind is PresentedKind.CODE:
                return self._judge_code(presented, lane, scan_id, now)
            if presented.kind is PresentedKind.TYPED and is_ticket_number(presented.value):
                # The list on this disk has no numbers of tickets.
                return Judged(ScanAnswer(scan_id, Verdict.OFFLINE_UNKNOWN, admitted=False))
            return self._judge_person(presented, lane, scan_id, now)
        except tuple(_FAILURES) as failure:
            verdict = _FAILURES[type(failure)]
            return Judged(ScanAnswer(scan_id, verdict, admitted=False))

    def _judge_code(
        self, presented: Presented, lane: LaneFacts, scan_id: UUID, now: datetime
    ) -> Judged:
        code, digest = parse_code(presented.value), code_digest(presented.value)
        header = code.header
        training = is_training(header, self.desk.ring)
        known = self._find(header.ticket_id, lane, now)
        if known is None and Flag.TRAINING in header.flags:
            return Judged(ScanAnswer(scan_id, Verdict.TRAINING, admitted=False))
        ticket = known or self._signed(code, digest, lane, now)
        if ticket.row.code_digest != digest:
            code.verify(self.desk.ring)
        shown = Shown(header.version, training, checked=presented.checked, ticked=presented.ticked)
        decision = decide_scan(ticket, shown, self.desk)
        answer = answer_of((scan_id, header.ticket_id), ticket, decision, self.desk)
        answer = self._let_in(answer, ticket, decision, presented.persons)
        return Judged(answer, header.version, by_signature=known is None)

    def _judge_person(
        self, presented: Presented, lane: LaneFacts, scan_id: UUID, now: datetime
    ) -> Judged:
        if self.keys is None:
            raise NotProven
        held = held_by(presented, self.keys, KnownIndex(self.tickets))
        fit = fit_of(presented, held, lambda one: self._find(one, lane, now), self.desk)
        if fit is None:
            raise NotProven  # whose ticket was sold since is known on line only
        answer = answer_of((scan_id, fit.ticket_id), fit.ticket, fit.decision, self.desk)
        answer = self._let_in(answer, fit.ticket, fit.decision, presented.persons)
        return Judged(replace(answer, others=fit.others), fit.ticket.row.code_version)

    def _let_in(
        self, answer: ScanAnswer, ticket: ScannedTicket, decision: Decision, persons: int | None
    ) -> ScanAnswer:
        if decision.verdict is Verdict.OK_EXIT:
            return replace(answer, admitted=True)  # written down once somebody has walked out
        told = answer
        if ticket.terms.group and decision.verdict in OF_ONE:
            group = self._group(answer, ticket, decision.moment.now)
            told = decide_group(group, decision, answer, persons or 0)
        if told.admitted:
            coming = told.persons if told.parts else persons or ticket.row.persons
            stops, day = self.facts.stops, decision.moment.today
            full = full_at(stops, ticket.lane.id, day, coming, self.came)
            if full is not None:
                return full_answer(answer, full)
        return told

    def _group(
        self, answer: ScanAnswer, ticket: ScannedTicket, now: datetime
    ) -> tuple[GroupTicket, ...]:
        """List the tickets of a group as app.group_of does: the unused first."""
        ids = self.tickets.party(answer.ticket_id) if answer.ticket_id else ()
        found = [(one, self._find(one, ticket.lane, now)) for one in ids]
        group = [
            GroupTicket(one, its.row.code_version, its.row.persons, (its.row.uses_left or 0) > 0)
            for one, its in found
            if its is not None and its.row.state == "ISSUED" and not its.row.blocked
        ]
        if not group:
            raise NotProven
        return tuple(sorted(group, key=lambda one: (not one.open, one.ticket_id)))

    def _find(self, ticket_id: UUID, lane: LaneFacts, now: datetime) -> ScannedTicket | None:
        found = self.tickets.ticket(ticket_id, lane.zone_id)
        if found is None:
            return None
        row, elsewhere = found
        terms = self.desk.terms.known(row.terms_id)
        ticket = ScannedTicket(row._replace(now=now), lane, terms, elsewhere)
        return with_own_uses(ticket, self.uses(ticket_id))

    def _signed(
        self, code: SignedCode, digest: bytes, lane: LaneFacts, now: datetime
    ) -> ScannedTicket:
        ring, terms = self.desk.ring, self.desk.terms
        ticket = ticket_of_code(code, digest, lane, self.facts, ring, terms, now)
        return with_own_uses(ticket, self.uses(code.header.ticket_id))
