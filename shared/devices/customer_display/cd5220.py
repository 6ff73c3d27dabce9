"""Driver of displays with two lines of twenty characters (devices.md 6.2): the CD5220 set."""

from __future__ import annotations

from typing import Final

from shared.devices.connection import Connection
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money, format_yuan

_INITIALISE: Final = b"\x1b@"
_CLEAR: Final = b"\x0c"
_WIDTH: Final = 20
# The displays on the market have no Chinese glyphs.
_WORDS: Final = {
    Lamp.NONE: "",
    Lamp.UNIT_PRICE: "PRICE",
    Lamp.TOTAL: "TOTAL",
    Lamp.RECEIVED: "RECEIVED",
    Lamp.CHANGE: "CHANGE",
}


class Cd5220Display:
    """A display on `connection`; each wire begins with a display in a known state."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def show(self, lamp: Lamp, amount: Money) -> None:
        """Show the word above and the amount below."""
        self._say(_line(b"A", _WORDS[lamp].ljust(_WIDTH)) + _line(b"B", _figures(amount)))

    def clear(self) -> None:
        """Show nothing."""
        self._say(_CLEAR)

    def close(self) -> None:
        """Let go of the wire."""
        self._connection.close()

    def _say(self, commands: bytes) -> None:
        begins = b"" if self._connection.is_open else _INITIALISE
        self._connection.write(begins + commands)


def _line(which: bytes, words: str) -> bytes:
    """Give a whole line: after a shorter one the display would ignore every other command."""
    return b"\x1bQ" + which + words.encode("ascii") + b"\r"


def _figures(amount: Money) -> str:
    """Write an amount at the right; one that does not fit is dashes, for a part would be wrong."""
    words = "CNY " + format_yuan(amount).replace("−", "-")
    return words.rjust(_WIDTH) if len(words) <= _WIDTH else "-" * _WIDTH
