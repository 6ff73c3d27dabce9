"""The one admission rule: on line, off line and at re-judging the same function decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from shared.admission.slot_facts import SlotFacts
from shared.catalogue.credential import Credential
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import DayState, Validity, judge_day, next_opening
from shared.site.site_clock import Moment


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
    CHECK_COUNT = "CHECK_COUNT"
    CHECK_TICKET = "CHECK_TICKET"
    OFFLINE_OK = "OFFLINE_OK"
    OFFLINE_UNKNOWN = "OFFLINE_UNKNOWN"
    BY_HAND = "BY_HAND"
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
    NO_TICKET = "NO_TICKET"
    NO_KEYS = "NO_KEYS"
    BAD_CODE = "BAD_CODE"
    BAD_SIGNATURE = "BAD_SIGNATURE"
    ZONE_FULL = "ZONE_FULL"
    SITE_FULL = "SITE_FULL"
    TRAINING = "TRAINING"
    LANE_CLOSED = "LANE_CLOSED"
    DEVICE_DENIED = "DEVICE_DENIED"


# How long the same ticket held at the same lane is the same scan and not a second use.
RESCAN_WINDOW = timedelta(seconds=10)

# Where nobody counts who leaves, a ticket of any number of uses may pass on to somebody outside:
# so long the same ticket does not enter again. It is time enough to hand it back over the fence.
PASSBACK_WINDOW = timedelta(minutes=10)

ADMITTING = frozenset({Verdict.OK_ENTRY, Verdict.OK_REENTRY, Verdict.OK_GROUP_PART})

# What an attendant has to decide before anybody walks.
ASKING = frozenset(
    {Verdict.CHECK_DISCOUNT, Verdict.CHECK_ID, Verdict.CHECK_TICKET, Verdict.CHECK_COUNT}
)

# Verdicts that time alone turns into an entry: then a lane tells from when on.
_WAITING = frozenset({Verdict.TOO_EARLY, Verdict.NOT_TODAY, Verdict.NOT_STARTED, Verdict.DAY_LIMIT})
_DEAD_STATES = {
    "REFUNDED": Verdict.REFUNDED,
    "VOIDED": Verdict.VOIDED,
    "EXCHANGED": Verdict.EXCHANGED,
    "RESCHEDULED": Verdict.RESCHEDULED,
    "ON_HOLD": Verdict.ON_HOLD,
}


@dataclass(frozen=True, slots=True)
class EntitlementFacts:
    """What one ticket may do at the zone of a lane. Times are aware UTC.

    `uses_left` None is any number. `uses_today` of at most `per_day` were on the date `used_on`.
    `last_walked` tells whether somebody walked through on the last use. `go_first` is a zone that
    must be used before this one and is not used yet. Whoever was seen leaving, at `left_at`, may
    come back within `reentry_minutes` without another use; None is not at all.
    """

    uses_total: int | None
    uses_left: int | None
    inside: bool
    last_walked: bool
    last_used_at: datetime | None
    last_lane_id: int | None
    first_used_at: datetime | None = None
    uses_today: int = 0
    used_on: date | None = None
    per_day: int | None = None
    slot: SlotFacts | None = None
    go_first: int | None = None
    left_at: datetime | None = None
    reentry_minutes: int | None = None

    def due_slot(self) -> SlotFacts | None:
        """Give the slot as long as nobody has entered: who came in time may come again."""
        return self.slot if self.first_used_at is None else None

    def back_until(self) -> datetime | None:
        """Give until when (included) whoever left may come back; None if nobody is out."""
        if self.inside or self.left_at is None or self.first_used_at is None:
            return None
        if self.reentry_minutes is None:
            return None
        return self.left_at + timedelta(minutes=self.reentry_minutes)


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What a lane must know of a scanned ticket.

    `code_version` is the row's, `shown_version` that of the paper. `taken` is what the lane takes
    for this type of ticket, `shown` what was held against it. `entitlement` is None when the ticket
    does not open the lane's zone. An attendant looks at papers if `staff_check` says so, and at the
    person if it is `doubtful` whose ticket it is; of a `group` they count who comes, or
    have `ticked` their tickets. `checked` tells that this was done: None not yet, False that the
    person was turned away.
    """

    state: str
    blocked: bool
    training: bool
    code_version: int
    shown_version: int
    validity: Validity
    entitlement: EntitlementFacts | None
    taken: tuple[str, ...] = (Credential.QR,)
    shown: Credential = Credential.QR
    staff_check: bool = False
    doubtful: bool = False
    group: bool = False
    checked: bool | None = None
    ticked: tuple[UUID, ...] = ()


def decide_entry(ticket: TicketFacts, lane_id: int, moment: Moment) -> Verdict:
    """Say whether a ticket may enter by a lane; the first failure in the order of the house.

    Form and signature were judged before, with the code; this judges what the row says.
    """
    verdict = (
        _judge_standing(ticket)
        or _judge_day(ticket.validity, moment)
        or _judge_slot(ticket.entitlement, moment)
        or _judge_way(ticket)
        or _judge_uses(ticket.entitlement, lane_id, moment)
    )
    return _ask_attendant(ticket, verdict)


def decide_exit(ticket: TicketFacts) -> Verdict:
    """Say whether the holder of a ticket may leave by a lane that asks for it.

    Nobody is kept inside, whatever became of the ticket meanwhile: only what never let anybody in
    is told apart.
    """
    return Verdict.TRAINING if ticket.training else Verdict.OK_EXIT


def next_entry(ticket: TicketFacts, verdict: Verdict, moment: Moment) -> datetime | None:
    """Say from when on (aware) a ticket refused with `verdict` would enter; None if not by waiting.

    The start of its slot with the tolerance, or the opening of the next day that it admits on.
    """
    if verdict not in _WAITING:
        return None
    slot = ticket.entitlement.due_slot() if ticket.entitlement else None
    if slot is None:
        return next_opening(ticket.validity, moment)
    from_then = slot.lets_in_from(moment.clock)
    return from_then if from_then > moment.now else None


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


def _judge_day(validity: Validity, moment: Moment) -> Verdict | None:
    match judge_day(validity, moment):
        case DayState.ADMITS:
            return None
        case DayState.OVER:
            return Verdict.EXPIRED
        case DayState.NOT_BEGUN if validity.terms.kind is not ValidityKind.VISIT_DAY:
            return Verdict.NOT_STARTED
        case DayState.NOT_BEGUN | DayState.NOT_THIS_DAY:
            return Verdict.NOT_TODAY


def _judge_slot(entitlement: EntitlementFacts | None, moment: Moment) -> Verdict | None:
    slot = entitlement.due_slot() if entitlement else None
    if slot is None:
        return None
    if moment.today < slot.day:
        return Verdict.NOT_TODAY
    if moment.now < slot.lets_in_from(moment.clock):
        return Verdict.TOO_EARLY
    until = slot.lets_in_until(moment.clock)
    if moment.today > slot.day or (until is not None and moment.now >= until):
        return Verdict.TOO_LATE
    return None


def _judge_way(ticket: TicketFacts) -> Verdict | None:
    if ticket.entitlement is None:
        return Verdict.WRONG_ZONE
    # A lane that takes nothing for this type is another type's lane.
    if not ticket.taken or ticket.entitlement.go_first is not None:
        return Verdict.WRONG_GATE
    return None if ticket.shown in ticket.taken else Verdict.DEVICE_DENIED


def _judge_uses(entitlement: EntitlementFacts | None, lane_id: int, moment: Moment) -> Verdict:
    if entitlement is None:
        return Verdict.WRONG_ZONE
    if _is_rescan(entitlement, lane_id, moment.now):
        return Verdict.RESCAN
    back_until = entitlement.back_until()
    if back_until is not None and moment.now <= back_until:
        return Verdict.OK_REENTRY
    if _is_passback(entitlement, moment):
        return Verdict.PASSBACK
    if entitlement.uses_left == 0:
        return Verdict.ALREADY_USED if entitlement.uses_total == 1 else Verdict.NO_USES_LEFT
    if _is_used_up_today(entitlement, moment.today):
        return Verdict.DAY_LIMIT
    return Verdict.OK_ENTRY


def _ask_attendant(ticket: TicketFacts, verdict: Verdict) -> Verdict:
    """Leave the last word about papers and persons to the attendant, once all else is right."""
    if verdict not in (Verdict.OK_ENTRY, Verdict.OK_REENTRY) or ticket.checked:
        return verdict
    if ticket.checked is False:
        return Verdict.ID_MISMATCH
    if ticket.doubtful:
        return Verdict.CHECK_ID
    if ticket.group:
        return Verdict.CHECK_COUNT
    return Verdict.CHECK_DISCOUNT if ticket.staff_check else verdict


def _is_passback(entitlement: EntitlementFacts, moment: Moment) -> bool:
    last = entitlement.last_used_at
    if last is None or not (entitlement.inside and entitlement.last_walked):
        return False
    if entitlement.used_on != moment.today:
        return False
    # Whose ticket lets them come back has to be seen leaving first.
    if entitlement.reentry_minutes is not None:
        return True
    return entitlement.uses_total is None and moment.now - last <= PASSBACK_WINDOW


def _is_used_up_today(entitlement: EntitlementFacts, today: date) -> bool:
    if entitlement.per_day is None or entitlement.used_on != today:
        return False
    return entitlement.uses_today >= entitlement.per_day


def _is_rescan(entitlement: EntitlementFacts, lane_id: int, now: datetime) -> bool:
    # Once somebody has walked through, the next person with the same ticket is no re-scan; and
    # `inside` is cleared when a use is given back: then the next scan is a new use.
    last = entitlement.last_used_at
    if last is None or entitlement.last_lane_id != lane_id:
        return False
    waiting = entitlement.inside and not entitlement.last_walked
    return waiting and now - last <= RESCAN_WINDOW
