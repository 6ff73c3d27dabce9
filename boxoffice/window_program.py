"""The program of a window."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtWidgets import QApplication

from boxoffice.application import BoxOffice
from boxoffice.outage.outage import journal_file
from boxoffice.settings import WindowStation, devices_file
from shared.kernel.clock import Clock


def open_window(
    application: QApplication, wanted: Namespace, station: WindowStation, url: str, clock: Clock
) -> BoxOffice:
    """Build it, with its journal and its devices beside the station file."""
    return BoxOffice(
        application,
        station,
        url,
        clock,
        devices_file=devices_file(wanted.station),
        journal_file=journal_file(wanted.station),
    )
