"""What a ticket gives back: fee steps to the minute, packages to the fen, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.draft import FeeStepFacts
from shared.kernel.money import Money
from shared.sales.rules import HeldTicket, NotBack, ZoneShare, back_by_tender, refund_of

VISIT = datetime(2026, 10, 3, 8, 0, tzinfo=UTC)
STEPS = (
    FeeStepFacts("refund", 24),
    FeeStepFacts("refund", 0, rate=1000),
    FeeStepFacts("refund", -24, rate=2000, amount=Money(100)),
    FeeStepFacts("change", 0, rate=9000),
)
ADULT = HeldTicket(
    state="ISSUED",
    blocked=False,
    price=Money(12_000),
    zones=(ZoneShare(1, Money(12_000), used=False),),
    package=False,
    refundable=True,
    over=False,
    visit_starts=VISIT,
    fee_steps=STEPS,
)
PACKAGE = replace(
    ADULT,
    price=Money(17_500),
    zones=(ZoneShare(1, Money(11_351), used=False), ZoneShare(2, Money(6_149), used=True)),
    package=True,
)


@pytest.mark.parametrize(
    ("hours", "minutes", "fee"),
    [
        (48, 0, 0),
        (24, 0, 0),
        (23, 59, 1_200),
        (0, 0, 1_200),
        (-1, 59, 2_500),
        (-24, 0, 2_500),
    ],
)
def test_the_fee_is_of_the_largest_step_at_or_below_the_time_left(
    hours: int, minutes: int, fee: int
) -> None:
    now = VISIT - timedelta(hours=hours, minutes=minutes)

    back = refund_of(ADULT, now)

    assert (back.gross, back.fee, back.amount) == (Money(12_000), Money(fee), Money(12_000 - fee))


def test_later_than_the_last_step_a_ticket_is_not_taken_back() -> None:
    assert refund_of(ADULT, VISIT + timedelta(hours=24, minutes=1)).why_not is NotBack.TOO_LATE


def test_without_steps_of_a_refund_it_costs_nothing_at_any_time() -> None:
    ticket = replace(ADULT, fee_steps=STEPS[3:])

    assert refund_of(ticket, VISIT + timedelta(days=9)).amount == Money(12_000)


def test_a_fee_is_never_more_than_what_is_given_back() -> None:
    ticket = replace(ADULT, fee_steps=(FeeStepFacts("refund", 0, rate=0, amount=Money(20_000)),))

    assert refund_of(ticket, VISIT).amount == Money(0)


def test_of_a_package_the_unused_parts_come_back_by_their_shares() -> None:
    back = refund_of(PACKAGE, VISIT)

    assert (back.zones, back.gross, back.fee) == ((1,), Money(11_351), Money(1_135))


@pytest.mark.parametrize(
    ("ticket", "why_not"),
    [
        (replace(ADULT, state="REFUNDED"), NotBack.NOT_ISSUED),
        (replace(ADULT, blocked=True), NotBack.BLOCKED),
        (replace(ADULT, refunded_here=False), NotBack.ELSEWHERE),
        (replace(ADULT, refundable=False), NotBack.NOT_REFUNDABLE),
        (replace(ADULT, over=True), NotBack.EXPIRED),
        (replace(PACKAGE, package=False), NotBack.USED),
        (
            replace(PACKAGE, zones=tuple(replace(zone, used=True) for zone in PACKAGE.zones)),
            NotBack.USED,
        ),
    ],
)
def test_what_is_not_taken_back_says_why(ticket: HeldTicket, why_not: NotBack) -> None:
    back = refund_of(ticket, VISIT)

    assert (back.why_not, back.amount, back.zones) == (why_not, Money(0), ())


@pytest.mark.parametrize(
    "ticket",
    [
        replace(ADULT, refundable=False),
        replace(ADULT, over=True),
        replace(PACKAGE, package=False),
        PACKAGE,
    ],
)
def test_what_a_supervisor_allows_comes_back_whole_and_without_a_fee(ticket: HeldTicket) -> None:
    back = refund_of(ticket, VISIT + timedelta(days=9), allowed=True)

    assert (back.amount, back.fee, len(back.zones)) == (ticket.price, Money(0), len(ticket.zones))


@pytest.mark.parametrize(
    "ticket",
    [
        replace(ADULT, state="REFUNDED"),
        replace(ADULT, blocked=True),
        replace(ADULT, refunded_here=False),
    ],
)
def test_no_supervisor_allows_what_is_gone_blocked_or_another_channels(ticket: HeldTicket) -> None:
    assert refund_of(ticket, VISIT, allowed=True).why_not is not None


def test_money_goes_back_by_the_tender_that_was_paid_last_and_never_more_than_it_paid() -> None:
    paid = [("cash", Money(5_000)), ("wechat", Money(3_000)), ("wechat", Money(-1_000))]

    assert back_by_tender(paid, Money(2_500)) == {"wechat": Money(2_000), "cash": Money(500)}


def test_more_than_was_paid_goes_back_by_no_tender() -> None:
    with pytest.raises(ValueError, match="more than was paid"):
        back_by_tender([("cash", Money(100))], Money(101))


amounts = st.integers(min_value=0, max_value=10_000_000).map(Money)


@given(values=st.lists(amounts, min_size=1, max_size=5), rate=st.integers(0, 10_000))
def test_no_fen_is_lost_between_visitor_and_fee(values: list[Money], rate: int) -> None:
    zones = tuple(ZoneShare(at, value, used=False) for at, value in enumerate(values))
    ticket = replace(
        ADULT,
        price=Money.sum(values),
        zones=zones,
        fee_steps=(FeeStepFacts("refund", 0, rate=rate),),
    )

    back = refund_of(ticket, VISIT)

    assert back.amount + back.fee == ticket.price
    assert Money(0) <= back.amount <= ticket.price
