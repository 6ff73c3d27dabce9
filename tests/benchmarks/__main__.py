"""`dev.py bench [NAME…] [--json FILE]`: measures operations beside pgbench on the same cluster."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.books import check_books
from tests.benchmarks.clients import Gate, GateAt, Window, WindowAt
from tests.benchmarks.crowd import Client, count_wire, run_crowd
from tests.benchmarks.ground import Ground, ground, pgbench_tps
from tests.benchmarks.result import Result, percentile, table

CLIENTS = (1, 4, 8, 16)
SECONDS = 8.0
PGBENCH_SECONDS = 8
SOLD_BEFORE = 200_000
TICKETS_EACH_ORDER = 50
# No lane admits faster than this; a measurement that ran out of tickets would be seen as a failure.
MOST_ADMITS_PER_SECOND = 5_000


class Measurement:
    """Measures the operations one by one on one ground, telling what it does."""

    def __init__(self, place: Ground, folder: Path, say: Callable[[str], None]) -> None:
        self._place = place
        self._folder = folder
        self._say = say
        self._filled = False
        park = place.park
        windows = list(park.key_files)
        self._window_urls = tuple(park.station_urls[code] for code in windows)
        self._key_files = tuple(park.key_files[code] for code in windows)
        self._gate_urls = tuple(
            url for code, url in park.station_urls.items() if code == "3" or code.startswith("G")
        )

    def sell(self, name: str = "sell") -> Iterator[Result]:
        """Sell two adults for cash."""
        make = WindowAt(self._window_urls, self._key_files)
        for clients in CLIENTS:
            yield self._measure(name, make, make(0), clients)

    def admit(self, name: str = "admit") -> Iterator[Result]:
        """Admit a different ticket each time."""
        for clients in CLIENTS:
            each = int(MOST_ADMITS_PER_SECOND * SECONDS / clients) + 200
            self._say(f"selling {each * clients:,} tickets to admit")
            files = self._sell_codes(clients, each)
            make = GateAt(self._gate_urls, tuple(files))
            gate = Gate(self._gate_urls[0], self._sell_codes(1, TICKETS_EACH_ORDER)[0])
            yield self._measure(name, make, gate, clients)

    def sell_full(self) -> Iterator[Result]:
        """The same as `sell`, when 200,000 tickets are sold already."""
        self._fill()
        return self.sell("sell_full")

    def admit_full(self) -> Iterator[Result]:
        """The same as `admit`, when 200,000 tickets are sold already."""
        self._fill()
        return self.admit("admit_full")

    def _measure(
        self, name: str, make: Callable[[int], Client], probe: Client, clients: int
    ) -> Result:
        for _ in range(10):  # psycopg prepares, plpgsql caches its plans
            probe.once()
        statements, round_trips = count_wire(probe)
        probe.close()
        self._say(f"{name}: {clients} clients")
        before = pgbench_tps(self._place, clients, PGBENCH_SECONDS // 2)
        crowd = run_crowd(make, clients, SECONDS)
        after = pgbench_tps(self._place, clients, PGBENCH_SECONDS // 2)
        # Half of pgbench runs before and half after: a machine that warms up favours neither.
        yardstick = (before + after) / 2
        return Result(
            name=name,
            clients=clients,
            per_second=round(crowd.per_second, 1),
            p50_ms=round(percentile(crowd.milliseconds, 0.50), 3),
            p99_ms=round(percentile(crowd.milliseconds, 0.99), 3),
            statements=statements,
            round_trips=round_trips,
            pgbench_tps=round(yardstick, 1),
            ratio=round(crowd.per_second / yardstick, 3),
        )

    def _sell_codes(self, files: int, each: int) -> list[Path]:
        window = Window(self._window_urls[0], self._key_files[0], TICKETS_EACH_ORDER)
        paths = []
        for number in range(files):
            path = self._folder / f"codes-{number}-{each}.txt"
            path.write_text("\n".join(window.codes(-(-each // TICKETS_EACH_ORDER))))
            paths.append(path)
        window.close()
        return paths

    def _fill(self) -> None:
        if self._filled:
            return
        self._filled = True
        self._say(f"selling {SOLD_BEFORE:,} tickets")
        window = Window(self._window_urls[0], self._key_files[0], TICKETS_EACH_ORDER)
        for _ in range(SOLD_BEFORE // TICKETS_EACH_ORDER):
            window.once()
        window.close()


NAMES = ("sell", "admit", "sell_full", "admit_full")


def main() -> int:
    """Measure what is named, or everything; check the books; print a table and write JSON."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=" ".join(NAMES))
    parser.add_argument("--json", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(NAMES)
    if unknown:
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder, ground(Path(folder) / "ground") as place:
        measurement = Measurement(place, Path(folder), _say)
        for name in arguments.names or NAMES:
            for result in getattr(measurement, name)():
                results.append(result)
                _say(table([result]))
        _say("checking the rows of every table")
        problems = check_books(place.admin_url)
    print(table(results))
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(one) for one in results], indent=2) + "\n")
    for problem in problems:
        print(f"the books are wrong: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
