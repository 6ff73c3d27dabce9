"""What a window needs of a bank card terminal, in its own words."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from shared.kernel.money import Money

# The number that simulated terminals go by: the database refuses their money where it is live.
SIMULATED_TERMINAL: Final = "99999999"
_REFERENCE: Final = re.compile(r"[0-9A-Z]{4,12}")


class Stage(StrEnum):
    """What the terminal is about while a payment runs."""

    CARD = "CARD"  # waits for the card
    REMOVE = "REMOVE"  # the card is to be taken out
    PIN = "PIN"
    WRONG_PIN = "WRONG_PIN"
    HOST = "HOST"  # asks the bank
    WAIT = "WAIT"
    DECLINED = "DECLINED"
    REVERSING = "REVERSING"  # the terminal takes it back by itself


class Ending(StrEnum):
    """How a request ended. Only UNKNOWN has to be asked after, by `last`."""

    DONE = "DONE"
    REFUSED = "REFUSED"  # no money moved, for certain
    UNKNOWN = "UNKNOWN"


class Reason(StrEnum):
    """Why nothing was moved; a code that is none of these stands for itself."""

    CANCELLED = "CANCELLED"  # at the terminal, or nobody laid a card
    DECLINED = "DECLINED"  # by the bank
    NOTENOUGH = "NOTENOUGH"
    CARD_UNREADABLE = "CARD_UNREADABLE"
    CARD_EXPIRED = "CARD_EXPIRED"
    CARD_UNKNOWN = "CARD_UNKNOWN"
    TOO_MUCH = "TOO_MUCH"
    BANK_UNREACHABLE = "BANK_UNREACHABLE"
    NOT_READY = "NOT_READY"
    PAPER = "PAPER"
    GONE_ALREADY = "GONE_ALREADY"  # it was given back before
    NOT_REVERSIBLE = "NOT_REVERSIBLE"


@dataclass(frozen=True, slots=True)
class Slip:
    """What the terminal printed last: `paid` is false where it was declined, for `reason`.

    `number` and `trace` count up; together they tell one slip from the one before. `card` are the
    last four digits.
    """

    number: str
    amount: Money
    paid: bool
    trace: str = ""
    card: str = ""
    approval: str = ""
    terminal: str = ""
    reason: str = ""

    @property
    def mark(self) -> str:
        """Give what no other slip of the terminal has."""
        return f"{self.number}/{self.trace}"

    @property
    def reference(self) -> str:
        """Give the number by which the payment is found on the bill."""
        known = (one for one in (self.approval, self.card, self.number) if _fits(one))
        return next(known, self.number.rjust(4, "0"))


@dataclass(frozen=True, slots=True)
class TerminalAnswer:
    """How a request ended; `reason` of what was refused, the slip of what was done."""

    ending: Ending
    reason: str = ""
    slip: Slip | None = None


@dataclass(frozen=True, slots=True)
class TerminalStatus:
    """What a terminal says of itself: 00 is ready; `version` of its programs, if it tells."""

    code: str
    version: str = ""


def _nobody(_: Stage) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request as seen from outside; `told` hears each stage on the thread that waits.

    Whoever sets `stop`, from any thread, asks the terminal to leave off. It may be too late: only
    the answer tells.
    """

    told: Callable[[Stage], None] = _nobody
    stop: threading.Event = field(default_factory=threading.Event)


class CardTerminal(Protocol):
    """A terminal; used by one thread. A DeviceFault of it means that nothing was asked for."""

    def pay(self, amount: Money, attempt: Attempt) -> TerminalAnswer:
        """Take money from a card, once; blocks for minutes where a customer takes them."""
        ...

    def give_back(self, amount: Money, number: str, attempt: Attempt) -> TerminalAnswer:
        """Take the payment with this slip number back, or without one pay to a card."""
        ...

    def last(self) -> Slip | None:
        """End what still runs there and give the last slip, or None where there is none yet."""
        ...

    def status(self) -> TerminalStatus:
        """Sign on and ask how it is."""
        ...

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        ...


class DayEnd(Protocol):
    """What a terminal does at the end of a day, besides payments."""

    def end_of_day(self) -> TerminalAnswer:
        """Have it settle with the bank; asked again it does no harm."""
        ...


def _fits(text: str) -> bool:
    return _REFERENCE.fullmatch(text) is not None
