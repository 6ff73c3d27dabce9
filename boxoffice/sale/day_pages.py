"""Fetches the page of a visit day for the counter, and keeps its places left fresh."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk, SalePage
from boxoffice.sale.messages import SaleMessages
from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.desktop.background import Background

logger = logging.getLogger(__name__)


class DayPages(QObject):
    """`loading` is true while a day that was asked for is on its way; strokes then wait.

    `changed` is called when the counter has another page, or will not get it.
    """

    def __init__(
        self, counter: Counter, database: Background, desk: SaleDesk, messages: SaleMessages
    ) -> None:
        super().__init__()
        self._counter = counter
        self._database = database
        self._desk = desk
        self._messages = messages
        self._refreshing = False
        self.loading = False
        self.changed: Callable[[], None] = lambda: None

    def load(self, day: date | None, then: Callable[[], None] | None = None) -> None:
        """Bring a day to the counter, None for today; `then` is called once it is there."""
        self.loading = True

        def loaded(page: SalePage) -> None:
            self.loading = False
            self._take(page)
            if then is not None:
                then()
            self.changed()

        self._database.run(self, lambda: self._desk.load_page(day), loaded, self._not_loaded)

    def reload(self, then: Callable[[], None]) -> None:
        """Bring the same day again with what is true now."""
        page = self._counter.page
        self.load(page.visit_day if page else None, then)

    def choose(self, place: int) -> None:
        """Go to a day by its place among the keys, if it is on sale."""
        days = self._counter.page.days if self._counter.page else ()
        if place < len(days) and days[place].left is not None:
            self.load(days[place].day)

    def next_day(self) -> None:
        """Go to the next day that is on sale; after the last one, to the first."""
        page = self._counter.page
        if page is None:
            return
        on_sale = [day.day for day in page.days if day.left is not None]
        later = [day for day in on_sale if day > page.visit_day]
        if on_sale:
            self.load(later[0] if later else on_sale[0])

    def refresh(self) -> None:
        """Ask for the places left of the day that is shown; at most one question at a time."""
        page = self._counter.page
        if self.loading or self._refreshing:
            return
        self._refreshing = True
        day = page.visit_day if page else None
        self._database.run(
            self, lambda: self._desk.load_page(day), self._refreshed, self._not_refreshed
        )

    def _take(self, page: SalePage) -> None:
        self._messages.clear_page_lost()
        self._counter.take_page(page, page.days[0].day)

    def _not_loaded(self, error: Exception) -> None:
        self.loading = False
        self._say_lost(error)
        self.changed()

    def _refreshed(self, page: SalePage) -> None:
        self._refreshing = False
        shown = self._counter.page
        if not self.loading and (shown is None or shown.visit_day == page.visit_day):
            self._take(page)
            self.changed()

    def _not_refreshed(self, error: Exception) -> None:
        self._refreshing = False
        self._say_lost(error)

    def _say_lost(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            logger.error("the page was not loaded", exc_info=error)
        self._messages.say_page_lost(busy=isinstance(error, DatabaseBusy))
