"""Who comes back, who passes a ticket on, and what is left to the attendant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from shared.admission.rules import (
    PASSBACK_WINDOW,
    EntitlementFacts,
    TicketFacts,
    Verdict,
    decide_entry,
    decide_exit,
)
from shared.catalogue.credential import Credential
from shared.catalogue.validity import Bounds, Validity, ValidityTerms
from shared.site.site_clock import Moment, SiteClock

TODAY = date(2026, 10, 3)
NOW = datetime(2026, 10, 3, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)

INSIDE = EntitlementFacts(
    uses_total=1,
    uses_left=0,
    inside=True,
    last_walked=True,
    last_used_at=NOW - HOUR,
    last_lane_id=1,
    first_used_at=NOW - HOUR,
    uses_today=1,
    used_on=TODAY,
    reentry_minutes=120,
)
LEFT = replace(INSIDE, inside=False, left_at=NOW - timedelta(minutes=45))
ENDLESS = replace(INSIDE, uses_total=None, uses_left=None, reentry_minutes=None, last_used_at=NOW)
GOOD = TicketFacts(
    state="ISSUED",
    blocked=False,
    training=False,
    code_version=0,
    shown_version=0,
    validity=Validity(ValidityTerms(), Bounds(TODAY, 1)),
    entitlement=INSIDE,
)
FRESH = replace(GOOD, entitlement=EntitlementFacts(1, 1, False, False, None, None))


def decide(entitlement: EntitlementFacts, after: timedelta = timedelta(0)) -> Verdict:
    moment = Moment(NOW + after, TODAY, SiteClock())
    return decide_entry(replace(GOOD, entitlement=entitlement), 2, moment)


def ask(ticket: TicketFacts) -> Verdict:
    return decide_entry(ticket, 2, Moment(NOW, TODAY, SiteClock()))


def test_who_was_seen_leaving_comes_back_without_another_use() -> None:
    assert decide(LEFT) is Verdict.OK_REENTRY


def test_the_time_to_come_back_ends_with_its_last_minute_included() -> None:
    end = LEFT.back_until()
    assert end is not None

    assert decide(LEFT, end - NOW) is Verdict.OK_REENTRY
    assert decide(LEFT, end - NOW + timedelta(seconds=1)) is Verdict.ALREADY_USED


def test_who_was_not_seen_leaving_does_not_come_back() -> None:
    assert decide(INSIDE) is Verdict.PASSBACK


def test_without_a_right_to_come_back_a_used_ticket_is_used() -> None:
    assert decide(replace(INSIDE, reentry_minutes=None)) is Verdict.ALREADY_USED
    assert decide(replace(LEFT, reentry_minutes=None)) is Verdict.ALREADY_USED


def test_a_ticket_of_any_number_of_uses_is_not_handed_back_over_the_fence() -> None:
    assert decide(ENDLESS, timedelta(seconds=20)) is Verdict.PASSBACK
    assert decide(ENDLESS, PASSBACK_WINDOW) is Verdict.PASSBACK
    assert decide(ENDLESS, PASSBACK_WINDOW + timedelta(seconds=1)) is Verdict.OK_ENTRY


def test_each_use_that_costs_one_is_another_person() -> None:
    several = replace(ENDLESS, uses_total=10, uses_left=9)

    assert decide(several, timedelta(seconds=20)) is Verdict.OK_ENTRY


def test_yesterdays_entry_passes_nothing_on_today() -> None:
    yesterday = TODAY - timedelta(days=1)

    assert decide(replace(ENDLESS, used_on=yesterday)) is Verdict.OK_ENTRY


def test_a_use_nobody_walked_on_passes_nothing_on() -> None:
    assert decide(replace(ENDLESS, last_walked=False)) is Verdict.OK_ENTRY


@pytest.mark.parametrize(
    ("change", "asks"),
    [
        ({"staff_check": True}, Verdict.CHECK_DISCOUNT),
        ({"doubtful": True, "staff_check": True}, Verdict.CHECK_ID),
        ({"group": True, "staff_check": True}, Verdict.CHECK_COUNT),
    ],
)
def test_the_attendant_is_asked_last_and_the_person_before_the_papers(
    change: dict[str, bool], asks: Verdict
) -> None:
    asked = replace(FRESH, **change)

    assert ask(asked) is asks
    assert ask(replace(asked, checked=True)) is Verdict.OK_ENTRY
    assert ask(replace(asked, checked=False)) is Verdict.ID_MISMATCH
    assert ask(replace(asked, blocked=True)) is Verdict.BLOCKED


def test_nobody_is_kept_inside() -> None:
    assert decide_exit(replace(GOOD, state="REFUNDED", blocked=True)) is Verdict.OK_EXIT


def test_what_never_let_anybody_in_lets_nobody_out() -> None:
    assert decide_exit(replace(GOOD, training=True)) is Verdict.TRAINING


def test_a_credential_that_a_lane_does_not_take_is_told_before_anybody_is_asked() -> None:
    shown = replace(FRESH, staff_check=True, shown=Credential.CARD)

    assert ask(shown) is Verdict.DEVICE_DENIED
