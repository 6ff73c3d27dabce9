"""A terminal that answers late, is cut off or talks rubbish: what is not known is found again."""

from __future__ import annotations

import time

import pytest

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import Ending, Slip, TerminalAnswer
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from tests.shared.devices.terminal.drivers import FIRST, pay

REGISTRATION = b"\x06\x00"


def last_when_back(terminal: ZvtTerminal) -> Slip | None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            return terminal.last()
        except DeviceFault:
            time.sleep(0.02)
    raise AssertionError("never came back")


def test_an_answer_after_the_time_out_is_unknown_and_told_when_asked_again(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.host_seconds = 1.2

    assert pay(terminal).ending is Ending.UNKNOWN
    assert last_when_back(terminal) == FIRST
    assert simulator.book.payments() == (24_000,)


def test_a_terminal_that_wants_time_is_waited_for(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.faults.wants_time = 3

    assert pay(terminal).ending is Ending.DONE


@pytest.mark.parametrize("moment", [Moment.PAID, Moment.TOLD])
def test_a_line_cut_once_the_bank_has_paid_is_unknown_and_found_again(
    terminal: ZvtTerminal, simulator: SimulatedTerminal, moment: Moment
) -> None:
    simulator.faults.cut_at = moment

    assert pay(terminal).ending is Ending.UNKNOWN
    simulator.come_back().result(5)
    assert last_when_back(terminal) == FIRST
    assert simulator.book.payments() == (24_000,)


@pytest.mark.parametrize("moment", [Moment.ASKED, Moment.CARD])
def test_a_line_cut_before_the_card_is_unknown_and_what_waits_there_is_ended(
    terminal: ZvtTerminal, simulator: SimulatedTerminal, moment: Moment
) -> None:
    simulator.customer_seconds = 30
    simulator.faults.cut_at = moment

    assert pay(terminal).ending is Ending.UNKNOWN
    simulator.come_back().result(5)
    assert last_when_back(terminal) is None
    simulator.lay_card().result(5)
    assert simulator.book.entries == []


def test_a_terminal_that_takes_back_what_it_could_not_tell_says_so(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.faults.cut_at, simulator.faults.takes_back_unheard = Moment.PAID, True

    assert pay(terminal).ending is Ending.UNKNOWN
    simulator.come_back().result(5)
    slip = last_when_back(terminal)

    assert slip is not None
    assert (slip.paid, slip.reason) == (False, "BANK_UNREACHABLE")


def test_while_the_bank_is_asked_the_last_slip_is_not_told(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.host_seconds = 3
    assert pay(terminal).ending is Ending.UNKNOWN

    with pytest.raises(DeviceFault) as caught:
        terminal.last()

    assert caught.value.reason in (FaultReason.OFFLINE, FaultReason.TIMEOUT)
    assert not caught.value.may_have_acted


def test_a_terminal_that_is_not_there_was_asked_for_nothing(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.vanish().result(5)

    with pytest.raises(DeviceFault) as caught:
        pay(terminal)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.UNREACHABLE, False)


def test_a_silent_terminal_was_asked_for_nothing_as_long_as_it_does_not_sign_on(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.faults.silent = True

    with pytest.raises(DeviceFault) as caught:
        pay(terminal)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, False)
    assert [one[:2] for one in simulator.commands] in ([REGISTRATION], [])


def test_a_terminal_that_falls_silent_is_unknown(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    terminal.status()
    simulator.faults.silent = True

    assert pay(terminal).ending is Ending.UNKNOWN


def test_a_terminal_that_answers_late_pays_nothing_twice(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    terminal.status()
    simulator.faults.late_seconds = 0.7
    assert pay(terminal).ending is Ending.UNKNOWN
    simulator.faults.late_seconds = 0.0

    assert last_when_back(terminal) in (None, FIRST)
    assert len(simulator.book.payments()) <= 1


@pytest.mark.parametrize("fragment_bytes", [1, 3])
def test_words_in_pieces_are_put_together(
    terminal: ZvtTerminal, simulator: SimulatedTerminal, fragment_bytes: int
) -> None:
    simulator.faults.fragment_bytes = fragment_bytes

    assert pay(terminal) == TerminalAnswer(Ending.DONE, slip=FIRST)


def test_words_glued_together_are_told_apart(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    simulator.faults.glued = True

    assert pay(terminal) == TerminalAnswer(Ending.DONE, slip=FIRST)


def test_rubbish_in_the_stream_never_becomes_a_payment(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    terminal.status()
    simulator.faults.garbage = b"\xaa\xff\x00\x10"

    answer = pay(terminal)

    assert answer.ending in (Ending.DONE, Ending.UNKNOWN)
    assert len(simulator.book.payments()) <= 1


def test_unplugged_and_plugged_in_again_it_pays(
    terminal: ZvtTerminal, simulator: SimulatedTerminal
) -> None:
    pay(terminal)
    simulator.vanish().result(5)
    simulator.come_back().result(5)

    assert last_when_back(terminal) == FIRST
    assert pay(terminal).ending is Ending.DONE
