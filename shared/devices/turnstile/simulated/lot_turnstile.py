"""The Modbus turnstile of devices.md 4.8: permits, persons, counters in registers."""

from __future__ import annotations

from concurrent.futures import Future

from shared.devices.simulated.peer import Peer
from shared.devices.turnstile.simulated.modbus_slave import (
    ILLEGAL_ADDRESS,
    ILLEGAL_FUNCTION,
    Illegal,
    ModbusSlave,
)

ENTRY, EXIT = 0x40, 0x41
FREE = 0xFFFF
NORMAL, BLOCKED, PANIC = 0, 1, 2


class SimulatedLotTurnstile(ModbusSlave):
    """permit → person present → passed, or expired after `passing_seconds`; counts by itself."""

    def __init__(
        self,
        port: int = 0,
        address: int = 1,
        *,
        peer: Peer | None = None,
        passing_seconds: float = 7.0,
        walks_after_seconds: float | None = None,
        entries: int = 0,
        exits: int = 0,
        over_tcp: bool = False,
    ) -> None:
        super().__init__(address, port, peer=peer, over_tcp=over_tcp)
        self.passing_seconds = passing_seconds
        self.walks_after_seconds = walks_after_seconds
        self.permits = {ENTRY: 0, EXIT: 0}
        self.counters = {ENTRY: entries, EXIT: exits}
        self.mode = NORMAL
        self.error = 0
        self.openings = 0
        self.passages: list[int] = []
        self.start()

    def walk_through(self, persons: int = 1) -> Future[bool]:
        """Have somebody walk the way that is permitted; tells whether the arm let them."""
        return self.do(lambda: self._walk(persons))

    def walk_out(self, persons: int = 1) -> Future[None]:
        """Have somebody walk out unasked."""
        return self.do(lambda: self._count(EXIT, persons))

    def force(self, persons: int = 1) -> Future[None]:
        """Have somebody press through the shut arm."""
        return self.do(lambda: self._count(ENTRY, persons))

    def set_fire(self, burning: bool) -> Future[None]:
        """Close or open the fire contact: the board goes to its panic mode by itself."""
        return self.do(lambda: setattr(self, "mode", PANIC if burning else NORMAL))

    def restart(self) -> Future[None]:
        """Switch the board off and on: counters at zero."""
        return self.do(lambda: self.counters.update({ENTRY: 0, EXIT: 0}))

    def obey(self, function: int, data: bytes) -> bytes:
        """Do what is asked and give the answer after the function; raises Illegal."""
        first, count = int.from_bytes(data[:2], "big"), int.from_bytes(data[2:4], "big")
        if function == 0x03:
            values = [self._register(first + at) for at in range(count)]
            return bytes((2 * count,)) + b"".join(value.to_bytes(2, "big") for value in values)
        if function == 0x10:
            for at in range(count):
                self._permit(first + at, int.from_bytes(data[5 + 2 * at : 7 + 2 * at], "big"))
            return data[:4]
        raise Illegal(ILLEGAL_FUNCTION)

    def _register(self, number: int) -> int:
        entries, exits = self.counters[ENTRY], self.counters[EXIT]
        known = {
            ENTRY: self.permits[ENTRY],
            EXIT: self.permits[EXIT],
            0x42: 0,
            0x43: 0,
            0x44: entries & 0xFFFF,
            0x45: entries >> 16,
            0x46: exits & 0xFFFF,
            0x47: exits >> 16,
            0x48: self.error,
            0x3000: self.mode,
        }
        if number not in known:
            raise Illegal(ILLEGAL_ADDRESS)
        return known[number]

    def _permit(self, register: int, count: int) -> None:
        if register not in self.permits:
            raise Illegal(ILLEGAL_ADDRESS)
        self.permits[register] = count
        if count in (0, FREE):
            return
        self.openings += 1
        opening = self.openings
        self._deeds.after(self.passing_seconds, lambda: self._expire(register, opening))
        if self.walks_after_seconds is not None:
            self._deeds.after(self.walks_after_seconds, lambda: self._walk(1))

    def _expire(self, register: int, opening: int) -> None:
        if opening == self.openings and self.permits[register] != FREE:
            self.permits[register] = 0

    def _walk(self, persons: int) -> bool:
        way = next((one for one, left in self.permits.items() if left), None)
        if way is None and self.mode == PANIC:
            way = ENTRY
        if way is None:
            return False
        if 0 < self.permits[way] < FREE:
            self.permits[way] -= 1
        self._count(way, persons)
        return True

    def _count(self, way: int, persons: int) -> None:
        self.counters[way] = (self.counters[way] + persons) % (1 << 32)
        self.passages.append(persons)
