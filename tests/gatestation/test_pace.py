from __future__ import annotations

from datetime import UTC, datetime, timedelta

from gatestation.pace import Pace, PaceFigures

NOW = datetime(2025, 10, 3, 2, 0, tzinfo=UTC)


def test_nothing_has_no_mean() -> None:
    assert Pace().figures(NOW) == PaceFigures(0, None)


def test_persons_of_the_last_hour_are_counted() -> None:
    pace = Pace()
    pace.note_passage(NOW - timedelta(minutes=60), 40)
    pace.note_passage(NOW - timedelta(minutes=59), 3)
    pace.note_passage(NOW, 1)

    assert pace.figures(NOW).persons_last_hour == 4


def test_the_mean_opening_is_of_the_last_hundred() -> None:
    pace = Pace()
    for milliseconds in [9000] + [100] * 50 + [200] * 50:
        pace.note_opening(milliseconds)

    assert pace.figures(NOW).opening_ms == 150
