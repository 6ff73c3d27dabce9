"""Tickets sold on one day in October, judged at any time after."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import (
    DayState,
    Validity,
    ValidityTerms,
    bounds_at_sale,
    judge_day,
)
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.site.site_clock import Moment, SiteClock

CLOCK = SiteClock()
BOUGHT = date(2026, 10, 1)  # a Thursday
VISIT = date(2026, 10, 3)  # a Saturday
DAY_TICKET = ValidityTerms()
THREE_DAYS = ValidityTerms(ValidityKind.VISIT_DAY, valid_days=3)
MONTH = ValidityTerms(ValidityKind.DAYS_FROM_PURCHASE, valid_days=30)
CALENDAR = ValidityTerms(ValidityKind.DAYS_FROM_FIRST_USE, valid_days=3, activate_days=10)
HOURS = ValidityTerms(ValidityKind.HOURS_FROM_FIRST_USE, valid_hours=72, activate_days=10)


def at(day: date, hour: int, minute: int = 0, second: int = 0, microsecond: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, second, microsecond), SITE_TIME_ZONE)


def sold(
    terms: ValidityTerms,
    first_used_at: datetime | None = None,
    bought_on: date = BOUGHT,
    visit_day: date = VISIT,
) -> Validity:
    return Validity(terms, bounds_at_sale(terms, bought_on, visit_day), first_used_at)


def judge(validity: Validity, now: datetime, clock: SiteClock = CLOCK) -> DayState:
    return judge_day(validity, Moment.of(now.astimezone(UTC), clock))


# "3 days from first use", used at 16:50 on the first day.
FIRST_USE = at(VISIT, 16, 50)
