from __future__ import annotations

from datetime import timedelta

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money
from shared.reporting.course import CoursePoint, read_course
from shared.reporting.r1 import ReportDays
from shared.reporting.snapshot import reading
from tests.shared.reporting.conftest import DayAtThePark


def test_the_course_of_a_day_adds_up_to_its_net(day: DayAtThePark) -> None:
    today = day.till.today

    with reading(day.window) as session:
        course = read_course(session, ReportDays(today, today))

    assert Money.sum(point.net for point in course) == Money(1120_00)
    assert {point.before for point in course} == {None}


def test_the_hours_are_those_of_the_site(day: DayAtThePark) -> None:
    day.spoil_all(
        "UPDATE sales_order SET sold_at = (business_date + time '15:30') AT TIME ZONE %s",
        SITE_TIME_ZONE.key,
    )

    with reading(day.window) as session:
        course = read_course(session, ReportDays(day.till.today, day.till.today))

    assert course == (CoursePoint("15", Money(1120_00), None),)


def test_several_days_stand_beside_the_same_days_of_the_week_before(day: DayAtThePark) -> None:
    today = day.till.today
    first = today + timedelta(days=6)

    with reading(day.window) as session:
        course = read_course(session, ReportDays(first, first + timedelta(days=1)))

    assert course == (
        CoursePoint(f"{first:%m-%d}", Money(0), Money(0)),
        CoursePoint(f"{first + timedelta(days=1):%m-%d}", Money(0), Money(1120_00)),
    )
