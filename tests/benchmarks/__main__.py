"""`dev.py bench [NAME…] [--json FILE]`: measures operations beside pgbench on the same cluster."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import (
    baskets,
    charge,
    faces,
    generator,
    imports,
    lane_isolation,
    lane_offline,
    lane_online,
    lane_passes,
    outage,
    painting,
    price,
    resolve_id,
    search,
    search_orders,
    sell_hot,
    slot_calendar,
    start_up,
)
from tests.benchmarks.books import check_books
from tests.benchmarks.ground import Ground, ground
from tests.benchmarks.hot_path import Measurement
from tests.benchmarks.result import Result, table

# Each of these modules has a `measure(place, folder, say)`.
Measure = Callable[[Ground, Path, Callable[[str], None]], Iterator[Result]]
MORE: dict[str, Measure] = {
    "generator": generator.measure,
    "sell_hot": sell_hot.measure,
    "calendar": slot_calendar.measure,
    "price": price.measure,
    "outage": outage.measure,
    "search": search.measure,
    "search_orders": search_orders.measure,
    "sell_baskets": baskets.measure,
    "start_up": start_up.measure,
    "paint": painting.measure,
    "import": imports.measure,
    "charge": charge.measure,
    "faces": faces.measure,
    "resolve_id": resolve_id.measure,
    "lane_online": lane_online.measure,
    "lane_passes": lane_passes.measure,
    "lane_offline": lane_offline.measure,
    "lane_isolation": lane_isolation.measure,
}
HOT = ("sell", "admit", "sell_full", "admit_full")
NAMES = (*HOT, *MORE)


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
            if name in MORE:
                found = MORE[name](place, Path(folder), _say)
            else:
                found = getattr(measurement, name)()
            for result in found:
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
