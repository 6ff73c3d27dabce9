"""What a count comes to, and whether it needs a second signature; who may work at a drawer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.kernel.money import Money

NOTHING: Final = Money(0)


class ShiftState(StrEnum):
    """The life of a shift: it goes one way, and only from the count back to selling."""

    OPEN = "OPEN"
    COUNTING = "COUNTING"
    CLOSED = "CLOSED"
    REVIEWED = "REVIEWED"
    POSTED = "POSTED"


class Opening(StrEnum):
    """What a drawer is opened for without a sale."""

    NO_SALE = "NO_SALE"
    DROP = "DROP"
    PAY_IN = "PAY_IN"
    PAY_OUT = "PAY_OUT"


# The reasons of each, by the name that is stored.
REASONS: Final[Mapping[Opening, tuple[str, ...]]] = {
    Opening.NO_SALE: ("change_notes", "check_note", "visitor_change", "test", "other"),
    Opening.DROP: ("full", "end_of_peak"),
    Opening.PAY_IN: ("change", "sundry"),
    Opening.PAY_OUT: ("sundry",),
}

# Notes, then coins, by the name of the face and its value; a coin of one yuan is no note.
FACES: Final[Mapping[str, Money]] = {
    "note_100": Money(10_000),
    "note_50": Money(5_000),
    "note_20": Money(2_000),
    "note_10": Money(1_000),
    "note_5": Money(500),
    "note_1": Money(100),
    "coin_1": Money(100),
    "coin_50": Money(50),
    "coin_10": Money(10),
}


@dataclass(frozen=True, slots=True)
class CashFacts:
    """What went through a drawer; every amount is positive."""

    float_amount: Money
    paid: Money = NOTHING
    refunded: Money = NOTHING
    put_in: Money = NOTHING
    taken_out: Money = NOTHING
    dropped: Money = NOTHING


def expected_cash(facts: CashFacts) -> Money:
    """Say what must lie in a drawer: tie T5 of the books."""
    came = facts.float_amount + facts.paid + facts.put_in
    return came - facts.refunded - facts.taken_out - facts.dropped


def counted_cash(pieces: Mapping[str, int]) -> Money:
    """Add up a count by faces."""
    return Money.sum(FACES[face] * count for face, count in pieces.items())


def over_short(counted: Money, expected: Money) -> Money:
    """Say what is over, or short when it is negative."""
    return counted - expected


def needs_signature(difference: Money, tolerance: Money) -> bool:
    """Tell whether a difference takes a comment and a second person to be accepted."""
    return abs(difference.fen) > tolerance.fen
