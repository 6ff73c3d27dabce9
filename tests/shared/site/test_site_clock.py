"""An instant as the site sees it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from shared.kernel.business_date import SITE_TIME_ZONE
from shared.site.calendar_days import WORKING_DAY
from shared.site.site_clock import Moment, SiteClock

SATURDAY = date(2026, 10, 10)


def test_a_business_date_begins_at_the_cut_off() -> None:
    clock = SiteClock()

    times = (time(3, 59, 59), time(4))
    dates = [clock.business_date(clock.at(SATURDAY, one)) for one in times]

    assert dates == [date(2026, 10, 9), date(2026, 10, 10)]


def test_the_zone_of_the_site_decides() -> None:
    clock = SiteClock(zone=ZoneInfo("Asia/Urumqi"))

    assert clock.business_date(datetime(2026, 10, 9, 21, 30, tzinfo=UTC)) == date(2026, 10, 9)
    assert clock.business_date(datetime(2026, 10, 9, 22, 0, tzinfo=UTC)) == SATURDAY


def test_the_gates_open_at_the_opening_hour() -> None:
    clock = SiteClock(opens=time(7, 30))

    assert clock.opening(SATURDAY) == datetime(2026, 10, 9, 23, 30, tzinfo=UTC)


def test_a_worked_saturday_counts_as_a_wednesday() -> None:
    assert SiteClock().weekday_bit(SATURDAY) == 32
    assert SiteClock(special={SATURDAY: WORKING_DAY}).weekday_bit(SATURDAY) == 4


def test_a_moment_takes_its_date_from_the_clock() -> None:
    night = datetime(2026, 10, 10, 1, tzinfo=SITE_TIME_ZONE)

    assert Moment.of(night, SiteClock()).today == date(2026, 10, 9)
