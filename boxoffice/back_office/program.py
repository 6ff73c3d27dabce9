"""The program of the back office."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtWidgets import QApplication

from boxoffice.back_office.application import BackOffice
from boxoffice.settings import OfficeStation
from shared.kernel.clock import Clock


def open_back_office(
    application: QApplication, wanted: Namespace, station: OfficeStation, url: str, clock: Clock
) -> BackOffice:
    """Build it; each room is built when it is entered first."""
    return BackOffice(application, station, url, clock)
