"""What a window needs of a reader of contactless cards, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class CardTrouble(StrEnum):
    """Why a card that lies there cannot be used."""

    NO_NUMBER = "no_number"  # it does not tell one
    RANDOM_NUMBER = "random_number"  # another one each time: a phone, an identity card


@dataclass(frozen=True, slots=True)
class ContactlessCard:
    """The number of a card, in capital hexadecimal: 8, 14 or 20 figures.

    Whoever knows the number can make a card that has it too: it finds a pass, it proves nothing.
    """

    number: str = field(repr=False)


class CardReader(Protocol):
    """Reads each card that is laid down once; used by one thread."""

    def next_card(self, timeout_seconds: float) -> ContactlessCard | CardTrouble | None:
        """Wait for a card, or give None when the time is over; DeviceFault when it cannot work."""
        ...

    def readers(self) -> tuple[str, ...]:
        """List the readers that are plugged in, by their names; DeviceFault without a service."""
        ...

    def close(self) -> None:
        """Let go; the next call begins anew."""
        ...
