"""A business date begins at the cut-off hour of the site's own time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from shared.kernel.business_date import SITE_TIME_ZONE, business_date


def at_the_site(hour: int, minute: int, second: int = 0, microsecond: int = 0) -> datetime:
    return datetime(2026, 11, 22, hour, minute, second, microsecond, SITE_TIME_ZONE)


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (at_the_site(3, 59, 59, 999_999), date(2026, 11, 21)),
        (at_the_site(4, 0), date(2026, 11, 22)),
        (at_the_site(0, 0), date(2026, 11, 21)),
        (at_the_site(23, 59), date(2026, 11, 22)),
    ],
    ids=["before the cut-off", "at the cut-off", "midnight", "evening"],
)
def test_the_date_changes_at_the_cut_off(instant: datetime, expected: date) -> None:
    assert business_date(instant) == expected


def test_the_computers_own_time_zone_does_not_matter() -> None:
    local = at_the_site(4, 0)

    assert business_date(local.astimezone(UTC)) == business_date(local)


def test_a_cut_off_at_midnight_is_the_calendar() -> None:
    assert business_date(at_the_site(0, 0), time(0, 0)) == date(2026, 11, 22)


def test_new_year_begins_at_the_cut_off_too() -> None:
    instant = datetime(2027, 1, 1, 3, 0, tzinfo=SITE_TIME_ZONE)

    assert business_date(instant) == date(2026, 12, 31)


def test_every_business_date_has_twenty_four_hours() -> None:
    start = at_the_site(4, 0)

    hours = [business_date(start + timedelta(hours=step)) for step in range(24)]

    assert set(hours) == {date(2026, 11, 22)}
