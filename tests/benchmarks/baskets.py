"""`sell_baskets`: the ten commonest sales of a window, one client each, for cash."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.database.held import HeldSession
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.benchmarks.single import measure_single
from tests.till import Till

SECONDS: Final = 2.0
BASKETS: Final[dict[str, dict[str, int]]] = {
    "two adults": {"adult": 2},
    "one adult": {"adult": 1},
    "couple, one senior": {"adult": 1, "concession": 1},
    "family package": {"family": 1},
    "two with a child": {"adult": 2, "minor": 1},
    "two, gate and cable": {"gate_cable": 2},
    "two, cable apart": {"adult": 2, "cable": 2},
    "two students": {"student": 2},
    "two with two free": {"adult": 2, "free": 2},
    "ten adults": {"adult": 10},
}


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Sell each of them for today, again and again."""
    code = next(iter(place.park.key_files))
    engine = station_engine(place.park.station_urls[code], "bench", connections=1)
    sessions = sessionmaker(engine)
    till = Till.open(sessions, place.park.key_files[code])
    till.held = held = HeldSession(sessions)
    try:
        for name, basket in BASKETS.items():
            say(f"sell_baskets: {name}")
            yield measure_single(
                name,
                lambda basket=basket: till.sell(**basket),  # type: ignore[misc]
                place,
                seconds=SECONDS,
                statements=1,
            )
    finally:
        held.close()
        engine.dispose()
