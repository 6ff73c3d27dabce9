"""Listens to one device for as long as the program runs, on a thread of the device's own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from shared.desktop.background import Background
from shared.devices.fault import DeviceFault, FaultReason

logger = logging.getLogger(__name__)

Heard = TypeVar("Heard")

# The connection itself waits longer and longer; this only keeps the thread from spinning.
_AFTER_FAULT_MS: Final = 500


class Listener(QObject, Generic[Heard]):
    """Waits for news again and again; `fault` is why the device does not work, None when it does.

    `heard` is called with each news, `changed` when the device went or came back, both here.
    """

    def __init__(
        self,
        name: str,
        wait: Callable[[], Heard | None],
        heard: Callable[[Heard], None],
        changed: Callable[[FaultReason | None], None],
    ) -> None:
        super().__init__()
        self._name = name
        self._wait = wait
        self._heard = heard
        self._changed = changed
        self._background = Background(name)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_FAULT_MS)
        self._timer.timeout.connect(self._listen)
        self._stopped = False
        self.fault: FaultReason | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._listen()

    def stop(self) -> None:
        """Listen no more; what is waited for just now may still be waited for."""
        self._stopped = True
        self._timer.stop()

    def close(self) -> None:
        """Wait until what is waited for has ended; on any thread, once it was stopped."""
        self._background.close()

    def _listen(self) -> None:
        if self._stopped:
            return
        self._background.run(self, self._wait, self._answered, self._failed)

    def _answered(self, news: Heard | None) -> None:
        if self._stopped:
            return
        self._note(None)
        self._listen()
        if news is not None:
            self._heard(news)

    def _failed(self, error: Exception) -> None:
        if self._stopped:
            return
        if isinstance(error, DeviceFault):
            self._note(error.reason)
        else:
            logger.error("%s failed", self._name, exc_info=error)
            self._note(FaultReason.BROKEN)
        self._timer.start()

    def _note(self, fault: FaultReason | None) -> None:
        if fault is not self.fault:
            self.fault = fault
            self._changed(fault)
