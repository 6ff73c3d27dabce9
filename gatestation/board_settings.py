"""What hangs on a lane's turnstile wire, as its table of the station file says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.devices.turnstile.contact_sense import Sensing


class BoardKind(StrEnum):
    """Which protocol the board speaks."""

    AA = "aa"
    LCUS = "lcus"
    WAVESHARE = "waveshare"
    JY_DAM = "jy-dam"
    LOT = "lot"
    NONE = "none"  # no arm at all: a desk


class PulseKeeper(StrEnum):
    """What ends the pulse of an LCUS relay."""

    BOARD = "board"  # its own momentary command, which old boards do not know
    GUARD = "guard"  # a process beside this one


_RANGES: Final = (
    ("entry_relay", 0, 32),
    ("exit_relay", 0, 32),
    ("pulse_ms", 100, 10_000),
    ("jydam_mode", 2, 4),
    ("sensor_address", 1, 254),
    ("entry_input", 0, 8),
    ("exit_input", 0, 8),
    ("fire_input", 0, 8),
)


@dataclass(frozen=True, slots=True)
class BoardSettings:
    """Relays and inputs are counted from 1, and 0 is one that is not there.

    What makers and public code disagree about (devices.md 4) is a key here: look at the board when
    it is installed. `sensor_url` is an input board on a wire of its own; without it a relay board's
    own inputs are read, and an LCUS board, which has none, counts on grant.
    """

    kind: BoardKind = BoardKind.AA
    entry_relay: int = 1
    exit_relay: int = 2
    pulse_ms: int = 500
    pulse: PulseKeeper = PulseKeeper.BOARD
    jydam_mode: int = 4
    sensing: Sensing = Sensing.CONTACTS
    sensor_url: str = ""
    sensor_baud_rate: int = 9600
    sensor_address: int = 1
    entry_input: int = 1
    exit_input: int = 2
    fire_input: int = 0
    closed_at_rest: bool = False
    fire_closed_at_rest: bool = False
    echoes: bool = False
    modbus_tcp: bool = False
    exit_in_first_byte: bool = False
    swapped: bool = False

    def __post_init__(self) -> None:
        for key, least, most in _RANGES:
            if not least <= getattr(self, key) <= most:
                raise ValueError(
                    f"'{key}' 应在 {least} 到 {most} 之间 / must be from {least} to {most}"
                )
        if self.jydam_mode == 3:
            raise ValueError("'jydam_mode' 应为 2 或 4 / must be 2 or 4")
