"""The box office as a program: its arguments, its station file, its window until that is closed."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import Final, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from boxoffice.settings import OfficeStation, WindowStation, read_desk
from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.desktop.main_window import quit_on_signals, show_window
from shared.desktop.resources import ResourceMissing
from shared.kernel.clock import Clock, SystemClock
from shared.kernel.memory import settle
from shared.kernel.station_file import StationFileError
from shared.kernel.turns import take_short_turns

logger = logging.getLogger("boxoffice")

CANNOT_START: Final = 2
# Read by name once it is known which is wanted: a window waits for no room of the back office.
_WINDOW: Final = "boxoffice.window_program:open_window"
_KIOSK: Final = "boxoffice.kiosk.program:open_kiosk"
_BACK_OFFICE: Final = "boxoffice.back_office.program:open_back_office"


class Program(Protocol):
    """What is shown, and what lets go of everything."""

    @property
    def window(self) -> QWidget:
        """Give the window of the program."""

    def close(self) -> None:
        """Let go of threads, devices and database."""


Opening = Callable[
    [QApplication, argparse.Namespace, WindowStation | OfficeStation, str, Clock], Program
]


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
        office = open_desk(application, wanted, url)
    except (DatabaseUrlMissing, StationFileError, ResourceMissing, OSError, ValueError) as error:
        sys.stderr.write(f"售票程序不能启动 / The box office cannot start: {error}\n")
        return CANNOT_START
    return run_desk(application, office, full_screen=_fills_the_monitor(wanted))


def open_desk(application: QApplication, wanted: argparse.Namespace, url: str) -> Program:
    """Build the program that is wanted. Raises StationFileError, ResourceMissing, OSError."""
    station = read_desk(wanted.station)
    if isinstance(station, OfficeStation):
        name = _BACK_OFFICE
    else:
        name = _KIOSK if wanted.kiosk or wanted.kiosk_demo else _WINDOW
    opening = cast("Opening", resolve_name(name))
    return opening(application, wanted, station, url, SystemClock())


def _fills_the_monitor(wanted: argparse.Namespace) -> bool:
    return bool(wanted.full_screen or wanted.kiosk)


def run_desk(application: QApplication, office: Program, *, full_screen: bool) -> int:
    """Show it until its window is closed."""
    take_short_turns()
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
    parser.add_argument(
        "--kiosk", action="store_true", help="自助售取票机，全屏 / a kiosk, over the whole monitor"
    )
    parser.add_argument(
        "--kiosk-demo",
        action="store_true",
        help="演示自助机：窗口内，带模拟付款码 / a kiosk in a window, with a made-up pay code",
    )
    return parser
