"""The row first, then the terminal: real database, real bytes, every way in which it can fail."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.terminal.office import TerminalOffice
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt, Stage
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState, charge_now
from shared.payments.terminal_charges import TerminalAsked
from shared.sales.held_orders import complete_order, drop_order, hold_order
from shared.sales.receipt import Receipt
from tests.conftest import ParkDatabase
from tests.shared.devices.terminal.drivers import driver_of
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
PRICE = Money(12_000)


@dataclass
class Window:
    """A till with a terminal."""

    till: Till
    terminal: SimulatedTerminal
    office: TerminalOffice

    def hold(self) -> UUID:
        order_id, till = uuid7(), self.till
        with till.sessions.begin() as session:
            hold_order(
                session, till.quote(adult=1), sign=till.sign, token=till.token, order_id=order_id
            )
        return order_id

    def pay(self, order_id: UUID, attempt: Attempt | None = None) -> ChargeSeen:
        return self.office.pay(uuid7(), order_id, PRICE, attempt or Attempt())

    def complete(self, order_id: UUID) -> Receipt:
        till = self.till
        with till.sessions.begin() as session:
            return complete_order(session, order_id, (), sign=till.sign, token=till.token)

    def drop(self, order_id: UUID) -> None:
        with self.till.sessions.begin() as session:
            drop_order(session, order_id, self.till.token)

    def now(self, charge: ChargeSeen) -> ChargeState:
        with self.till.sessions.begin() as session:
            seen = charge_now(session, charge.id)
        assert seen is not None
        return seen.state

    def resolve(self) -> list[ChargeState]:
        """Ask again until the terminal answers."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                return [one.state for one in self.office.resolve()]
            except DeviceFault:
                time.sleep(0.02)
        raise AssertionError("never answered")


@pytest.fixture
def window(park_database: ParkDatabase, sessions_of: SessionsOf) -> Iterator[Window]:
    sessions = sessions_of(park_database.window_url)
    till = Till.open(sessions, park_database.key_file)
    with closing(SimulatedTerminal()) as terminal:
        office = TerminalOffice(driver_of(terminal), sessions, lambda: till.token)
        yield Window(till, terminal, office)
        terminal.faults.cut_at = None
        with closing(office):
            left = [one.id for one in office._open()]
            for one in left:
                office.settle_by_hand(one, "")


def test_a_card_pays_a_sale_under_the_number_of_its_approval(window: Window) -> None:
    order_id = window.hold()

    charge = window.pay(order_id)
    receipt = window.complete(order_id)

    assert (charge.state, charge.reference) == (ChargeState.SUCCEEDED, "SIM00001")
    assert [(one.tender, one.amount) for one in receipt.tenders] == [("card", PRICE)]
    assert window.terminal.book.payments() == (12_000,)


def test_the_row_stands_before_the_terminal_hears_of_it(window: Window) -> None:
    seen: list[ChargeState] = []
    charge_id, order_id = uuid7(), window.hold()

    def look(stage: Stage) -> None:
        with window.till.sessions.begin() as session:
            now = charge_now(session, charge_id)
        if stage is Stage.CARD and now is not None:
            seen.append(now.state)

    window.office.pay(charge_id, order_id, PRICE, Attempt(look))

    assert seen == [ChargeState.SENT]


def test_the_terminal_is_not_asked_twice_for_the_same_payment(window: Window) -> None:
    charge_id, order_id = uuid7(), window.hold()
    window.office.pay(charge_id, order_id, PRICE, Attempt())

    with pytest.raises(TerminalAsked):
        window.office.pay(charge_id, order_id, PRICE, Attempt())

    assert window.terminal.book.payments() == (12_000,)


@pytest.mark.parametrize(("code", "reason"), [(0x6C, "CANCELLED"), (0x05, "DECLINED")])
def test_what_the_terminal_refuses_has_failed(window: Window, code: int, reason: str) -> None:
    window.terminal.code = code

    charge = window.pay(window.hold())

    assert (charge.state, charge.reason) == (ChargeState.FAILED, reason)


@pytest.mark.parametrize("moment", [Moment.PAID, Moment.TOLD])
def test_a_cable_pulled_once_the_bank_has_paid_ends_in_a_sale(
    window: Window, moment: Moment
) -> None:
    order_id = window.hold()
    window.terminal.faults.cut_at = moment

    charge = window.pay(order_id)
    assert charge.state is ChargeState.ASKING
    window.terminal.come_back().result(5)
    assert window.resolve() == [ChargeState.SUCCEEDED]

    assert window.complete(order_id).total == PRICE
    assert window.terminal.book.payments() == (12_000,)


@pytest.mark.parametrize("moment", [Moment.ASKED, Moment.CARD])
def test_a_cable_pulled_before_the_card_ends_without_money(window: Window, moment: Moment) -> None:
    window.terminal.customer_seconds = 30
    window.terminal.faults.cut_at = moment

    window.pay(window.hold())
    window.terminal.come_back().result(5)
    assert window.resolve() == [ChargeState.FAILED]

    window.terminal.lay_card().result(5)
    assert window.terminal.book.payments() == ()


def test_an_answer_after_the_time_out_is_found_and_never_charged_again(window: Window) -> None:
    order_id = window.hold()
    window.terminal.host_seconds = 1.2

    charge = window.pay(order_id)
    assert charge.state is ChargeState.ASKING
    with pytest.raises((TerminalAsked, DeviceFault)):
        window.pay(window.hold())
    assert window.resolve() == [ChargeState.SUCCEEDED]

    window.complete(order_id)
    assert window.terminal.book.payments() == (12_000,)


def test_a_payment_of_the_same_amount_before_it_is_not_taken_for_it(window: Window) -> None:
    window.terminal.pay_by_hand(12_000).result(5)
    window.terminal.customer_seconds = 30
    window.terminal.faults.cut_at = Moment.CARD

    window.pay(window.hold())
    window.terminal.come_back().result(5)

    assert window.resolve() == [ChargeState.FAILED]


def test_a_sale_left_while_nobody_knows_gives_its_money_back_at_the_terminal(
    window: Window,
) -> None:
    order_id = window.hold()
    window.terminal.faults.cut_at = Moment.PAID
    charge = window.pay(order_id)

    window.drop(order_id)
    window.terminal.come_back().result(5)

    assert window.resolve() == [ChargeState.REVERSED]
    assert window.now(charge) is ChargeState.REVERSED
    assert window.terminal.book.payments() == ()


def test_money_that_came_after_somebody_wanted_to_stop_goes_back_at_once(window: Window) -> None:
    window.terminal.host_seconds = 0.2
    attempt = Attempt(lambda stage: attempt.stop.set() if stage is Stage.HOST else None)

    charge = window.pay(window.hold(), attempt)

    assert charge.state is ChargeState.REVERSED
    assert window.terminal.book.payments() == ()


def test_a_reversal_that_is_cut_off_is_tried_again_and_moves_nothing_twice(
    window: Window,
) -> None:
    order_id = window.hold()
    window.pay(order_id)
    window.drop(order_id)
    window.terminal.faults.cut_at = Moment.PAID

    assert window.resolve() == [ChargeState.REVERSING]
    window.terminal.come_back().result(5)
    until = time.monotonic() + 10
    while window.resolve() not in ([ChargeState.REVERSED], []) and time.monotonic() < until:
        pass

    assert window.terminal.book.payments() == ()
    assert [one.kind.value for one in window.terminal.book.entries] == ["payment", "reversal"]


def test_without_a_terminal_nothing_is_noted(window: Window) -> None:
    window.terminal.vanish().result(5)
    order_id = window.hold()

    with pytest.raises(DeviceFault):
        window.pay(order_id)

    window.drop(order_id)
    assert window.office._open() == ()
    window.terminal.come_back().result(5)


def test_closing_the_program_stops_what_waits_for_a_card(window: Window) -> None:
    window.terminal.customer_seconds = 30
    with ThreadPoolExecutor(1) as pool:
        paying = pool.submit(window.pay, window.hold())
        until = time.monotonic() + 10
        while not window.terminal.waits_for_card and time.monotonic() < until:
            time.sleep(0.01)
        window.office.stop()

        assert paying.result(10).state is ChargeState.FAILED
