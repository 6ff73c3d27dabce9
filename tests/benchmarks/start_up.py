"""`start_up`: the box office from the start of its process to a sale screen that can be used."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy.orm import sessionmaker

from installers.demonstration.stations import WINDOW, Devices, write_window_file
from shared.database.engine import station_engine
from shared.devices.printer.simulated.printer import SimulatedPrinter
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result, percentile
from tests.till import Till

TIMES: Final = 12  # and one before: the second start is what counts
MARKS: Final = {
    "imports": "the program is read",
    "built": "every screen is built",
    "sign-in": "the sign-in is shown, the place is known",
    "sale": "signed in, the sale screen with its tickets is shown",
}


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Start it again and again, with the database up and a shift that is open."""
    with closing(SimulatedPrinter()) as printer:
        file = write_window_file(folder / "window.toml", place.park, Devices(printer.url, "", ""))
        url = place.park.station_urls[WINDOW]
        engine = station_engine(url, "bench", connections=1)
        Till.open(sessionmaker(engine), place.park.key_files[WINDOW])
        engine.dispose()
        _start(file, url)
        taken = [_start(file, url) for _ in range(TIMES)]
    for mark, words in MARKS.items():
        found = sorted(one[mark] for one in taken)
        say(f"start_up: {percentile(found, 0.5):6.0f} ms until {words}")
        p50, p99 = percentile(found, 0.5), percentile(found, 0.99)
        name = "start_up" if mark == "sale" else f"  … {mark}"
        yield Result(name, 1, 1000 / p50, round(p50), round(p99), 0, 0, 0, 0)


def _start(file: Path, url: str) -> dict[str, float]:
    """Start it once; gives the milliseconds until each mark. A password is no argument."""
    module = "tests.benchmarks.start_up_program"
    command = [sys.executable, "-m", module, str(time.monotonic_ns()), "--station", str(file)]
    done = subprocess.run(command, input=url, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
