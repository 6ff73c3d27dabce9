"""Starts the bench: `python -m shared.desktop.bench --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from shared.desktop.bench.alter_fen import SUPERUSER_URL_VARIABLE
from shared.desktop.bench.application import BenchApplication
from shared.desktop.bench.settings import BenchStation
from shared.desktop.main_window import quit_on_signals, show_window
from shared.desktop.resources import ResourceMissing
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.clock import SystemClock
from shared.kernel.station_file import StationFileError, read_station_file

CANNOT_START = 2

logger = logging.getLogger("bench")


def main(arguments: list[str] | None = None) -> int:
    """Run until the window is closed or the process is asked to end; gives the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    options, qt_arguments = _parser().parse_known_args(arguments)
    try:
        station = read_station_file(options.station, BenchStation)
        application = QApplication([sys.argv[0], *qt_arguments])
        theme = Theme(application, station.theme)
        Translations(application, station.language)
        bench = BenchApplication(
            station, SystemClock(), theme, os.environ.get(SUPERUSER_URL_VARIABLE)
        )
    except (StationFileError, ResourceMissing, OSError) as error:
        logger.error("%s", error)
        return CANNOT_START
    return _run(application, bench, full_screen=options.full_screen)


def _run(application: QApplication, bench: BenchApplication, *, full_screen: bool) -> int:
    bench.window.closed.connect(application.quit)
    quit_on_signals(application)
    show_window(bench.window, full_screen=full_screen)
    bench.start()
    try:
        return application.exec()
    finally:
        bench.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shared.desktop.bench", description="山门 模拟设备台 / Shanmen device bench"
    )
    parser.add_argument(
        "--station", type=Path, required=True, help="设备台的配置文件 / the bench's file (TOML)"
    )
    parser.add_argument(
        "--full-screen", action="store_true", help="全屏显示 / cover the whole monitor"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
