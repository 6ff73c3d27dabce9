"""The ground that benchmarks stand on: a private cluster with the park, and pgbench beside it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

from installers.demonstration.park import Park, load_park
from shared.database.cluster import Cluster
from shared.schema.install import install_schema

STATIONS = 16
PGBENCH_SCALE = 10
PLACES_EACH_BUCKET = 1_000_000


@dataclass(frozen=True)
class Ground:
    """A cluster, the database of the park, and the one of pgbench."""

    cluster: Cluster
    admin_url: str
    pgbench_url: str
    park: Park


@contextmanager
def ground(folder: Path) -> Iterator[Ground]:
    """Start a fresh cluster with durable settings, the park for 16 windows and 16 gates."""
    cluster = Cluster(folder / "cluster")
    cluster.start()
    try:
        admin_url = new_database(cluster.url, "shanmen")
        install_schema(admin_url)
        park = load_park(admin_url, folder / "park", windows=STATIONS, gates=STATIONS)
        give_places(admin_url)
        pgbench_url = new_database(cluster.url, "pgbench")
        _pgbench(cluster, pgbench_url, "-i", "-q", "-s", str(PGBENCH_SCALE))
        yield Ground(cluster, admin_url, pgbench_url, park)
    finally:
        cluster.remove()


def give_places(admin_url: str) -> None:
    """Have places enough for every run; all sellers still take them from the same timeslots."""
    with psycopg.connect(admin_url, autocommit=True) as root:
        root.execute("UPDATE app.timeslot SET quota = %s", [16 * PLACES_EACH_BUCKET])
        root.execute("UPDATE app.place SET free = %s", [PLACES_EACH_BUCKET])


def pgbench_tps(place: Ground, clients: int, seconds: int) -> float:
    """Run `pgbench -N` (simple update) at so many clients and give its transactions per second."""
    threads = str(min(2, clients))
    output = _pgbench(
        place.cluster,
        place.pgbench_url,
        *("-N", "-n", "-c", str(clients), "-j", threads, "-T", str(seconds)),
    )
    found = re.search(r"tps = ([\d.]+)", output)
    if found is None:
        raise RuntimeError(f"pgbench said no tps:\n{output}")
    return float(found.group(1))


def new_database(url: str, name: str) -> str:
    """Make an empty database in the cluster of a superuser's URL and give its URL."""
    with psycopg.connect(url, autocommit=True) as root:
        root.execute(f"CREATE DATABASE {name}")
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _pgbench(cluster: Cluster, url: str, *arguments: str) -> str:
    target = make_url(url)
    command = [
        str(cluster.tool("pgbench")),
        *("-h", str(target.host), "-p", str(target.port), "-U", str(target.username)),
        *arguments,
        str(target.database),
    ]
    environment = {**os.environ, "PGPASSWORD": str(target.password)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"pgbench failed:\n{done.stderr}")
    return done.stdout
