"""Cash by note counts: pure values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.kernel.money import Money
from shared.shifts.rules import FACES as VALUES

# Notes, then coins, by face and in fen; a 1 yuan coin is counted apart from the note.
FACES: Final = tuple(VALUES)
NOTES: Final = tuple(value.fen for face, value in VALUES.items() if face.startswith("note"))
PLACES: Final = tuple(value.fen for value in VALUES.values())


def amount_of(value_fen: int, text: str) -> Money:
    """Give what a count of one value makes; an empty field counts nothing."""
    return Money(value_fen * int(text or 0))


def sum_of(counts: Mapping[int, str]) -> Money:
    """Add the counts up, by place of `PLACES`."""
    return Money.sum(amount_of(PLACES[place], text) for place, text in counts.items())


def face_words(yuan: str, jiao: str, coin: str) -> tuple[str, ...]:
    """Name the faces in order; `yuan` and `jiao` have a place for {value}."""
    notes = tuple(yuan.format(value=fen // 100) for fen in NOTES)
    return (*notes, coin, jiao.format(value=5), jiao.format(value=1))
