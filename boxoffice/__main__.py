"""Starts the box office: `python -m boxoffice --station FILE [--full-screen]`."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from boxoffice.application import BoxOffice
from boxoffice.back_office.application import BackOffice
from boxoffice.settings import OfficeStation, read_desk
from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.desktop.main_window import quit_on_signals, show_window
from shared.desktop.resources import ResourceMissing
from shared.kernel.clock import SystemClock
from shared.kernel.memory import settle
from shared.kernel.station_file import StationFileError

logger = logging.getLogger("boxoffice")

CANNOT_START: Final = 2


def main() -> int:
    """Run until the window is closed; exit status 2 with a sentence when it cannot start."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    wanted, for_qt = _parser().parse_known_args()
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    try:
        url = database_url_of_environment()
        application = QApplication([sys.argv[0], *for_qt])
        office = _open(application, wanted.station, url)
    except (DatabaseUrlMissing, StationFileError, ResourceMissing, OSError, ValueError) as error:
        sys.stderr.write(f"售票程序不能启动 / The box office cannot start: {error}\n")
        return CANNOT_START
    return _run(application, office, full_screen=wanted.full_screen)


def _open(application: QApplication, file: Path, url: str) -> BoxOffice | BackOffice:
    station = read_desk(file)
    if isinstance(station, OfficeStation):
        return BackOffice(application, station, url, SystemClock())
    return BoxOffice(application, station, url, SystemClock())


def _run(application: QApplication, office: BoxOffice | BackOffice, *, full_screen: bool) -> int:
    sys.excepthook = lambda kind, error, trace: logger.error(
        "unexpected", exc_info=(kind, error, trace)
    )
    quit_on_signals(application)
    if not full_screen:
        office.window.move(application.primaryScreen().availableGeometry().topLeft())
    show_window(office.window, full_screen=full_screen)
    settle()
    try:
        return application.exec()
    finally:
        office.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shanmen-boxoffice", description="山门 售票 / Shanmen box office"
    )
    parser.add_argument(
        "--station", type=Path, required=True, help="本机的配置文件 / this PC's file (TOML)"
    )
    parser.add_argument(
        "--full-screen", action="store_true", help="全屏显示 / cover the whole monitor"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
