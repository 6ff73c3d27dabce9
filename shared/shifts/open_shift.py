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
from shared.site.models import Station
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class CurrentShift:
    """The shift at this station's drawer; `number` counts without gap per station."""

    id: UUID
    number: int
    opened_at: datetime
    float_amount: Money
    business_date: date


@refusal_of("SM007")
@dataclass(eq=False)
class NoOpenShift(Refusal):
    """A sale needs an open shift, or a shift cannot be opened beside an open one (`number`)."""

    number: int | None = None


def open_shift(
    session: Session, shift_id: UUID, float_amount: Money, token: StaffToken
) -> CurrentShift:
    """Open the shift and move its float from the safe to the drawer, in one statement.

    The same `shift_id` again gives the same shift. Raises NoOpenShift (another one is open).
    """
    document = {
        "id": str(shift_id),
        "float": float_amount.fen,
    }
    return _shift(record(session, "open_shift", document, token.value))


def current_shift(session: Session) -> CurrentShift | None:
    """Tell which shift is open at this station."""
    row = session.execute(
        select(Shift.id, Shift.number, Shift.opened_at, Shift.float_amount, Shift.business_date)
        .join(Station, Station.id == Shift.station_id)
        .where(Station.login == text("session_user"), Shift.state == "OPEN")
    ).one_or_none()
    return None if row is None else CurrentShift(*row)


def _shift(answer: dict[str, Any]) -> CurrentShift:
    return CurrentShift(
        id=UUID(answer["id"]),
        number=answer["number"],
        opened_at=datetime.fromisoformat(answer["opened_at"]),
        float_amount=Money(answer["float"]),
        business_date=date.fromisoformat(answer["business_date"]),
    )
