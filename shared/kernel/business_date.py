"""Which business date an instant belongs to: decided once, at the sale, and then stored."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SITE_TIME_ZONE = ZoneInfo("Asia/Shanghai")
DEFAULT_CUT_OFF = time(4, 0)


def business_date(now: datetime, cut_off: time = DEFAULT_CUT_OFF) -> date:
    """Give the business date of an aware instant; a new one begins at `cut_off` local time."""
    local = now.astimezone(SITE_TIME_ZONE)
    today = local.date()
    return today if local.time() >= cut_off else today - timedelta(days=1)
