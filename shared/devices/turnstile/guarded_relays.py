"""LCUS relays behind their guard: this program may die at any instant, the pulse ends."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
import time
from typing import Final

from shared.devices.fault import DeviceFault, FaultReason

GUARD: Final = (sys.executable, "-m", "shared.devices.turnstile.relay_guard")
START_SECONDS: Final = 5.0
REPLY_SECONDS: Final = 1.3
_DEVICE: Final = "relay"


class GuardedRelays:
    """Speaks to the guard by lines; one that has ended is started again at the next `begin`.

    The guard has its port and its process group for itself: a signal to the station's terminal
    does not reach it, and the end of our pipe does, however we end.
    """

    def __init__(
        self, url: str, baud_rate: int, pulse_ms: int, used: tuple[int, ...],
        command: tuple[str, ...] = GUARD,
    ) -> None:  # fmt: skip
        relays = [str(relay) for relay in used]
        self._command = [*command, url, str(baud_rate), str(pulse_ms), *relays]
        self._beat_seconds = pulse_ms / 2000
        self._guard: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._said_at = 0.0
        self._busy = False

    def begin(self) -> None:
        """Have the guard switch the relays off; start it if there is none."""
        if self._guard is not None and self._guard.poll() is None:
            self._say("begin")  # a board that is unplugged needs no new guard each time
            return
        self.close()
        self._answers = queue.SimpleQueue()
        self._guard = subprocess.Popen(  # noqa: S603 - our own module
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            start_new_session=True,
        )
        threading.Thread(
            target=self._listen, args=(self._guard, self._answers), daemon=True
        ).start()
        self._await(START_SECONDS)

    def pulse(self, relay: int) -> None:
        """Have the guard hold a pulse."""
        self._say(f"pulse {relay}")

    def hold(self, relay: int, *, on: bool) -> None:
        """Have the guard hold a relay for as long as we live."""
        self._say(f"{'hold' if on else 'drop'} {relay}")

    def beat(self) -> None:
        """Say that we live, when it is time; raises DeviceFault for a board that is gone."""
        if time.monotonic() - self._said_at >= self._beat_seconds:
            self._say("beat")

    def close(self) -> None:
        """End the guard: it switches off what is on, and goes."""
        guard, self._guard = self._guard, None
        if guard is None or guard.stdin is None or guard.stdout is None:
            return
        with contextlib.suppress(OSError):  # it is gone already
            guard.stdin.close()
        try:
            guard.wait(START_SECONDS)
        except subprocess.TimeoutExpired:
            guard.kill()
            guard.wait()

    def _say(self, line: str) -> None:
        guard = self._guard
        if guard is None or guard.stdin is None or guard.poll() is not None:
            raise DeviceFault(_DEVICE, FaultReason.UNREACHABLE, "no guard")
        try:
            guard.stdin.write(line + "\n")
            guard.stdin.flush()
        except OSError as error:
            raise DeviceFault(_DEVICE, FaultReason.UNREACHABLE, str(error)) from error
        self._said_at = time.monotonic()
        self._await(REPLY_SECONDS)

    def _await(self, seconds: float) -> None:
        try:
            word, *facts = self._answers.get(timeout=seconds).split()
        except (queue.Empty, ValueError):
            self.close()  # an answer that came later would be taken for the next one's
            raise DeviceFault(
                _DEVICE, FaultReason.TIMEOUT, "the guard is silent", may_have_acted=True
            ) from None
        if word == "fault":
            raise DeviceFault(_DEVICE, FaultReason(facts[0]), "", may_have_acted=facts[1:] == ["1"])

    @staticmethod
    def _listen(guard: subprocess.Popen[str], answers: queue.SimpleQueue[str]) -> None:
        if guard.stdout is None:
            return
        with guard.stdout as lines:
            for line in lines:
                answers.put(line)
        answers.put("")
