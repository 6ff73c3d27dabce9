"""Builds the bench from its file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer

from shared.desktop.background import Background
from shared.desktop.bench.alter_fen import SpoiltPayment, alter_one_fen
from shared.desktop.bench.presenter import BenchPresenter
from shared.desktop.bench.rig import Rig
from shared.desktop.bench.settings import BenchStation
from shared.desktop.bench.view import BenchView
from shared.desktop.theme import Theme
from shared.kernel.clock import Clock

_WATCH_MS: Final = 100


class BenchApplication:
    """Owns the devices and their window; raises OSError when a port is taken."""

    def __init__(
        self, station: BenchStation, clock: Clock, theme: Theme, superuser_url: str | None
    ) -> None:
        self._rig = Rig(station)
        self._background = Background("papers")
        self.window = BenchView(theme)
        spoil: Callable[[], SpoiltPayment | None] | None = None
        if superuser_url:
            spoil = partial(alter_one_fen, superuser_url)
        self._presenter = BenchPresenter(self.window, self._rig, self._background, clock, spoil)
        self._timer = QTimer(self.window, interval=_WATCH_MS)
        self._timer.timeout.connect(self._presenter.watch)

    def start(self) -> None:
        """Begin to watch the devices."""
        self._timer.start()
        self._presenter.watch()

    def close(self) -> None:
        """Take the devices away."""
        self._timer.stop()
        self._background.close()
        self._rig.close()
