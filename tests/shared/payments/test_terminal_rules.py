"""What a slip says of money that was asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeState
from shared.payments.settle import Outcome
from shared.payments.terminal_rules import (
    SlipFacts,
    TerminalCharge,
    reversed_by,
    settled_by_last,
)

PRICE = Money(12_000)
ASKED = TerminalCharge(uuid7(), uuid7(), PRICE, ChargeState.SENT, "0040/000040")
PAID = SlipFacts("0041/000041", "0041", PRICE, paid=True, reference="AB1234")


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        (PAID, Outcome(ChargeState.SUCCEEDED, "AB1234")),
        (replace(PAID, mark=ASKED.before), Outcome(ChargeState.FAILED, reason="NEVER_ARRIVED")),
        (
            replace(PAID, paid=False, reason="DECLINED"),
            Outcome(ChargeState.FAILED, reason="DECLINED"),
        ),
        (replace(PAID, amount=Money(1)), Outcome(ChargeState.ASKING, reason="OTHER_SLIP")),
        (None, Outcome(ChargeState.ASKING, reason="OTHER_SLIP")),
    ],
    ids=["paid", "nothing since", "declined", "another payment", "no slip at all"],
)
def test_the_last_slip_tells_what_became_of_a_payment(
    last: SlipFacts | None, outcome: Outcome
) -> None:
    assert settled_by_last(ASKED, last) == outcome


def test_a_terminal_without_any_slip_has_taken_nothing() -> None:
    first = replace(ASKED, before="")

    assert settled_by_last(first, None) == Outcome(ChargeState.FAILED, reason="NEVER_ARRIVED")
    assert settled_by_last(first, PAID).state is ChargeState.SUCCEEDED


def test_what_went_back_before_has_gone_back() -> None:
    assert reversed_by(True, "") == Outcome(ChargeState.REVERSED)
    assert reversed_by(False, "GONE_ALREADY") == Outcome(ChargeState.REVERSED)
    assert reversed_by(False, "NOT_READY") == Outcome(ChargeState.REVERSING, reason="STUCK")
