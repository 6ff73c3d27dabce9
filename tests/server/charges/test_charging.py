"""The server charges by a real wire to the stand-in company, whatever that answers or does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from server.charges.charging import Charging
from server.charges.gateway import NEVER_ARRIVED, UNREACHABLE
from server.charges.simulated_gateway import SimulatedGateway
from server.simulated.books import Manner
from server.simulated.company import SimulatedCompany
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import (
    ChargeSeen,
    ChargeState,
    cancel_charge,
    charge_now,
    create_charge,
)
from shared.payments.models import Charge
from shared.payments.rules import PayCode
from shared.sales.held_orders import drop_order, hold_order
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class Desk:
    """A till that asks for money, a server that charges, a company that has it."""

    till: Till
    charging: Charging
    company: SimulatedCompany

    def charge(self, code: str) -> UUID:
        order_id, charge_id = uuid7(), uuid7()
        quote = self.till.quote(adult=1)
        with self.till.sessions.begin() as session:
            hold_order(
                session, quote, sign=self.till.sign, token=self.till.token, order_id=order_id
            )
            create_charge(
                session, charge_id, order_id, PayCode("wechat", code), quote.total, self.till.token
            )
        return charge_id

    def work(self, charge_id: UUID) -> ChargeSeen:
        self.charging.work(charge_id)
        with self.till.sessions.begin() as session:
            seen = charge_now(session, charge_id)
        assert seen is not None
        return seen

    def cancel(self, charge_id: UUID) -> None:
        with self.till.sessions.begin() as session:
            cancel_charge(session, charge_id, self.till.token)

    def has_money(self, charge_id: UUID) -> bool:
        return charge_id.hex in self.company.books.money()


@pytest.fixture
def company() -> Iterator[SimulatedCompany]:
    with closing(SimulatedCompany()) as company:
        yield company


@pytest.fixture
def desk(park_database: ParkDatabase, sessions_of: SessionsOf, company: SimulatedCompany) -> Desk:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    server = sessions_of(park_database.server_url)
    return Desk(till, Charging(server, SimulatedGateway(company.url)), company)


def code(ending: str) -> str:
    return f"1346501111222233{ending}"


@pytest.mark.parametrize(
    ("ending", "state", "reason", "money"),
    [
        ("00", ChargeState.SUCCEEDED, "", True),
        ("01", ChargeState.FAILED, "NOTENOUGH", False),
        ("07", ChargeState.FAILED, "AUTHCODEEXPIRE", False),
        ("02", ChargeState.ASKING, "USERPAYING", False),
        ("04", ChargeState.ASKING, UNREACHABLE, True),
        ("05", ChargeState.ASKING, UNREACHABLE, False),
        ("06", ChargeState.ASKING, "SYSTEMERROR", True),
    ],
)
def test_what_the_company_answers_is_what_the_charge_says(
    desk: Desk, ending: str, state: ChargeState, reason: str, money: bool
) -> None:
    charge_id = desk.charge(code(ending))

    seen = desk.work(charge_id)

    assert (seen.state, seen.reason, desk.has_money(charge_id)) == (state, reason, money)


@pytest.mark.parametrize(
    ("ending", "state", "reason"),
    [
        ("04", ChargeState.SUCCEEDED, UNREACHABLE),
        ("06", ChargeState.SUCCEEDED, "SYSTEMERROR"),
        ("05", ChargeState.FAILED, NEVER_ARRIVED),
    ],
)
def test_an_unknown_answer_is_asked_for_until_it_is_known(
    desk: Desk, ending: str, state: ChargeState, reason: str
) -> None:
    charge_id = desk.charge(code(ending))
    desk.work(charge_id)

    seen = desk.work(charge_id)

    assert (seen.state, seen.reason) == (state, reason)
    assert desk.company.books.charged_twice == []


def test_a_charge_that_never_arrived_is_closed_at_the_company_for_ever(desk: Desk) -> None:
    charge_id = desk.charge(code("05"))
    desk.work(charge_id)
    desk.work(charge_id)

    late = desk.company.books.charge(charge_id.hex, 12_000, Manner.GLAD)

    assert late.state == "REVOKED"
    assert not desk.has_money(charge_id)


def test_a_customer_who_types_a_password_pays_in_the_end(desk: Desk) -> None:
    charge_id = desk.charge(code("02"))
    desk.company.books.SLOW_SECONDS = 0.0  # type: ignore[misc]
    desk.work(charge_id)

    assert desk.work(charge_id).state is ChargeState.SUCCEEDED


def test_a_customer_who_does_not_pay_is_not_waited_for(desk: Desk) -> None:
    charge_id = desk.charge(code("03"))

    states = [desk.work(charge_id).state for _ in range(22)]

    assert states[-2:] == [ChargeState.REVERSED, ChargeState.REVERSED]
    assert states[:20] == [ChargeState.ASKING] * 20


def test_a_worker_that_comes_back_never_charges_what_was_cancelled(desk: Desk) -> None:
    charge_id = desk.charge(code("00"))
    desk.cancel(charge_id)

    assert desk.work(charge_id).state is ChargeState.CANCELLED
    assert desk.company.books.look(charge_id.hex) is None


def test_what_is_asked_back_while_the_customer_pays_is_reversed(desk: Desk) -> None:
    charge_id = desk.charge(code("02"))
    desk.work(charge_id)
    desk.cancel(charge_id)

    assert desk.work(charge_id).state is ChargeState.REVERSED
    assert not desk.has_money(charge_id)


def test_with_the_company_out_of_reach_nothing_is_charged_and_that_is_known_at_once(
    desk: Desk,
) -> None:
    desk.company.close()
    charge_id = desk.charge(code("00"))

    seen = desk.work(charge_id)

    assert (seen.state, seen.reason) == (ChargeState.FAILED, UNREACHABLE)


def test_a_job_that_runs_twice_charges_once(desk: Desk) -> None:
    charge_id = desk.charge(code("00"))

    desk.work(charge_id)
    assert desk.work(charge_id).state is ChargeState.SUCCEEDED

    assert desk.company.books.money()[charge_id.hex] == Money(12_000).fen
    assert desk.company.books.charged_twice == []


def test_money_of_a_dropped_order_is_given_back(desk: Desk) -> None:
    charge_id = desk.charge(code("00"))
    desk.work(charge_id)
    with desk.till.sessions.begin() as session:
        order_id = session.scalars(select(Charge.order_id).where(Charge.id == charge_id)).one()
        drop_order(session, order_id, desk.till.token)

    assert desk.work(charge_id).state is ChargeState.REVERSED
    assert not desk.has_money(charge_id)
