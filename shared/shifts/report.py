"""What an X, a Z and the screen of the count say of a shift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.shifts.count_shift import CountResult, count_of
from shared.shifts.models import Shift, ZReport
from shared.shifts.rules import Opening, ShiftState
from shared.site.sign_in import StaffToken
from shared.site.station_models import Station

Facts = Mapping[str, Any]


@refusal_of("SM086")
@dataclass(eq=False)
class BeingCounted(Refusal):
    """Between count and submit nobody is told how a shift stands."""


@dataclass(frozen=True, slots=True)
class ShiftGlance:
    """What may be known of a shift while its drawer is counted: how often, and not how much."""

    next_z: int
    tolerance: Money
    float_amount: Money
    orders: int
    first: str
    last: str
    reprints: int
    no_sales: int
    drops: int
    dropped: Money
    refunds: int
    held: int
    cashier: str
    cashier_name: str
    counts_allowed: int
    count: CountResult | None


def make_x(session: Session, report_id: UUID, token: StaffToken, *, print_it: bool) -> Facts:
    """Tell how the open shift stands, and queue the paper (`slip` in the facts) if it is wanted.

    A cashier is told no sum of cash. Raises NoOpenShift, BeingCounted.
    """
    document = {"id": str(report_id), "print": print_it}
    facts: Facts = record(session, "make_x", document, token.value)
    return facts


def to_review(session: Session) -> UUID | None:
    """Give this station's last shift that has ended, while nobody has reviewed it yet."""
    last = session.execute(
        select(Shift.id, Shift.state)
        .join(Station, Station.id == Shift.station_id)
        .join(ZReport, ZReport.shift_id == Shift.id)
        .where(Station.login == text("session_user"))
        .order_by(ZReport.number.desc())
        .limit(1)
    ).one_or_none()
    return last.id if last is not None and last.state == ShiftState.CLOSED else None


def glance_at(session: Session, shift_id: UUID, token: StaffToken) -> ShiftGlance:
    """Read what the screen of the count shows. Raises NoOpenShift."""
    facts = record(session, "show_shift", {"shift": str(shift_id)}, token.value)
    drops = facts["openings"].get(Opening.DROP, {"count": 0, "amount": 0})
    return ShiftGlance(
        next_z=facts["next_z"],
        tolerance=Money(facts["tolerance"]),
        float_amount=Money(facts["float"]),
        orders=facts["orders"],
        first=facts["first"] or "",
        last=facts["last"] or "",
        reprints=facts["reprints"],
        no_sales=facts["openings"].get(Opening.NO_SALE, {"count": 0})["count"],
        drops=drops["count"],
        dropped=Money(drops["amount"]),
        refunds=sum(tender["refunds"] for tender in facts["tenders"]),
        held=facts["held"],
        cashier=facts["cashier"],
        cashier_name=facts["cashier_name"],
        counts_allowed=facts["counts_allowed"],
        count=count_of(facts["count"]) if facts["count"] else None,
    )
