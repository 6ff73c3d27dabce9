"""The cash that a visitor hands over: typed, or added up by notes; pure values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from shared.kernel.money import FEN_PER_YUAN, Money

NOTES: Final = (100, 50, 20, 10, 5, 1)
_LONGEST: Final = 7  # whole yuan that can be typed
_USUAL_STEPS: Final = (5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class CashEntry:
    """Typed text or notes in the order they were pressed; neither means the exact amount."""

    typed: str = ""
    notes: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was entered, so that the exact amount is taken."""
        return not self.typed and not self.notes

    def amount(self, total: Money) -> Money:
        """Give what was received for a sale of `total`."""
        if self.notes:
            return Money(sum(self.notes) * FEN_PER_YUAN)
        return Money.parse(self.typed.rstrip(".") or "0") if self.typed else total

    def type(self, digits: str) -> CashEntry:
        """Add "0" to "9", "00" or "."; what would not be an amount of fen changes nothing."""
        text = "" if self.notes else self.typed
        for digit in digits:
            text = _typed_on(text, digit)
        return CashEntry(typed=text)

    def add_note(self, value: int) -> CashEntry:
        """Lay one more note down; typed digits give way."""
        return CashEntry(notes=(*self.notes, value))

    def take_back(self) -> CashEntry:
        """Take the last note or digit back."""
        return CashEntry(typed=self.typed[:-1], notes=self.notes[:-1])

    def count_of(self, value: int) -> int:
        """Tell how many notes of a value were laid down."""
        return self.notes.count(value)

    def breakdown(self) -> str:
        """Write the notes as "100 × 5 + 20 × 1", largest first."""
        counts = Counter(self.notes)
        return " + ".join(f"{value} × {counts[value]}" for value in sorted(counts, reverse=True))


def round_up(total: Money) -> Money | None:
    """Suggest the sum that a visitor usually hands over above `total`, None when it is exact.

    Up to 100 yuan the next single note or pair (5, 10, 20, 50, 100), above it the next hundred.
    """
    if total.fen <= 0:
        return None
    hundred = 100 * FEN_PER_YUAN
    for step in _USUAL_STEPS:
        if total.fen <= step * FEN_PER_YUAN:
            return None if total.fen == step * FEN_PER_YUAN else Money(step * FEN_PER_YUAN)
    rounded = -(-total.fen // hundred) * hundred
    return None if rounded == total.fen else Money(rounded)


def _typed_on(text: str, digit: str) -> str:
    whole, point, cents = text.partition(".")
    if digit == ".":
        return text if point else f"{whole or '0'}."
    if point:
        return text if len(cents) >= 2 else text + digit
    if whole == "0":
        return digit if digit != "0" else text
    return text if len(whole) >= _LONGEST else text + digit
