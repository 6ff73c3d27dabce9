"""What tickets of a closed day give back, and why some are kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.kernel.money import Money
from shared.sales.closure_rules import (
    ClosedTicket,
    Figures,
    WhyKept,
    order_back,
    preview_of,
    why_kept,
)
from shared.sales.rules import ZoneShare

ORDER = UUID(int=1)
GATE, CABLE = 1, 2
EVERYTHING: frozenset[int] = frozenset()
ADULT = ClosedTicket(
    id=UUID(int=10),
    order_id=ORDER,
    channel_id=1,
    state="ISSUED",
    blocked=False,
    refunded_here=True,
    package=False,
    valid_days=1,
    zones=(ZoneShare(GATE, Money(12_000), used=False),),
)
PACKAGE = replace(
    ADULT,
    id=UUID(int=11),
    package=True,
    zones=(ZoneShare(GATE, Money(9_000), used=True), ZoneShare(CABLE, Money(8_000), used=False)),
)


def test_an_unused_ticket_goes_back_whole_and_without_a_fee() -> None:
    back = order_back([ADULT], [("cash", Money(12_000))], EVERYTHING)

    assert (back.amount, back.tickets[ADULT.id].fee) == (Money(12_000), Money(0))
    assert (back.tenders, back.kept) == ({"cash": Money(12_000)}, {})


def test_of_a_package_the_parts_that_nobody_used_go_back() -> None:
    back = order_back([PACKAGE], [("wechat", Money(17_000))], EVERYTHING)

    assert (back.amount, back.tickets[PACKAGE.id].zones) == (Money(8_000), (CABLE,))


@pytest.mark.parametrize(
    ("ticket", "closed", "why"),
    [
        (replace(ADULT, state="REFUNDED"), EVERYTHING, WhyKept.NOT_ISSUED),
        (replace(ADULT, blocked=True), EVERYTHING, WhyKept.BLOCKED),
        (replace(ADULT, refunded_here=False), EVERYTHING, WhyKept.ELSEWHERE),
        (replace(ADULT, zones=(ZoneShare(GATE, Money(1), used=True),)), EVERYTHING, WhyKept.USED),
        (replace(ADULT, valid_days=3), EVERYTHING, WhyKept.OTHER_DAYS),
        (PACKAGE, frozenset({CABLE}), WhyKept.OTHER_ZONES),
        (PACKAGE, frozenset({CABLE, GATE}), None),
    ],
)
def test_a_ticket_is_kept_for_the_first_reason_that_holds(
    ticket: ClosedTicket, closed: frozenset[int], why: WhyKept | None
) -> None:
    assert why_kept(ticket, closed) is why


def test_what_nobody_knows_to_have_come_waits_for_a_window() -> None:
    back = order_back([ADULT], [("static_code", Money(12_000))], EVERYTHING, doubtful=True)
    in_cash = order_back([ADULT], [("cash", Money(12_000))], EVERYTHING, doubtful=True)

    assert (back.tenders, back.kept) == ({}, {ADULT.id: WhyKept.DOUBTFUL})
    assert in_cash.tenders == {"cash": Money(12_000)}


def test_an_order_paid_in_a_way_by_which_nothing_goes_back_is_kept_whole() -> None:
    back = order_back([ADULT], [("takeover", Money(12_000))], EVERYTHING)

    assert (back.kept, back.tickets, back.tenders) == ({ADULT.id: WhyKept.TENDER}, {}, {})


def test_the_preview_adds_up_by_tender_by_channel_and_by_reason() -> None:
    other = UUID(int=2)
    used = replace(ADULT, id=UUID(int=12), zones=(ZoneShare(GATE, Money(12_000), used=True),))
    orders = (
        order_back([ADULT, used], [("wechat", Money(20_000)), ("cash", Money(4_000))], EVERYTHING),
        order_back(
            [replace(ADULT, id=UUID(int=20), order_id=other)], [("cash", Money(12_000))], EVERYTHING
        ),
    )

    preview = preview_of(orders, {ORDER: 1, other: 2})

    assert (preview.orders, preview.back) == (2, Figures(2, Money(24_000)))
    assert preview.tenders == {
        "cash": Figures(2, Money(16_000)),
        "wechat": Figures(1, Money(8_000)),
    }
    assert preview.channels == {1: Figures(1, Money(12_000)), 2: Figures(1, Money(12_000))}
    assert preview.kept == {WhyKept.USED: 1}
