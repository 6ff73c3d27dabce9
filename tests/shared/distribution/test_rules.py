"""Commission by steps that never count backwards, and contracts that cannot be signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.days import Days
from shared.distribution.rules import (
    Basis,
    CommissionShare,
    CommissionStepFacts,
    ContractFacts,
    ContractFault,
    ContractPriceFacts,
    ContractProblem,
    Period,
    commission,
    contract_problems,
)
from shared.kernel.money import Money

TODAY = date(2026, 5, 1)
YEAR = Days(date(2026, 1, 1), date(2027, 1, 1))
FIVE = CommissionStepFacts(1, rate=500)
EIGHT = CommissionStepFacts(1_001, rate=800)
TWO_YUAN = CommissionStepFacts(5_001, amount=Money(200))
ADULT, CHILD = 1, 2
CONTRACT = ContractFacts(
    1,
    "2026-01",
    YEAR,
    Basis.REDEEMED,
    Period.MONTH,
    prepaid=True,
    prices=(ContractPriceFacts(ADULT, YEAR, Money(90_00)),),
    steps=(FIVE, EIGHT),
)
SELLING = {ADULT: Money(120_00)}


def faults(contract: ContractFacts) -> list[ContractProblem]:
    return list(contract_problems(contract, SELLING, TODAY))


def test_each_ticket_earns_by_the_step_that_it_falls_in() -> None:
    assert commission([EIGHT, FIVE], 990, 20, Money(100_00)) == (
        CommissionShare(FIVE, 10, Money(50_00)),
        CommissionShare(EIGHT, 10, Money(80_00)),
    )


def test_reaching_a_step_does_not_change_what_was_earned_before() -> None:
    whole = commission([FIVE, EIGHT], 0, 1_500, Money(100_00))
    parts = [
        *commission([FIVE, EIGHT], 0, 700, Money(100_00)),
        *commission([FIVE, EIGHT], 700, 800, Money(100_00)),
    ]

    assert Money.sum(share.amount for share in whole) == Money(5_000_00 + 4_000_00)
    assert Money.sum(share.amount for share in parts) == Money(5_000_00 + 4_000_00)


def test_an_amount_is_earned_a_ticket_whatever_its_price() -> None:
    assert commission([TWO_YUAN], 5_000, 3, Money(1)) == (CommissionShare(TWO_YUAN, 3, Money(600)),)


def test_nothing_is_earned_before_the_first_step_or_without_steps() -> None:
    assert commission([EIGHT], 998, 4, Money(100_00)) == (
        CommissionShare(None, 2, Money(0)),
        CommissionShare(EIGHT, 2, Money(16_00)),
    )
    assert commission([], 0, 4, Money(100_00)) == (CommissionShare(None, 4, Money(0)),)


def test_no_tickets_earn_nothing() -> None:
    assert commission([FIVE], 10, 0, Money(100_00)) == ()


def test_half_a_fen_is_rounded_up_ticket_by_ticket() -> None:
    assert commission([FIVE], 0, 2, Money(90)) == (CommissionShare(FIVE, 2, Money(10)),)


@given(
    before=st.integers(0, 3_000),
    cuts=st.lists(st.integers(0, 2_000), min_size=1, max_size=4),
    starts=st.lists(st.integers(1, 4_000), unique=True, max_size=4),
)
def test_however_a_period_is_cut_every_ticket_earns_once(
    before: int, cuts: list[int], starts: list[int]
) -> None:
    steps = [CommissionStepFacts(start, amount=Money(start)) for start in starts]
    whole = commission(steps, before, sum(cuts), Money(10_000))
    parts: list[CommissionShare] = []
    for count in cuts:
        parts += commission(steps, before, count, Money(10_000))
        before += count

    assert sum(share.tickets for share in parts) == sum(cuts)
    assert Money.sum(one.amount for one in parts) == Money.sum(one.amount for one in whole)


def test_a_sound_contract_has_no_fault() -> None:
    assert faults(CONTRACT) == []


def test_the_settlement_price_is_not_above_what_visitors_pay() -> None:
    dear = replace(CONTRACT, prices=(ContractPriceFacts(ADULT, YEAR, Money(120_01)),))

    assert faults(dear) == [
        ContractProblem(ContractFault.ABOVE_SELLING, ADULT, (120_01, 120_00)),
    ]


def test_a_type_that_visitors_cannot_buy_is_only_pointed_out() -> None:
    unknown = replace(CONTRACT, prices=(ContractPriceFacts(CHILD, YEAR, Money(100)),))

    found = faults(unknown)

    assert [(one.fault, one.is_error) for one in found] == [(ContractFault.SELLING_UNKNOWN, False)]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (replace(CONTRACT, prices=(), steps=()), ContractFault.NO_PRICE),
        (replace(CONTRACT, prepaid=False), ContractFault.NO_CREDIT),
        (
            replace(CONTRACT, days=Days(date(2025, 1, 1), TODAY), prices=CONTRACT.prices),
            ContractFault.IN_THE_PAST,
        ),
        (replace(CONTRACT, prices=CONTRACT.prices * 2), ContractFault.OVERLAPPING),
        (replace(CONTRACT, steps=(FIVE, replace(EIGHT, from_ticket=1))), ContractFault.STEP_TWICE),
        (replace(CONTRACT, steps=(CommissionStepFacts(1),)), ContractFault.STEP_EMPTY),
        (
            replace(CONTRACT, steps=(CommissionStepFacts(1, amount=Money(90_01)),)),
            ContractFault.COMMISSION_ABOVE_PRICE,
        ),
    ],
)
def test_a_faulty_contract_is_named(changed: ContractFacts, fault: ContractFault) -> None:
    assert fault in {one.fault for one in faults(changed)}


def test_a_price_for_other_days_than_the_contracts_is_named() -> None:
    later = Days(date(2027, 1, 1), None)
    changed = replace(CONTRACT, prices=(ContractPriceFacts(ADULT, later, Money(1)),))

    assert [one.fault for one in faults(changed)] == [ContractFault.OUTSIDE_DAYS]
