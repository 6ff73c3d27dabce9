"""The program of a machine that sells by itself."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtWidgets import QApplication

from boxoffice.kiosk.application import Kiosk
from boxoffice.settings import WindowStation
from shared.kernel.clock import Clock


def open_kiosk(
    application: QApplication, wanted: Namespace, station: WindowStation, url: str, clock: Clock
) -> Kiosk:
    """Build it, in earnest or for a demonstration."""
    return Kiosk(application, station, url, clock, demo=wanted.kiosk_demo)
