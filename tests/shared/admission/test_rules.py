"""One rule judges every entry; each verdict, and which of two reasons is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.admission.rules import (
    RESCAN_WINDOW,
    EntitlementFacts,
    TicketFacts,
    Verdict,
    decide_entry,
)
from shared.catalogue.validity import Bounds, Validity, ValidityTerms
from shared.site.site_clock import Moment, SiteClock

TODAY = date(2026, 10, 3)
NOW = datetime(2026, 10, 3, 2, 0, tzinfo=UTC)
LANE, OTHER_LANE = 1, 2


def on(first_day: date, days: int = 1) -> Validity:
    return Validity(ValidityTerms(), Bounds(first_day, days))


FRESH = EntitlementFacts(
    uses_total=1,
    uses_left=1,
    inside=False,
    last_walked=False,
    last_used_at=None,
    last_lane_id=None,
)
CLAIMED = replace(FRESH, uses_left=0, inside=True, last_used_at=NOW, last_lane_id=LANE)
WALKED = replace(CLAIMED, last_walked=True)
GOOD = TicketFacts(
    state="ISSUED",
    blocked=False,
    training=False,
    code_version=0,
    shown_version=0,
    validity=on(TODAY),
    entitlement=FRESH,
)


def decide(ticket: TicketFacts, after: timedelta = timedelta(0), lane: int = LANE) -> Verdict:
    return decide_entry(ticket, lane, Moment(NOW + after, TODAY, SiteClock()))


def test_a_good_ticket_enters() -> None:
    assert decide(GOOD) is Verdict.OK_ENTRY


@pytest.mark.parametrize("state", ["REFUNDED", "VOIDED", "EXCHANGED", "RESCHEDULED"])
def test_a_dead_ticket_is_told_what_became_of_it(state: str) -> None:
    assert decide(replace(GOOD, state=state)) is Verdict(state)


def test_a_training_ticket_never_enters() -> None:
    assert decide(replace(GOOD, training=True)) is Verdict.TRAINING


def test_a_blocked_ticket_does_not_enter() -> None:
    assert decide(replace(GOOD, blocked=True)) is Verdict.BLOCKED


@pytest.mark.parametrize("shown", [0, 2])
def test_paper_of_another_version_is_void(shown: int) -> None:
    assert decide(replace(GOOD, code_version=1, shown_version=shown)) is Verdict.VOIDED


@pytest.mark.parametrize(
    ("first_day", "days", "expected"),
    [
        (TODAY + timedelta(1), 1, Verdict.NOT_TODAY),
        (TODAY - timedelta(1), 1, Verdict.EXPIRED),
        (TODAY - timedelta(1), 2, Verdict.OK_ENTRY),
        (TODAY - timedelta(2), 2, Verdict.EXPIRED),
        (TODAY, 3, Verdict.OK_ENTRY),
    ],
    ids=["tomorrow", "yesterday", "second of two", "after two", "first of three"],
)
def test_a_ticket_enters_on_its_days_only(first_day: date, days: int, expected: Verdict) -> None:
    assert decide(replace(GOOD, validity=on(first_day, days))) is expected


def test_a_ticket_that_does_not_open_the_zone_is_sent_elsewhere() -> None:
    assert decide(replace(GOOD, entitlement=None)) is Verdict.WRONG_ZONE


def test_a_ticket_for_one_entry_that_was_used_is_already_used() -> None:
    later = timedelta(hours=1)

    assert decide(replace(GOOD, entitlement=WALKED), later) is Verdict.ALREADY_USED


def test_a_ticket_for_several_entries_that_was_used_up_has_no_uses_left() -> None:
    used_up = replace(WALKED, uses_total=3)

    assert decide(replace(GOOD, entitlement=used_up)) is Verdict.NO_USES_LEFT


def test_a_ticket_for_several_entries_enters_while_uses_are_left() -> None:
    second = replace(WALKED, uses_total=3, uses_left=2)

    assert decide(replace(GOOD, entitlement=second)) is Verdict.OK_ENTRY


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(0), Verdict.RESCAN),
        (RESCAN_WINDOW, Verdict.RESCAN),
        (RESCAN_WINDOW + timedelta(microseconds=1), Verdict.ALREADY_USED),
    ],
    ids=["at once", "at its end", "after it"],
)
def test_a_claim_nobody_walked_on_is_a_rescan_for_ten_seconds(
    after: timedelta, expected: Verdict
) -> None:
    assert decide(replace(GOOD, entitlement=CLAIMED), after) is expected


def test_the_window_of_a_rescan_is_ten_seconds() -> None:
    assert timedelta(seconds=10) == RESCAN_WINDOW


def test_the_same_ticket_at_another_lane_is_no_rescan() -> None:
    assert decide(replace(GOOD, entitlement=CLAIMED), lane=OTHER_LANE) is Verdict.ALREADY_USED


def test_once_somebody_walked_the_next_scan_is_no_rescan() -> None:
    assert decide(replace(GOOD, entitlement=WALKED)) is Verdict.ALREADY_USED


def test_a_use_given_back_enters_again_at_once() -> None:
    given_back = replace(CLAIMED, uses_left=1, inside=False)

    assert decide(replace(GOOD, entitlement=given_back)) is Verdict.OK_ENTRY


def test_a_rescan_of_a_ticket_for_several_entries_spends_no_second_use() -> None:
    first_of_three = replace(CLAIMED, uses_total=3, uses_left=2)

    assert decide(replace(GOOD, entitlement=first_of_three)) is Verdict.RESCAN


# The order of the house: training, blocked, dead, replaced, day, zone, uses. Each ticket here has
# the reason named and every later one as well.
EVERYTHING_WRONG = TicketFacts(
    state="REFUNDED",
    blocked=True,
    training=True,
    code_version=1,
    shown_version=0,
    validity=on(TODAY + timedelta(1)),
    entitlement=None,
)
IN_ORDER = [
    (EVERYTHING_WRONG, Verdict.TRAINING),
    (replace(EVERYTHING_WRONG, training=False), Verdict.BLOCKED),
    (replace(EVERYTHING_WRONG, training=False, blocked=False), Verdict.REFUNDED),
    (
        replace(EVERYTHING_WRONG, training=False, blocked=False, state="ISSUED"),
        Verdict.VOIDED,
    ),
    (replace(GOOD, validity=on(TODAY + timedelta(1)), entitlement=None), Verdict.NOT_TODAY),
    (replace(GOOD, validity=on(TODAY - timedelta(1)), entitlement=WALKED), Verdict.EXPIRED),
]


@pytest.mark.parametrize(("ticket", "expected"), IN_ORDER, ids=[v.value for _, v in IN_ORDER])
def test_the_first_reason_in_the_order_of_the_house_is_told(
    ticket: TicketFacts, expected: Verdict
) -> None:
    assert decide(ticket) is expected


def test_a_verdict_is_its_own_stable_name() -> None:
    assert all(verdict.name == verdict.value for verdict in Verdict)
