"""`lane_isolation`: seven lanes beside a sound eighth, and beside one that something is wrong with.

By turns, sound and broken, so that what the machine does besides meets both alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy.engine import make_url

from gatestation.reading.camera_codes import CameraScanner
from gatestation.reading.devices import CodeSource
from gatestation.reading.protocol import Reader, ReaderKind
from shared.devices.camera.opencv_camera import OpenCvCamera
from shared.devices.camera.simulated import SimulatedCamera
from tests.benchmarks.clients import Window
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.benchmarks.timed_lane import (
    GATE,
    LANES,
    TimedLane,
    add_lanes,
    first_window,
    lane_result,
    run_lanes,
    timed_lanes,
)
from tests.cable import Cable

ROUNDS: Final = 6
ROUND_SECONDS: Final = 2.5
BETWEEN_SECONDS: Final = 0.03  # enough scans for a p99 that says something
CODES_EACH, CODES_OF_CAMERA = 4_500, 1_200
_MENDED_SECONDS: Final = 0.5
_TICKETS_EACH_ORDER: Final = 50

Faults = dict[str, tuple[Callable[[], object], Callable[[], object]]]


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Break the eighth lane's arm, scanner and database line in turn, round for round."""
    url = place.park.station_urls[GATE]
    add_lanes(place.admin_url)
    window = Window(*first_window(place), _TICKETS_EACH_ORDER)
    sold = window.codes(LANES * CODES_EACH // _TICKETS_EACH_ORDER)
    window.close()
    codes = [sold[at::LANES] for at in range(LANES)]
    with closing(Cable(str(make_url(url).host), int(make_url(url).port or 0))) as cable:
        through = make_url(url).set(port=cable.port).render_as_string(hide_password=False)
        urls = [url] * (LANES - 1) + [through]
        with timed_lanes(urls, [some[CODES_OF_CAMERA:] for some in codes]) as lanes:
            last = lanes[-1]
            faults: Faults = {
                "lane_no_arm": (last.board.vanish, last.board.come_back),
                "lane_no_scanner": (last.scanner.vanish, last.scanner.come_back),
                "lane_no_database": (cable.pull, cable.plug_in),
            }
            yield from _by_turns(place, lanes, "lane_sound", faults, say)
        eye = SimulatedCamera()
        camera = CameraScanner(OpenCvCamera(eye.url))
        readers = [Reader(ReaderKind.CAMERA, CodeSource(camera))]
        seen = [some[:CODES_OF_CAMERA] for some in codes]
        with closing(eye), timed_lanes(urls, seen, last_ones_readers=readers) as lanes:
            faults = {"lane_no_camera": (eye.vanish, eye.come_back)}
            yield from _by_turns(place, lanes, "lane_camera_sound", faults, say)


def _by_turns(
    place: Ground, lanes: list[TimedLane], sound: str, faults: Faults, say: Callable[[str], None]
) -> Iterator[Result]:
    say(f"{sound}: the other seven, by turns with {', '.join(faults)}")
    found: dict[str, list[float]] = {name: [] for name in (sound, *faults)}
    for _ in range(ROUNDS):
        for name, (break_it, mend_it) in faults.items():
            found[sound] += _turn(lanes)
            break_it()
            found[name] += _turn(lanes)
            mend_it()
            time.sleep(_MENDED_SECONDS)
    for name, milliseconds in found.items():
        turns = ROUNDS * (len(faults) if name == sound else 1)
        yield lane_result(name, place, LANES - 1, milliseconds, turns * ROUND_SECONDS)


def _turn(lanes: list[TimedLane]) -> list[float]:
    return run_lanes(lanes, ROUND_SECONDS, LANES - 1, BETWEEN_SECONDS)
