"""The one admission rule: on line, off line and at re-judging the same function decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Verdict(StrEnum):
    """What a lane answers; stable names for screens, logs and reports."""

    OK_ENTRY = "OK_ENTRY"
    OK_REENTRY = "OK_REENTRY"
    OK_EXIT = "OK_EXIT"
    OK_GROUP_PART = "OK_GROUP_PART"
    RESCAN = "RESCAN"
    CHECK_DISCOUNT = "CHECK_DISCOUNT"
    CHECK_PHOTO = "CHECK_PHOTO"
    CHECK_ID = "CHECK_ID"
    OFFLINE_OK = "OFFLINE_OK"
    TOO_EARLY = "TOO_EARLY"
    TOO_LATE = "TOO_LATE"
    NOT_TODAY = "NOT_TODAY"
    NOT_STARTED = "NOT_STARTED"
    EXPIRED = "EXPIRED"
    ALREADY_USED = "ALREADY_USED"
    PASSBACK = "PASSBACK"
    NO_USES_LEFT = "NO_USES_LEFT"
    DAY_LIMIT = "DAY_LIMIT"
    WRONG_ZONE = "WRONG_ZONE"
    WRONG_GATE = "WRONG_GATE"
    UNPAID = "UNPAID"
    REFUNDED = "REFUNDED"
    VOIDED = "VOIDED"
    EXCHANGED = "EXCHANGED"
    RESCHEDULED = "RESCHEDULED"
    ON_HOLD = "ON_HOLD"
    BLOCKED = "BLOCKED"
    ID_MISMATCH = "ID_MISMATCH"
    BAD_CODE = "BAD_CODE"
    BAD_SIGNATURE = "BAD_SIGNATURE"
    ZONE_FULL = "ZONE_FULL"
    SITE_FULL = "SITE_FULL"
    TRAINING = "TRAINING"
    LANE_CLOSED = "LANE_CLOSED"
    DEVICE_DENIED = "DEVICE_DENIED"


# How long the same ticket held at the same lane is the same scan and not a second use.
RESCAN_WINDOW = timedelta(seconds=10)

_DEAD_STATES = {
    "REFUNDED": Verdict.REFUNDED,
    "VOIDED": Verdict.VOIDED,
    "EXCHANGED": Verdict.EXCHANGED,
    "RESCHEDULED": Verdict.RESCHEDULED,
}


@dataclass(frozen=True, slots=True)
class EntitlementFacts:
    """What one ticket may do at the zone of a lane. Times are aware UTC.

    `last_walked` tells whether somebody walked through on the last use.
    """

    uses_total: int
    uses_left: int
    inside: bool
    last_walked: bool
    last_used_at: datetime | None
    last_lane_id: int | None


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What a lane must know of a scanned ticket.

    `code_version` is the row's, `shown_version` that of the paper. Valid on `valid_days` business
    dates from `visit_day`. `entitlement` is None when the ticket does not open the lane's zone.
    """

    state: str
    blocked: bool
    training: bool
    code_version: int
    shown_version: int
    visit_day: date
    valid_days: int
    entitlement: EntitlementFacts | None


def decide_entry(ticket: TicketFacts, lane_id: int, today: date, now: datetime) -> Verdict:
    """Say whether a ticket may enter by a lane; the first failure in the order of the house.

    Form and signature were judged before, with the code; this judges what the row says.
    """
    return (
        _judge_standing(ticket)
        or _judge_day(ticket, today)
        or _judge_uses(ticket.entitlement, lane_id, now)
    )


def _judge_standing(ticket: TicketFacts) -> Verdict | None:
    if ticket.training:
        return Verdict.TRAINING
    # A blocked ticket is reported as such even out of hours: the attendant sends the visitor to
    # the office, not away until tomorrow.
    if ticket.blocked:
        return Verdict.BLOCKED
    if ticket.state in _DEAD_STATES:
        return _DEAD_STATES[ticket.state]
    # Paper that was issued again under a newer code: whoever holds the old one is turned away.
    if ticket.shown_version != ticket.code_version:
        return Verdict.VOIDED
    return None


def _judge_day(ticket: TicketFacts, today: date) -> Verdict | None:
    if today < ticket.visit_day:
        return Verdict.NOT_TODAY
    if today >= ticket.visit_day + timedelta(days=ticket.valid_days):
        return Verdict.EXPIRED
    return None


def _judge_uses(entitlement: EntitlementFacts | None, lane_id: int, now: datetime) -> Verdict:
    if entitlement is None:
        return Verdict.WRONG_ZONE
    if _is_rescan(entitlement, lane_id, now):
        return Verdict.RESCAN
    if entitlement.uses_left > 0:
        return Verdict.OK_ENTRY
    return Verdict.ALREADY_USED if entitlement.uses_total == 1 else Verdict.NO_USES_LEFT


def _is_rescan(entitlement: EntitlementFacts, lane_id: int, now: datetime) -> bool:
    # Once somebody has walked through, the next person with the same ticket is no re-scan; and
    # `inside` is cleared when a use is given back: then the next scan is a new use.
    last = entitlement.last_used_at
    if last is None or entitlement.last_lane_id != lane_id:
        return False
    waiting = entitlement.inside and not entitlement.last_walked
    return waiting and now - last <= RESCAN_WINDOW
