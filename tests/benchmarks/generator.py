"""`generator`: writing two years of history into a park of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from installers.demonstration.history.history import write_history
from installers.demonstration.park import load_park
from shared.database.cluster import Cluster
from shared.schema.install import install_schema
from tests.benchmarks.ground import Ground, new_database, pgbench_tps
from tests.benchmarks.result import Result

TICKETS = 1_000_000
_SECONDS = 5


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Write a million tickets of two years with all that hangs on them."""
    say(f"generator: {TICKETS:,} tickets")
    before = pgbench_tps(place, 1, _SECONDS)
    # A cluster of its own: logins belong to a cluster, and this park would change the other's.
    cluster = Cluster(folder / "history")
    try:
        url = new_database(cluster.start(), "shanmen")
        install_schema(url)
        load_park(url, folder / "history-park")
        written = write_history(url, TICKETS, progress=say)
    finally:
        cluster.remove()
    yardstick = (before + pgbench_tps(place, 1, _SECONDS)) / 2
    each = 1000 / written.per_second
    yield Result(
        name="generator",
        clients=1,
        per_second=round(written.per_second, 1),
        p50_ms=round(each, 4),
        p99_ms=round(each, 4),
        statements=0,
        round_trips=0,
        pgbench_tps=round(yardstick, 1),
        ratio=round(written.per_second / yardstick, 3),
    )
