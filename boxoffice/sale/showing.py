"""What the sale screen shows of the counter, before or after the money is taken."""

from __future__ import annotations

from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.shown import Mode, SaleShown
from boxoffice.sale.sitting import Sitting


def shown_at_counter(counter: Counter, sitting: Sitting, prints: PrintQueue) -> SaleShown:
    """Give basket, day and what was sold; of a sale that is done only what was sold."""
    given_back = sitting.mode is Mode.CHANGE
    return SaleShown(
        mode=sitting.mode,
        page=counter.page,
        today=counter.today,
        quote=None if given_back else counter.quote(),
        selected=counter.draft.selected,
        pending=counter.pending,
        multiplying=counter.multiplying,
        ticket_page=counter.ticket_page,
        change_of=sitting.change_of,
        history=tuple(
            replace(sold, unprinted=prints.waiting_of(sold.receipt.tickets))
            for sold in sitting.history
        ),
        unprinted=prints.waiting,
        buyer=None if given_back else counter.draft.buyer,
        agency=None if given_back else counter.draft.agency,
        codes=0 if given_back else len(counter.draft.codes),
    )
