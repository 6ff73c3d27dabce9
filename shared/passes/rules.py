"""What may be done with an annual pass, and when: pure functions; the manual says it for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from shared.catalogue.validity import Bounds
from shared.kernel.money import Money

# A pass is renewed from so many days before its end to so many after it.
RENEWAL_DAYS: Final = 30
# In all its pauses a pass gets back no more than half a year.
MOST_HELD_DAYS: Final = 180
_LIVING: Final = frozenset({"ISSUED", "ON_HOLD"})


class PassState(StrEnum):
    """How a pass stands today."""

    ACTIVE = "active"
    NOT_BEGUN = "not_begun"
    ON_HOLD = "on_hold"
    BLOCKED = "blocked"
    OVER = "over"
    ENDED = "ended"  # given back, or changed for something else


class NotRenewed(StrEnum):
    """Why a pass is not renewed now."""

    ENDED = "ended"
    BLOCKED = "blocked"
    ON_HOLD = "on_hold"
    RENEWED = "renewed"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class PassTerm:
    """A ticket of a pass: it admits from `first_day` to the day before `ends`."""

    ticket_id: UUID
    state: str
    blocked: bool
    first_day: date
    ends: date
    renewed: bool = False

    @property
    def living(self) -> bool:
        """Tell whether it was neither given back nor changed."""
        return self.state in _LIVING


@dataclass(frozen=True, slots=True)
class PassDays:
    """The days of a pass: it admits from `begins` (None before its first use) to before `ends`.

    `held` days stand in them that it got back; `pauses` pairs their first days with the days that
    each gave back, None while it lasts.
    """

    begins: date | None
    ends: date
    held: int = 0
    pauses: tuple[tuple[date, int | None], ...] = ()
    on_hold: bool = False


def earned_of(value: Money, days: PassDays, until: date) -> Money:
    """Tell what a pass has earned before a day: the same each day, nothing while it is paused.

    Rounded down, so that nothing is earned before its day; all of it once the pass is over.
    """
    if until >= days.ends and not days.on_hold:
        return value
    if days.begins is None:
        return Money(0)
    total = (days.ends - days.begins).days - days.held
    if total <= 0:
        return value
    paused = sum(_paused(first, back, until) for first, back in days.pauses)
    gone = min(max((until - days.begins).days - paused, 0), total)
    return Money(value.fen * gone // total)


def _paused(first: date, back: int | None, until: date) -> int:
    since = (until - first).days
    return max(since if back is None else min(back, since), 0)


def term_now(terms: Sequence[PassTerm], today: date) -> PassTerm:
    """Give the term that counts today: that of today, else the next one, else the last.

    Terms that were given back count only when there is no other. `terms` is not empty.
    """
    living = [term for term in terms if term.living] or list(terms)
    in_order = sorted(living, key=lambda term: term.first_day)
    return next((term for term in in_order if today < term.ends), in_order[-1])


def last_term(terms: Sequence[PassTerm]) -> PassTerm:
    """Give the term that a renewal follows: the latest that was not given back."""
    living = [term for term in terms if term.living] or list(terms)
    return max(living, key=lambda term: term.ends)


def state_of(term: PassTerm, today: date) -> PassState:
    """Tell how a pass stands by the term that counts."""
    if not term.living:
        return PassState.ENDED
    if term.blocked:
        return PassState.BLOCKED
    if term.state == "ON_HOLD":
        return PassState.ON_HOLD
    if today >= term.ends:
        return PassState.OVER
    return PassState.NOT_BEGUN if today < term.first_day else PassState.ACTIVE


def may_pause(term: PassTerm, today: date) -> bool:
    """Tell whether a pass can be paused from today on."""
    return state_of(term, today) in (PassState.ACTIVE, PassState.NOT_BEGUN)


def days_back(held_from: date, today: date, had: int) -> int:
    """Count the days that a pass gets back when its pause ends today; it `had` so many before."""
    return max(min((today - held_from).days, MOST_HELD_DAYS - had), 0)


def why_not_renewed(term: PassTerm, today: date) -> NotRenewed | None:
    """Tell why a pass whose last term this is cannot be renewed today."""
    if not term.living:
        return NotRenewed.ENDED
    if term.blocked:
        return NotRenewed.BLOCKED
    if term.state == "ON_HOLD":
        return NotRenewed.ON_HOLD
    if term.renewed:
        return NotRenewed.RENEWED
    if today < renewable_from(term):
        return NotRenewed.TOO_EARLY
    if today > term.ends + timedelta(days=RENEWAL_DAYS):
        return NotRenewed.TOO_LATE
    return None


def renewable_from(term: PassTerm) -> date:
    """Give the first day on which a term can be renewed."""
    return term.ends - timedelta(days=RENEWAL_DAYS)


def renewal_begins(term: PassTerm, own: Bounds, *, by_calendar: bool) -> date | None:
    """Give the day on which a renewal begins: when the old one ends; None if it would add nothing.

    `own` are the days that the new ticket would have if it continued nothing. One that is good by
    the calendar (a range of days, a year) keeps them.
    """
    if not by_calendar:
        return term.ends
    return own.first_day if own.until > term.ends and own.first_day >= term.ends else None
