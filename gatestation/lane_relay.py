"""Brings what a lane's thread says to the thread of the screens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from gatestation.lane_shown import LaneShown


class LaneRelay(QObject):
    """`tell` is called on the lane's thread and never waits; `shown` is emitted on this one's."""

    shown = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Queued whatever the thread: the lane goes on while the screen still paints.
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def tell(self, shown: LaneShown) -> None:
        """Hand on what the lane shows now."""
        self._told.emit(shown)

    def _deliver(self, shown: LaneShown) -> None:
        self.shown.emit(shown)
