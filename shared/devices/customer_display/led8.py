"""Driver of eight-figure price displays (devices.md 6.1): ESC Q A and four lamps."""

from __future__ import annotations

from typing import Final

from shared.devices.connection import Connection
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money

_CLEAR: Final = b"\x0c"
_FIGURES: Final = 8
_LAMPS: Final = {
    Lamp.NONE: b"0",
    Lamp.UNIT_PRICE: b"1",
    Lamp.TOTAL: b"2",
    Lamp.RECEIVED: b"3",
    Lamp.CHANGE: b"4",
}


class Led8Display:
    """A display on `connection`, 2400 baud as it comes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def show(self, lamp: Lamp, amount: Money) -> None:
        """Show one amount and light its lamp."""
        digits = figures(amount).encode("ascii")
        self._connection.write(b"\x1bs" + _LAMPS[lamp] + b"\x1bQA" + digits + b"\r")

    def clear(self) -> None:
        """Show nothing, no lamp lit."""
        self._connection.write(_CLEAR + b"\x1bs" + _LAMPS[Lamp.NONE])

    def close(self) -> None:
        """Let go of the wire."""
        self._connection.close()


def figures(amount: Money) -> str:
    """Write an amount in eight figures; the point takes no place of its own.

    What is longer loses its decimals, and what is longer still shows as dashes: a wrong amount
    would be worse than none.
    """
    yuan, fen = divmod(abs(amount.fen), 100)
    sign = "-" if amount.fen < 0 else ""
    for words in (f"{sign}{yuan}.{fen:02d}", f"{sign}{yuan}"):
        if len(words.replace(".", "")) <= _FIGURES:
            return words
    return "-" * _FIGURES
