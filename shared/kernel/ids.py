"""UUIDv7 (RFC 9562): made where an intent is born, ordered by time, partitioned by month."""

from __future__ import annotations

import hashlib
import secrets
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_TAIL_MASK = (0xFFF << 64) | ((1 << 62) - 1)


def _compose(milliseconds: int, tail: int) -> UUID:
    return UUID(int=(milliseconds << 80) | _VERSION_7 | _VARIANT | (tail & _TAIL_MASK))


def uuid7() -> UUID:
    """Make a new id that sorts by the millisecond it was made in."""
    return _compose(time.time_ns() // 1_000_000, secrets.randbits(76))


def uuid7_floor(instant: datetime) -> UUID:
    """Give the smallest id of an aware instant's millisecond: a bound for ranges of ids."""
    return _compose((instant - _EPOCH) // _MILLISECOND, 0)


def uuid7_time(value: UUID) -> datetime:
    """Tell when an id was made, as aware UTC."""
    return datetime.fromtimestamp((value.int >> 80) / 1000, UTC)


def derive_id(source: UUID, purpose: str) -> UUID:
    """Give the one id that `purpose` has for `source`, in the same millisecond and partition.

    The same question always has the same answer, so that a repeated posting meets its own key.
    """
    digest = hashlib.sha256(source.bytes + purpose.encode()).digest()
    return _compose(source.int >> 80, int.from_bytes(digest[:10], "big"))
