"""`lane_online`: from the scanner's bytes to the arm's, through whole lanes and the database.

SHANMEN_LANE_SECONDS says how long eight lanes run: 600 for the ten minutes that are promised.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.clients import Window
from tests.benchmarks.gate_files import gate_files
from tests.benchmarks.ground import Ground
from tests.benchmarks.lane_background import background_scans
from tests.benchmarks.result import Result
from tests.benchmarks.timed_lane import (
    BETWEEN_SECONDS,
    GATE,
    LANES,
    add_lanes,
    first_window,
    lane_result,
    run_lanes,
    timed_lanes,
)

SECONDS: Final = 12.0
LONG_SECONDS: Final = float(os.environ.get("SHANMEN_LANE_SECONDS", "12"))
BACKGROUND_PER_SECOND: Final = 100
_TICKETS_EACH_ORDER: Final = 50


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Measure one lane, then eight that could go off line, with others' scans beside them."""
    url = place.park.station_urls[GATE]
    add_lanes(place.admin_url)
    window = Window(*first_window(place), _TICKETS_EACH_ORDER)

    def codes(lanes: int, seconds: float) -> list[list[str]]:
        each = round(seconds / BETWEEN_SECONDS) + 20
        sold = window.codes(lanes * each // _TICKETS_EACH_ORDER + 1)
        return [sold[at::lanes] for at in range(lanes)]

    say("lane_online: one lane")
    with timed_lanes([url], codes(1, SECONDS)) as lanes:
        found = run_lanes(lanes, SECONDS)
    yield lane_result("lane_online", place, 1, found, SECONDS)
    scans = round(BACKGROUND_PER_SECOND * (LONG_SECONDS * 1.1 + 15))
    say(f"lane_online_8: selling for {LONG_SECONDS:.0f} s")
    background = window.codes(scans // _TICKETS_EACH_ORDER + 1)
    of_lanes = codes(LANES, LONG_SECONDS)
    window.close()
    gates = [one for code, one in place.park.station_urls.items() if code.startswith("G")]
    say("lane_online_8: eight lanes, and 100 scans a second of others")
    with gate_files(url, folder / "lane_online") as outage:
        left: list[bool] = []
        outage.stand_by.left = lambda: left.append(True)
        with (
            background_scans(gates[0], background, BACKGROUND_PER_SECOND),
            timed_lanes([url] * LANES, of_lanes, outage.stand_by) as lanes,
        ):
            found = run_lanes(lanes, LONG_SECONDS)
            unopened = sum(lane.unopened for lane in lanes)
    say(f"lane_online_8: {len(left)} times off line, {unopened} scans opened nothing in a second")
    yield lane_result("lane_online_8", place, LANES, found, LONG_SECONDS)
