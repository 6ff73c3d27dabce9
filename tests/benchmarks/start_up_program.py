"""The box office as it starts, with somebody who signs in at once; prints when it was where.

`python -m tests.benchmarks.start_up_program BEGUN --station FILE`: BEGUN is the monotonic clock in
nanoseconds when the process was started.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from pathlib import Path

from shared.kernel.memory import hold_still

hold_still()  # as boxoffice.__main__ does

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from boxoffice.application import BoxOffice  # noqa: E402
from boxoffice.program import open_desk, run_desk  # noqa: E402
from boxoffice.sale.view import SaleView  # noqa: E402
from tests.till import CASHIER, PIN  # noqa: E402

_LOOK_MS = 2
_NO_SCAN = 1_000


class Watch(QObject):
    """Looks on, signs in as soon as that is possible, and ends the program at the sale screen."""

    def __init__(self, office: BoxOffice, begun: int) -> None:
        super().__init__()
        self.milliseconds: dict[str, float] = {}
        self._office = office
        self._begun = begun
        self._painted: set[QWidget] = set()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def mark(self, what: str) -> None:
        """Note the time since the process began."""
        self.milliseconds[what] = (time.monotonic_ns() - self._begun) / 1e6

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know what has been painted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted.add(watched)
        return False

    def _look(self) -> None:
        office, shown = self._office, self._office.window.screens.currentWidget()
        if "sign-in" not in self.milliseconds:
            if office.front.facts is not None and shown in self._painted:
                self.mark("sign-in")
                self._sign_in()
        elif isinstance(shown, SaleView) and shown.shown.page and shown in self._painted:
            self.mark("sale")
            self._timer.stop()
            print(json.dumps(self.milliseconds), flush=True)
            QApplication.quit()

    def _sign_in(self) -> None:
        self._office.router.minimum_length = _NO_SCAN
        handle = self._office.window.windowHandle()
        for key in (*CASHIER, "\r", *PIN, "\r"):
            QTest.keyClick(handle, key)


def main() -> int:
    """Start, and end at the sale screen."""
    begun, file, url = int(sys.argv[1]), Path(sys.argv[3]), sys.stdin.readline().strip()
    marks = {"imports": time.monotonic_ns()}
    application = QApplication(sys.argv[:1])
    wanted = Namespace(station=file, kiosk=False, kiosk_demo=False)
    office = open_desk(application, wanted, url)
    assert isinstance(office, BoxOffice)
    watch = Watch(office, begun)
    watch.milliseconds["imports"] = (marks["imports"] - begun) / 1e6
    watch.mark("built")
    return run_desk(application, office, full_screen=False)


if __name__ == "__main__":
    sys.exit(main())
