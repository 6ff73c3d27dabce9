"""Of several tickets that one person may enter by, the one to use: the others stay for later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Final
from uuid import UUID

from shared.admission.rules import ADMITTING, ASKING, Verdict

_LAST_DAY: Final = date.max
_NO_TIME: Final = time.max

# From the most to the least welcome. A claim that awaits its passage is this very person again, and
# who comes back needs no other ticket; then what lets in, what asks, what waiting mends, the rest.
_FIRST: Final = (Verdict.RESCAN, Verdict.OK_REENTRY)
_WAITING: Final = (Verdict.TOO_EARLY, Verdict.NOT_TODAY, Verdict.NOT_STARTED)
_TOLD_LAST: Final = (Verdict.WRONG_ZONE, Verdict.WRONG_GATE, Verdict.DEVICE_DENIED)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A ticket of the person, what the rule says of it here and now, and what it is good for.

    `slot` is when its holder is expected, `last_day` until when it admits, None without an end;
    `uses_left` None is any number. `sure` tells that the person is named on it.
    """

    ticket_id: UUID
    verdict: Verdict
    sure: bool = True
    slot: time | None = None
    last_day: date | None = None
    uses_left: int | None = None


def best_fit(candidates: Iterable[Candidate]) -> Candidate | None:
    """Choose what lets in: of several what is bound to this hour, then what ends first."""
    return min(candidates, key=_order, default=None)


def others_that_admit(candidates: Iterable[Candidate], chosen: Candidate) -> int:
    """Count the tickets that would let the same person in here and now besides."""
    fit = ADMITTING | ASKING
    return sum(one.verdict in fit and one is not chosen for one in candidates)


def _order(one: Candidate) -> tuple[int, bool, time, date, bool, int, UUID]:
    return (
        _rank(one.verdict),
        not one.sure,
        one.slot or _NO_TIME,
        one.last_day or _LAST_DAY,
        one.uses_left is None,
        one.uses_left or 0,
        one.ticket_id,
    )


def _rank(verdict: Verdict) -> int:
    if verdict in _FIRST:
        return _FIRST.index(verdict)
    if verdict in ADMITTING:
        return 2
    if verdict in ASKING:
        return 3
    if verdict in _WAITING:
        return 4
    return 6 if verdict in _TOLD_LAST else 5
