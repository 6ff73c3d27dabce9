"""Relays that release an arm: what is needed of them, and the two kinds of Modbus boards."""

from __future__ import annotations

from typing import Final, Protocol

from shared.devices.turnstile.modbus_bus import ModbusBus

_ON, _OFF = 0xFF00, 0x0000
_FLASH_ON: Final = 0x0200  # and the number of the relay: on for so many tenths of a second
_REGISTERS_EACH: Final = 5
_FIRST_REGISTER: Final = 0x0003


class Relays(Protocol):
    """Relays of a board, counted from 1. A pulse ends whether or not this program still lives."""

    def begin(self) -> None:
        """Switch off what a former run may have left on."""
        ...

    def pulse(self, relay: int) -> None:
        """Close for the time that was set, then open; returns once the board has confirmed it."""
        ...

    def hold(self, relay: int, *, on: bool) -> None:
        """Close until told otherwise."""
        ...

    def close(self) -> None:
        """Let go of the wire."""
        ...


class WaveshareRelays:
    """Boards that pulse by themselves at "flash on" (devices.md 4.2)."""

    def __init__(self, bus: ModbusBus, pulse_ms: int, used: tuple[int, ...]) -> None:
        self._bus = bus
        self._tenths = _tenths(pulse_ms)
        self._used = used

    def begin(self) -> None:
        """Switch the relays off."""
        for relay in self._used:
            self.hold(relay, on=False)

    def pulse(self, relay: int) -> None:
        """Have the board close the relay and open it by itself."""
        self._bus.write_coil(_FLASH_ON + relay - 1, self._tenths)

    def hold(self, relay: int, *, on: bool) -> None:
        """Close or open for good."""
        self._bus.write_coil(relay - 1, _ON if on else _OFF)

    def close(self) -> None:
        """Let go of the wire."""
        self._bus.close()


class JyDamRelays(WaveshareRelays):
    """Boards of the JY-DAM kind: two registers a relay, mode and time.

    Public code calls modes 2 and 4 both ways round (devices.md 4.2): `mode` is looked up on the
    board when it is installed.
    """

    def __init__(self, bus: ModbusBus, pulse_ms: int, used: tuple[int, ...], mode: int = 4) -> None:
        super().__init__(bus, pulse_ms, used)
        self._mode = mode

    def pulse(self, relay: int) -> None:
        """Have the board close the relay and open it by itself."""
        first = _FIRST_REGISTER + _REGISTERS_EACH * (relay - 1)
        self._bus.write_registers(first, self._mode, self._tenths)


def _tenths(pulse_ms: int) -> int:
    return max(round(pulse_ms / 100), 1)
