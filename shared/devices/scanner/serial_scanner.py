"""Driver of the scanners that send what they see over a serial line or a USB serial port."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault
from shared.devices.scanner.framing import CodeFraming, decode_code

IDLE_GAP_SECONDS = 0.05


class SerialScanner:
    """A scanner in continuous mode; the end of a code is CR, LF, Tab or 50 ms of silence."""

    def __init__(
        self,
        connection: Connection,
        *,
        idle_gap_seconds: float = IDLE_GAP_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._idle_gap = idle_gap_seconds
        self._monotonic = monotonic
        self._framing = CodeFraming()
        self._codes: deque[str] = deque()
        self._last_byte_at = monotonic()

    def read_code(self, timeout_seconds: float) -> str | None:
        """Wait for a code and give its text, or None when the time is over; raises DeviceFault."""
        deadline = self._monotonic() + timeout_seconds
        while not self._codes:
            left = deadline - self._monotonic()
            self._listen(max(left, 0.0))
            if left <= 0 and not self._codes:
                return None
        return self._codes.popleft()

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        self._framing.forget()
        self._connection.close()

    def _listen(self, seconds: float) -> None:
        between_codes = self._framing.is_between_codes
        try:
            data = self._connection.read_available(
                seconds if between_codes else min(seconds, self._idle_gap)
            )
        except DeviceFault:
            self._framing.forget()
            raise
        now = self._monotonic()
        if data:
            self._last_byte_at = now
            self._keep(self._framing.feed(data))
        elif not between_codes and now - self._last_byte_at >= self._idle_gap:
            self._keep(self._framing.pause())

    def _keep(self, codes: Iterable[bytes]) -> None:
        self._codes.extend(text for text in map(decode_code, codes) if text)
