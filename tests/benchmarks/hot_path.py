"""What windows and gates do all day: `sell` and `admit`, empty and with much sold before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.clients import Gate, GateAt, Window, WindowAt
from tests.benchmarks.crowd import Client, count_wire, run_crowd
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile

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

    def sell(self, name: str = "sell", quantity: int = 2) -> Iterator[Result]:
        """Sell so many adults for cash."""
        make = WindowAt(self._window_urls, self._key_files, quantity)
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
