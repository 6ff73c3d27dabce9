"""What the printer says and how badly it says it."""

from __future__ import annotations

import dataclasses
import threading
from dataclasses import dataclass

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, send_as_a_wire_does


@dataclass(slots=True)
class PrinterFaults:
    """How the printer misbehaves when it is asked something; may be changed at any time."""

    answer_delay_seconds: float = 0.0
    fragment_bytes: int = 0
    garbage: bytes = b""  # said before every answer
    silent: bool = False
    ignores_process_id: bool = False  # as many clones do


class Voice:
    """Says everything in order on a thread of its own; what nobody listens to is lost."""

    def __init__(self, peer: Peer, faults: PrinterFaults) -> None:
        self._peer = peer
        self._faults = faults
        self._closing = threading.Event()
        self._deeds = Deeds("simulated-printer-voice")

    def say(self, data: bytes) -> None:
        """Answer with the faults of this moment; never waits."""
        faults = dataclasses.replace(self._faults)
        if faults.silent or not data:
            return

        def speak() -> None:
            self._closing.wait(faults.answer_delay_seconds)
            whole = faults.garbage + data
            send_as_a_wire_does(self._peer, whole, fragment_bytes=faults.fragment_bytes)

        self._deeds.do(speak)

    def close(self) -> None:
        """Fall silent."""
        self._closing.set()
        self._deeds.close()
