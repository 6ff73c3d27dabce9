"""What the stand-in remembers of money that it sent back: one refund a number, never too much."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from server.simulated.books import Answer, Books


class BackAnswer(StrEnum):
    """What the company says of a refund, in its own words."""

    SUCCESS = "SUCCESS"
    PROCESSING = "PROCESSING"
    SYSTEMERROR = "SYSTEMERROR"
    NOTENOUGH = "NOTENOUGH"
    INVALID_REQUEST = "INVALID_REQUEST"


class BackManner(StrEnum):
    """How the company takes a refund; the last two digits of the code that paid say it."""

    GLAD = ""
    ANSWER_LOST = "10"
    NEVER_ARRIVES = "11"
    SLOW = "12"
    NOT_ENOUGH = "13"  # the merchant's own balance; a second time there is enough
    TROUBLED = "14"


def back_manner_of(code: str) -> BackManner:
    """Read it from the code that paid; any other ending is sent back at once."""
    return next((one for one in BackManner if one.value and code.endswith(one)), BackManner.GLAD)


@dataclass(frozen=True, slots=True)
class BackEntry:
    """One refund; `goes_at` is when a slow one has gone."""

    number: str
    charge: str
    amount: int
    state: BackAnswer
    goes_at: float | None = None


class RefundBooks:
    """Refunds by number: one is paid once; of a charge never more goes back than it brought."""

    SLOW_SECONDS = 5.0

    def __init__(self, charges: Books, now: Callable[[], float]) -> None:
        self._charges = charges
        self._now = now
        self._lock = threading.Lock()
        self._entries: dict[str, BackEntry] = {}
        self._asked: set[str] = set()
        self.too_much: list[str] = []

    def first(self, number: str) -> bool:
        """Tell whether a request is the first one for its number."""
        with self._lock:
            known = number in self._asked
            self._asked.add(number)
            return not known

    def refund(self, number: str, charge: str, amount: int, manner: BackManner) -> BackEntry:
        """Take a request; the same number again pays nothing more."""
        with self._lock:
            before = self._ripened(number)
            if before is not None and before.state is not BackAnswer.NOTENOUGH:
                return before
            state = self._judge(number, charge, amount)
            if state is BackAnswer.SUCCESS and manner is BackManner.NOT_ENOUGH and before is None:
                state = BackAnswer.NOTENOUGH
            goes_at = None
            if state is BackAnswer.SUCCESS and manner is BackManner.SLOW:
                state, goes_at = BackAnswer.PROCESSING, self._now() + self.SLOW_SECONDS
            self._entries[number] = BackEntry(number, charge, amount, state, goes_at)
            return self._entries[number]

    def look(self, number: str) -> BackEntry | None:
        """Tell how a refund stands."""
        with self._lock:
            return self._ripened(number)

    def money(self) -> dict[str, int]:
        """Give what has gone back, by number."""
        with self._lock:
            ripened = [self._ripened(number) for number in list(self._entries)]
            return {
                one.number: one.amount
                for one in ripened
                if one is not None and one.state is BackAnswer.SUCCESS
            }

    def _judge(self, number: str, charge: str, amount: int) -> BackAnswer:
        paid = self._charges.look(charge)
        gone = sum(
            one.amount
            for one in self._entries.values()
            if one.charge == charge
            and one.number != number
            and one.state in (BackAnswer.SUCCESS, BackAnswer.PROCESSING)
        )
        if paid is None or paid.state is not Answer.SUCCESS or gone + amount > paid.amount:
            self.too_much.append(number)
            return BackAnswer.INVALID_REQUEST
        return BackAnswer.SUCCESS

    def _ripened(self, number: str) -> BackEntry | None:
        entry = self._entries.get(number)
        if entry is None or entry.goes_at is None or self._now() < entry.goes_at:
            return entry
        self._entries[number] = replace(entry, state=BackAnswer.SUCCESS, goes_at=None)
        return self._entries[number]
