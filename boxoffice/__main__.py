"""Starts the box office: `python -m boxoffice --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from boxoffice.application import BoxOffice
from boxoffice.settings import WindowStation
from shared.desktop.resources import ResourceMissing
from shared.kernel.clock import SystemClock
from shared.kernel.station_file import StationFileError, read_station_file

logger = logging.getLogger("boxoffice")

URL_VARIABLE: Final = "SHANMEN_DATABASE_URL"
CANNOT_START: Final = 2


def main() -> int:
    """Run until the window is closed; exit status 2 with a sentence when it cannot start."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    parser = argparse.ArgumentParser(prog="shanmen-boxoffice", description="Box office")
    parser.add_argument("--station", type=Path, required=True, help="the station file (TOML)")
    parser.add_argument("--full-screen", action="store_true", help="cover the whole screen")
    wanted, for_qt = parser.parse_known_args()
    url = os.environ.get(URL_VARIABLE)
    if not url:
        return _cannot_start(f"set {URL_VARIABLE} to this station's database")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication([sys.argv[0], *for_qt])
    try:
        station = read_station_file(wanted.station, WindowStation)
        office = BoxOffice(application, station, url, SystemClock())
    except (StationFileError, ResourceMissing, OSError, ValueError) as error:
        return _cannot_start(str(error))
    return _run(application, office, full_screen=wanted.full_screen)


def _run(application: QApplication, office: BoxOffice, *, full_screen: bool) -> int:
    sys.excepthook = lambda kind, error, trace: logger.error(
        "unexpected", exc_info=(kind, error, trace)
    )
    # Python sees the signal at the next tick of the clock.
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    window = office.window
    if full_screen:
        window.showFullScreen()
    else:
        window.move(application.primaryScreen().availableGeometry().topLeft())
        window.show()
    try:
        return application.exec()
    finally:
        office.close()


def _cannot_start(sentence: str) -> int:
    sys.stderr.write(f"shanmen-boxoffice cannot start: {sentence}\n")
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
