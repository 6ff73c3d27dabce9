"""What the server needs of a channel that sells elsewhere, in our words."""

from __future__ import annotations

from typing import Protocol

from shared.partners.stock import StockNotice, Told


class ChannelDesk(Protocol):
    """Speaks to channels, by their codes; a call blocks for seconds at most and raises nothing.

    `name` is what the database refuses where it is live, for a stand-in.
    """

    name: str
    channels: tuple[str, ...]

    def tell_stock(self, notice: StockNotice) -> Told:
        """Say what may be sold of a day; who does not answer is to be told again."""
