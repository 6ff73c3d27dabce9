"""Stops selling by hand and lets it go on, answers alerts, corrects who is inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.capacity.flow_models import SalesStop
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.database.verb import record, refusal_of
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


@refusal_of("SM190")
@dataclass(eq=False)
class SalesStopped(Refusal):
    """Selling of a visit day (ISO date) has been stopped, or of a zone or a timeslot of it.

    `measure` is the capacity that was reached (INSTANT, DAY), None for a stop by hand. The names
    are those of the zone, `starts` is when the timeslot does (HH:MM).
    """

    day: str
    today: bool = True
    zone: int | None = None
    name_zh: str | None = None
    name_en: str | None = None
    timeslot: int | None = None
    starts: str | None = None
    measure: str | None = None


@refusal_of("SM191")
@dataclass(eq=False)
class NoSuchStop(Refusal):
    """A stop without a reason, of a day that is over, of a slot of another day; or none at all."""


@refusal_of("SM192")
@dataclass(eq=False)
class ServersStop(Refusal):
    """An alert has set the stop: it goes with the alert, when there is room again."""


@refusal_of("SM193")
@dataclass(eq=False)
class NoSuchAlert(Refusal):
    """No alert, or no answer to one."""


@refusal_of("SM194")
@dataclass(eq=False)
class NoCorrection(Refusal):
    """A correction by nobody, without a reason, or of no zone."""


@dataclass(frozen=True, slots=True)
class StopScope:
    """What is stopped: a visit day, or of it an area that is not the park, or a timeslot."""

    day: date
    area_id: int = PARK
    timeslot_id: int | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop that stands. `set_right` is needed to lift it; None: the server lifts it."""

    id: UUID
    scope: StopScope
    lanes: LaneMode
    reason: str
    set_at: datetime
    set_right: str | None


@dataclass(frozen=True, slots=True)
class AlertAnswer:
    """What was done about an alert, and which steps of the law were taken."""

    action: str
    announced: bool = False
    reported: bool = False
    diverted: bool = False


def set_stop(
    session: Session,
    stop_id: UUID,
    scope: StopScope,
    lanes: LaneMode,
    reason: str,
    *,
    token: StaffToken,
    most_inside: int | None = None,
) -> None:
    """Stop selling from this moment on; with one out, one in no more than `most_inside` are in.

    Raises NoSuchStop, NotPermitted.
    """
    document = {
        "id": str(stop_id),
        "day": scope.day.isoformat(),
        "zone": scope.area_id or None,
        "timeslot": scope.timeslot_id,
        "lanes": lanes.value,
        "most_inside": most_inside,
        "reason": reason,
    }
    record(session, "set_stop", document, token.value)


def lift_stop(session: Session, stop_id: UUID, reason: str, *, token: StaffToken) -> None:
    """Sell again. Raises NoSuchStop, ServersStop, NotPermitted without the right it was set by."""
    record(session, "lift_stop", {"stop": str(stop_id), "reason": reason}, token.value)


def answer_alert(
    session: Session, alert_id: UUID, answer: AlertAnswer, *, token: StaffToken
) -> None:
    """Note that an alert was seen and what was done. Raises NoSuchAlert, NotPermitted."""
    document = {
        "alert": str(alert_id),
        "action": answer.action,
        "announced": answer.announced,
        "reported": answer.reported,
        "diverted": answer.diverted,
    }
    record(session, "answer_alert", document, token.value)


def correct_occupancy(
    session: Session, area_id: int, counted: int, actual: int, note: str, *, token: StaffToken
) -> None:
    """Add what heads were counted beyond the figure shown. Raises NoCorrection, NotPermitted."""
    document = {
        "zone": area_id or None,
        "counted": counted,
        "persons": actual - counted,
        "note": note,
    }
    record(session, "correct_occupancy", document, token.value)


def standing_stops(session: Session, day: date | None = None) -> tuple[Stop, ...]:
    """List the stops that stand, of a visit day or of all, the first set first."""
    stop = SalesStop
    question = select(stop).where(stop.lifted_at.is_(None)).order_by(stop.set_at)
    if day is not None:
        question = question.where(stop.visit_day == day)
    return tuple(
        Stop(
            row.id,
            StopScope(row.visit_day, row.zone_id or PARK, row.timeslot_id),
            LaneMode(row.lanes),
            row.reason,
            row.set_at,
            row.set_right,
        )
        for row in session.scalars(question)
    )
