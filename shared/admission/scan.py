"""Judges what a lane has read: resolve, decide, and claim one use, or log the refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.claim import TurnLost, claim, claim_first
from shared.admission.desk import GateDesk
from shared.admission.foreign_code import foreign_code
from shared.admission.group import OF_ONE, judge_group
from shared.admission.misread import Misread, misread
from shared.admission.presume import presume
from shared.admission.resolve import ScannedTicket, Shown, resolve, ticket_facts
from shared.admission.rules import (
    ASKING,
    Verdict,
    decide_entry,
    decide_exit,
    next_entry,
)
from shared.admission.scan_answer import Decision, ScanAnswer
from shared.capacity.lane_stop import FullOf
from shared.capacity.restriction import Turns, lane_turn
from shared.catalogue.validity import Validity, last_day
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.site.queries import LaneFacts, LaneKind
from shared.site.site_clock import Moment
from shared.tickets.code import (
    BadCode,
    BadSignature,
    Flag,
    KeyRing,
    SignedCode,
    TicketHeader,
    code_digest,
    parse_code,
)

RETRIES = 3
# As often lanes may be quicker than one of them before it says that there is no room.
_TURNS = 8

# The scan and the ticket of a claim.
Ids = tuple[UUID, UUID]


def judge_scan(
    session: Session,
    code: str,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
    *,
    checked: bool | None = None,
    persons: int | None = None,
    ticked: tuple[UUID, ...] = (),
) -> ScanAnswer:
    """Say whether the holder of `code` may pass, and if so claim the use under `scan_id`.

    One statement for a ticket that is what its code says and unused. Any other has its row read,
    and then claimed or logged; one that counts from its first use, or orders its zones, takes one
    statement more. Terms are read at the first ticket sold under them. A refusal is logged; a
    re-scan of a use that nobody has walked through yet is neither claimed nor logged, nor is what
    an attendant has to decide first. `checked`, `persons` and `ticked` are what they decided, as
    in Presented. The same `scan_id` may be judged again after a lost connection: it never spends
    twice, and an admission whose answer got lost is admitted again as long as nobody has walked on
    it.
    """
    try:
        signed, digest = _known(session, code), code_digest(code)
        training = is_training(signed.header, desk.ring)
        shown = Shown(
            signed.header.version, training, checked=checked, persons=persons, ticked=ticked
        )
        return _judge_ticket(session, signed, digest, shown, lane, desk, scan_id)
    except BadCode:
        return refuse(session, _unknown(scan_id, Verdict.BAD_CODE, misread(code)), lane)
    except BadSignature:
        return refuse(session, _unknown(scan_id, Verdict.BAD_SIGNATURE), lane)


def _known(session: Session, code: str) -> SignedCode:
    """Take a code apart; one that is none of ours may be a former system's. Raises BadCode."""
    try:
        return parse_code(code)
    except BadCode:
        return foreign_code(session, code_digest(code))


def _judge_ticket(
    session: Session,
    code: SignedCode,
    digest: bytes,
    shown: Shown,
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
) -> ScanAnswer:
    header, ids = code.header, (scan_id, code.header.ticket_id)
    presumed = presume(header, digest, lane, desk.terms)
    if presumed is not None and lane.id not in desk.held_back:
        decision = decide_scan(presumed, shown, desk)
        if decision.admits and (uses := claim_first(session, presumed, decision, ids)):
            return answer_of(ids, presumed.with_uses(*uses), decision, desk)
    for _ in range(RETRIES):
        ticket = resolve(session, header.ticket_id, lane, desk.terms)
        # Row beats signature: on line, a ticket that nobody has sold does not enter, and the very
        # code that the row remembers needs no second proof. Any other must at least be signed.
        if ticket is None and Flag.TRAINING in header.flags:
            # Of a training area, whose keys are unknown here: refused as what it is.
            return refuse(session, _unknown(scan_id, Verdict.TRAINING), lane)
        if ticket is None:
            raise BadSignature
        if ticket.row.code_digest != digest:
            code.verify(desk.ring)
        decision = decide_scan(ticket, shown, desk)
        answer = let_in(session, ticket, decision, ids, desk, persons=shown.persons)
        if answer is not None:
            return answer
    return refuse(session, _lost(scan_id, header.ticket_id), lane)


def _unknown(scan_id: UUID, verdict: Verdict, what: Misread | None = None) -> ScanAnswer:
    return ScanAnswer(scan_id, verdict, admitted=False, misread=what)


def _lost(scan_id: UUID, ticket_id: UUID) -> ScanAnswer:
    return ScanAnswer(scan_id, Verdict.ALREADY_USED, admitted=False, ticket_id=ticket_id)


def decide_scan(ticket: ScannedTicket, shown: Shown, desk: GateDesk) -> Decision:
    """Ask the admission rule about a ticket, at the time that came with its row."""
    facts = ticket_facts(ticket, shown)
    moment = Moment.of(ticket.row.now, desk.clock)
    if ticket.lane.kind is LaneKind.EXIT:
        return Decision(facts, moment, decide_exit(facts))
    return Decision(facts, moment, decide_entry(facts, ticket.lane.id, moment))


def let_in(
    session: Session,
    ticket: ScannedTicket,
    decision: Decision,
    ids: Ids,
    desk: GateDesk,
    *,
    persons: int | None = None,
) -> ScanAnswer | None:
    """Claim a use of a ticket that may enter, or log why it may not; None has it judged anew.

    What an attendant still has to decide is neither claimed nor logged. `persons` of a group come.
    """
    answer = answer_of(ids, ticket, decision, desk)
    if decision.verdict is Verdict.OK_EXIT:
        return replace(answer, admitted=True)  # written down once the person has walked out
    coming = _coming(ticket, decision, persons)
    if ticket.lane.id not in desk.held_back or not coming:
        return _let_in(session, ticket, decision, answer, persons)
    back = decision.verdict is Verdict.OK_REENTRY
    for _ in range(_TURNS):
        turns = lane_turn(session, ticket.lane.id, coming, back=back)
        if isinstance(turns, FullOf):
            return refuse(session, full_answer(answer, turns), ticket.lane)
        try:
            return _let_in(session, ticket, decision, answer, persons, turns)
        except TurnLost:
            continue
    return refuse(session, full_answer(answer, FullOf.ZONE), ticket.lane)


def _let_in(
    session: Session,
    ticket: ScannedTicket,
    decision: Decision,
    answer: ScanAnswer,
    persons: int | None,
    turns: Turns | None = None,
) -> ScanAnswer | None:
    if ticket.terms.group and decision.verdict in OF_ONE:
        grouped = judge_group(session, ticket, decision, answer, persons or 0, turns)
        if grouped is None or grouped.admitted or grouped.verdict in ASKING:
            return grouped
        return refuse(session, grouped, ticket.lane)
    if decision.verdict in ASKING:
        return answer
    if not decision.admits:
        return refuse(session, answer, ticket.lane)
    ids = (answer.scan_id, answer.ticket_id or answer.scan_id)
    return answer if claim(session, ticket, decision, ids, turns) else None


def full_answer(answer: ScanAnswer, full: FullOf) -> ScanAnswer:
    """Give the answer of a lane that would let in if there were room."""
    verdict = Verdict.SITE_FULL if full is FullOf.PARK else Verdict.ZONE_FULL
    return replace(answer, verdict=verdict, admitted=False)


def _coming(ticket: ScannedTicket, decision: Decision, persons: int | None) -> int:
    """Tell how many persons may come in by a decision; `persons` of a group were counted.

    Others of a group may come where the ticket that was shown is used up.
    """
    if ticket.terms.group and decision.verdict in OF_ONE:
        return persons or len(decision.facts.ticked)
    return (persons or ticket.row.persons) if decision.admits else 0


def refuse(session: Session, answer: ScanAnswer, lane: LaneFacts) -> ScanAnswer:
    """Log a scan that opens nothing, unless it stands admitted: its answer had got lost."""
    document = {
        "id": str(answer.scan_id),
        "lane": lane.id,
        "verdict": answer.verdict.value,
        "ticket": None if answer.ticket_id is None else str(answer.ticket_id),
    }
    standing = record(session, "record_refusal", document)
    if standing is not None:
        return replace(answer, verdict=Verdict(standing), admitted=True, next_at=None)
    return answer


def is_training(header: TicketHeader, ring: KeyRing) -> bool:
    """Tell whether a code is of a training area."""
    key = ring.keys.get(header.key_id)  # None for a window newer than what the lane knows
    return Flag.TRAINING in header.flags or (key is not None and key.purpose == "training")


def answer_of(ids: Ids, ticket: ScannedTicket, decision: Decision, desk: GateDesk) -> ScanAnswer:
    """Tell what a lane says of a ticket, given the decision about it."""
    row, admitted, left = ticket.row, decision.admits, ticket.row.uses_left
    facts, moment, verdict = decision
    zone = ticket.terms.zones.get(ticket.lane.zone_id)
    return ScanAnswer(
        scan_id=ids[0],
        verdict=verdict,
        admitted=admitted,
        ticket_id=ids[1],
        ticket_type=desk.type_names.get(row.ticket_type_id),
        persons=row.persons,
        uses_left=left - 1 if admitted and left and verdict is not Verdict.OK_REENTRY else left,
        uses_total=row.uses_total,
        unlimited=row.opens_zone and row.uses_total is None,
        visit_day=row.visit_day,
        last_day=last_day(_validity_now(facts.validity, admitted, moment), moment.clock),
        first_used_at=row.first_used_at,
        first_used_lane=_name(desk.lane_names, row.first_lane_id),
        last_used_at=row.last_used_at,
        last_used_lane=_name(desk.lane_names, row.last_lane_id),
        next_at=next_entry(facts, verdict, moment),
        slot=row.slot,
        go_first=_name(desk.zone_names, ticket.go_first),
        documents=ticket.terms.documents,
        companion=zone is not None and zone.companion,
        taken=ticket.taken,
        left_at=row.left_at,
        back_until=facts.entitlement.back_until() if facts.entitlement else None,
        has_photo=ticket.terms.photo,
    )


def _validity_now(validity: Validity, admitted: bool, moment: Moment) -> Validity:
    """Count this very entry as the first use, if it is: so the screen shows the right last day."""
    if admitted and validity.terms.from_first_use and validity.first_used_at is None:
        return replace(validity, first_used_at=moment.now)
    return validity


def _name(names: Mapping[int, Bilingual], key: int | None) -> Bilingual | None:
    return None if key is None else names.get(key)
