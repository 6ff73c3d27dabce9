"""Opens the drawer without a sale: for nothing but a reason, or to put cash in or take it out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.shifts.rules import NOTHING, Opening
from shared.site.sign_in import StaffToken


@refusal_of("SM081")
@dataclass(eq=False)
class NotYourShift(Refusal):
    """The open shift (`number`) belongs to another cashier."""

    number: int


@dataclass(frozen=True, slots=True)
class DrawerWork:
    """What the drawer is opened for; `id` is made when the cashier asks for it.

    `reason` is one of rules.REASONS; a no-sale has no amount.
    """

    id: UUID
    kind: Opening
    reason: str
    amount: Money = NOTHING
    note: str = ""


def open_drawer(
    session: Session, work: DrawerWork, token: StaffToken, grant: UUID | None = None
) -> UUID:
    """Record it and queue its slip, whose id is given; the drawer itself opens afterwards.

    Cash that moves takes the `grant` of a second person, for the kind in small letters, this id and
    amount. Raises NoOpenShift, NotYourShift, NotPermitted.
    """
    document = {
        "id": str(work.id),
        "kind": work.kind,
        "reason": work.reason,
        "note": work.note,
        "amount": work.amount.fen,
        "grant": None if grant is None else str(grant),
    }
    return UUID(record(session, "open_drawer", document, token.value)["slip"])
