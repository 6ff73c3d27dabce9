"""The walks at the end of a shift: the drawer, the hand-over, the count."""

from __future__ import annotations

import time
from collections.abc import Iterator

from boxoffice.shift.count_view import CountView
from boxoffice.shift.drawer_view import DrawerView
from boxoffice.shift.report_view import ShiftReportView
from installers.demonstration.cashier import SUPERVISOR, SUPERVISOR_PIN
from installers.gallery.programs import WindowHand
from installers.gallery.shot import Shot
from installers.gallery.window_walks import to_the_sale
from shared.desktop.form.armed_key import EARLIEST_MS


def drawer(window: WindowHand) -> Iterator[Shot]:
    """Open the drawer for a drop; look at the report of the shift."""
    window.press("Ctrl D")
    yield Shot("drawer", (DrawerView,))
    window.press("F2", *"1000", "Return")
    yield Shot("drawer-drop", (DrawerView,))
    to_the_sale(window)
    window.press("Ctrl X")
    yield Shot("shift-report", (ShiftReportView,))
    window.press("F2")
    yield Shot("shift-report-second", (ShiftReportView,))
    window.press("Escape")


def hand_over(window: WindowHand) -> Iterator[Shot]:
    """Count the drawer with a note too many; look at the difference and the Z."""
    window.press("Ctrl J")
    window.until(lambda: isinstance(window.screen, CountView), "the count")
    yield Shot("count-empty", (CountView,))
    for count in ("9", "9", "9"):
        window.press(*count, "Tab")
    yield Shot("count", (CountView,))
    window.press("Ctrl Return")
    yield Shot("count-armed", (CountView,))
    count_twice(window)
    yield Shot("count-difference", (CountView,))
    window.write("找零时少给")
    window.press("Return", *SUPERVISOR, "Return", *SUPERVISOR_PIN, "Return")
    window.rest()
    yield Shot("count-z", (CountView,))


def count_twice(window: WindowHand) -> None:
    """Submit the count: the key is pressed twice, neither too soon nor too late."""
    view = window.find(CountView)
    view.keys.submit.disarm()
    window.press("Ctrl Return")
    time.sleep((EARLIEST_MS + 100) / 1000)
    window.press("Ctrl Return")
