"""LCUS relay boards on a CH340: `A0 channel op sum`. Two generations, one of them mute.

Such a board has no watchdog: a relay that is on when its program dies stays on. So the pulse is
the board's own (op 06, of which one source tells), or is held by a guard: see guarded_relays.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason

GAP_SECONDS: Final = 0.05
REPLY_SECONDS: Final = 0.5
OFF, ON, OFF_ANSWERED, ON_ANSWERED, QUERY, MOMENTARY = 0x00, 0x01, 0x02, 0x03, 0x05, 0x06
_START: Final = 0xA0
_QUERY_ALL: Final = b"\xff"


class Generation(StrEnum):
    """What a board says."""

    ANSWERS = "answers"  # knows ops 02 to 06
    TELLS_ALL = "tells_all"  # answers FF with all channels, and nothing else
    MUTE = "mute"


def relay_frame(channel: int, op: int) -> bytes:
    """Build a command."""
    body = bytes((_START, channel, op))
    return body + bytes((sum(body) & 0xFF,))


def find_state(heard: bytes, channel: int) -> bool | None:
    """Find the board's word about a channel; the last one counts, None if there is none."""
    state = None
    for at in range(len(heard) - 3):
        one = heard[at : at + 4]
        if one == relay_frame(channel, one[2]) and one[2] in (OFF, ON):
            state = one[2] == ON
    return state


class LcusBoard:
    """One board; keeps the gap between frames that it needs, and never sends one twice."""

    def __init__(
        self,
        connection: Connection,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._connection = connection
        self._monotonic = monotonic
        self._sleep = sleep
        self._sent_at = float("-inf")
        self.generation: Generation | None = None

    @property
    def device(self) -> str:
        """What it is called in a fault."""
        return self._connection.device

    @property
    def is_open(self) -> bool:
        """Whether the wire was in order when it was last used."""
        return self._connection.is_open

    def find_generation(self) -> Generation:
        """Ask what the board can say, as devices.md 4.1 does: at the port that is bound only."""
        self._send(relay_frame(1, QUERY))
        if self._state(1) is not None:
            self.generation = Generation.ANSWERS
            return self.generation
        self._send(_QUERY_ALL)
        heard = self._connection.read_available(REPLY_SECONDS)
        self.generation = Generation.TELLS_ALL if heard else Generation.MUTE
        return self.generation

    def switch(self, channel: int, *, on: bool) -> None:
        """Close or open a relay; confirmed if the board can say so."""
        if self.generation is not Generation.ANSWERS:
            self._send(relay_frame(channel, ON if on else OFF))
            return
        self._send(relay_frame(channel, ON_ANSWERED if on else OFF_ANSWERED))
        self._expect(channel, on=on)

    def pulse_by_itself(self, channel: int) -> None:
        """Have the board close a relay and open it again; BROKEN for a board that cannot."""
        if self.generation is not Generation.ANSWERS:
            raise DeviceFault(self.device, FaultReason.BROKEN, "the board has no pulse of its own")
        self._send(relay_frame(channel, MOMENTARY))
        self._expect(channel, on=True)

    def close(self) -> None:
        """Let go of the wire."""
        self._connection.close()

    def _expect(self, channel: int, *, on: bool) -> None:
        state = self._state(channel, on=on)
        if state is None or state != on:
            reason = FaultReason.TIMEOUT if state is None else FaultReason.BROKEN
            raise DeviceFault(self.device, reason, "not confirmed", may_have_acted=True)

    def _state(self, channel: int, *, on: bool | None = None) -> bool | None:
        """Listen for the channel's state: the first, or the one that is expected."""
        deadline = self._monotonic() + REPLY_SECONDS
        heard, state = b"", None
        while (left := deadline - self._monotonic()) > 0:
            heard += self._connection.read_available(left)
            state = find_state(heard, channel)
            if state is not None and on in (None, state):
                break
        # The board minds the gap from when it heard us, which is later than when we spoke.
        self._sent_at = self._monotonic()
        return state

    def _send(self, data: bytes) -> None:
        self._sleep(max(self._sent_at + GAP_SECONDS - self._monotonic(), 0.0))
        self._connection.discard()
        self._connection.write(data)
        self._sent_at = self._monotonic()


class LcusRelays:
    """Relays whose pulse the board holds by itself; they survive the end of this program."""

    def __init__(self, board: LcusBoard, used: tuple[int, ...]) -> None:
        self._board = board
        self._used = used

    def begin(self) -> None:
        """Find out what the board can say, and switch the relays off."""
        self._board.find_generation()
        for relay in self._used:
            self._board.switch(relay, on=False)

    def pulse(self, relay: int) -> None:
        """Have the board pulse."""
        self._board.pulse_by_itself(relay)

    def hold(self, relay: int, *, on: bool) -> None:
        """Close or open for good."""
        self._board.switch(relay, on=on)

    def close(self) -> None:
        """Let go of the wire."""
        self._board.close()
