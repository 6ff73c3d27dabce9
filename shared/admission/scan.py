"""Judges what a lane has read: resolve, decide, and claim one use, or log the refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.admission.rules import EntitlementFacts, TicketFacts, Verdict, decide_entry
from shared.catalogue.models import TicketType
from shared.database.hot import fetch_one
from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.site.models import Lane
from shared.site.queries import LaneFacts, lanes_of_this_station
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
    """What a gate knows by heart: its lanes, the keys, and names for its screens."""

    lanes: Mapping[str, LaneFacts]
    ring: KeyRing
    type_names: Mapping[int, Bilingual]
    lane_names: Mapping[int, Bilingual]


@dataclass(frozen=True, slots=True)
class ScanAnswer:
    """What the lane tells the person in front of it; unknown facts are None. Times aware UTC."""

    scan_id: UUID
    verdict: Verdict
    admitted: bool
    ticket_id: UUID | None = None
    ticket_type: Bilingual | None = None
    persons: int = 0
    uses_left: int | None = None
    uses_total: int | None = None
    visit_day: date | None = None
    first_used_at: datetime | None = None
    first_used_lane: Bilingual | None = None


class _Resolved(NamedTuple):
    """The row of a scanned ticket, in the order of _RESOLVE."""

    ticket_type_id: int
    state: str
    blocked: bool
    code_version: int
    code_digest: bytes
    visit_day: date
    valid_days: int
    persons: int
    uses_total: int | None
    uses_left: int
    inside: bool
    last_walked: bool
    first_used_at: datetime | None
    first_lane_id: int | None
    last_used_at: datetime | None
    last_lane_id: int | None
    now: datetime
    today: date


# Today and now come with the row: on line a gate PC with a wrong clock still judges right.
_RESOLVE = """
    SELECT t.ticket_type_id, t.state, t.blocked, t.code_version, t.code_digest, t.visit_day,
           t.valid_days, t.persons, e.uses_total, e.uses_left, e.inside, e.last_walked,
           e.first_used_at, e.first_lane_id, e.last_used_at, e.last_lane_id, clock_timestamp(),
           (clock_timestamp() AT TIME ZONE s.time_zone - s.cut_off::interval)::date
      FROM ticket AS t CROSS JOIN site AS s
      LEFT JOIN entitlement AS e ON e.ticket_id = t.id AND e.zone_id = $1::integer
     WHERE t.id = $2::uuid
"""


@refusal_of("SM012")
@dataclass(eq=False)
class ClaimLost(Refusal):
    """The use was gone when the claim arrived: another lane was faster, or the paper replaced."""


def gate_desk(session: Session) -> GateDesk:
    """Load what this gate must know before its first scan, and again when it has changed."""
    types = session.execute(select(TicketType.id, TicketType.name_zh, TicketType.name_en))
    lanes = session.execute(select(Lane.id, Lane.name_zh, Lane.name_en))
    return GateDesk(
        lanes={lane.code: lane for lane in lanes_of_this_station(session)},
        ring=key_ring(session),
        type_names={row.id: Bilingual(row.name_zh, row.name_en) for row in types},
        lane_names={row.id: Bilingual(row.name_zh, row.name_en) for row in lanes},
    )


def judge_scan(
    session: Session, code: str, lane: LaneFacts, desk: GateDesk, scan_id: UUID
) -> ScanAnswer:
    """Say whether the holder of `code` may pass, and if so claim the use under `scan_id`.

    Two statements at most (resolve, claim or log). A refusal is logged; a re-scan of a use that
    nobody has walked through yet is neither claimed nor logged. The same `scan_id` may be judged
    again after a lost connection: it never spends twice, and an admission whose answer got lost is
    admitted again as long as nobody has walked on it.
    """
    try:
        return _judge_ticket(session, parse_code(code), code_digest(code), lane, desk, scan_id)
    except BadCode:
        return _refuse(session, ScanAnswer(scan_id, Verdict.BAD_CODE, admitted=False), lane)
    except BadSignature:
        return _refuse(session, ScanAnswer(scan_id, Verdict.BAD_SIGNATURE, admitted=False), lane)


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
        row = _resolve(session, header.ticket_id, lane.zone_id)
        # Row beats signature: on line, a ticket that nobody has sold does not enter, and the very
        # code that the row remembers needs no second proof. Any other must at least be signed.
        if row is None:
            raise BadSignature
        if row.code_digest != digest:
            code.verify(desk.ring)
        facts = _facts(row, header.version, _is_training(header, desk.ring))
        verdict = decide_entry(facts, lane.id, row.today, row.now)
        if verdict not in ADMITTING:
            return _refuse(session, _answer(row, header, desk, scan_id, verdict), lane)
        if _claim(session, header, lane, row.persons, verdict, scan_id):
            return _answer(row, header, desk, scan_id, verdict)
    answer = ScanAnswer(scan_id, Verdict.ALREADY_USED, admitted=False, ticket_id=header.ticket_id)
    return _refuse(session, answer, lane)


def _resolve(session: Session, ticket_id: UUID, zone_id: int) -> _Resolved | None:
    row = fetch_one(session, _RESOLVE, (zone_id, str(ticket_id)))
    return None if row is None else _Resolved(*row)


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
        return replace(answer, verdict=Verdict(standing), admitted=True)
    return answer


def _is_training(header: TicketHeader, ring: KeyRing) -> bool:
    key = ring.keys.get(header.key_id)  # None for a window newer than what the lane knows
    return Flag.TRAINING in header.flags or (key is not None and key.purpose == "training")


def _facts(row: _Resolved, shown_version: int, training: bool) -> TicketFacts:
    entitlement = None
    if row.uses_total is not None:
        entitlement = EntitlementFacts(
            uses_total=row.uses_total,
            uses_left=row.uses_left,
            inside=row.inside,
            last_walked=row.last_walked,
            last_used_at=row.last_used_at,
            last_lane_id=row.last_lane_id,
        )
    return TicketFacts(
        state=row.state,
        blocked=row.blocked,
        training=training,
        code_version=row.code_version,
        shown_version=shown_version,
        visit_day=row.visit_day,
        valid_days=row.valid_days,
        entitlement=entitlement,
    )


def _answer(
    row: _Resolved, header: TicketHeader, desk: GateDesk, scan_id: UUID, verdict: Verdict
) -> ScanAnswer:
    admitted = verdict in ADMITTING
    first_lane = row.first_lane_id
    return ScanAnswer(
        scan_id=scan_id,
        verdict=verdict,
        admitted=admitted,
        ticket_id=header.ticket_id,
        ticket_type=desk.type_names.get(row.ticket_type_id),
        persons=row.persons,
        uses_left=row.uses_left - 1 if admitted else row.uses_left,
        uses_total=row.uses_total,
        visit_day=row.visit_day,
        first_used_at=row.first_used_at,
        first_used_lane=None if first_lane is None else desk.lane_names.get(first_lane),
    )
