"""Starts the gate station: `python -m gatestation --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtWidgets import QApplication

from gatestation.application import GateApplication
from gatestation.settings import GateStation
from shared.desktop.resources import ResourceMissing
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError, read_station_file

DATABASE_URL = "SHANMEN_DATABASE_URL"
_SIGNAL_CHECK_MS = 200
# What a machine without video libraries or a sound service says about itself.
_QUIET = "qt.multimedia.symbolsresolver*=false\nqt.multimedia.ffmpeg*=false"

logger = logging.getLogger("gatestation")


def main(arguments: list[str] | None = None) -> int:
    """Run until the window is closed or the process is asked to end; gives the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    options, qt_arguments = _parser().parse_known_args(arguments)
    database_url = os.environ.get(DATABASE_URL)
    if not database_url:
        return _refuse(f"{DATABASE_URL} is not set: it names the database of this gate's login")
    try:
        station = read_station_file(options.station, GateStation)
        QLoggingCategory.setFilterRules(_QUIET)
        application = QApplication([sys.argv[0], *qt_arguments])
        theme = Theme(application, Look(station.theme))
        translations = Translations(application, Language(station.language))
    except (StationFileError, ResourceMissing) as error:
        return _refuse(str(error))
    gate = GateApplication(station, database_url, SystemClock(), theme, translations)
    return _run(application, gate, full_screen=options.full_screen)


def _run(application: QApplication, gate: GateApplication, *, full_screen: bool) -> int:
    sys.excepthook = _log_mistake
    gate.window.closed.connect(application.quit)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.quit())
    # Python hears a signal only when it runs: Qt's loop alone would sleep through it.
    awake = QTimer(interval=_SIGNAL_CHECK_MS)
    awake.timeout.connect(lambda: None)
    awake.start()
    if full_screen:
        gate.window.showFullScreen()
    else:
        gate.window.show()
    gate.start()
    try:
        return application.exec()
    finally:
        gate.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shanmen-gatestation", description=__doc__)
    parser.add_argument("--station", type=Path, required=True, help="this gate's station file")
    parser.add_argument("--full-screen", action="store_true", help="cover the whole monitor")
    return parser


def _refuse(reason: str) -> int:
    logger.error("%s", reason)
    return 2


def _log_mistake(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log what no part of the program dealt with; the lanes go on."""
    logger.critical("a mistake of this program", exc_info=(kind, error, trace))


if __name__ == "__main__":
    sys.exit(main())
