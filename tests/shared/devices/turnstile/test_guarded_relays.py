"""The guard of a pulse as the process it is: whoever dies, the relay goes off."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.guarded_relays import GuardedRelays
from shared.devices.turnstile.simulated.lcus_board import MUTE, SimulatedLcusBoard

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("SHANMEN_KILLS", "5"))
# A station that pulses and beats; it is killed in mid-pulse, and has no time for a last word.
STATION = """
import sys, time
from shared.devices.turnstile.guarded_relays import GuardedRelays
relays = GuardedRelays(sys.argv[1], 9600, int(sys.argv[2]), (1,))
relays.begin()
print("begun", flush=True)
sys.stdin.readline()
relays.pulse(1)
print("pulsing", flush=True)
while True:
    time.sleep(0.02)
    relays.beat()
"""
windows = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


@pytest.fixture
def simulator() -> Iterator[SimulatedLcusBoard]:
    simulator = SimulatedLcusBoard()
    yield simulator
    simulator.close()


@pytest.fixture
def relays(simulator: SimulatedLcusBoard) -> Iterator[GuardedRelays]:
    relays = GuardedRelays(simulator.url, 9600, 200, (1, 2))
    yield relays
    relays.close()


def wait_until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "never happened"
        time.sleep(0.005)


def test_the_guard_switches_off_at_its_start_what_was_left_on(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    simulator.leave_on(2).result(5)

    relays.begin()

    assert simulator.relays == [False] * 8


def test_a_pulse_has_its_length_and_ends(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    relays.begin()
    relays.pulse(1)
    assert simulator.relays[0]
    wait_until(lambda: not simulator.relays[0])

    (_, _, began), (_, _, ended) = simulator.changes
    assert 0.15 < ended - began < 0.9


def test_what_is_held_is_dropped_when_told_and_lives_on_beats(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    relays.begin()
    relays.hold(1, on=True)
    for _ in range(30):
        time.sleep(0.02)
        relays.beat()
    assert simulator.relays[0]

    relays.hold(1, on=False)

    assert not simulator.relays[0]


def test_a_station_that_says_nothing_for_twice_the_pulse_loses_what_it_holds(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    relays.begin()
    relays.hold(1, on=True)

    wait_until(lambda: not simulator.relays[0], 2.0)
    assert [on for _, on, _ in simulator.changes] == [True, False]


def test_closing_switches_off(simulator: SimulatedLcusBoard, relays: GuardedRelays) -> None:
    relays.begin()
    relays.hold(1, on=True)

    relays.close()

    assert not simulator.relays[0]


def test_a_mute_board_is_guarded_too() -> None:
    simulator = SimulatedLcusBoard(MUTE, gap_seconds=0.0)
    relays = GuardedRelays(simulator.url, 9600, 100, (1,))
    relays.begin()
    relays.pulse(1)

    wait_until(lambda: len(simulator.changes) == 2)
    relays.close()
    assert [on for _, on, _ in simulator.changes] == [True, False]
    simulator.close()


def test_an_unplugged_board_is_a_fault_and_works_with_the_same_guard_when_back(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    relays.begin()
    guard = relays._guard
    simulator.vanish().result(5)
    with pytest.raises(DeviceFault) as caught:
        relays.pulse(1)
    simulator.come_back().result(5)

    def is_back() -> bool:
        try:
            relays.begin()
        except DeviceFault:
            return False
        return True

    wait_until(is_back)
    relays.pulse(1)
    assert caught.value.reason is FaultReason.UNREACHABLE
    assert relays._guard is guard
    wait_until(lambda: not simulator.relays[0])


def test_a_guard_that_was_killed_is_replaced_and_the_relay_goes_off(
    simulator: SimulatedLcusBoard, relays: GuardedRelays
) -> None:
    relays.begin()
    relays.hold(1, on=True)
    assert relays._guard is not None
    relays._guard.kill()
    relays._guard.wait()
    with pytest.raises(DeviceFault):
        relays.pulse(1)

    relays.begin()

    assert not simulator.relays[0]


@windows
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP])
def test_a_station_that_is_killed_in_mid_pulse_leaves_no_relay_on(
    simulator: SimulatedLcusBoard, end: signal.Signals
) -> None:
    # A stopped station holds its pipe open: only its silence tells. There the pulse is short.
    pulse_ms = 400 if end is signal.SIGSTOP else 30_000
    times = KILLS if end is signal.SIGKILL else 1
    for _ in range(times):
        simulator.changes.clear()
        with subprocess.Popen(
            [sys.executable, "-c", STATION, simulator.url, str(pulse_ms)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as station:
            assert station.stdin is not None
            assert station.stdout is not None
            assert station.stdout.readline() == "begun\n"
            station.stdin.write("\n")
            station.stdin.flush()
            assert station.stdout.readline() == "pulsing\n"
            assert simulator.relays[0]
            killed = time.monotonic()
            station.send_signal(end)
            wait_until(lambda: not simulator.relays[0])
            off_after = simulator.changes[-1][2] - killed
            station.kill()

        assert off_after < 1.0
        wait_until(lambda: not simulator.wait_until_connected(0))
