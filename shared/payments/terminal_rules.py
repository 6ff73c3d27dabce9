"""What a slip of a card terminal says of money that was asked for; pure values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.kernel.money import Money
from shared.payments.charges import ChargeState
from shared.payments.paybacks import PaybackState
from shared.payments.settle import Outcome

NEVER_ARRIVED: Final = "NEVER_ARRIVED"
UNKNOWN: Final = "UNKNOWN"
# The last slip is neither the one before nor of this amount: somebody has to look at the paper.
OTHER_SLIP: Final = "OTHER_SLIP"
STUCK: Final = "STUCK"
_GONE_ALREADY: Final = "GONE_ALREADY"
# After its day-end a terminal reverses nothing of that day any more: it pays to the card instead.
NOT_REVERSIBLE: Final = "NOT_REVERSIBLE"


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """A slip as the terminal tells it. `mark` no other slip has, `number` it is reversed by."""

    mark: str
    number: str
    amount: Money
    paid: bool
    reference: str
    reason: str = ""
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class TerminalCharge:
    """What a terminal was asked for and is not settled; `before` marks the slip before it."""

    id: UUID
    order_id: UUID
    amount: Money
    state: ChargeState
    before: str
    slip: str = ""
    cancel_requested: bool = False


def settled_by_last(asked: TerminalCharge, last: SlipFacts | None) -> Outcome:
    """Tell by the last slip what became of a payment whose answer was never heard.

    A terminal whose last slip is still the one before has taken nothing.
    """
    mark = "" if last is None else last.mark
    if mark == asked.before:
        return Outcome(ChargeState.FAILED, reason=NEVER_ARRIVED)
    if last is None or last.amount != asked.amount:
        return Outcome(ChargeState.ASKING, reason=OTHER_SLIP)
    if last.paid:
        return Outcome(ChargeState.SUCCEEDED, last.reference)
    return Outcome(ChargeState.FAILED, reason=last.reason)


def reversed_by(done: bool, reason: str) -> Outcome:
    """Tell what a request to give back has come to: what went back before has gone back."""
    if done or reason == _GONE_ALREADY:
        return Outcome(ChargeState.REVERSED)
    return Outcome(ChargeState.REVERSING, reason=STUCK)


@dataclass(frozen=True, slots=True)
class TerminalBack:
    """Money that goes back to a card; `before` marks the slip before it, once it was asked for.

    `slip` is the payment's own, where the terminal of this station took it on this business date;
    `whole` tells that all of that payment goes back. `reason` is why it was refused last.
    """

    id: UUID
    amount: Money
    state: PaybackState
    before: str = ""
    slip: str = ""
    whole: bool = False
    reason: str = ""

    @property
    def reverses(self) -> str:
        """Give the slip that is reversed, or "" where the terminal pays to a card.

        A reversal takes a payment back whole, and only until the terminal's day-end.
        """
        return self.slip if self.whole and self.reason != NOT_REVERSIBLE else ""


@dataclass(frozen=True, slots=True)
class BackOutcome:
    """What the terminal said of it: SUCCEEDED, WAITING where nothing moved, ASKING is unknown."""

    state: PaybackState
    reference: str = ""
    reason: str = ""
    terminal: str = ""


def back_answered(ending: str, reason: str, slip: SlipFacts | None) -> BackOutcome:
    """Tell what an answer comes to; what had gone back before has gone back."""
    reference = slip.reference if slip else ""
    terminal = slip.terminal if slip else ""
    if ending == "DONE" or reason == _GONE_ALREADY:
        return BackOutcome(PaybackState.SUCCEEDED, reference, terminal=terminal)
    if ending == "REFUSED":
        return BackOutcome(PaybackState.WAITING, reason=reason)
    return BackOutcome(PaybackState.ASKING, reason=UNKNOWN)


def back_by_last(asked: TerminalBack, last: SlipFacts | None) -> BackOutcome:
    """Tell by the last slip what became of it, as settled_by_last does of a payment."""
    mark = "" if last is None else last.mark
    if mark == asked.before:
        return BackOutcome(PaybackState.WAITING, reason=NEVER_ARRIVED)
    if last is None or last.amount != asked.amount:
        return BackOutcome(PaybackState.ASKING, reason=OTHER_SLIP)
    if last.paid:
        return BackOutcome(PaybackState.SUCCEEDED, last.reference, terminal=last.terminal)
    return BackOutcome(PaybackState.WAITING, reason=last.reason)
