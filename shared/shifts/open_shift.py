"""Opens a shift with a float, and tells which one is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.shifts.models import Shift
from shared.shifts.rules import ShiftState
from shared.site.sign_in import StaffToken
from shared.site.station_models import Station


@dataclass(frozen=True, slots=True)
class CurrentShift:
    """The shift at this station's drawer; `number` counts without gap per station.

    It belongs to the cashier `staff_id`; nobody else sells in it.
    """

    id: UUID
    number: int
    opened_at: datetime
    float_amount: Money
    business_date: date
    staff_id: int
    state: ShiftState = ShiftState.OPEN


@refusal_of("SM007")
@dataclass(eq=False)
class NoOpenShift(Refusal):
    """A sale needs an open shift, or a shift cannot be opened beside an open one (`number`)."""

    number: int | None = None


def open_shift(
    session: Session,
    shift_id: UUID,
    float_amount: Money,
    token: StaffToken,
    grant: UUID | None = None,
) -> CurrentShift:
    """Open the shift and move its float from the safe to the drawer, in one statement.

    A float takes the `grant` of whoever hands it out, for action "float", this shift and amount.
    The same `shift_id` again gives the same shift. Raises NoOpenShift (another one is open),
    NotPermitted (no such grant).
    """
    document = {
        "id": str(shift_id),
        "float": float_amount.fen,
        "grant": None if grant is None else str(grant),
    }
    return shift_of(record(session, "open_shift", document, token.value))


def current_shift(session: Session) -> CurrentShift | None:
    """Tell which shift is open, or being counted, at this station."""
    row = session.execute(
        select(
            Shift.id,
            Shift.number,
            Shift.opened_at,
            Shift.float_amount,
            Shift.business_date,
            Shift.staff_id,
            Shift.state,
        )
        .join(Station, Station.id == Shift.station_id)
        .where(
            Station.login == text("session_user"),
            Shift.state.in_((ShiftState.OPEN, ShiftState.COUNTING)),
        )
    ).one_or_none()
    return None if row is None else CurrentShift(*row[:-1], ShiftState(row.state))


def shift_of(answer: dict[str, Any]) -> CurrentShift:
    """Read what a verb tells of a shift."""
    return CurrentShift(
        id=UUID(answer["id"]),
        number=answer["number"],
        opened_at=datetime.fromisoformat(answer["opened_at"]),
        float_amount=Money(answer["float"]),
        business_date=date.fromisoformat(answer["business_date"]),
        staff_id=answer["staff"],
        state=ShiftState(answer["state"]),
    )
