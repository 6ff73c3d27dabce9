"""A park with a past, in a cluster of its own: logins belong to a cluster, and so do parks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.demonstration.history.history import write_history
from installers.demonstration.park import load_park
from installers.gallery.site import Site
from shared.database.cluster import Cluster
from shared.schema.install import install_schema
from tests.benchmarks.ground import new_database


@contextmanager
def park_with_past(folder: Path, tickets: int, say: Callable[[str], None]) -> Iterator[Site]:
    """Write so many tickets of two years (none for 0) into a fresh park."""
    cluster = Cluster(folder / "past")
    try:
        url = new_database(cluster.start(), "shanmen")
        install_schema(url)
        park = load_park(url, folder / "past-park", customers=True)
        if tickets:
            write_history(url, tickets, progress=say)
        yield Site(url, park)
    finally:
        cluster.remove()
