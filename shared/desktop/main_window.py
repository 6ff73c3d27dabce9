"""What every Qt program does with its window and with the signals of the system."""

from __future__ import annotations

import signal
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SIGNAL_CHECK_MS: Final = 200


def quit_on_signals(application: QApplication) -> None:
    """End the event loop at SIGTERM or SIGINT."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.quit())
    # Python hears a signal only when it runs: Qt's loop alone would sleep through it.
    awake = QTimer(application, interval=_SIGNAL_CHECK_MS)
    awake.timeout.connect(lambda: None)
    awake.start()


def show_window(window: QWidget, *, full_screen: bool) -> None:
    """Show the window in its own size, or over the whole monitor."""
    if full_screen:
        window.showFullScreen()
    else:
        window.show()
