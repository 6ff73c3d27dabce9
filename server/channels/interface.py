"""What an interface for orders has to know: its bytes, in both directions, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum, auto
from http import HTTPStatus
from typing import Annotated, Final, Protocol

from pydantic import Field

from shared.kernel.refusal import Refusal
from shared.partners.intake import ChannelOrder

# A message is taken so long before and after the time that it says it was signed.
SIGNED_WITHIN_SECONDS: Final = 300
_PLU: Final = re.compile(r"(?P<code>[^@]+)@(?P<hour>[0-2][0-9]):(?P<minute>[0-5][0-9])")

# Numbers and names of the other side: printable, without blanks, so that they stand in a log.
Name = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,64}$")]
Quantity = Annotated[int, Field(ge=1, le=500)]
# A number of 64 bits, as platforms have them; neither a truth nor a fraction is one.
Number = Annotated[int, Field(strict=True, ge=0, lt=2**64)]
# As text: a number would be read as an instant, whose day is another one here than in London.
Day = Annotated[date, Field(strict=True)]


class Said(Enum):
    """What is said to a message, before an interface gives it its number."""

    UNREADABLE = auto()
    UNKNOWN_ACCOUNT = auto()
    WRONG_SIGNATURE = auto()
    STALE = auto()
    UNKNOWN_SERVICE = auto()
    BAD_DATA = auto()
    TOO_LARGE = auto()
    AWAY = auto()
    NO_SUCH_ORDER = auto()
    OTHER_CONTENT = auto()
    SOLD_OUT = auto()
    NOT_TAKEN = auto()
    UNKNOWN_PRODUCT = auto()


@dataclass(eq=False)
class Unusable(Refusal):
    """A message that nothing is done with, and what is said to it."""

    said: Said


@dataclass(frozen=True, slots=True)
class Message:
    """A request as it came; names of headers in lower case, `query` with its question mark."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """An authenticated message: an order to be taken, or only whether it would be (`checks`)."""

    order: ChannelOrder
    checks: bool
    digest: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back."""

    status: HTTPStatus
    body: bytes


class Interface(Protocol):
    """The bytes of one platform; see channels.md. None of it keeps anything or asks anybody."""

    name: str
    secrets: tuple[str, ...]

    def caller(self, message: Message) -> str:
        """Give the account that a message claims to come from. Raises Unusable."""

    def open(self, message: Message, secrets: Mapping[str, str], now: datetime) -> Asked:
        """Authenticate and read it. Raises Unusable."""

    def reply(self, said: Said) -> Reply:
        """Say it in the interface's words."""


def product_of(plu: str) -> tuple[str, time | None]:
    """Read our key of a product: the code of a ticket type, and `@HH:MM` for a timeslot of it."""
    found = _PLU.fullmatch(plu)
    if found is None or int(found["hour"]) > 23:
        return plu, None
    return found["code"], time(int(found["hour"]), int(found["minute"]))


def require_fresh(signed_at: datetime, now: datetime) -> None:
    """Raise Unusable for a message that was signed too long ago, or will be."""
    if abs((now - signed_at).total_seconds()) > SIGNED_WITHIN_SECONDS:
        raise Unusable(Said.STALE)
