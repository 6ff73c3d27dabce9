"""Where the keys at the foot of the left side stand: rows that grow upwards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

_GAP = 8


def key_boxes(count: int, drawn: Sequence[QRect]) -> list[QRect]:
    """Give places for so many keys, on the columns of the last row that is drawn for the sale."""
    last = drawn[-1].top()
    columns = [box for box in drawn if box.top() == last]
    rows = -(-count // len(columns))
    step = columns[0].height() + _GAP
    return [
        columns[at % len(columns)].translated(0, (at // len(columns) - rows + 1) * step)
        for at in range(count)
    ]
