"""The money of the sale at the counter, as far as it is taken."""

from __future__ import annotations

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.counter import Counter
from boxoffice.sale.tenders.settlement import Settlement
from shared.kernel.money import Money


class Taking:
    """`cash` is typed and not yet put down; `settlement` has the rest."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self.forget()

    def forget(self) -> None:
        """Begin with nothing."""
        self.cash, self.settlement = CashEntry(), Settlement()

    def due(self) -> Money:
        """Give what is still to be paid."""
        quote = self._counter.quote()
        return self.settlement.due(quote.total if quote else Money(0))

    def asked(self) -> Money:
        """Give what a method that is chosen now shall take: as much as is typed, else all."""
        due = self.due()
        return due if self.cash.empty else self.cash.amount(due)
