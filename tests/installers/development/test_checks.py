"""The order of the tests: what answers soonest comes first, what takes longest last."""

from __future__ import annotations

from pathlib import Path

from installers.development.checks import level_of


def test_rules_come_before_operations_and_journeys_last() -> None:
    paths = [
        "tests/journeys/test_day.py",
        "tests/races/test_last_place.py",
        "tests/migrations/test_head.py",
        "tests/shared/sales/test_sell.py",
        "tests/shared/pricing/test_rules.py",
    ]

    in_order = sorted(paths, key=lambda path: level_of(Path(path)))

    assert in_order == paths[::-1]
