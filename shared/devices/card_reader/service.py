"""What the driver asks of the system's smart-card service, and how that says no."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag
from typing import Protocol


class ReaderState(IntFlag):
    """What the service says of a reader (winscard.h)."""

    UNAWARE = 0x0000
    CHANGED = 0x0002
    UNKNOWN = 0x0004
    UNAVAILABLE = 0x0008
    EMPTY = 0x0010
    PRESENT = 0x0020
    MUTE = 0x0200


class ServiceCode(IntEnum):
    """The codes that are treated apart (winscard.h)."""

    TIMEOUT = 0x8010000A
    SHARING_VIOLATION = 0x8010000B
    NO_READERS = 0x8010002E
    CARD_GONE = 0x8010000C  # no smart card
    NOT_TRANSACTED = 0x80100016
    UNRESPONSIVE = 0x80100066
    UNPOWERED = 0x80100067
    RESET = 0x80100068
    REMOVED = 0x80100069


# The card was lifted while it was asked.
CARD_LIFTED = frozenset(
    {
        *(ServiceCode.CARD_GONE, ServiceCode.NOT_TRANSACTED, ServiceCode.UNRESPONSIVE),
        *(ServiceCode.UNPOWERED, ServiceCode.RESET, ServiceCode.REMOVED),
    }
)


@dataclass(eq=False)
class ServiceError(Exception):
    """The service refused; `code` is its own, 0 where there is no such service here."""

    code: int
    call: str

    def __str__(self) -> str:
        return f"{self.call}: {self.code:08X}"


class CardService(Protocol):
    """One context of the service; it does not outlive a restart of the service."""

    def readers(self) -> tuple[str, ...]:
        """List the readers by name; none is an empty list."""
        ...

    def wait(self, reader: str, known: ReaderState, seconds: float) -> ReaderState:
        """Wait until a reader is in another state than the known one, or the time is over."""
        ...

    def exchange(self, reader: str, command: bytes) -> bytes:
        """Send a command to the card that lies there and give its answer, status included."""
        ...

    def close(self) -> None:
        """Let go of the context; never raises."""
        ...
