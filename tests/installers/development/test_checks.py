"""The order of the tests: what answers soonest comes first, what waits is spread among the rest."""

from __future__ import annotations

from pathlib import Path

from installers.development.checks import in_order


def test_rules_come_first_and_what_waits_is_spread_among_the_rest() -> None:
    quick = [
        f"tests/shared/sales/test_{name}.py" for name in ("a", "b", "c", "d", "e", "f", "g", "h")
    ]
    rules = ["tests/shared/kernel/test_money.py", "tests/shared/pricing/test_rules.py"]
    waiting = ["tests/journeys/test_day.py", "tests/migrations/test_head.py"]

    ordered = in_order(Path(path) for path in sorted(quick + rules + waiting))

    assert [str(path) for path in ordered] == [
        *rules,
        "tests/migrations/test_head.py",
        *quick[:2],
        "tests/journeys/test_day.py",
        *quick[2:],
    ]


def test_few_files_are_all_there() -> None:
    paths = [Path("tests/races/test_shift.py"), Path("tests/shared/sales/test_sell.py")]

    assert sorted(in_order(paths)) == sorted(paths)
