"""What the stand-in for a payment company remembers: one charge a number, and what became of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Answer(StrEnum):
    """What the company says of a charge, in its own words."""

    SUCCESS = "SUCCESS"
    USERPAYING = "USERPAYING"
    SYSTEMERROR = "SYSTEMERROR"
    NOTENOUGH = "NOTENOUGH"
    AUTHCODEEXPIRE = "AUTHCODEEXPIRE"
    REVOKED = "REVOKED"


class Manner(StrEnum):
    """How the company takes a charge; the last two digits of the customer's code say it."""

    GLAD = "00"
    DECLINED = "01"
    SLOW = "02"
    NEVER_PAYS = "03"
    ANSWER_LOST = "04"
    NEVER_ARRIVES = "05"
    TROUBLED = "06"
    EXPIRED = "07"


def manner_of(code: str) -> Manner:
    """Read it from a code; any other ending is a customer who pays at once."""
    return next((one for one in Manner if code.endswith(one.value)), Manner.GLAD)


@dataclass(frozen=True, slots=True)
class Entry:
    """One charge; `pays_at` is when a customer who types a password has done so.

    By the end of `code`, which paid it, the stand-in knows how it is to take a refund.
    """

    number: str
    amount: int
    state: Answer
    pays_at: float | None = None
    code: str = field(default="", repr=False)


class Books:
    """Charges by number. A number is charged once; one that was revoked never is."""

    SLOW_SECONDS = 5.0

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._entries: dict[str, Entry] = {}
        self.charged_twice: list[str] = []

    def charge(self, number: str, amount: int, manner: Manner, code: str = "") -> Entry:
        """Take a request; a second one for the same number changes nothing and is noted."""
        with self._lock:
            before = self._entries.get(number)
            if before is not None:
                if before.state is not Answer.REVOKED:
                    self.charged_twice.append(number)
                return before
            entry = replace(self._first(number, amount, manner), code=code)
            self._entries[number] = entry
            return entry

    def look(self, number: str) -> Entry | None:
        """Tell how a charge stands."""
        with self._lock:
            return self._ripened(number)

    def reverse(self, number: str) -> Entry:
        """Give the money back; a number that was never seen is closed for ever."""
        with self._lock:
            before = self._ripened(number) or Entry(number, 0, Answer.REVOKED)
            self._entries[number] = replace(before, state=Answer.REVOKED, pays_at=None)
            return self._entries[number]

    def money(self) -> dict[str, int]:
        """Give what customers have paid and not had back, by number."""
        with self._lock:
            ripened = [self._ripened(number) for number in list(self._entries)]
            return {
                entry.number: entry.amount
                for entry in ripened
                if entry is not None and entry.state is Answer.SUCCESS
            }

    def _first(self, number: str, amount: int, manner: Manner) -> Entry:
        match manner:
            case Manner.DECLINED:
                return Entry(number, amount, Answer.NOTENOUGH)
            case Manner.EXPIRED:
                return Entry(number, amount, Answer.AUTHCODEEXPIRE)
            case Manner.SLOW:
                return Entry(number, amount, Answer.USERPAYING, self._now() + self.SLOW_SECONDS)
            case Manner.NEVER_PAYS:
                return Entry(number, amount, Answer.USERPAYING)
            case _:
                return Entry(number, amount, Answer.SUCCESS)

    def _ripened(self, number: str) -> Entry | None:
        entry = self._entries.get(number)
        if entry is None or entry.pays_at is None or self._now() < entry.pays_at:
            return entry
        self._entries[number] = replace(entry, state=Answer.SUCCESS, pays_at=None)
        return self._entries[number]
