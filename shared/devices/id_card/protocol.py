"""What a window needs of an identity card reader, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol


class PermitKind(StrEnum):
    """The cards that hold a chip of the second generation."""

    RESIDENT = "resident"  # 居民身份证
    HMT_RESIDENT = "hmt_resident"  # 港澳台居民居住证
    FOREIGNER = "foreigner"  # 外国人永久居留身份证, of 2017 and of 2023


class CardTrouble(StrEnum):
    """Why a card that was laid down told nothing; the person can do something about each."""

    TAKEN_AWAY = "taken_away"  # before it was read to its end
    NOT_AN_ID_CARD = "not_an_id_card"
    NOT_GENUINE = "not_genuine"  # or damaged: the module and the card refuse each other
    UNREADABLE = "unreadable"  # the chip holds what nobody can make sense of


@dataclass(frozen=True, slots=True)
class IdCard:
    """What the chip tells that a ticket needs; nothing of it is ever logged.

    `born` is what the chip says, None where it says no day. A number is not judged here: its check
    digit is the business of whoever uses it.
    """

    kind: PermitKind
    name: str = field(repr=False)
    number: str = field(repr=False)
    born: date | None = field(default=None, repr=False)


class IdCardReader(Protocol):
    """Reads each card that is laid down once; used by one thread."""

    def next_card(self, timeout_seconds: float) -> IdCard | CardTrouble | None:
        """Wait for a card, or give None when the time is over; DeviceFault when it cannot work.

        A card that lies on is not read again before it was lifted; one that is laid down once more
        is, after two seconds.
        """
        ...

    def module_number(self) -> str:
        """Give the number of the security module, by which the reader is known; DeviceFault."""
        ...

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        ...
