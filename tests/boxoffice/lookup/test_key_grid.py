from __future__ import annotations

from PySide6.QtCore import QRect

from boxoffice.lookup.key_grid import key_boxes

DRAWN = [QRect(16 + 100 * at, top, 92, 48) for top in (616, 672) for at in range(2)]


def test_keys_that_find_no_place_in_the_drawing_stand_in_a_row_above() -> None:
    assert key_boxes(4, DRAWN) == DRAWN
    assert key_boxes(5, DRAWN) == [QRect(16, 560, 92, 48), QRect(116, 560, 92, 48), *DRAWN[:3]]


def test_fewer_keys_leave_the_upper_rows_to_the_list() -> None:
    assert key_boxes(2, DRAWN) == DRAWN[2:]
