"""The server sends refunds back over a real wire, whatever the company answers or does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy.orm import Session, sessionmaker

from server.charges.charging import Charging
from server.charges.paying_back import PayingBack
from server.charges.simulated_gateway import SimulatedGateway
from server.simulated.company import SimulatedCompany
from shared.kernel.ids import derive_id, uuid7
from shared.payments.charges import create_charge
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.rules import PayCode
from shared.payments.send_back import payback_now
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class Desk:
    """A till that gives back, a server that sends, a company that has the money."""

    till: Till
    server: sessionmaker[Session]
    company: SimulatedCompany

    def given_back(self, ending: str) -> UUID:
        """Sell a ticket by a code and give it back; the id of the payback."""
        till, order_id, charge_id, refund_id = self.till, uuid7(), uuid7(), uuid7()
        quote = till.quote(adult=1)
        code = PayCode("wechat", f"1346501111222233{ending}")
        with till.sessions.begin() as session:
            hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
            create_charge(session, charge_id, order_id, code, quote.total, till.token)
        Charging(self.server, SimulatedGateway(self.company.url)).work(charge_id)
        with till.sessions.begin() as session:
            receipt = complete_order(session, order_id, (), sign=till.sign, token=till.token)
        with till.sessions.begin() as session:
            plan = plan_refund(session, order_id, [one.id for one in receipt.tickets])
            refund_tickets(session, plan, RefundReason.PLANS, till.token, refund_id=refund_id)
        return derive_id(refund_id, str(charge_id))

    def work(self, payback_id: UUID, times: int = 1) -> PaybackSeen:
        paying = PayingBack(self.server, SimulatedGateway(self.company.url))
        for _ in range(times):
            paying.work(payback_id)
        with self.server() as session:
            seen = payback_now(session, payback_id)
        assert seen is not None
        return seen


@pytest.fixture
def company() -> Iterator[SimulatedCompany]:
    with closing(SimulatedCompany()) as company:
        yield company


@pytest.fixture
def desk(park_database: ParkDatabase, sessions_of: SessionsOf, company: SimulatedCompany) -> Desk:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    return Desk(till, sessions_of(park_database.server_url), company)


@pytest.mark.parametrize(
    ("ending", "first", "reason", "gone"),
    [
        ("00", PaybackState.SUCCEEDED, "", True),
        ("10", PaybackState.ASKING, "UNREACHABLE", True),
        ("11", PaybackState.ASKING, "UNREACHABLE", False),
        ("12", PaybackState.ASKING, "PROCESSING", False),
        ("13", PaybackState.FAILED, "NOTENOUGH", False),
        ("14", PaybackState.ASKING, "SYSTEMERROR", True),
    ],
)
def test_what_the_company_answers_is_what_the_payback_says(
    desk: Desk, ending: str, first: PaybackState, reason: str, gone: bool
) -> None:
    payback_id = desk.given_back(ending)

    seen = desk.work(payback_id)

    assert (seen.state, seen.reason) == (first, reason)
    assert (payback_id.hex in desk.company.refunds.money()) is gone


@pytest.mark.parametrize("ending", ["00", "10", "11", "14"])
def test_an_unknown_answer_is_asked_for_and_the_money_goes_once(desk: Desk, ending: str) -> None:
    payback_id = desk.given_back(ending)

    seen = desk.work(payback_id, times=3)

    assert seen.state is PaybackState.SUCCEEDED
    assert desk.company.refunds.money() == {payback_id.hex: seen.amount.fen}
    assert desk.company.refunds.too_much == []


def test_a_company_that_is_gone_leaves_it_to_be_asked_for(desk: Desk) -> None:
    payback_id = desk.given_back("00")
    desk.company.close()

    seen = desk.work(payback_id)

    assert (seen.state, seen.reason) == (PaybackState.ASKING, "UNREACHABLE")


def test_more_than_was_paid_is_refused_by_the_company_and_counted(desk: Desk) -> None:
    payback_id = desk.given_back("00")
    seen = desk.work(payback_id)
    assert seen.source is not None
    gateway = SimulatedGateway(desk.company.url)

    outcome = gateway.pay_back(
        PaybackSeen(uuid7(), "wechat", seen.amount, PaybackState.SENT, source=seen.source)
    )

    assert (outcome.state, outcome.reason) == (PaybackState.FAILED, "INVALID_REQUEST")
