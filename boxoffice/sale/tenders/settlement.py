"""What was paid of a sale so far, and what is being asked for now; pure values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import (
    CARD,
    CASH,
    LONGEST_REFERENCE,
    STATIC_CODE,
    TypedTender,
    reference_fits,
)


class Method(StrEnum):
    """How money is taken; the value is the tender, but for codes that say it themselves."""

    CASH = CASH
    CODE = "code"
    CARD = CARD
    STATIC = STATIC_CODE
    OTHER = "other"


TYPED: Final = frozenset({Method.CARD, Method.STATIC})
# A pay code is typed where the scanner does not read it.
_LONGEST: Final = {**LONGEST_REFERENCE, Method.CODE: 24}


@dataclass(frozen=True, slots=True)
class Settlement:
    """`parts` were put down by hand, `charged` have come by themselves.

    `amount` is what the method is to take, `typed` the reference as far as it is typed. `charge`
    is on its way, since `seconds`; `leaving` is true once it was asked back. `by_hand` is true
    while the answer of the terminal is typed as its paper has it.
    """

    method: Method = Method.CASH
    amount: Money | None = None
    typed: str = ""
    parts: tuple[TypedTender, ...] = ()
    charged: tuple[ChargeSeen, ...] = ()
    charge: ChargeSeen | None = None
    seconds: int = 0
    leaving: bool = False
    by_hand: bool = False

    @property
    def paid(self) -> Money:
        """Give what was taken so far."""
        return Money.sum(amount for _, amount in self.taken)

    @property
    def taken(self) -> tuple[tuple[str, Money], ...]:
        """List what was taken so far, as pairs of tender and amount."""
        return (
            *((part.tender, part.amount) for part in self.parts),
            *((charge.tender, charge.amount) for charge in self.charged),
        )

    @property
    def begun(self) -> bool:
        """Tell whether any money was taken already."""
        return bool(self.parts or self.charged)

    @property
    def money_taken(self) -> bool:
        """Tell whether money was; balances, points and vouchers are taken with the sale."""
        return bool(self.charged) or any(not part.source for part in self.parts)

    @property
    def waiting(self) -> bool:
        """Tell whether a charge is on its way."""
        return self.charge is not None

    @property
    def at_terminal(self) -> bool:
        """Tell whether the card terminal is asked."""
        return self.charge is not None and self.charge.tender == CARD

    @property
    def unknown_at_terminal(self) -> bool:
        """Tell whether nobody heard what the terminal did."""
        asked = self.charge
        return asked is not None and self.at_terminal and asked.state is ChargeState.ASKING

    @property
    def complete(self) -> bool:
        """Tell whether what is typed is a reference by which the payment can be found."""
        return self.method in TYPED and reference_fits(self.method, self.typed)

    def due(self, total: Money) -> Money:
        """Give what is still to be paid."""
        return total - self.paid

    def tenders(self, due: Money, received: Money) -> tuple[TypedTender, ...]:
        """List what to record once cash pays what is due; none of it when nothing is."""
        last = TypedTender(CASH, due, received) if due.fen or not self.begun else None
        return _merged(self.parts, last)

    def choose(self, method: Method, amount: Money) -> Settlement:
        """Take so much by another method."""
        return replace(self, method=method, amount=amount, typed="")

    def cash_again(self) -> Settlement:
        """Go back to cash, for all that is due."""
        return replace(self, method=Method.CASH, amount=None, typed="", charge=None,
                       seconds=0, leaving=False, by_hand=False)  # fmt: skip

    def type(self, digits: str) -> Settlement:
        """Type on at the reference; what is too long changes nothing."""
        text = self.typed + "".join(digit for digit in digits if digit.isdigit())
        if len(text) > _LONGEST.get(self.method, 0):
            return self
        return replace(self, typed=text)

    def take_back_digit(self) -> Settlement:
        """Take the last digit back."""
        return replace(self, typed=self.typed[:-1])

    def put_down(self, received: Money | None = None) -> Settlement:
        """Put down what the method took; of cash so much more than `amount` was `received`."""
        amount = self.amount or Money(0)
        part = TypedTender(self.method.value, amount, received or amount, self.typed)
        return replace(self, parts=(*self.parts, part)).cash_again()

    def put(self, part: TypedTender) -> Settlement:
        """Put down what was chosen among other tenders."""
        return replace(self, parts=(*self.parts, part)).cash_again()

    def put_cash(self, received: Money) -> Settlement:
        """Put down cash that does not pay for all."""
        part = TypedTender(CASH, received, received)
        return replace(self, parts=(*self.parts, part))

    def wait_for(self, charge: ChargeSeen, seconds: int = 0) -> Settlement:
        """Wait for a charge as it was seen last."""
        return replace(self, charge=charge, seconds=seconds)

    def came(self, charge: ChargeSeen) -> Settlement:
        """Count money that came."""
        return replace(self, charged=(*self.charged, charge)).cash_again()


def _merged(parts: tuple[TypedTender, ...], last: TypedTender | None) -> tuple[TypedTender, ...]:
    """Give what to record: all cash as one, since a drawer knows only one."""
    every = (*parts, *(() if last is None else (last,)))
    cash = [one for one in every if one.tender == CASH]
    others = tuple(one for one in every if one.tender != CASH)
    if not cash:
        return others
    amount = Money.sum(one.amount for one in cash)
    received = Money.sum(one.received for one in cash)
    return (TypedTender(CASH, amount, received), *others)
