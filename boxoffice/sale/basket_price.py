"""What the basket on the counter costs now, or at the price that is held."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from boxoffice.sale.desk import SalePage
from boxoffice.sale.draft import Draft
from shared.kernel.clock import Clock
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import Basket, Quote, offers_by_type, price_basket

CHANNEL: Final = "window"


class BasketPrice:
    """Prices drafts by the page of the day; a price that is held stays until it is let go."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._page: SalePage | None = None
        self._read_at = clock.now()
        self._held: Quote | None = None

    def take_page(self, page: SalePage) -> None:
        """Price by another page from now on."""
        self._page, self._read_at = page, self._clock.now()

    @property
    def instant(self) -> datetime:
        """Give the database's time, carried on by this PC's clock to the second."""
        priced_at = self._page.priced_at if self._page else self._read_at
        return priced_at + (self._clock.now() - self._read_at)

    def quote(self, draft: Draft) -> Quote | None:
        """Price a draft as it stands, or as it is held; None without a page or a line."""
        return self._held or self.of(draft)

    def hold(self, draft: Draft) -> Quote:
        """Keep the price while the visitor counts out the money. Raises NotOnSale."""
        self._held = self.of(draft)
        if self._held is None:
            raise NotOnSale(draft.lines[0].ticket_type_id)
        return self._held

    def let_go(self) -> None:
        """Price anew from now on."""
        self._held = None

    def of(self, draft: Draft) -> Quote | None:
        """Price a draft, whatever is held; None for what is not sold."""
        page = self._page
        if page is None or not draft.lines:
            return None
        tier = draft.buyer.tier_id if draft.buyer else None
        basket = Basket(
            tuple(replace(line, tier_id=tier) for line in draft.lines),
            page.visit_day,
            CHANNEL,
            page.priced_at,
            tuple(code.code for code in draft.codes),
            self.instant,
            draft.agency.contract if draft.agency else None,
        )
        marketing = page.marketing
        if draft.codes:
            marketing = replace(marketing, codes={code.code: code for code in draft.codes})
        try:
            return price_basket(basket, offers_by_type(page.offers), marketing)
        except NotOnSale:
            return None
