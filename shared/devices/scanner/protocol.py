"""What a lane or a window needs of a code scanner."""

from __future__ import annotations

from typing import Protocol


class Scanner(Protocol):
    """Gives the codes it sees, each sighting once; used by one thread."""

    def read_code(self, timeout_seconds: float) -> str | None:
        """Wait for a code and give its text, or None when the time is over.

        Whatever the wire brings is a text or nothing: only an unusable wire raises (DeviceFault).
        """
        ...

    def close(self) -> None:
        """Let go of the wire; the next call opens it again."""
        ...
