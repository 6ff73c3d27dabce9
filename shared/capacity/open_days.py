"""Opens visit days of a series: a whole-day timeslot each, its places spread over buckets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from shared.capacity.models import Place, Timeslot

BUCKETS = 16
COMMON_POOL = "common"


def open_days(session: Session, series_id: int, days: Iterable[date], quota: int) -> None:
    """Add a whole-day timeslot of `quota` places, all in the common pool, for each day."""
    slots = [Timeslot(series_id=series_id, day=day, quota=quota) for day in days]
    session.add_all(slots)
    session.flush()
    shares = spread(quota)
    session.add_all(
        Place(timeslot_id=slot.id, pool=COMMON_POOL, bucket=bucket, free=free)
        for slot in slots
        for bucket, free in enumerate(shares)
    )
    session.flush()


def spread(quota: int) -> list[int]:
    """Divide a quota over the buckets so that none differs from another by more than one."""
    whole, rest = divmod(quota, BUCKETS)
    return [whole + (bucket < rest) for bucket in range(BUCKETS)]
