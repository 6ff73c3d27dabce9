"""The float by note counts: pure values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.kernel.money import FEN_PER_YUAN, Money

# Notes, then coins, in fen; a 1 yuan coin is counted apart from the note.
NOTES: Final = tuple(yuan * FEN_PER_YUAN for yuan in (100, 50, 20, 10, 5, 1))
COINS: Final = (100, 50, 10)
PLACES: Final = (*NOTES, *COINS)


def amount_of(value_fen: int, text: str) -> Money:
    """Give what a count of one value makes; an empty field counts nothing."""
    return Money(value_fen * int(text or 0))


def sum_of(counts: Mapping[int, str]) -> Money:
    """Add the counts up, by place of `PLACES`."""
    return Money.sum(amount_of(PLACES[place], text) for place, text in counts.items())
