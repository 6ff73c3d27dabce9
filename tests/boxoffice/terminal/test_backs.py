"""Money goes back through the terminal once: a row before the call, unknown until it is known."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.terminal.office import TerminalOffice
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt
from shared.devices.terminal.simulated.book import Kind
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.terminal_charges import TerminalAsked
from shared.payments.terminal_paybacks import waiting_backs
from shared.sales.hand_out import hand_out
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.conftest import ParkDatabase
from tests.shared.devices.terminal.drivers import driver_of
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
PAID = 24_000
GONE, WAITS, UNKNOWN = PaybackState.SUCCEEDED, PaybackState.WAITING, PaybackState.ASKING


@dataclass
class Window:
    """A till with a terminal, and an order of two tickets that a card paid there."""

    till: Till
    terminal: SimulatedTerminal
    office: TerminalOffice

    def buy(self) -> Receipt:
        order_id, till = uuid7(), self.till
        quote = till.quote(till.today + timedelta(days=2), adult=2)
        with till.sessions.begin() as session:
            hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
        self.office.pay(uuid7(), order_id, quote.total, Attempt())
        with till.sessions.begin() as session:
            return complete_order(session, order_id, (), sign=till.sign, token=till.token)

    def refund(self, receipt: Receipt, *places: int) -> UUID:
        """Take tickets back: the card waits for its money then."""
        with self.till.sessions.begin() as session:
            chosen = [receipt.tickets[at].id for at in places]
            plan = plan_refund(session, receipt.order_id, chosen)
            refund_tickets(
                session,
                plan,
                RefundReason.PLANS,
                self.till.token,
                refund_id=uuid7(),
                terminal=True,
            )
        return receipt.order_id

    def give_back(self, order_id: UUID) -> PaybackSeen:
        return self.office.give_back(order_id, Attempt())[-1]

    def resolve(self) -> list[PaybackState]:
        """Ask again until the terminal answers."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                return [one.state for one in self.office.resolve_backs()]
            except DeviceFault:
                time.sleep(0.02)
        raise AssertionError("never answered")

    def moved(self) -> list[tuple[Kind, int]]:
        """What the bank has booked besides payments."""
        entries = self.terminal.book.entries
        return [(one.kind, one.fen) for one in entries if one.kind is not Kind.PAYMENT]

    def paid(self, order_id: UUID) -> int:
        """What cards have paid of an order and not had back."""
        with self.till.sessions.begin() as session:
            fen: int = session.execute(
                text("SELECT sum(amount) FROM payment WHERE order_id = :o AND tender = 'card'"),
                {"o": order_id},
            ).scalar_one()
        return fen


@pytest.fixture
def window(park_database: ParkDatabase, sessions_of: SessionsOf) -> Iterator[Window]:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    with closing(SimulatedTerminal()) as terminal:
        office = TerminalOffice(driver_of(terminal), till.sessions, lambda: till.token)
        yield Window(till, terminal, office)
        with closing(office):
            office.settle_backs_by_hand(went=True)


def test_a_whole_payment_of_today_is_reversed(window: Window) -> None:
    order = window.refund(window.buy(), 0, 1)

    seen = window.give_back(order)

    assert (seen.state, seen.amount, seen.reference) == (GONE, Money(PAID), "SIM00002")
    assert window.terminal.book.payments() == ()
    assert window.paid(order) == 0
    assert window.office.give_back(order, Attempt()) == ()


def test_a_part_is_paid_to_the_card(window: Window) -> None:
    order = window.refund(window.buy(), 0)

    assert window.give_back(order).state is GONE
    assert window.moved() == [(Kind.REFUND, 12_000)]
    assert window.paid(order) == 12_000


def test_after_the_day_end_of_the_terminal_it_is_a_refund(window: Window) -> None:
    order = window.refund(window.buy(), 0, 1)
    window.terminal.book.close_day()

    assert window.give_back(order).state is GONE
    assert window.moved() == [(Kind.REFUND, PAID)]


def test_what_the_customer_breaks_off_waits_and_can_be_done_by_hand(window: Window) -> None:
    order = window.refund(window.buy(), 0)
    window.terminal.code = 0x6C

    seen = window.give_back(order)

    assert (seen.state, seen.reason) == (WAITS, "CANCELLED")
    assert window.paid(order) == PAID
    with window.till.sessions.begin() as session:
        assert hand_out(session, order, window.till.token, ("cash",)).paid == ()
        assert hand_out(session, order, window.till.token).amount == Money(12_000)
    assert window.paid(order) == 12_000


@pytest.mark.parametrize("places", [(0,), (0, 1)], ids=["refund", "reversal"])
def test_a_line_cut_after_the_money_went_is_unknown_until_the_slip_tells(
    window: Window, places: tuple[int, ...]
) -> None:
    order = window.refund(window.buy(), *places)
    window.terminal.faults.cut_at = Moment.PAID

    seen = window.give_back(order)

    assert (seen.state, seen.reason) == (UNKNOWN, "UNKNOWN")
    with pytest.raises((TerminalAsked, DeviceFault)):
        window.buy()
    window.terminal.come_back().result()
    assert window.resolve() == [GONE]
    assert len(window.moved()) == 1
    assert window.paid(order) == PAID - 12_000 * len(places)


def test_a_line_cut_while_the_card_is_waited_for_leaves_it_waiting(window: Window) -> None:
    order = window.refund(window.buy(), 0)
    window.terminal.customer_seconds = 30
    window.terminal.faults.cut_at = Moment.CARD

    assert window.give_back(order).state is UNKNOWN
    window.terminal.come_back().result()
    assert window.resolve() == [WAITS]
    window.terminal.customer_seconds = 0
    assert window.give_back(order).state is GONE
    assert window.moved() == [(Kind.REFUND, 12_000)]


@pytest.mark.parametrize(("went", "left"), [(True, 0), (False, PAID)])
def test_what_nobody_can_find_out_is_settled_by_the_paper(
    window: Window, went: bool, left: int
) -> None:
    order = window.refund(window.buy(), 0, 1)
    window.terminal.faults.cut_at = Moment.PAID
    window.give_back(order)

    [seen] = window.office.settle_backs_by_hand(went=went)

    assert seen.state is (GONE if went else WAITS)
    assert window.paid(order) == left


def test_a_program_that_was_killed_finds_what_it_had_asked_for(window: Window) -> None:
    order = window.refund(window.buy(), 0, 1)
    window.terminal.faults.cut_at = Moment.TOLD
    window.give_back(order)
    window.terminal.come_back().result()

    again = TerminalOffice(
        driver_of(window.terminal), window.till.sessions, lambda: window.till.token
    )
    with closing(again):
        again.resolve()

    assert window.paid(order) == 0
    with window.till.sessions.begin() as session:
        assert waiting_backs(session, order) == ()


def test_a_refund_without_a_terminal_is_given_at_once_as_before(window: Window) -> None:
    receipt = window.buy()
    with window.till.sessions.begin() as session:
        plan = plan_refund(session, receipt.order_id, [receipt.tickets[0].id])
        refund_tickets(session, plan, RefundReason.PLANS, window.till.token, refund_id=uuid7())

    assert window.paid(receipt.order_id) == 12_000
    assert window.office.give_back(receipt.order_id, Attempt()) == ()
