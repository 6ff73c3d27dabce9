"""Where the sale stands, and what was sold since somebody sat down."""

from __future__ import annotations

from typing import Final

from boxoffice.sale.shown import Mode, Sold

_HISTORY: Final = 8


class Sitting:
    """Choosing tickets, taking cash, or giving back the change of `change_of`."""

    def __init__(self) -> None:
        self.mode = Mode.BASKET
        self.change_of: Sold | None = None
        self.history: tuple[Sold, ...] = ()

    def begin(self) -> None:
        """Somebody sits down: nothing was sold yet."""
        self.choose()
        self.history = ()

    def choose(self) -> None:
        """Go to the basket."""
        self.mode, self.change_of = Mode.BASKET, None

    def sold(self, sold: Sold) -> None:
        """Give the change of a sale."""
        self.history = (sold, *self.history)[:_HISTORY]
        self.mode, self.change_of = Mode.CHANGE, sold
