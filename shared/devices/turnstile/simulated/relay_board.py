"""A Modbus relay board and the arm that hangs on it: relays release it, contacts see who walks."""

from __future__ import annotations

from concurrent.futures import Future
from enum import StrEnum

from shared.devices.simulated.peer import Peer
from shared.devices.turnstile.simulated.modbus_slave import (
    ILLEGAL_ADDRESS,
    ILLEGAL_FUNCTION,
    ILLEGAL_VALUE,
    Illegal,
    ModbusSlave,
)

CHANNELS = 8
ENTRY_INPUT, EXIT_INPUT, FIRE_INPUT = 1, 2, 3


class BoardMake(StrEnum):
    """How the board pulses."""

    WAVESHARE = "waveshare"
    JY_DAM = "jy-dam"


class SimulatedRelayBoard(ModbusSlave):
    """Speaks the real bytes; relay 1 releases the arm for entry, relay 2 for exit.

    Contacts: input 1 closes for `contact_seconds` at each entry, 2 at each exit, 3 is the fire
    contact. With `beams`, inputs 1 and 2 are the outer and the inner one. `bounces` makes every
    contact chatter first. `changes` keeps each relay and its new state.
    """

    def __init__(
        self,
        make: BoardMake = BoardMake.WAVESHARE,
        port: int = 0,
        address: int = 1,
        *,
        peer: Peer | None = None,
        beams: bool = False,
        contact_seconds: float = 0.12,
        passing_seconds: float = 5.0,
        walks_after_seconds: float | None = None,
    ) -> None:
        super().__init__(address, port, peer=peer)
        self.make = make
        self.beams = beams
        self.bounces = False
        self.contact_seconds = contact_seconds
        self.passing_seconds = passing_seconds
        self.walks_after_seconds = walks_after_seconds
        self.relays = [False] * CHANNELS
        self.inputs = 0
        self.changes: list[tuple[int, bool]] = []
        self.passages: list[int] = []
        self.openings = 0
        self.open_way: int | None = None
        self._pulses = [0] * CHANNELS
        self.start()

    # The people.

    def walk_through(self, persons: int = 1) -> Future[bool]:
        """Have somebody walk the way that the arm is open; tells whether it let them."""
        return self.do(lambda: self._walk(persons))

    def walk_out(self, persons: int = 1) -> Future[None]:
        """Have somebody walk out; the exit side turns freely."""
        return self.do(lambda: self._turn(EXIT_INPUT, persons))

    def force(self, persons: int = 1) -> Future[None]:
        """Have somebody press through the shut arm."""
        return self.do(lambda: self._turn(ENTRY_INPUT, persons))

    def turn_back(self) -> Future[None]:
        """Have somebody break the outer beam and go back."""
        return self.do(lambda: self._play([(1 << (ENTRY_INPUT - 1), self.contact_seconds)]))

    def set_fire(self, burning: bool) -> Future[None]:
        """Close or open the fire contact."""
        return self.do(lambda: self._set_input(FIRE_INPUT, burning))

    # What it is asked.

    def obey(self, function: int, data: bytes) -> bytes:
        """Do what is asked and give the answer after the function; raises Illegal."""
        first, value = int.from_bytes(data[:2], "big"), int.from_bytes(data[2:4], "big")
        match function:
            case 0x01:
                return bytes((1, sum(on << at for at, on in enumerate(self.relays))))
            case 0x02:
                return bytes((1, self.inputs & 0xFF))
            case 0x05:
                self._coil(first, value)
                return data
            case 0x0F:
                for at in range(value):
                    self._switch(first + at, bool(data[5] >> at & 1))
                return data[:4]
            case 0x10 if self.make is BoardMake.JY_DAM:
                self._mode_and_time(first, data[5:])
                return data[:4]
            case _:
                raise Illegal(ILLEGAL_FUNCTION)

    def _coil(self, coil: int, value: int) -> None:
        high, relay = coil & 0xFF00, coil & 0xFF
        if relay >= CHANNELS:
            raise Illegal(ILLEGAL_ADDRESS)
        if high == 0x0200 and self.make is BoardMake.WAVESHARE:
            self._pulse(relay, value / 10)
        elif high == 0 and value in (0xFF00, 0x0000):
            self._switch(relay, value == 0xFF00)
        elif high == 0 and value == 0x5500 and self.make is BoardMake.WAVESHARE:
            self._switch(relay, not self.relays[relay])
        else:
            raise Illegal(ILLEGAL_VALUE)

    def _mode_and_time(self, register: int, values: bytes) -> None:
        relay, rest = divmod(register - 3, 5)
        if rest or relay >= CHANNELS or len(values) != 4:
            raise Illegal(ILLEGAL_ADDRESS)
        mode, tenths = values[1], int.from_bytes(values[2:4], "big")
        if mode not in (2, 4):
            raise Illegal(ILLEGAL_VALUE)
        self._pulse(relay, tenths / 10, first_on=mode == 4)

    def _pulse(self, relay: int, seconds: float, *, first_on: bool = True) -> None:
        self._pulses[relay] += 1
        pulse = self._pulses[relay]
        self._switch(relay, first_on)
        self._deeds.after(seconds, lambda: self._end_pulse(relay, pulse, not first_on))

    def _end_pulse(self, relay: int, pulse: int, on: bool) -> None:
        if self._pulses[relay] == pulse:
            self._switch(relay, on)

    def _switch(self, relay: int, on: bool) -> None:
        if self.relays[relay] == on:
            return
        self.relays[relay] = on
        self.changes.append((relay + 1, on))
        if on and relay + 1 in (ENTRY_INPUT, EXIT_INPUT):
            self._open(relay + 1)

    # The arm.

    def _open(self, way: int) -> None:
        self.openings += 1
        opening = self.openings
        self.open_way = way
        self._deeds.after(self.passing_seconds, lambda: self._shut(opening))
        if self.walks_after_seconds is not None:
            self._deeds.after(self.walks_after_seconds, lambda: self._walk(1))

    def _shut(self, opening: int) -> None:
        if opening == self.openings:
            self.open_way = None

    def _walk(self, persons: int) -> bool:
        if self.open_way is None:
            return False
        self._turn(self.open_way, persons)
        if not self.relays[self.open_way - 1]:
            self.open_way = None
        return True

    def _turn(self, way: int, persons: int) -> None:
        self.passages.append(persons)
        near, far = 1 << (way - 1), 1 << (EXIT_INPUT - way)
        steps: list[tuple[int, float]] = []
        for _ in range(persons):
            if self.beams:
                third = self.contact_seconds
                steps += [(near, third), (near | far, third), (far, third)]
            else:
                steps.append((near, self.contact_seconds))
            steps.append((0, self.contact_seconds))
        self._play(steps)

    def _play(self, steps: list[tuple[int, float]]) -> None:
        """Set the two contacts step by step, then leave them open."""
        others = ~0b11
        if not steps:
            self.inputs &= others
            return
        bits, seconds = steps[0]
        if self.bounces and bits:
            for at, chatter in enumerate((0, bits, 0)):
                self._deeds.after(0.002 * (at + 1), lambda bits=chatter: self._set(bits))  # type: ignore[misc]
            self._deeds.after(0.008, lambda: self._set(bits))
        self._set(bits)
        self._deeds.after(seconds, lambda: self._play(steps[1:]))

    def _set(self, bits: int) -> None:
        self.inputs = self.inputs & ~0b11 | bits

    def _set_input(self, number: int, on: bool) -> None:
        bit = 1 << (number - 1)
        self.inputs = self.inputs | bit if on else self.inputs & ~bit
