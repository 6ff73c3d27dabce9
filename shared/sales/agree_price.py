"""Agrees another price for a line of a basket, signed by a supervisor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.pricing.agreed import AgreedPrice
from shared.site.authorise import Wanted
from shared.site.sign_in import StaffToken


class PriceReason(StrEnum):
    """Why another price is agreed to; in the order of its digits from 1."""

    CONTRACT = "contract"
    SERVICE = "service"
    POSTED = "posted"
    CHARITY = "charity"
    OTHER = "other"


@refusal_of("SM160")
@dataclass(eq=False)
class PriceNotAgreed(Refusal):
    """A line of the sale is not what the supervisor signed, or its price was used already."""


@dataclass(frozen=True, slots=True)
class PriceWanted:
    """So many tickets of a type, shown at one price, are to cost another one each."""

    id: UUID
    ticket_type_id: int
    quantity: int
    shown: Money
    each: Money
    reason: PriceReason

    @property
    def agreed(self) -> AgreedPrice:
        """Give the price as a basket line has it."""
        return AgreedPrice(self.id, self.each)

    def to_sign(self) -> Wanted:
        """Give what the supervisor signs: just this line, at just this sum."""
        line = f"price {self.ticket_type_id} {self.quantity} {self.shown.fen}"
        amount = self.each * self.quantity
        return Wanted("price_override", derive_id(self.id, line), amount, self.reason)


def agree_price(session: Session, wanted: PriceWanted, grant: UUID, token: StaffToken) -> None:
    """Write down what was signed; only the sale of whoever asked may use it, once, in this shift.

    Raises NoOpenShift, NotPermitted, DoesNotAddUp.
    """
    document = {
        "id": str(wanted.id),
        "grant": str(grant),
        "type": wanted.ticket_type_id,
        "quantity": wanted.quantity,
        "shown": wanted.shown.fen,
        "agreed": wanted.each.fen,
        "reason": wanted.reason,
    }
    record(session, "agree_price", document, token.value)
