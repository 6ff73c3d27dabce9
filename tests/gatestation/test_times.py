"""Times and days on the screen of a lane."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from gatestation.times import (
    brief_time,
    coming_time,
    local_time,
    past_time,
    period,
    slot_time,
)
from shared.admission.slot_facts import SlotFacts

AT = datetime(2025, 10, 3, 2, 9, 40, tzinfo=UTC)  # 10:09:40 in Shanghai
LATE = datetime(2025, 10, 2, 17, 0, 5, tzinfo=UTC)  # 01:00:05 of the same day there


def _source(text: str) -> str:
    return text


def test_the_clock_of_the_site_is_shown() -> None:
    assert (local_time(AT), past_time(LATE, AT), brief_time(LATE, AT)) == (
        "10:09:40",
        "01:00:05",
        "01:00",
    )


def test_another_day_is_shown_with_its_date() -> None:
    before = datetime(2025, 10, 2, 15, 59, tzinfo=UTC)

    assert (past_time(before, AT), brief_time(before, AT)) == ("10-02 23:59", "10-02 23:59")


def test_tomorrow_has_its_word() -> None:
    assert coming_time(datetime(2025, 10, 4, 0, 0, tzinfo=UTC), AT, _source) == "明天 08:00"
    assert coming_time(datetime(2025, 10, 5, 0, 0, tzinfo=UTC), AT, _source) == "10-05 08:00"


def test_a_slot_of_today_goes_without_its_date() -> None:
    assert slot_time(SlotFacts(date(2025, 10, 3), time(9), time(10)), AT) == "09:00–10:00"
    assert slot_time(SlotFacts(date(2025, 10, 4), time(9), None), AT) == "10-04 09:00"


def test_a_period_is_shown_with_as_much_of_its_end_as_differs() -> None:
    first = date(2025, 10, 3)

    assert period(first, first) == "2025-10-03"
    assert period(first, date(2025, 10, 5)) == "2025-10-03 – 10-05"
    assert period(first, date(2026, 10, 2)) == "2025-10-03 – 2026-10-02"
