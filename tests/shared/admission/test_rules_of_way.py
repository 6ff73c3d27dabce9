"""Which zone first, by which lane, with what in hand; and the order of all reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from shared.admission.rules import EntitlementFacts, TicketFacts, Verdict, decide_entry
from shared.admission.slot_facts import SlotFacts
from shared.catalogue.credential import Credential
from shared.catalogue.validity import Bounds, Validity, ValidityTerms
from shared.site.site_clock import Moment, SiteClock

TODAY = date(2026, 10, 3)
NOW = datetime(2026, 10, 3, 2, 0, tzinfo=UTC)  # 10:00 at the site
LANE, MAIN_GATE = 1, 7
FRESH = EntitlementFacts(
    uses_total=1,
    uses_left=1,
    inside=False,
    last_walked=False,
    last_used_at=None,
    last_lane_id=None,
)
GOOD = TicketFacts(
    state="ISSUED",
    blocked=False,
    training=False,
    code_version=0,
    shown_version=0,
    validity=Validity(ValidityTerms(), Bounds(TODAY, 1)),
    entitlement=FRESH,
)


def decide(ticket: TicketFacts) -> Verdict:
    return decide_entry(ticket, LANE, Moment(NOW, TODAY, SiteClock()))


def test_a_zone_whose_turn_has_not_come_is_the_wrong_gate() -> None:
    assert decide(replace(GOOD, entitlement=replace(FRESH, go_first=MAIN_GATE))) is (
        Verdict.WRONG_GATE
    )


def test_a_lane_that_takes_nothing_for_a_type_is_the_wrong_gate() -> None:
    assert decide(replace(GOOD, taken=())) is Verdict.WRONG_GATE


@pytest.mark.parametrize(
    ("taken", "verdict"),
    [
        (("qr",), Verdict.OK_ENTRY),
        (("id_card", "qr"), Verdict.OK_ENTRY),
        (("id_card",), Verdict.DEVICE_DENIED),
    ],
)
def test_a_lane_takes_what_is_allowed_there(taken: tuple[str, ...], verdict: Verdict) -> None:
    assert decide(replace(GOOD, taken=taken)) is verdict


def test_another_credential_is_judged_as_itself() -> None:
    by_card = replace(GOOD, taken=("id_card",), shown=Credential.ID_CARD)

    assert decide(by_card) is Verdict.OK_ENTRY


# Each ticket has the reason named and every later one as well.
LATER = SlotFacts(TODAY, time(11, 0), time(12, 0))
GONE = replace(FRESH, uses_left=0, per_day=1, uses_today=1, used_on=TODAY)
IN_ORDER = [
    (
        replace(
            GOOD,
            validity=Validity(ValidityTerms(), Bounds(TODAY + timedelta(1), 1)),
            entitlement=replace(GONE, slot=LATER, go_first=MAIN_GATE),
            taken=(),
        ),
        Verdict.NOT_TODAY,
    ),
    (
        replace(GOOD, entitlement=replace(GONE, slot=LATER, go_first=MAIN_GATE), taken=()),
        Verdict.TOO_EARLY,
    ),
    (replace(GOOD, entitlement=None, taken=()), Verdict.WRONG_ZONE),
    (
        replace(GOOD, entitlement=replace(GONE, go_first=MAIN_GATE), taken=("id_card",)),
        Verdict.WRONG_GATE,
    ),
    (replace(GOOD, entitlement=GONE, taken=("id_card",)), Verdict.DEVICE_DENIED),
    (replace(GOOD, entitlement=GONE), Verdict.ALREADY_USED),
    (replace(GOOD, entitlement=replace(GONE, uses_total=3)), Verdict.NO_USES_LEFT),
    (replace(GOOD, entitlement=replace(GONE, uses_left=1)), Verdict.DAY_LIMIT),
]


@pytest.mark.parametrize(("ticket", "expected"), IN_ORDER, ids=[v.value for _, v in IN_ORDER])
def test_the_first_reason_in_the_order_of_the_house_is_told(
    ticket: TicketFacts, expected: Verdict
) -> None:
    assert decide(ticket) is expected
