"""`paint`: from a key of the sale screen to its picture, while a long report is read beside it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from boxoffice.reports.desk import report_desk
from installers.gallery.hand import stroke_of
from installers.gallery.programs import WindowHand, window_program
from installers.gallery.window_walks import sign_in
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.kernel.memory import settle
from shared.kernel.turns import take_short_turns
from shared.reporting.r1 import ReportDays
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.history_ground import park_with_past
from tests.benchmarks.result import Result, percentile

TICKETS: Final = 200_000
SECONDS: Final = 8.0
BETWEEN_KEYS_MS: Final = 40  # a quick hand
REPORT_DAYS: Final = 365
# Digits and signs wait 30 ms in the input router, which has to tell a scanner from a hand.
AT_ONCE: Final = ("F1", "F2", "Up", "F1", "F5", "Down", "Del", "F6", "Del", "Del", "Del")
WITH_DIGITS: Final = ("2", "F1", "+", "-", "3", "F2", "Del", "Del")


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Press keys with no report, then with one that is read over and over again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with park_with_past(folder, TICKETS, say) as site, window_program(application, site) as program:
        window = program[0]
        for _ in sign_in(window):
            pass
        application.installEventFilter(window.office.router)  # as in the program itself
        settle()
        take_short_turns()
        watch = _Painted(application)
        for name, keys, reads in (
            ("paint, no report", AT_ONCE, False),
            ("paint", AT_ONCE, True),
            ("paint, digits", WITH_DIGITS, True),
        ):
            say(f"{name}: {SECONDS:.0f} s")
            taken = _press(window, keys, watch, reads=reads)
            yield _result(name, taken, place if name == "paint" else None)


class _Painted(QObject):
    """Knows when anything of the window was painted last."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.at = 0.0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the events that come before the next one."""
        if event.type() == QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            self.at = time.perf_counter()
        return False


def _press(
    window: WindowHand, keys: tuple[str, ...], watch: _Painted, *, reads: bool
) -> list[float]:
    window.office.router.minimum_length = 1_000
    reading = _Reading(window) if reads else None
    taken = []
    end = time.perf_counter() + SECONDS
    for key in cycle(keys):
        if time.perf_counter() > end:
            break
        taken.append(_one(window, key, watch))
        QTest.qWait(BETWEEN_KEYS_MS)
    if reading is not None:
        reading.stop()
        if not reading.read:
            raise RuntimeError("no report was read beside the keys")
    window.press("Escape", "Escape", "Escape")
    return sorted(taken)


def _one(window: WindowHand, key: str, watch: _Painted) -> float:
    """Press a key, and give the milliseconds until its picture is painted."""
    shown: list[object] = []
    view = window.office.ways.screens.sale_view
    connection = view.sale_shown.connect(shown.append)
    stroke = stroke_of(key)
    started = time.perf_counter()
    QTest.keyClick(window.window.windowHandle(), stroke.key())
    while not (shown and watch.at > started):
        QApplication.processEvents()
        if time.perf_counter() - started > 2:
            raise RuntimeError(f"nothing was painted after {key}")
    QApplication.processEvents()  # what was asked to be painted is painted
    taken = (time.perf_counter() - started) * 1000
    view.sale_shown.disconnect(connection)
    return taken


class _Reading:
    """Reads a year's sales on the program's thread for reports, again and again."""

    def __init__(self, window: WindowHand) -> None:
        self._window = window
        self._desk = report_desk(window.office.lines.report_engine)
        today = business_date(SystemClock().now())
        self._days = ReportDays(today - timedelta(days=REPORT_DAYS), today)
        self._going = True
        self.read = 0
        self._next()

    def stop(self) -> None:
        """Let the last one end."""
        self._going = False
        self._window.rest()

    def _next(self) -> None:
        self._window.office.lines.workers.reports.run(
            self._window.window, lambda: self._desk.read_page(self._days), self._done, self._failed
        )

    def _done(self, page: object) -> None:
        self.read += 1
        if self._going:
            self._next()

    @staticmethod
    def _failed(error: Exception) -> None:
        raise error


def _result(name: str, taken: list[float], place: Ground | None) -> Result:
    yardstick = pgbench_tps(place, 1, 4) if place is not None else 0.0
    p50, p99 = percentile(taken, 0.50), percentile(taken, 0.99)
    return Result(name, 1, round(1000 / p50, 1), round(p50, 2), round(p99, 2), 0, 0, yardstick, 0)
