"""What a visitor is told when an order is refused."""

from __future__ import annotations

from typing import Final

from boxoffice.kiosk.shown import Said
from boxoffice.sale.desk import NoPersonKeys
from shared.capacity.stops import SalesStopped
from shared.sales.sell import GroupSize, IdLimitReached, PriceChanged, SalesClosed, SoldOut

_REFUSED: Final[tuple[tuple[type[Exception], Said], ...]] = (
    (SoldOut, Said.SOLD_OUT),
    (PriceChanged, Said.CHANGED),
    (SalesClosed, Said.CLOSED),
    (SalesStopped, Said.STOPPED),
    (GroupSize, Said.GROUP),
    (IdLimitReached, Said.ID_LIMIT),
    (NoPersonKeys, Said.NO_NAMES),
)


def said_of_refusal(error: Exception) -> Said | None:
    """Give the sentence; None for what is no fault of the order."""
    return next((said for kind, said in _REFUSED if isinstance(error, kind)), None)
