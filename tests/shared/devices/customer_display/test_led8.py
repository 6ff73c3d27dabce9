from __future__ import annotations

import pytest

from shared.devices.connection import Connection
from shared.devices.customer_display.led8 import Led8Display, figures
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money


class Wire(Connection):
    """Keeps what is written."""

    def __init__(self) -> None:
        super().__init__("socket://127.0.0.1:1")
        self.written = b""

    def write(self, data: bytes) -> None:
        self.written += data


def test_a_total_of_80_yuan_is_the_bytes_of_the_sheet() -> None:
    wire = Wire()

    Led8Display(wire).show(Lamp.TOTAL, Money(8_000))

    assert wire.written == bytes.fromhex("1B 73 32 1B 51 41 38 30 2E 30 30 0D")


@pytest.mark.parametrize(
    ("fen", "shown"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (99_999_999, "999999.99"),
        (100_000_000, "1000000"),
        (9_999_999_900, "99999999"),
        (10_000_000_000, "--------"),
        (-8_000, "-80.00"),
    ],
)
def test_eight_figures_are_filled_and_never_cut(fen: int, shown: str) -> None:
    assert figures(Money(fen)) == shown
