"""LCUS boards of every generation, over the simulator."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.lcus_relays import (
    GAP_SECONDS,
    ON,
    ON_ANSWERED,
    QUERY,
    Generation,
    LcusBoard,
    LcusRelays,
    find_state,
    relay_frame,
)
from shared.devices.turnstile.simulated.lcus_board import SimulatedLcusBoard


@pytest.fixture(params=["answers", "tells_all", "mute"])
def simulator(request: pytest.FixtureRequest) -> Iterator[SimulatedLcusBoard]:
    simulator = SimulatedLcusBoard(request.param, momentary_seconds=0.1, gap_seconds=0.0)
    yield simulator
    simulator.close()


@pytest.fixture
def board(simulator: SimulatedLcusBoard) -> Iterator[LcusBoard]:
    board = LcusBoard(Connection(simulator.url, device="relay"))
    yield board
    board.close()


def wait_until(condition: object, what: str = "never happened") -> None:
    deadline = time.monotonic() + 5
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, what
        time.sleep(0.002)


@pytest.mark.parametrize(
    ("channel", "op", "frame"),
    [
        (1, ON, "A0 01 01 A2"),
        (1, 0, "A0 01 00 A1"),
        (2, ON, "A0 02 01 A3"),
        (2, 0, "A0 02 00 A2"),
        (8, ON, "A0 08 01 A9"),
        (1, ON_ANSWERED, "A0 01 03 A4"),
        (1, QUERY, "A0 01 05 A6"),
    ],
)
def test_commands_are_the_golden_frames(channel: int, op: int, frame: str) -> None:
    assert relay_frame(channel, op) == bytes.fromhex(frame)


def test_the_last_good_word_about_a_channel_counts() -> None:
    on, off = bytes.fromhex("A0 01 01 A2"), bytes.fromhex("A0 01 00 A1")

    assert find_state(b"\xa0" + on, 1) is True
    assert find_state(on + off, 1) is False
    assert find_state(on[:-1] + b"\xa3", 1) is None
    assert find_state(on, 2) is None


def test_the_generation_is_found(board: LcusBoard, simulator: SimulatedLcusBoard) -> None:
    assert board.find_generation() is Generation(simulator.generation)


def test_between_two_frames_to_a_board_is_its_gap(simulator: SimulatedLcusBoard) -> None:
    slept: list[float] = []
    connection = Connection(simulator.url, device="relay")
    board = LcusBoard(connection, monotonic=lambda: 0.0, sleep=slept.append)

    board.switch(1, on=True)
    board.switch(1, on=False)

    assert slept == [0.0, GAP_SECONDS]
    board.close()


def test_a_former_run_s_relay_is_switched_off(
    board: LcusBoard, simulator: SimulatedLcusBoard
) -> None:
    simulator.leave_on(1).result(5)
    simulator.leave_on(2).result(5)

    LcusRelays(board, (1, 2)).begin()

    wait_until(lambda: simulator.relays[:2] == [False, False])
    assert [(relay, on) for relay, on, _ in simulator.changes][-2:] == [(1, False), (2, False)]


def test_the_board_s_own_pulse_ends_without_us(
    board: LcusBoard, simulator: SimulatedLcusBoard
) -> None:
    relays = LcusRelays(board, (1,))
    relays.begin()
    if simulator.generation != "answers":
        with pytest.raises(DeviceFault) as caught:
            relays.pulse(1)
        assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.BROKEN, False)
        return
    relays.pulse(1)
    board.close()

    wait_until(lambda: [on for _, on, _ in simulator.changes] == [True, False])


def test_a_board_that_does_not_confirm_may_have_closed_its_relay() -> None:
    simulator = SimulatedLcusBoard()
    board = LcusBoard(Connection(simulator.url, device="relay"))
    relays = LcusRelays(board, (1,))
    relays.begin()
    simulator.faults.silent = True

    with pytest.raises(DeviceFault) as caught:
        relays.pulse(1)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, True)
    board.close()
    simulator.close()
