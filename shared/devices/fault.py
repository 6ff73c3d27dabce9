"""How a device says that it failed: one exception, with a reason a screen can word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultReason(StrEnum):
    """What a person would do about it decides the reason, not what the wire reported."""

    UNREACHABLE = "UNREACHABLE"  # unplugged, switched off, or the cable is cut
    TIMEOUT = "TIMEOUT"  # plugged in, but does not answer
    GARBLED = "GARBLED"  # answers what nobody can read
    PAPER_OUT = "PAPER_OUT"
    COVER_OPEN = "COVER_OPEN"
    OFFLINE = "OFFLINE"  # switched off line by its own key or by a jam
    BROKEN = "BROKEN"  # reports a fault of its own


@dataclass(eq=False)
class DeviceFault(Exception):
    """A device failed; nothing of the office is broken. Never frozen: it carries a traceback.

    `may_have_acted` is true when bytes of a command may have reached the device, so that only the
    caller knows whether to send it again.
    """

    device: str
    reason: FaultReason
    detail: str = ""
    may_have_acted: bool = False

    def __str__(self) -> str:
        return f"{self.device}: {self.reason} {self.detail}".rstrip()
