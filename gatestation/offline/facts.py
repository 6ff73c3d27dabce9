"""How a gate stands without the database, as its screens say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from shared.capacity.lane_mode import LaneMode

STALE_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfflineFacts:
    """`away` since when the gate judges by itself, from `tickets` as they were at `as_of`.

    `unsent` entries are on its disk only, `stuck` ones the database will not take; `conflicts` of
    this gate wait for a supervisor. `drift_seconds` is how far the clock of this PC is ahead.
    `confirm_time` asks an attendant for a look at date and time, `time_unsure` that nobody is let
    in before. `broken` says that the journal cannot be used, `full` that its disk is full. `stop`
    is what the lane was told before. Times are aware.
    """

    now: datetime
    away: datetime | None = None
    ready: bool = False
    tickets: int = 0
    as_of: datetime | None = None
    unsent: int = 0
    stuck: int = 0
    conflicts: int = 0
    drift_seconds: float | None = None
    confirm_time: bool = False
    time_unsure: bool = False
    broken: bool = False
    full: bool = False
    stop: LaneMode | None = None

    @property
    def is_stale(self) -> bool:
        """Tell whether what the gate knows is older than a day."""
        return self.as_of is not None and self.now - self.as_of > STALE_AFTER
