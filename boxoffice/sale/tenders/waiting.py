"""Waits for a charge: looks again and again, and gives it up where nobody takes it up in time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.sale.tenders.desk import TenderDesk
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.payments.charges import ChargeSeen, ChargeState

logger = logging.getLogger(__name__)

# The window says within three seconds that nobody charges.
NOBODY_CHARGES_MS: Final = 2_400
_AGAIN_MS: Final = 300


class ChargeWaiting(QObject):
    """One charge at a time. `looked` hears of each look, `settled` of the last one, once.

    `unavailable` is true of a charge that was taken back because nobody took it up. `lost` is
    called when the database does not answer; the waiting goes on.
    """

    def __init__(self, database: Background, watching: Background, desk: TenderDesk) -> None:
        super().__init__()
        self._database = database
        self._watching = watching
        self._desk = desk
        self._seen: ChargeSeen | None = None
        self._since = 0.0
        self._cancelling = False
        self._nobody = QTimer(self)
        self._nobody.setSingleShot(True)
        self._nobody.timeout.connect(self._give_up)
        self.unavailable = False
        self.looked: Callable[[ChargeSeen, int], None] = lambda _seen, _seconds: None
        self.settled: Callable[[ChargeSeen], None] = lambda _: None
        self.lost: Callable[[], None] = lambda: None

    @property
    def seconds(self) -> int:
        """Tell how long it has been waited."""
        return int(monotonic() - self._since)

    def begin(self, charge: ChargeSeen) -> None:
        """Wait for a charge that was asked for just now."""
        self._seen, self._since = charge, monotonic()
        self._cancelling = self.unavailable = False
        self._nobody.start(NOBODY_CHARGES_MS)
        self._look()

    def cancel(self) -> None:
        """Take the charge back; it goes on being waited for until it is known to have ended."""
        if self._seen is None or self._cancelling:
            return
        self._cancelling = True
        charge_id = self._seen.id
        self._database.run(
            self, lambda: self._desk.cancel(charge_id), self._cancelled, self._not_cancelled
        )

    def leave(self) -> None:
        """Wait no longer."""
        self._nobody.stop()
        self._seen = None

    def _give_up(self) -> None:
        if self._seen is not None and self._seen.state is ChargeState.CREATED:
            self.unavailable = not self._cancelling
            self.cancel()

    def _look(self) -> None:
        seen = self._seen
        if seen is not None:
            self._watching.run(
                self, lambda: self._desk.look_again(seen), self._looked, self._failed
            )

    def _looked(self, now: ChargeSeen) -> None:
        if self._take(now):
            self._look()

    def _take(self, now: ChargeSeen) -> bool:
        if self._seen is None or now.id != self._seen.id:
            return False
        if now.settled:
            self.leave()
            self.settled(now)
            return False
        self._seen = now
        self.looked(now, self.seconds)
        return True

    def _cancelled(self, now: ChargeSeen) -> None:
        self._take(now)

    def _not_cancelled(self, error: Exception) -> None:
        self._cancelling = False
        self._say_failed(error)

    def _failed(self, error: Exception) -> None:
        self._say_failed(error)
        QTimer.singleShot(_AGAIN_MS, self, self._look)

    def _say_failed(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            logger.error("a charge could not be looked at", exc_info=error)
        self.lost()
