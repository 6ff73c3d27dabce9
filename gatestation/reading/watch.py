"""Reads each reader of a lane on a thread of its own: a dead one holds up no other."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from gatestation.reading.protocol import Reader, ReaderKind, ReadTrouble
from shared.admission.presented import Presented
from shared.devices.fault import DeviceFault, FaultReason

logger = logging.getLogger(__name__)

_WAIT_SECONDS = 0.2
_FAULT_WAIT_SECONDS = 0.05
_MISTAKE_WAIT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something was read, or could not be, at `read_at` (monotonic seconds)."""

    reader: ReaderKind
    seen: Presented | ReadTrouble
    read_at: float


@dataclass(frozen=True, slots=True)
class ReaderNews:
    """A reader broke, or works again (None)."""

    reader: ReaderKind
    fault: FaultReason | None


class ReaderWatch:
    """Tells `tell`, on its own thread, what one reader sees and how it is; `tell` never waits."""

    def __init__(
        self,
        lane: str,
        reader: Reader,
        tell: Callable[[Sighting | ReaderNews], object],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._kind = reader.kind
        self._source = reader.source
        self._tell = tell
        self._monotonic = monotonic
        self._fault: FaultReason | None = None
        self._stopping = threading.Event()
        name = f"lane-{lane}-{reader.kind.lower()}"
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to read; the device is opened on the thread that reads it."""
        self._thread.start()

    def ask_to_stop(self) -> None:
        """Let the thread end after what it reads now."""
        self._stopping.set()

    def join(self) -> None:
        """Wait until the device is let go of."""
        self._thread.join()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._look_or_say_why()
        finally:
            self._source.close()

    def _look_or_say_why(self) -> None:
        try:
            seen = self._source.read(_WAIT_SECONDS)
        except DeviceFault as fault:
            self._note(fault.reason)
            self._stopping.wait(_FAULT_WAIT_SECONDS)
        except Exception:  # the thread's outermost edge: one bad read must not blind a gate
            logger.exception("%s: a reader failed", self._thread.name)
            self._note(FaultReason.BROKEN)
            self._stopping.wait(_MISTAKE_WAIT_SECONDS)
        else:
            self._note(None)
            if seen is not None:
                self._tell(Sighting(self._kind, seen, self._monotonic()))

    def _note(self, fault: FaultReason | None) -> None:
        if fault is not self._fault:
            self._fault = fault
            self._tell(ReaderNews(self._kind, fault))
