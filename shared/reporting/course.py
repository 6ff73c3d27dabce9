"""How sales came in over a day, or over the days of a range: the bars beside a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.business_date import DEFAULT_CUT_OFF
from shared.kernel.money import Money
from shared.reporting.r1 import ReportDays


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """Net sales of one hour ("09") or one date ("10-03"), and of the same one a week before.

    `before` is None when nothing at all was sold in the week before.
    """

    label: str
    net: Money
    before: Money | None


_BY_HOUR = text("""
    SELECT to_char(o.sold_at AT TIME ZONE s.time_zone, 'HH24') AS label, o.business_date,
           sum(o.total) AS net
      FROM sales_order AS o CROSS JOIN site AS s
     WHERE o.business_date IN (:day, :before)
     GROUP BY 1, 2
""")
_BY_DATE = text("""
    SELECT o.business_date, sum(o.total) AS net FROM sales_order AS o
     WHERE o.business_date BETWEEN :first AND :last
     GROUP BY 1
""")
_WEEK = timedelta(days=7)


def read_course(session: Session, days: ReportDays) -> tuple[CoursePoint, ...]:
    """Read hours for one day, from the first sale to the last; dates for several, none left out."""
    return _hours(session, days.first) if days.count == 1 else _dates(session, days)


def _hours(session: Session, day: date) -> tuple[CoursePoint, ...]:
    now: dict[str, Money] = {}
    before: dict[str, Money] = {}
    for row in session.execute(_BY_HOUR, {"day": day, "before": day - _WEEK}):
        (now if row.business_date == day else before)[row.label] = Money(int(row.net))
    # a business date runs past midnight: hours before the cut-off come last
    cut_off = f"{DEFAULT_CUT_OFF.hour:02d}"
    labels = sorted({*now, *before}, key=lambda label: (label < cut_off, label))
    return tuple(_point(label, now.get(label), before.get(label), before) for label in labels)


def _dates(session: Session, days: ReportDays) -> tuple[CoursePoint, ...]:
    asked = {"first": days.first - _WEEK, "last": days.last}
    sums = {row.business_date: Money(int(row.net)) for row in session.execute(_BY_DATE, asked)}
    dates = [days.first + timedelta(days=step) for step in range(days.count)]
    before = {day: sums[day - _WEEK] for day in dates if day - _WEEK in sums}
    return tuple(_point(f"{day:%m-%d}", sums.get(day), before.get(day), before) for day in dates)


def _point(label: str, net: Money | None, before: Money | None, any_before: object) -> CoursePoint:
    return CoursePoint(label, net or Money(0), (before or Money(0)) if any_before else None)
