"""Holds the pulses of an LCUS board, so that no relay stays on when the station dies.

`python -m shared.devices.turnstile.relay_guard URL BAUD PULSE_MS RELAY…`: switches the relays off
and says "ready"; then reads a line a command (`begin`, `beat`, `pulse N`, `hold N`, `drop N`) and
answers `done`, or `fault REASON MAY_HAVE_ACTED`. Every relay is switched off at the end of its
pulse, when the commands end, and when nothing was heard for twice the pulse.
"""

from __future__ import annotations

import queue
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.turnstile.lcus_relays import LcusBoard

SILENT_PULSES: Final = 2
_TRY_AGAIN_SECONDS: Final = 0.05
_LAST_TRIES: Final = 100


class Guard:
    """The relays that are on, each with the time at which it goes off."""

    def __init__(self, board: LcusBoard, pulse_seconds: float, relays: list[int]) -> None:
        self._board = board
        self._pulse = pulse_seconds
        self._relays = relays
        self._off_at: dict[int, float] = {}
        self._heard_at = time.monotonic()

    def begin(self) -> None:
        """Switch everything off, whoever left it on."""
        self._board.find_generation()
        for relay in self._relays:
            self._board.switch(relay, on=False)

    def seconds_until_due(self) -> float | None:
        """Tell how long there is nothing to do; None while all relays are off."""
        if not self._off_at:
            return None
        silent_at = self._heard_at + SILENT_PULSES * self._pulse
        return max(min(silent_at, *self._off_at.values()) - time.monotonic(), 0.0)

    def obey(self, command: str) -> None:
        """Do what a line says; raises DeviceFault."""
        self._heard_at = time.monotonic()
        word, _, number = command.partition(" ")
        if word in ("pulse", "hold"):
            relay = int(number)
            self._off_at[relay] = self._heard_at + self._pulse if word == "pulse" else float("inf")
            self._board.switch(relay, on=True)
            if word == "pulse":  # a board that was slow to close has it shut as long as any other
                self._off_at[relay] = time.monotonic() + self._pulse
        elif word == "begin":
            self.begin()
        elif word == "drop":
            self._off_at[int(number)] = self._heard_at
            self.switch_off_due()
        if not self._board.is_open:
            self.begin()

    def switch_off_due(self) -> None:
        """Switch off what is due, and all once the station has fallen silent; keeps trying."""
        now = time.monotonic()
        silent = now >= self._heard_at + SILENT_PULSES * self._pulse
        for relay, off_at in list(self._off_at.items()):
            if silent or now >= off_at:
                self._switch_off(relay)

    def end(self) -> None:
        """Switch everything off that is on; for as long as that may take."""
        for _ in range(_LAST_TRIES):
            for relay in list(self._off_at):
                self._switch_off(relay)
            if not self._off_at:
                return

    def _switch_off(self, relay: int) -> None:
        try:
            self._board.switch(relay, on=False)
        except DeviceFault:
            self._off_at[relay] = time.monotonic() + _TRY_AGAIN_SECONDS
            time.sleep(_TRY_AGAIN_SECONDS)
        else:
            del self._off_at[relay]


def main(arguments: list[str]) -> None:
    """Guard until the commands end."""
    url, baud_rate, pulse_ms, *relays = arguments
    for one in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(one, signal.SIG_IGN)  # whoever ends the station ends the commands, too
    board = LcusBoard(Connection(url, int(baud_rate), device="relay"))
    guard = Guard(board, int(pulse_ms) / 1000, [int(relay) for relay in relays])
    commands: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(commands,), daemon=True).start()
    _attempt(guard.begin, "ready")
    try:
        while _step(guard, commands):
            pass
    finally:
        guard.end()
        board.close()


def _step(guard: Guard, commands: queue.SimpleQueue[str | None]) -> bool:
    """Take one command or switch off what is due; false when the commands have ended."""
    try:
        command = commands.get(timeout=guard.seconds_until_due())
    except queue.Empty:
        guard.switch_off_due()
        return True
    if command is not None:
        _attempt(lambda: guard.obey(command), "done")
    return command is not None


def _attempt(deed: Callable[[], None], word: str) -> None:
    try:
        deed()
    except DeviceFault as fault:
        word = f"fault {fault.reason} {int(fault.may_have_acted)}"
    try:
        sys.stdout.write(word + "\n")
        sys.stdout.flush()
    except OSError:
        return  # nobody listens any more; the commands end next


def _read(commands: queue.SimpleQueue[str | None]) -> None:
    for line in sys.stdin:
        commands.put(line.strip())
    commands.put(None)


if __name__ == "__main__":
    main(sys.argv[1:])
