"""A park on a PostgreSQL of its own, which a test may kill and start again."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from installers.demonstration.park import load_park
from shared.database.cluster import Cluster
from shared.schema.install import install_schema
from tests.conftest import ParkDatabase
from tests.spare_cluster import new_database


@dataclass(frozen=True)
class MortalPark:
    """The park and the server under it."""

    cluster: Cluster
    database: ParkDatabase

    def kill(self) -> None:
        """Stop the whole server as a power cut does: no shutdown, no checkpoint."""
        with psycopg.connect(self.database.admin_url) as root:
            row = root.execute("SHOW data_directory").fetchone()
        assert row is not None
        pid = int(Path(str(row[0]), "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)
        self.cluster.stop()

    def revive(self) -> None:
        """Start it again on the same port; it recovers by itself."""
        self.cluster.start()


@contextmanager
def mortal_park(folder: Path, *, customers: bool = False) -> Iterator[MortalPark]:
    """Set up cluster, schema and park, two windows and gates; all is gone after the block."""
    cluster = Cluster(folder / "cluster")
    cluster.start()
    try:
        yield MortalPark(cluster, small_park(cluster.url, folder, customers=customers))
    finally:
        cluster.remove()


def small_park(cluster_url: str, folder: Path, *, customers: bool = False) -> ParkDatabase:
    """Make a park with two windows and gates in a cluster; its secrets go into the folder."""
    admin_url = new_database(cluster_url)
    install_schema(admin_url)
    park = load_park(admin_url, folder / "park", windows=2, gates=2, customers=customers)
    return ParkDatabase(admin_url, park)
