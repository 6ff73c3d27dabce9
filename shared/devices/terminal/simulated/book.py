"""What the bank behind a simulated terminal has on its books: invented money, slip by slip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

DONE, CANCELLED, NO_LINE, GONE_ALREADY, NOT_REVERSIBLE = 0x00, 0x6C, 0x9B, 0xB4, 0xB5


class Kind(StrEnum):
    """What a slip is of."""

    PAYMENT = "payment"
    REVERSAL = "reversal"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Entry:
    """One slip: `fen` were asked for, `code` is 0 where they were moved."""

    number: int
    kind: Kind
    fen: int
    code: int = DONE
    reversed: bool = False


class Book:
    """Slips in their order; a payment is reversed once."""

    def __init__(self, first_number: int = 1) -> None:
        self._next = first_number
        self.entries: list[Entry] = []
        self._settled = 0  # so many of them the bank has settled: they are not reversed any more

    @property
    def last(self) -> Entry | None:
        """Give the last slip."""
        return self.entries[-1] if self.entries else None

    def write(self, kind: Kind, fen: int, code: int = DONE) -> Entry:
        """Write a slip."""
        entry = Entry(self._next, kind, fen, code)
        self._next = self._next % 9_999 + 1
        self.entries.append(entry)
        return entry

    def reverse(self, number: int) -> int:
        """Take a payment back and give the code of how that ended."""
        for at, entry in enumerate(self.entries):
            if at < self._settled:
                continue
            if entry.number == number and entry.kind is Kind.PAYMENT and entry.code == DONE:
                if entry.reversed:
                    return GONE_ALREADY
                self.entries[at] = replace(entry, reversed=True)
                self.write(Kind.REVERSAL, entry.fen)
                return DONE
        return NOT_REVERSIBLE

    def close_day(self) -> None:
        """Settle with the bank: what was paid before is given back by a refund alone."""
        self._settled = len(self.entries)

    def take_back_unheard(self, number: int) -> None:
        """Take a payment back that nobody heard of: it is as if it had been declined."""
        self.entries = [
            replace(one, code=NO_LINE) if one.number == number else one for one in self.entries
        ]

    def kept(self) -> tuple[Entry, ...]:
        """List the payments that cards have not had back."""
        return tuple(
            one
            for one in self.entries
            if one.kind is Kind.PAYMENT and one.code == DONE and not one.reversed
        )

    def payments(self) -> tuple[int, ...]:
        """List what cards have paid and not had back, in fen."""
        return tuple(one.fen for one in self.kept())
