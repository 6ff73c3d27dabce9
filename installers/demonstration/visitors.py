"""The visitors of the day on their way from the window to the gate, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from installers.demonstration.cashier import PrintedTicket
from installers.demonstration.gate import Gate, altered
from installers.demonstration.plan import Offer, Wish, stays_away

SEEN_VISITOR = 30  # whose entry is photographed
DOUBLE_VISITOR = 3  # whose ticket somebody presents again in the evening


class Visitors:
    """Brings papers to the gate on a thread of its own, while the window goes on selling.

    `pictures` is the folder for photographs.
    """

    def __init__(self, gate: Gate, offers: dict[str, Offer], pictures: Path) -> None:
        self._gate = gate
        self._offers = offers
        self._pictures = pictures
        self._codes: list[str] = []
        self._absent: list[str] = []
        self._tomorrow: list[str] = []
        self._bought = 0
        self._walk = ThreadPoolExecutor(1, "visitors")
        self._visits: list[Future[None]] = []

    def __enter__(self) -> Visitors:
        """Open the way to the gate."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Send home who has not come yet."""
        self._walk.shutdown(wait=True, cancel_futures=True)

    @property
    def admitted(self) -> int:
        """How many tickets have been through the gate."""
        return sum(visit.done() for visit in self._visits)

    def buy(self, wish: Wish, tickets: Sequence[PrintedTicket]) -> None:
        """Take the tickets of an order and go to the gate with those that open it.

        Raises what went wrong with an earlier visitor.
        """
        for visit in self._visits:
            if visit.done():
                visit.result()
        types = [code for code, quantity in wish.quantities for _ in range(quantity)]
        for code, ticket in zip(types, tickets, strict=True):
            self._bought += 1
            if self._offers[code].opens_gate:
                self._take(wish, ticket.code)

    def end_day(self) -> None:
        """Wait for everybody, then present what must be refused: altered, tomorrow's, double."""
        for visit in self._visits:
            visit.result()
        self._gate.be_refused(altered(self._absent[0]))
        self._gate.be_refused(self._tomorrow[0])
        self._gate.be_refused(self._codes[DOUBLE_VISITOR], self._pictures / "gate-refused.png")

    def _take(self, wish: Wish, code: str) -> None:
        if wish.for_tomorrow:
            self._tomorrow.append(code)
        elif stays_away(self._bought):
            self._absent.append(code)
        else:
            self._codes.append(code)
            self._visits.append(self._walk.submit(self._visit, len(self._codes), code))

    def _visit(self, number: int, code: str) -> None:
        if number == SEEN_VISITOR:
            self._gate.enter_and_be_seen(code, self._pictures / "gate-admitted.png")
        else:
            self._gate.enter(code)
