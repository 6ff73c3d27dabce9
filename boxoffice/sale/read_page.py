"""Reads what a channel sells on a day, for windows and kiosks alike."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from boxoffice.sale.desk import SHOWN_DAYS, SalePage
from shared.catalogue.policy import policy_on
from shared.catalogue.sale_page import dated_sale_page, visit_days
from shared.identity.notices import REAL_NAME, present_notice
from shared.marketing.queries import running
from shared.site.queries import this_station


def read_page(session: Session, channel: str, day: date | None) -> SalePage:
    """Read the offers of a day, today's for None or a day that is over, and the days."""
    today = this_station(session).business_date
    wanted = max(day or today, today)
    priced_at, offers = dated_sale_page(session, channel, wanted)
    if priced_at is None:
        raise LookupError(f"there is no channel {channel}")
    days = visit_days(session, today, SHOWN_DAYS)
    policy = policy_on(session, wanted, priced_at)
    notice = present_notice(session, REAL_NAME)
    return SalePage(wanted, offers, days, priced_at, running(session), policy, notice)
