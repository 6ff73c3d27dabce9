"""Days, slots and the day's limit at a lane, and from when on a refused ticket would enter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from shared.admission.rules import EntitlementFacts, TicketFacts, Verdict, decide_entry, next_entry
from shared.admission.slot_facts import SlotFacts
from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import Bounds, Validity, ValidityTerms
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.site.site_clock import Moment, SiteClock

TODAY = date(2026, 10, 3)  # a Saturday
YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)
LANE, OTHER_LANE = 1, 2
CLOCK = SiteClock()


def at(hour: int, minute: int = 0, second: int = 0, day: date = TODAY) -> datetime:
    return datetime.combine(day, time(hour, minute, second), SITE_TIME_ZONE)


FRESH = EntitlementFacts(
    uses_total=1,
    uses_left=1,
    inside=False,
    last_walked=False,
    last_used_at=None,
    last_lane_id=None,
)
USED_YESTERDAY = replace(
    FRESH,
    uses_total=3,
    uses_left=2,
    inside=True,
    last_walked=True,
    last_used_at=at(9, day=YESTERDAY),
    last_lane_id=LANE,
    first_used_at=at(9, day=YESTERDAY),
    uses_today=1,
    used_on=YESTERDAY,
)
USED_TODAY = replace(
    USED_YESTERDAY, last_used_at=at(9), first_used_at=at(9), used_on=TODAY, per_day=1
)


def ticket(
    terms: ValidityTerms | None = None,
    bounds: Bounds | None = None,
    entitlement: EntitlementFacts | None = FRESH,
    first_used_at: datetime | None = None,
) -> TicketFacts:
    validity = Validity(terms or ValidityTerms(), bounds or Bounds(TODAY, 1), first_used_at)
    return TicketFacts(
        state="ISSUED",
        blocked=False,
        training=False,
        code_version=0,
        shown_version=0,
        validity=validity,
        entitlement=entitlement,
    )


def judged(facts: TicketFacts, now: datetime) -> tuple[Verdict, datetime | None]:
    moment = Moment.of(now, CLOCK)
    verdict = decide_entry(facts, OTHER_LANE, moment)
    return verdict, next_entry(facts, verdict, moment)


PURCHASE = ValidityTerms(ValidityKind.DAYS_FROM_PURCHASE, valid_days=30)
CALENDAR = ValidityTerms(ValidityKind.DAYS_FROM_FIRST_USE, valid_days=3, activate_days=10)
HOURS = ValidityTerms(ValidityKind.HOURS_FROM_FIRST_USE, valid_hours=72, activate_days=10)
SEASON = ValidityTerms(ValidityKind.FIXED_RANGE)
YEAR = ValidityTerms(ValidityKind.CALENDAR_YEAR)


@pytest.mark.parametrize("terms", [PURCHASE, CALENDAR, HOURS, SEASON, YEAR])
def test_a_ticket_of_a_period_that_has_not_begun_is_not_started(terms: ValidityTerms) -> None:
    facts = ticket(terms, Bounds(TOMORROW, 30))

    assert judged(facts, at(10)) == (Verdict.NOT_STARTED, at(8, day=TOMORROW))


@pytest.mark.parametrize("terms", [PURCHASE, CALENDAR, HOURS, SEASON, YEAR])
def test_a_ticket_of_a_period_enters_on_its_first_day(terms: ValidityTerms) -> None:
    assert judged(ticket(terms, Bounds(TODAY, 30)), at(10)) == (Verdict.OK_ENTRY, None)


@pytest.mark.parametrize("terms", [PURCHASE, CALENDAR, HOURS, SEASON, YEAR])
def test_a_ticket_of_a_period_that_is_over_is_expired(terms: ValidityTerms) -> None:
    facts = ticket(terms, Bounds(TODAY - timedelta(30), 30))

    assert judged(facts, at(10)) == (Verdict.EXPIRED, None)


def test_a_ticket_of_another_day_is_not_todays() -> None:
    assert judged(ticket(bounds=Bounds(TOMORROW, 1)), at(10)) == (
        Verdict.NOT_TODAY,
        at(8, day=TOMORROW),
    )


@pytest.mark.parametrize(
    ("terms", "now", "verdict"),
    [
        (CALENDAR, at(23, day=date(2026, 10, 5)), Verdict.OK_ENTRY),
        (CALENDAR, at(4, day=date(2026, 10, 6)), Verdict.EXPIRED),
        (HOURS, at(16, 49, 59, day=date(2026, 10, 6)), Verdict.OK_ENTRY),
        (HOURS, at(16, 50, day=date(2026, 10, 6)), Verdict.EXPIRED),
    ],
)
def test_three_days_from_ten_to_five_end_by_day_or_by_the_hour(
    terms: ValidityTerms, now: datetime, verdict: Verdict
) -> None:
    first_use = at(16, 50)
    entitlement = replace(USED_TODAY, per_day=None, first_used_at=first_use)

    assert judged(ticket(terms, Bounds(TODAY, 30), entitlement, first_use), now)[0] is verdict


def test_a_first_use_elsewhere_counts_for_this_zone_too() -> None:
    facts = ticket(CALENDAR, Bounds(TODAY - timedelta(5), 30), FRESH, at(10, day=date(2026, 9, 30)))

    assert judged(facts, at(10))[0] is Verdict.EXPIRED


def test_a_ticket_that_was_not_activated_in_time_is_expired() -> None:
    facts = ticket(CALENDAR, Bounds(TODAY - timedelta(10), 12))

    assert judged(facts, at(10))[0] is Verdict.EXPIRED


@pytest.mark.parametrize(
    ("terms", "next_at"),
    [
        (replace(PURCHASE, weekdays=31), at(8, day=date(2026, 10, 5))),
        (
            replace(PURCHASE, blackouts=(Days(TODAY, date(2026, 10, 8)),)),
            at(8, day=date(2026, 10, 8)),
        ),
        (replace(PURCHASE, blackouts=(Days(TODAY),)), None),
    ],
    ids=["Monday to Friday", "golden week", "for good"],
)
def test_a_day_that_the_terms_leave_out_is_not_todays(
    terms: ValidityTerms, next_at: datetime | None
) -> None:
    assert judged(ticket(terms, Bounds(TODAY, 30)), at(10)) == (Verdict.NOT_TODAY, next_at)


MORNING = SlotFacts(TODAY, time(10, 0), time(11, 0), early_minutes=15, late_minutes=30)
TIMED = replace(FRESH, slot=MORNING)


@pytest.mark.parametrize(
    ("now", "verdict", "next_at"),
    [
        (at(9, 44, 59), Verdict.TOO_EARLY, at(9, 45)),
        (at(9, 45), Verdict.OK_ENTRY, None),
        (at(11, 29, 59), Verdict.OK_ENTRY, None),
        (at(11, 30), Verdict.TOO_LATE, None),
    ],
)
def test_a_slot_lets_in_within_its_tolerance(
    now: datetime, verdict: Verdict, next_at: datetime | None
) -> None:
    assert judged(ticket(entitlement=TIMED), now) == (verdict, next_at)


def test_a_slot_without_end_is_never_too_late_on_its_day() -> None:
    evening = replace(FRESH, slot=replace(MORNING, ends=None))

    assert judged(ticket(entitlement=evening), at(23))[0] is Verdict.OK_ENTRY


@pytest.mark.parametrize(
    ("day", "verdict", "next_at"),
    [
        (TOMORROW, Verdict.NOT_TODAY, at(9, 45, day=TOMORROW)),
        (YESTERDAY, Verdict.TOO_LATE, None),
    ],
)
def test_a_slot_on_another_day_of_the_ticket_is_judged_by_its_day(
    day: date, verdict: Verdict, next_at: datetime | None
) -> None:
    entitlement = replace(FRESH, slot=replace(MORNING, day=day))

    facts = ticket(bounds=Bounds(YESTERDAY, 3), entitlement=entitlement)

    assert judged(facts, at(10)) == (verdict, next_at)


def test_who_came_in_time_may_come_again_after_the_slot() -> None:
    again = replace(USED_TODAY, per_day=None, slot=MORNING)

    assert judged(ticket(entitlement=again), at(15))[0] is Verdict.OK_ENTRY


def test_a_used_ticket_is_used_and_not_too_late() -> None:
    used = replace(TIMED, uses_left=0, first_used_at=at(10), last_used_at=at(10), last_lane_id=LANE)

    assert judged(ticket(entitlement=used), at(15))[0] is Verdict.ALREADY_USED


THREE_DAYS = Bounds(YESTERDAY, 3)


@pytest.mark.parametrize(
    ("entitlement", "verdict", "next_at"),
    [
        (replace(USED_YESTERDAY, per_day=1), Verdict.OK_ENTRY, None),
        (USED_TODAY, Verdict.DAY_LIMIT, at(8, day=TOMORROW)),
        (replace(USED_TODAY, per_day=2), Verdict.OK_ENTRY, None),
        (replace(USED_TODAY, per_day=2, uses_today=2), Verdict.DAY_LIMIT, at(8, day=TOMORROW)),
        (replace(USED_TODAY, per_day=None, uses_today=9), Verdict.OK_ENTRY, None),
        (replace(USED_TODAY, uses_left=0), Verdict.NO_USES_LEFT, None),
    ],
    ids=["used yesterday", "used today", "one left", "both gone", "no limit", "all gone"],
)
def test_three_days_once_a_day(
    entitlement: EntitlementFacts, verdict: Verdict, next_at: datetime | None
) -> None:
    assert judged(ticket(bounds=THREE_DAYS, entitlement=entitlement), at(15)) == (verdict, next_at)


def test_on_the_last_day_no_next_time_is_told() -> None:
    facts = ticket(bounds=Bounds(TODAY - timedelta(2), 3), entitlement=USED_TODAY)

    assert judged(facts, at(15)) == (Verdict.DAY_LIMIT, None)


def test_the_next_time_leaves_out_what_the_terms_leave_out() -> None:
    facts = ticket(replace(PURCHASE, weekdays=96), Bounds(TODAY, 30), USED_TODAY)
    on_sunday = replace(USED_TODAY, used_on=TOMORROW)

    assert judged(facts, at(15)) == (Verdict.DAY_LIMIT, at(8, day=TOMORROW))
    assert judged(replace(facts, entitlement=on_sunday), at(15, day=TOMORROW)) == (
        Verdict.DAY_LIMIT,
        at(8, day=date(2026, 10, 10)),
    )


def test_the_next_time_is_within_the_hours_of_the_ticket() -> None:
    first_use = at(7, 0, day=TODAY - timedelta(2))
    facts = ticket(HOURS, Bounds(TODAY - timedelta(5), 30), USED_TODAY, first_use)

    assert judged(facts, at(15)) == (Verdict.DAY_LIMIT, None)


def test_any_number_of_uses_never_ends() -> None:
    unlimited = replace(USED_TODAY, uses_total=None, uses_left=None, per_day=None, uses_today=50)

    assert judged(ticket(YEAR, Bounds(TODAY, 90), unlimited), at(15))[0] is Verdict.OK_ENTRY


def test_any_number_of_uses_may_still_be_once_a_day() -> None:
    unlimited = replace(USED_TODAY, uses_total=None, uses_left=None)

    assert judged(ticket(YEAR, Bounds(TODAY, 90), unlimited), at(15)) == (
        Verdict.DAY_LIMIT,
        at(8, day=TOMORROW),
    )


def test_a_use_of_the_day_nobody_walked_on_is_a_rescan_and_no_limit() -> None:
    claimed = replace(USED_TODAY, last_walked=False, last_lane_id=OTHER_LANE, last_used_at=at(15))

    assert judged(ticket(bounds=THREE_DAYS, entitlement=claimed), at(15)) == (Verdict.RESCAN, None)


@pytest.mark.parametrize("verdict", [Verdict.EXPIRED, Verdict.TOO_LATE, Verdict.BLOCKED])
def test_what_waiting_does_not_help_has_no_next_time(verdict: Verdict) -> None:
    facts = ticket(bounds=THREE_DAYS)

    assert next_entry(facts, verdict, Moment.of(at(10), CLOCK)) is None
