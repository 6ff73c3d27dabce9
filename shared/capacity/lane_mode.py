"""What lanes do while a stop stands."""

from __future__ import annotations

from enum import StrEnum


class LaneMode(StrEnum):
    """Let in as ever, one for each that leaves, or nobody."""

    OPEN = "OPEN"
    ONE_OUT_ONE_IN = "ONE_OUT_ONE_IN"
    CLOSED = "CLOSED"
