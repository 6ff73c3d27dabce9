"""Reads how this site divides time."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.site.models import Site
from shared.site.site_clock import SiteClock
from shared.site.special_days import special_days


def this_clock(session: Session) -> SiteClock:
    """Give time zone, cut-off, opening hour and the special days from yesterday on."""
    site = session.execute(
        select(Site.time_zone, Site.cut_off, Site.opens, func.current_date().label("today"))
    ).one()
    special = special_days(session, site.today - timedelta(days=1))
    return SiteClock(ZoneInfo(site.time_zone), site.cut_off, site.opens, special)
