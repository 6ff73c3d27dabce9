"""Starts the gate station: `python -m gatestation --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from gatestation.application import GateApplication
from gatestation.settings import GateStation
from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.desktop.main_window import quit_on_signals, show_window
from shared.desktop.resources import ResourceMissing
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import SystemClock
from shared.kernel.memory import settle
from shared.kernel.station_file import StationFileError, read_station_file

CANNOT_START = 2
# What a machine without video libraries or a sound service says about itself.
_QUIET = "qt.multimedia.symbolsresolver*=false\nqt.multimedia.ffmpeg*=false"

logger = logging.getLogger("gatestation")


def main(arguments: list[str] | None = None) -> int:
    """Run until the window is closed or the process is asked to end; gives the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    options, qt_arguments = _parser().parse_known_args(arguments)
    try:
        database_url = database_url_of_environment()
        station = read_station_file(options.station, GateStation)
        QLoggingCategory.setFilterRules(_QUIET)
        application = QApplication([sys.argv[0], *qt_arguments])
        theme = Theme(application, station.theme)
        translations = Translations(application, station.language)
    except (DatabaseUrlMissing, StationFileError, ResourceMissing) as error:
        logger.error("%s", error)
        return CANNOT_START
    gate = GateApplication(
        station, options.station, database_url, SystemClock(), theme, translations
    )
    return _run(application, gate, full_screen=options.full_screen)


def _run(application: QApplication, gate: GateApplication, *, full_screen: bool) -> int:
    sys.excepthook = _log_mistake
    gate.window.closed.connect(application.quit)
    quit_on_signals(application)
    show_window(gate.window, full_screen=full_screen)
    gate.start()
    settle()
    try:
        return application.exec()
    finally:
        gate.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shanmen-gatestation", description="山门 检票 / Shanmen gate station"
    )
    parser.add_argument(
        "--station",
        type=Path,
        required=True,
        help="本机的配置文件 / this gate's file (TOML)",
    )
    parser.add_argument(
        "--full-screen", action="store_true", help="全屏显示 / cover the whole monitor"
    )
    return parser


def _log_mistake(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log what no part of the program dealt with; the lanes go on."""
    logger.critical("a mistake of this program", exc_info=(kind, error, trace))


if __name__ == "__main__":
    sys.exit(main())
