"""What is worked out for a day is at each instant what the admission rule says then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.admission.entry_windows import DayCourse, day_course
from shared.admission.lane_terms import LaneTerms, ZoneTerms
from shared.admission.resolve import Elsewhere, ScannedTicket, Shown, TicketRow, ticket_facts
from shared.admission.rules import Verdict, decide_entry
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import ValidityTerms
from shared.kernel.locale import Bilingual
from shared.site.queries import LaneFacts
from shared.site.site_clock import Moment, SiteClock

CLOCK = SiteClock()
DAY = date(2026, 5, 1)
SINCE = CLOCK.at(DAY, time(4))
UNTIL = SINCE + timedelta(days=1)
LANE = LaneFacts(7, "H1", Bilingual("手持", "Handheld"), 1, Bilingual("园", "Park"))
ROW = TicketRow(
    ticket_type_id=1,
    terms_id=1,
    state="ISSUED",
    blocked=False,
    code_version=0,
    code_digest=b"d" * 16,
    visit_day=DAY,
    valid_days=1,
    persons=1,
    now=SINCE,
    opens_zone=True,
    uses_total=1,
    uses_left=1,
    uses_today=0,
    used_on=None,
    inside=False,
    last_walked=False,
    first_used_at=None,
    first_lane_id=None,
    last_used_at=None,
    last_lane_id=None,
    left_at=None,
    slot_day=None,
    slot_starts=None,
    slot_ends=None,
    slot_early=0,
    slot_late=0,
)
SLOT = {"slot_day": DAY, "slot_starts": time(10), "slot_ends": time(12), "slot_early": 30}
TERMS = LaneTerms(ValidityTerms(), None, ("qr",), {}, {1: ZoneTerms(None, None, companion=False)})


def ticket(terms: LaneTerms = TERMS, first: datetime | None = None, **row: object) -> ScannedTicket:
    return ScannedTicket(ROW._replace(**row), LANE, terms, Elsewhere(first))  # type: ignore[arg-type]


def course(one: ScannedTicket) -> DayCourse:
    return day_course(one, CLOCK, SINCE, UNTIL)


def verdicts(one: ScannedTicket) -> list[tuple[str, Verdict]]:
    windows = course(one).windows
    local = [(w.since.astimezone(CLOCK.zone).strftime("%H:%M"), w.verdict) for w in windows]
    return [*local]


def test_a_ticket_of_today_enters_once_in_all_of_the_day() -> None:
    found = course(ticket())

    assert verdicts(ticket()) == [("04:00", Verdict.OK_ENTRY)]
    assert (found.uses, found.then) == (1, Verdict.ALREADY_USED)


def test_a_slot_opens_and_closes() -> None:
    assert verdicts(ticket(**SLOT)) == [
        ("04:00", Verdict.TOO_EARLY),
        ("09:30", Verdict.OK_ENTRY),
        ("12:00", Verdict.TOO_LATE),
    ]


def test_a_concession_has_what_comes_after_the_attendants_word() -> None:
    (window,) = course(ticket(replace(TERMS, staff_check=True))).windows

    assert window[1:] == (Verdict.CHECK_DISCOUNT, Verdict.OK_ENTRY, Verdict.ID_MISMATCH)


@pytest.mark.parametrize(("state", "verdict"), [("REFUNDED", Verdict.REFUNDED)])
def test_what_was_refunded_stays_so(state: str, verdict: Verdict) -> None:
    found = course(ticket(state=state))

    assert (found.windows[0].verdict, found.uses) == (verdict, 0)


def test_several_uses_are_as_many_here() -> None:
    found = course(ticket(uses_total=3, uses_left=3))

    assert (found.uses, found.then) == (3, Verdict.NO_USES_LEFT)


def test_any_number_of_uses_is_one_until_the_holder_was_seen_leaving() -> None:
    found = course(ticket(uses_total=None, uses_left=None))

    assert (found.uses, found.then) == (1, Verdict.PASSBACK)


def test_of_a_group_nobody_can_tell() -> None:
    found = course(ticket(replace(TERMS, group=True)))

    assert (found.windows[0].verdict, found.uses) == (Verdict.OFFLINE_UNKNOWN, 0)


def test_tickets_alike_have_courses_that_are_equal() -> None:
    used = [
        ticket(uses_left=0, first_used_at=at, last_used_at=at, used_on=DAY, last_lane_id=3)
        for at in (SINCE + timedelta(hours=5), SINCE + timedelta(hours=6))
    ]

    assert course(used[0]) == course(used[1])


minutes = st.integers(0, 24 * 60 - 1).map(lambda one: SINCE + timedelta(minutes=one))


@given(
    asked=st.integers(0, 24 * 3600 * 1000 - 1),
    last=st.none() | minutes,
    left=st.none() | minutes,
    uses=st.sampled_from([(1, 1), (1, 0), (3, 2), (None, None)]),
    reentry=st.sampled_from([None, 30, 120]),
    walked=st.booleans(),
    slot=st.booleans(),
    hours=st.booleans(),
)
def test_at_each_instant_it_is_what_the_rule_says(
    asked: int,
    last: datetime | None,
    left: datetime | None,
    uses: tuple[int | None, int | None],
    reentry: int | None,
    walked: bool,
    slot: bool,
    hours: bool,
) -> None:
    kind = ValidityKind.HOURS_FROM_FIRST_USE if hours else ValidityKind.VISIT_DAY
    terms = replace(
        TERMS,
        validity=ValidityTerms(kind, valid_hours=3),
        zones={1: ZoneTerms(None, None, companion=False, reentry_minutes=reentry)},
    )
    one = ticket(
        terms,
        last,
        uses_total=uses[0],
        uses_left=uses[1],
        first_used_at=last,
        last_used_at=last,
        last_lane_id=None if last is None else LANE.id,
        used_on=None if last is None else DAY,
        uses_today=0 if last is None else 1,
        inside=last is not None and left is None,
        last_walked=walked,
        left_at=left if last is not None else None,
        valid_days=4,
        **(SLOT if slot else {}),
    )
    at = max(SINCE + timedelta(milliseconds=asked), last or SINCE)

    windows = course(one).windows
    said = next(w for w in reversed(windows) if w.since <= at)

    for checked, verdict in zip((None, True, False), said[1:], strict=True):
        facts = ticket_facts(one, Shown(checked=checked))
        assert decide_entry(facts, LANE.id, Moment.of(at.astimezone(UTC), CLOCK)) == verdict
