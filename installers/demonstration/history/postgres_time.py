"""Days and instants as PostgreSQL's binary format counts them: from the year 2000 on."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

EPOCH: Final = date(1970, 1, 1)  # where days and milliseconds of a history count from
_EPOCH_DAY: Final = 10_957
_EPOCH_MS: Final = 946_684_800_000


def stamp(unix_ms: Any) -> Any:
    """Turn Unix milliseconds into microseconds since 2000; one number or a column of them."""
    return (unix_ms - _EPOCH_MS) * 1000


def day_number(unix_day: Any) -> Any:
    """Turn days since 1970 into days since 2000."""
    return unix_day - _EPOCH_DAY
