"""Flash sales at the ticket keys: which run at this second, and when that changes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SalePage
from shared.catalogue.offer import TicketOffer
from shared.marketing.rules import FlashSale
from shared.pricing.rules import offers_by_type

# What begins or ends later than this is looked at again with a newer page.
_LONGEST_WAIT_MS: Final = 60_000


def flash_now(page: SalePage | None, now: datetime) -> Mapping[int, FlashSale]:
    """Give by ticket type the flash sale whose price a key shows: what the next ticket would cost.

    It has tickets left, is for the times that are taken when nobody chooses, and is lower than the
    price of the day; of several the lowest.
    """
    if page is None or not page.marketing.flash_sales:
        return {}
    offers = offers_by_type(page.offers)
    running: dict[int, FlashSale] = {}
    for sale in page.marketing.flash_sales:
        offer = offers.get(sale.ticket_type_id)
        if offer is None or not sale.holds(now, page.visit_day) or not _lowers(sale, offer):
            continue
        known = running.get(sale.ticket_type_id)
        if known is None or sale.price < known.price:
            running[sale.ticket_type_id] = sale
    return running


def next_turn(sales: Iterable[FlashSale], now: datetime) -> datetime | None:
    """Tell when the next of them begins or ends; None if none does any more."""
    turns = (turn for sale in sales for turn in (sale.starts_at, sale.ends_at))
    return min((turn for turn in turns if turn > now), default=None)


class FlashTurns(QObject):
    """Calls `changed` at the second at which a flash sale of the page begins or ends.

    It ends with the screen that it is a child of.
    """

    def __init__(self, screen: QObject, counter: Counter, changed: Callable[[], None]) -> None:
        super().__init__(screen)
        self._counter = counter
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(changed)

    def running(self) -> Mapping[int, FlashSale]:
        """Give what runs now, and be back when that changes."""
        page, now = self._counter.page, self._counter.prices.instant
        turn = next_turn(page.marketing.flash_sales, now) if page else None
        if turn is None:
            self._timer.stop()
        else:
            # one millisecond more: the timer counts whole ones, and a turn is not before its second
            wait = int((turn - now).total_seconds() * 1000) + 1
            self._timer.start(min(wait, _LONGEST_WAIT_MS))
        return flash_now(page, now)


def _lowers(sale: FlashSale, offer: TicketOffer) -> bool:
    return (
        sale.left > 0
        and sale.price < offer.price
        and all(slot in offer.first_open for slot in sale.slots)
    )
