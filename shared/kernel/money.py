"""Money as a whole number of fen, and the only two places that round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

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
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise ValueError(f"weights must be positive: {weights}")
        sign = -1 if self.fen < 0 else 1
        shares = [divmod(abs(self.fen) * weight, total) for weight in weights]
        parts = [whole for whole, _ in shares]
        by_remainder = sorted(range(len(parts)), key=lambda part: -shares[part][1])
        for part in by_remainder[: abs(self.fen) - sum(parts)]:
            parts[part] += 1
        return [Money(sign * part) for part in parts]

    def at_rate(self, rate: Decimal) -> Money:
        """Multiply by a rate (0.06 for 6 %), rounding half a fen away from zero."""
        return Money(int((self.fen * rate).quantize(Decimal(1), rounding=ROUND_HALF_UP)))


def format_yuan(amount: Money) -> str:
    """Write an amount for a person: two decimals, thousands separators, U+2212 for minus."""
    yuan, fen = divmod(abs(amount.fen), FEN_PER_YUAN)
    return f"{'−' if amount.fen < 0 else ''}{yuan:,}.{fen:02d}"
