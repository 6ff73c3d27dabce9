"""Money as a whole number of fen, and the only two places that round.

Both do so on plain fen too, for a loop in which thousands of amounts are worked out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

FEN_PER_YUAN = 100

# Plain digits only: Decimal() would also take exponents, underscores and digits of other scripts.
_AMOUNT = re.compile(r"(-?)([0-9]{1,15})(?:\.([0-9]{1,2}))?")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in fen (1/100 yuan); may be negative, as refunds are."""

    fen: int

    def __post_init__(self) -> None:
        if type(self.fen) is not int:
            raise TypeError(f"Money takes whole fen, got {self.fen!r}")

    def __add__(self, other: Money) -> Money:
        return Money(self.fen + other.fen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.fen - other.fen)

    def __mul__(self, count: int) -> Money:
        return Money(self.fen * count)

    def __neg__(self) -> Money:
        return Money(-self.fen)

    def __bool__(self) -> bool:
        return self.fen != 0

    def __str__(self) -> str:
        """Two decimals, no separators: for logs and keys, not for a screen."""
        sign = "-" if self.fen < 0 else ""
        yuan, fen = divmod(abs(self.fen), FEN_PER_YUAN)
        return f"{sign}{yuan}.{fen:02d}"

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read "12", "12.5", "12.50" or "-12.50" yuan; ValueError for anything else."""
        match = _AMOUNT.fullmatch(text)
        if match is None:
            raise ValueError(f"not an amount: {text!r}")
        sign, yuan, fraction = match.groups()
        fen = int(yuan) * FEN_PER_YUAN + int((fraction or "0").ljust(2, "0"))
        return cls(-fen if sign else fen)

    @staticmethod
    def sum(amounts: Iterable[Money]) -> Money:
        """Add amounts; nothing adds up to zero."""
        return Money(sum(amount.fen for amount in amounts))

    def split(self, weights: Sequence[int]) -> list[Money]:
        """Divide by weights with the largest remainder; the parts always add up to the whole.

        Equal remainders go to the earlier part. Weights are ≥ 0 and not all zero.
        """
        return [Money(part) for part in split_fen(self.fen, weights)]

    def at_rate(self, rate: Decimal) -> Money:
        """Multiply by a rate (0.06 for 6 %), rounding half a fen away from zero."""
        return Money(fen_at_rate(self.fen, *rate.as_integer_ratio()))


def split_fen(fen: int, weights: Sequence[int]) -> list[int]:
    """Divide as Money.split does."""
    total = sum(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError(f"weights must be positive: {weights}")
    whole = abs(fen)
    parts = [whole * weight // total for weight in weights]
    left = whole - sum(parts)
    if left:
        remainders = [whole * weight % total for weight in weights]
        by_remainder = sorted(range(len(parts)), key=remainders.__getitem__, reverse=True)
        for part in by_remainder[:left]:
            parts[part] += 1
    return parts if fen >= 0 else [-part for part in parts]


def fen_at_rate(fen: int, numerator: int, denominator: int) -> int:
    """Multiply by a rate that is a fraction (denominator > 0), rounding as Money.at_rate does."""
    rounded = (2 * abs(fen * numerator) + denominator) // (2 * denominator)
    return rounded if fen * numerator >= 0 else -rounded


def format_yuan(amount: Money) -> str:
    """Write an amount for a person: two decimals, thousands separators, U+2212 for minus."""
    yuan, fen = divmod(abs(amount.fen), FEN_PER_YUAN)
    return f"{'−' if amount.fen < 0 else ''}{yuan:,}.{fen:02d}"
