"""`sell_hot`: everybody sells one ticket at a time, all of them for one and the same timeslot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.ground import Ground
from tests.benchmarks.hot_path import Measurement
from tests.benchmarks.result import Result


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Sell whole sales of one adult for today, with every guard on."""
    return Measurement(place, folder, say).sell("sell_hot", quantity=1)
