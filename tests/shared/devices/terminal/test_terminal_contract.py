"""What a driver of a card terminal does, over its simulator, on both kinds of line."""

from __future__ import annotations

import threading

import pytest

from shared.devices.terminal.protocol import Attempt, Ending, Stage, TerminalAnswer
from shared.devices.terminal.simulated.book import Kind
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from shared.kernel.money import Money
from tests.shared.devices.terminal.drivers import FIRST, PRICE, pay

REGISTRATION, STOP = b"\x06\x00", b"\x06\xb0"


def test_a_payment_tells_its_stages_and_its_slip(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    stages: list[Stage] = []

    answer = terminal.pay(PRICE, Attempt(stages.append))

    assert answer == TerminalAnswer(Ending.DONE, slip=FIRST)
    assert stages == [Stage.CARD, Stage.HOST, Stage.REMOVE]
    assert simulator.book.payments() == (24_000,)


def test_a_terminal_is_signed_on_once_a_line(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    pay(terminal)
    pay(terminal)
    terminal.close()
    pay(terminal)

    assert [one[:2] for one in simulator.commands].count(REGISTRATION) == 2
    assert len(simulator.book.payments()) == 3


@pytest.mark.parametrize(
    ("code", "reason"),
    [(0x6C, "CANCELLED"), (0x05, "DECLINED"), (0x71, "NOTENOUGH"), (0x9B, "BANK_UNREACHABLE")],
)
def test_what_the_bank_or_the_customer_refuses_moves_nothing(
    terminal: ZvtTerminal, simulator: SimulatedTerminal, code: int, reason: str
) -> None:
    simulator.code = code

    answer = pay(terminal)

    assert (answer.ending, answer.reason) == (Ending.REFUSED, reason)
    assert simulator.book.payments() == ()


def test_the_last_slip_is_told_again_and_wastes_no_paper(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    assert terminal.last() is None
    pay(terminal)

    assert terminal.last() == FIRST
    assert simulator.copies == 0


def test_a_payment_is_reversed_once(terminal: ZvtTerminal, simulator: SimulatedTerminal) -> None:
    pay(terminal)

    first = terminal.give_back(PRICE, "0001", Attempt())
    second = terminal.give_back(PRICE, "0001", Attempt())

    assert (first.ending, second.ending, second.reason) == (
        Ending.DONE, Ending.REFUSED, "GONE_ALREADY",
    )  # fmt: skip
    assert simulator.book.payments() == ()


def test_what_was_never_paid_is_not_reversed(terminal: ZvtTerminal) -> None:
    answer = terminal.give_back(PRICE, "0009", Attempt())

    assert (answer.ending, answer.reason) == (Ending.REFUSED, "NOT_REVERSIBLE")


def test_a_refund_pays_to_a_card(terminal: ZvtTerminal, simulator: SimulatedTerminal) -> None:
    answer = terminal.give_back(Money(100), "", Attempt())

    assert answer.ending is Ending.DONE
    assert [(one.kind, one.fen) for one in simulator.book.entries] == [(Kind.REFUND, 100)]


def test_it_says_how_it_is_and_settles_at_the_end_of_a_day(terminal: ZvtTerminal) -> None:
    assert terminal.status().code == "00"
    assert terminal.end_of_day() == TerminalAnswer(Ending.DONE)


def test_whoever_stops_while_the_card_is_waited_for_is_charged_nothing(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.customer_seconds = 5
    attempt = Attempt(lambda stage: attempt.stop.set())

    answer = terminal.pay(PRICE, attempt)

    assert (answer.ending, answer.reason) == (Ending.REFUSED, "CANCELLED")
    assert simulator.book.payments() == ()


def test_stopping_too_late_stops_nothing(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.host_seconds = 0.25
    stop = threading.Event()
    attempt = Attempt(lambda stage: stop.set() if stage is Stage.HOST else None, stop)

    assert terminal.pay(PRICE, attempt).ending is Ending.DONE
    assert STOP in [one[:2] for one in simulator.commands]


def test_what_was_stopped_before_it_began_is_not_asked(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    attempt = Attempt()
    attempt.stop.set()

    assert terminal.pay(PRICE, attempt).ending is Ending.REFUSED
    assert simulator.book.entries == []


def test_a_customer_who_never_comes_is_given_up(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.customer_seconds = 30

    answer = pay(terminal)

    assert (answer.ending, answer.reason) == (Ending.REFUSED, "CANCELLED")
    assert not simulator.waits_for_card


def test_after_the_day_end_nothing_is_reversed_and_a_refund_goes(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    pay(terminal)
    terminal.end_of_day()

    reversal = terminal.give_back(PRICE, "0001", Attempt())
    refund = terminal.give_back(PRICE, "", Attempt())

    assert (reversal.ending, reversal.reason) == (Ending.REFUSED, "NOT_REVERSIBLE")
    assert refund.ending is Ending.DONE
    assert [(one.kind, one.fen) for one in simulator.book.entries] == [
        (Kind.PAYMENT, 24_000), (Kind.REFUND, 24_000),
    ]  # fmt: skip


def test_a_refund_that_is_stopped_at_the_card_pays_nothing(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.customer_seconds = 5
    attempt = Attempt(lambda stage: attempt.stop.set())

    answer = terminal.give_back(PRICE, "", attempt)

    assert (answer.ending, answer.reason) == (Ending.REFUSED, "CANCELLED")
    assert simulator.book.entries == []


@pytest.mark.parametrize("number", ["0001", ""], ids=["reversal", "refund"])
@pytest.mark.parametrize("moment", [Moment.PAID, Moment.TOLD])
def test_a_line_cut_while_money_goes_back_leaves_it_unknown_and_found_by_the_last_slip(
    terminal: ZvtTerminal, simulator: SimulatedTerminal, number: str, moment: Moment
) -> None:
    pay(terminal)
    simulator.faults.cut_at = moment

    answer = terminal.give_back(PRICE, number, Attempt())
    simulator.come_back().result()
    slip = terminal.last()

    assert answer.ending is Ending.UNKNOWN
    assert slip is not None
    assert (slip.mark, slip.amount, slip.paid) == ("0002/000002", PRICE, True)
