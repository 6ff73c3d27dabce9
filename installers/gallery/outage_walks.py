"""The walks through an outage: a window sells on without its database, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from boxoffice.outage.hand.view import HandView
from boxoffice.outage.late.unreadable import REFUSED, UNKNOWN_BLOCK
from boxoffice.outage.late.view import LateView
from boxoffice.sale.view import SaleView
from installers.gallery.answers import NOON
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from installers.gallery.window_walks import to_the_sale
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.late_entries import LateEntry

_PRICE: Final = Money(12_000)
# Why sales of an outage were not recorded, how many tickets they had, whether their shift is open.
_LATE: Final = (
    ("SM001", 2, True),
    ("SM007", 46, False),
    ("SM003", 1, True),
    (REFUSED[True], 999, True),
    (UNKNOWN_BLOCK, 12, True),
    ("SM019", 3, True),
)


def loses_the_database(window: WindowHand) -> Iterator[Shot]:
    """Lose the database, sell without it, try what needs it, and see it come back."""
    outage = window.office.outage
    window.site.lose()
    window.until(lambda: outage.facts.away, "the sale without the database")
    yield Shot("outage", (SaleView,))
    window.press("2", "F1", "Return", "F12")
    yield Shot("outage-only-cash", (SaleView,))
    window.press("Escape", "Return", "Return")
    yield Shot("outage-sold", (SaleView,))
    window.site.come_back()
    window.until(lambda: not outage.facts.away and not outage.facts.waiting, "the database again")
    yield Shot("outage-over", (SaleView,))
    window.press("Escape")


def late_sales(window: WindowHand) -> Iterator[Shot]:
    """Look at what of an outage was not taken down yet."""
    window.press("Ctrl 9")
    yield Shot("late", (LateView,))
    view = window.find(LateView)
    view.show_entries(tuple(_late(*one) for one in _LATE))
    yield Shot("late-rows", (LateView,))
    window.press("Down", "Down", "F2", "2")
    yield Shot("late-void", (LateView,))
    window.press("Return")
    yield Shot("late-signing", (LateView,))
    window.press("Escape")
    view.show_entries(())
    window.press("F3")
    yield Shot("hand-sold", (HandView,))
    window.press(*"A01", "Return", *"B02", "Return", "Return", *"0000", "Return")
    yield Shot("hand-sold-wrong", (HandView,))
    window.press("Escape")
    to_the_sale(window)


def _late(reason: str, tickets: int, own_shift: bool) -> LateEntry:
    return LateEntry(
        uuid7(),
        f"2-1123-L{tickets:04d}",
        NOON,
        tickets,
        _PRICE * tickets,
        reason,
        {},
        "王小敏",
        own_shift,
    )
