"""A reader that reads by script, for lanes with several."""

from __future__ import annotations

import queue
import threading

from gatestation.reading.protocol import ReadTrouble
from shared.admission.presented import Presented
from shared.devices.fault import DeviceFault


class ScriptedReader:
    """Gives what is put before it; a fault is raised, and `hangs` holds its thread."""

    def __init__(self) -> None:
        self._desk: queue.SimpleQueue[Presented | ReadTrouble | DeviceFault] = queue.SimpleQueue()
        self.hangs = threading.Event()
        self.closed = False

    def put(self, what: Presented | ReadTrouble | DeviceFault) -> None:
        self._desk.put(what)

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        if self.hangs.is_set():
            self.hangs.wait(timeout_seconds)
            threading.Event().wait(timeout_seconds)
            return None
        try:
            seen = self._desk.get(timeout=timeout_seconds)
        except queue.Empty:
            return None
        if isinstance(seen, DeviceFault):
            raise seen
        return seen

    def close(self) -> None:
        self.closed = True
