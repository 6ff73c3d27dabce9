"""Where zones stand on the plan."""

from __future__ import annotations

from boxoffice.flow.plan import AreaShown, places

Box = tuple[int, int, int, int]


def zone(place: Box | None = None) -> AreaShown:
    return AreaShown("区", "1", "1%", "正常", 10, None, place)


def test_zones_that_nobody_has_put_anywhere_stand_in_rows() -> None:
    assert places([zone(), zone(), zone()]) == [
        (0, 0, 100 / 3, 100), (100 / 3, 0, 100 / 3, 100), (200 / 3, 0, 100 / 3, 100),
    ]  # fmt: skip


def test_zones_stand_where_they_were_put() -> None:
    assert places([zone((10, 20, 30, 40)), zone((50, 0, 50, 100))]) == [
        (10, 20, 30, 40), (50, 0, 50, 100),
    ]  # fmt: skip


def test_zones_without_a_place_stand_in_a_row_below_those_with_one() -> None:
    assert places([zone((0, 0, 100, 100)), zone(), zone()]) == [
        (0, 0, 100, 72), (0, 72, 50, 28), (50, 72, 50, 28),
    ]  # fmt: skip
