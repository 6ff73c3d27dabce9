"""What the suite wants of a pole display, in its own words."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from shared.kernel.money import Money


class Lamp(StrEnum):
    """What a figure on the display is."""

    NONE = "none"
    UNIT_PRICE = "unit_price"
    TOTAL = "total"
    RECEIVED = "received"
    CHANGE = "change"


class CustomerDisplay(Protocol):
    """A display that only listens: that it was plugged out is all that can be known of it."""

    def show(self, lamp: Lamp, amount: Money) -> None:
        """Show one amount and say what it is; DeviceFault when the wire is gone."""
        ...

    def clear(self) -> None:
        """Show nothing; DeviceFault when the wire is gone."""
        ...

    def close(self) -> None:
        """Let go of the wire."""
        ...
