"""The customer's side of a window: second screen and pole, whichever of them there are."""

from __future__ import annotations

from boxoffice.customer.pole import Pole
from boxoffice.customer.shown import PayCode, customer_shown
from boxoffice.customer.view import CustomerView
from boxoffice.sale.shown import SaleShown
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money


class CustomerSide:
    """Shows the customer what the sale screen shows, and a code to scan while there is one."""

    def __init__(self) -> None:
        self._view: CustomerView | None = None
        self._pole: Pole | None = None
        self._place = (Bilingual("", ""), Bilingual("", ""))
        self._sale = SaleShown()

    def use_view(self, view: CustomerView | None) -> None:
        """Show everything on another screen from now on, or on none."""
        self._view = view
        self.show_place(*self._place)
        self.show_sale(self._sale)

    def use_pole(self, pole: Pole | None) -> None:
        """Show amounts on another pole from now on, or on none."""
        self._pole = pole
        self.show_sale(self._sale)

    def show_place(self, site: Bilingual, station: Bilingual) -> None:
        """Show where the customer stands."""
        self._place = site, station
        if self._view is not None:
            self._view.show_place(site, station)

    def show_sale(self, sale: SaleShown) -> None:
        """Show a state of the sale."""
        self._sale = sale
        shown = customer_shown(sale)
        if self._view is not None:
            self._view.show_sale(shown)
        if self._pole is not None:
            self._pole.show(shown.pole)

    def show_code(self, words: str, amount: Money) -> bool:
        """Show a code to be scanned; False where there is no screen for it."""
        if self._view is not None:
            self._view.show_code(PayCode(words, amount))
        return self._view is not None

    def hide_code(self) -> None:
        """Take the code away: it was paid, or no longer counts."""
        if self._view is not None:
            self._view.show_code(None)
