"""Lines of the basket with their times, and figures that come anew."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.timed import CAVE

F1, F8 = Qt.Key.Key_F1, Qt.Key.Key_F8
ENTER = Qt.Key.Key_Return


def settle(window: Window) -> None:
    window.qtbot.waitUntil(lambda: not window.shown.loading)


def refreshed(window: Window) -> bool:
    """Ask for newer figures until they are shown."""
    window.presenter.refresh()
    return window.shown.page is not None and window.shown.page.offers == window.office.offers


def lines(window: Window) -> list[tuple[int, int, tuple[int, ...]]]:
    quote = window.shown.quote
    chosen = quote.lines if quote else ()
    return [
        (line.offer.ticket_type_id, line.quantity, line.slots)
        for line in chosen
        if line.offer is CAVE or line.offer.code == "cave"
    ]
