"""Starts the bench: `python -m shared.desktop.bench --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from shared.desktop.bench.application import BenchApplication
from shared.desktop.bench.settings import BenchStation
from shared.desktop.resources import ResourceMissing
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError, read_station_file

SUPERUSER_URL = "SHANMEN_BENCH_DATABASE_URL"
_SIGNAL_CHECK_MS = 200

logger = logging.getLogger("bench")


def main(arguments: list[str] | None = None) -> int:
    """Run until the window is closed or the process is asked to end; gives the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    parser = argparse.ArgumentParser(prog="shared.desktop.bench", description=__doc__)
    parser.add_argument("--station", type=Path, required=True, help="the bench's station file")
    parser.add_argument("--full-screen", action="store_true", help="cover the whole monitor")
    options, qt_arguments = parser.parse_known_args(arguments)
    try:
        station = read_station_file(options.station, BenchStation)
        application = QApplication([sys.argv[0], *qt_arguments])
        theme = Theme(application, Look(station.theme))
        Translations(application, Language(station.language))
        bench = BenchApplication(station, SystemClock(), theme, os.environ.get(SUPERUSER_URL))
    except (StationFileError, ResourceMissing, OSError) as error:
        logger.error("%s", error)
        return 2
    return _run(application, bench, full_screen=options.full_screen)


def _run(application: QApplication, bench: BenchApplication, *, full_screen: bool) -> int:
    bench.window.closed.connect(application.quit)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.quit())
    # Python hears a signal only when it runs: Qt's loop alone would sleep through it.
    awake = QTimer(interval=_SIGNAL_CHECK_MS)
    awake.timeout.connect(lambda: None)
    awake.start()
    if full_screen:
        bench.window.showFullScreen()
    else:
        bench.window.show()
    bench.start()
    try:
        return application.exec()
    finally:
        bench.close()


if __name__ == "__main__":
    sys.exit(main())
