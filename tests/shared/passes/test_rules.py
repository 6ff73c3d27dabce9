"""When a pass may be paused and renewed, and what a pause gives back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.catalogue.validity import Bounds
from shared.kernel.ids import uuid7
from shared.passes.rules import (
    NotRenewed,
    PassState,
    PassTerm,
    days_back,
    last_term,
    may_pause,
    renewal_begins,
    state_of,
    term_now,
    why_not_renewed,
)

ENDS = date(2026, 11, 1)
TERM = PassTerm(uuid7(), "ISSUED", False, date(2025, 11, 1), ENDS)
NEXT = PassTerm(uuid7(), "ISSUED", False, ENDS, date(2027, 11, 1))


def day(before_the_end: int) -> date:
    return ENDS - timedelta(days=before_the_end)


@pytest.mark.parametrize(
    ("term", "today", "state"),
    [
        (TERM, day(1), PassState.ACTIVE),
        (TERM, day(0), PassState.OVER),
        (TERM, day(366), PassState.NOT_BEGUN),
        (replace(TERM, state="ON_HOLD"), day(10), PassState.ON_HOLD),
        (replace(TERM, blocked=True), day(10), PassState.BLOCKED),
        (replace(TERM, state="REFUNDED"), day(10), PassState.ENDED),
    ],
)
def test_a_pass_stands_by_its_days_and_its_state(
    term: PassTerm, today: date, state: PassState
) -> None:
    assert state_of(term, today) is state


def test_the_term_of_today_counts_and_a_renewal_follows_the_last() -> None:
    assert term_now([NEXT, TERM], day(1)) is TERM
    assert term_now([NEXT, TERM], day(0)) is NEXT
    assert last_term([NEXT, TERM]) is NEXT


def test_a_renewal_that_was_given_back_counts_no_more() -> None:
    gone = replace(NEXT, state="REFUNDED")

    assert term_now([TERM, gone], day(-3)) is TERM
    assert last_term([TERM, gone]) is TERM


def test_what_runs_can_be_paused_and_what_is_paused_cannot() -> None:
    assert may_pause(TERM, day(5))
    assert not may_pause(replace(TERM, state="ON_HOLD"), day(5))
    assert not may_pause(TERM, day(0))


@pytest.mark.parametrize(
    ("held", "had", "days"), [(30, 0, 30), (0, 0, 0), (200, 0, 180), (30, 170, 10), (30, 180, 0)]
)
def test_a_pause_gives_its_days_back_up_to_half_a_year_in_all(
    held: int, had: int, days: int
) -> None:
    assert days_back(ENDS - timedelta(days=held), ENDS, had) == days


@pytest.mark.parametrize(
    ("today", "why"),
    [
        (day(31), NotRenewed.TOO_EARLY),
        (day(30), None),
        (day(-30), None),
        (day(-31), NotRenewed.TOO_LATE),
    ],
)
def test_a_pass_is_renewed_within_thirty_days_of_its_end(
    today: date, why: NotRenewed | None
) -> None:
    assert why_not_renewed(TERM, today) is why


@pytest.mark.parametrize(
    ("term", "why"),
    [
        (replace(TERM, state="ON_HOLD"), NotRenewed.ON_HOLD),
        (replace(TERM, renewed=True), NotRenewed.RENEWED),
        (replace(TERM, blocked=True), NotRenewed.BLOCKED),
        (replace(TERM, state="EXCHANGED"), NotRenewed.ENDED),
    ],
)
def test_what_is_paused_renewed_blocked_or_gone_is_not_renewed(
    term: PassTerm, why: NotRenewed
) -> None:
    assert why_not_renewed(term, day(5)) is why


@pytest.mark.parametrize(
    ("own", "by_calendar", "begins"),
    [
        (Bounds(day(20), 365), False, ENDS),
        (Bounds(day(-5), 365), False, ENDS),
        (Bounds(date(2027, 1, 1), 365), True, date(2027, 1, 1)),
        (Bounds(ENDS, 365), True, ENDS),
        (Bounds(day(20), 20), True, None),
        (Bounds(day(20), 200), True, None),
    ],
)
def test_a_renewal_begins_when_the_old_one_ends_or_by_the_calendar_later(
    own: Bounds, by_calendar: bool, begins: date | None
) -> None:
    assert renewal_begins(TERM, own, by_calendar=by_calendar) == begins
