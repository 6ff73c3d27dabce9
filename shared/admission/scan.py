"""Judges what a lane has read: resolve, decide, and claim one use, or log the refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.admission.foreign_code import foreign_code
from shared.admission.lane_terms import TermsBook
from shared.admission.resolve import ScannedTicket, resolve, ticket_facts
from shared.admission.rules import SlotFacts, TicketFacts, Verdict, decide_entry, next_entry
from shared.catalogue.models import TicketType
from shared.catalogue.validity import Validity, last_day
from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.models import Lane, Zone
from shared.site.queries import LaneFacts, lanes_of_this_station
from shared.site.site_clock import Moment, SiteClock
from shared.site.this_clock import this_clock
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
from shared.tickets.key_file import key_ring

ADMITTING = frozenset({Verdict.OK_ENTRY, Verdict.OK_REENTRY, Verdict.OK_GROUP_PART})

_RETRIES = 3


@dataclass(frozen=True, slots=True)
class GateDesk:
    """What a gate knows by heart: lanes, keys, the site's clock, terms, names for its screens."""

    lanes: Mapping[str, LaneFacts]
    ring: KeyRing
    clock: SiteClock
    terms: TermsBook
    type_names: Mapping[int, Bilingual]
    lane_names: Mapping[int, Bilingual]
    zone_names: Mapping[int, Bilingual]


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """What the lane tells the person in front of it; unknown facts are None. Times are aware.

    The ticket admits from `visit_day` to `last_day`, any number of times if `unlimited`. `next_at`
    is when waiting helps, `slot` the time at which its holder is expected. `go_first` is a zone to
    be used before this one. `documents` are to be shown with it, a `companion` comes with its
    holder, and `taken` is what this lane takes for such a ticket.
    """

    scan_id: UUID
    verdict: Verdict
    admitted: bool
    ticket_id: UUID | None = None
    ticket_type: Bilingual | None = None
    persons: int = 0
    uses_left: int | None = None
    uses_total: int | None = None
    unlimited: bool = False
    visit_day: date | None = None
    last_day: date | None = None
    first_used_at: datetime | None = None
    first_used_lane: Bilingual | None = None
    last_used_at: datetime | None = None
    last_used_lane: Bilingual | None = None
    next_at: datetime | None = None
    slot: SlotFacts | None = None
    go_first: Bilingual | None = None
    documents: Bilingual | None = None
    companion: bool = False
    taken: tuple[str, ...] = ()


@refusal_of("SM012")
@dataclass(eq=False)
class ClaimLost(Refusal):
    """The use was gone when the claim arrived: another lane was faster, or the paper replaced."""


def gate_desk(session: Session, terms: TermsBook | None = None) -> GateDesk:
    """Load what this gate must know before its first scan, and again when it has changed.

    What it knows of terms stays true: `terms` goes from desk to desk.
    """
    types = session.execute(select(TicketType.id, TicketType.name_zh, TicketType.name_en))
    lanes = session.execute(select(Lane.id, Lane.name_zh, Lane.name_en))
    zones = session.execute(select(Zone.id, Zone.name_zh, Zone.name_en))
    return GateDesk(
        lanes={lane.code: lane for lane in lanes_of_this_station(session)},
        ring=key_ring(session),
        clock=this_clock(session),
        terms=terms or TermsBook(),
        type_names={row.id: Bilingual(row.name_zh, row.name_en) for row in types},
        lane_names={row.id: Bilingual(row.name_zh, row.name_en) for row in lanes},
        zone_names={row.id: Bilingual(row.name_zh, row.name_en) for row in zones},
    )


def judge_scan(
    session: Session, code: str, lane: LaneFacts, desk: GateDesk, scan_id: UUID
) -> ScanAnswer:
    """Say whether the holder of `code` may pass, and if so claim the use under `scan_id`.

    Two statements (resolve, claim or log), and one more for a ticket that counts from its first use
    or orders its zones; terms are read at the first ticket sold under them. A refusal is logged; a
    re-scan of a use that nobody has walked through yet is neither claimed nor logged. The same
    `scan_id` may be judged again after a lost connection: it never spends twice, and an admission
    whose answer got lost is admitted again as long as nobody has walked on it.
    """
    try:
        return _judge_ticket(session, _known(session, code), code_digest(code), lane, desk, scan_id)
    except BadCode:
        return _refuse(session, ScanAnswer(scan_id, Verdict.BAD_CODE, admitted=False), lane)
    except BadSignature:
        return _refuse(session, ScanAnswer(scan_id, Verdict.BAD_SIGNATURE, admitted=False), lane)


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
    lane: LaneFacts,
    desk: GateDesk,
    scan_id: UUID,
) -> ScanAnswer:
    header = code.header
    for _ in range(_RETRIES):
        ticket = resolve(session, header.ticket_id, lane, desk.terms)
        # Row beats signature: on line, a ticket that nobody has sold does not enter, and the very
        # code that the row remembers needs no second proof. Any other must at least be signed.
        if ticket is None:
            raise BadSignature
        if ticket.row.code_digest != digest:
            code.verify(desk.ring)
        facts = ticket_facts(ticket, header.version, _is_training(header, desk.ring))
        moment = Moment(ticket.row.now, ticket.row.today, desk.clock)
        verdict = decide_entry(facts, lane.id, moment)
        answer = _answer((scan_id, header.ticket_id), ticket, facts, verdict, moment, desk)
        if verdict not in ADMITTING:
            return _refuse(session, answer, lane)
        if _claim(session, header, lane, ticket.row.persons, verdict, scan_id):
            return answer
    answer = ScanAnswer(scan_id, Verdict.ALREADY_USED, admitted=False, ticket_id=header.ticket_id)
    return _refuse(session, answer, lane)


def _claim(
    session: Session,
    header: TicketHeader,
    lane: LaneFacts,
    persons: int,
    verdict: Verdict,
    scan_id: UUID,
) -> bool:
    """Claim one use; False when the scan has to be judged anew."""
    document = {
        "id": str(scan_id),
        "ticket": str(header.ticket_id),
        "lane": lane.id,
        "version": header.version,
        "persons": persons,
        "verdict": verdict.value,
    }
    try:
        record(session, "claim_entry", document)
    except ClaimLost:
        return False
    return True


def _refuse(session: Session, answer: ScanAnswer, lane: LaneFacts) -> ScanAnswer:
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


def _is_training(header: TicketHeader, ring: KeyRing) -> bool:
    key = ring.keys.get(header.key_id)  # None for a window newer than what the lane knows
    return Flag.TRAINING in header.flags or (key is not None and key.purpose == "training")


def _answer(
    ids: tuple[UUID, UUID],
    ticket: ScannedTicket,
    facts: TicketFacts,
    verdict: Verdict,
    moment: Moment,
    desk: GateDesk,
) -> ScanAnswer:
    row, admitted, left = ticket.row, verdict in ADMITTING, ticket.row.uses_left
    zone = ticket.terms.zones.get(ticket.lane.zone_id)
    return ScanAnswer(
        scan_id=ids[0],
        verdict=verdict,
        admitted=admitted,
        ticket_id=ids[1],
        ticket_type=desk.type_names.get(row.ticket_type_id),
        persons=row.persons,
        uses_left=left - 1 if admitted and left is not None else left,
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
    )


def _validity_now(validity: Validity, admitted: bool, moment: Moment) -> Validity:
    """Count this very entry as the first use, if it is: so the screen shows the right last day."""
    if admitted and validity.terms.from_first_use and validity.first_used_at is None:
        return replace(validity, first_used_at=moment.now)
    return validity


def _name(names: Mapping[int, Bilingual], key: int | None) -> Bilingual | None:
    return None if key is None else names.get(key)
