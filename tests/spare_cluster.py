"""A PostgreSQL that may lose everything in a power cut, and databases that come and go in it.

Tests of a power cut keep to the disk, with tests/mortal.py.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.engine import make_url

from shared.database.cluster import Cluster
from shared.schema.install import SQL

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
NEEDED_BYTES = 2 * 1024**3
SETTINGS = ("fsync = off", "full_page_writes = off", "max_wal_size = '256MB'")
# It reads until the tests have let go of it or are dead, however they died: memory is not for ever.
_GUARD = """
read -r _
server="$0/data/data/postmaster.pid"
if [ -e "$server" ]; then kill -QUIT "$(head -n 1 "$server")"; sleep 1; fi
rm -rf "$0"
"""


@contextmanager
def spare_cluster(folder: Path) -> Iterator[str]:
    """Start a cluster, in memory where there is room, else in `folder`; give a superuser's URL.

    A park has a thousand files, and ext4 is slow to place files where others were deleted lately.
    """
    with _in_memory() as memory:
        cluster = Cluster((memory or folder) / "data")
        try:
            url = cluster.start()
            _spare_the_disk(url)
            yield url
        finally:
            cluster.remove()


@contextmanager
def _in_memory() -> Iterator[Path | None]:
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < NEEDED_BYTES:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="shanmen-test-", dir=MEMORY) as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server's user passes through
        with subprocess.Popen(
            ["sh", "-c", _GUARD, folder], stdin=subprocess.PIPE, start_new_session=True
        ):
            yield folder


def _spare_the_disk(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as root:
        for setting in SETTINGS:
            root.execute(f"ALTER SYSTEM SET {setting}")
        root.execute("SELECT pg_reload_conf()")


def new_database(url: str) -> str:
    """Make an empty database in the cluster of `url`, a superuser's; give its URL."""
    name = _new_name()
    with _maintenance(url) as root:
        root.execute(f'CREATE DATABASE "{name}"')
    return in_database(url, name)


@contextmanager
def copied_database(url: str) -> Iterator[str]:
    """Copy a database that nobody is connected to; the copy is gone after the block."""
    name, template = _new_name(), make_url(url).database
    with _maintenance(url) as root:
        root.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        root.execute(f'ALTER DATABASE "{name}" SET search_path = app')
    with psycopg.connect(in_database(url, name), autocommit=True) as root:
        root.execute((SQL / "closed_doors.sql").read_text("utf-8"))  # belongs to each database
    yield in_database(url, name)
    with _maintenance(url) as root:
        root.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def in_database(url: str, name: str) -> str:
    """Give the URL of the same login in another database."""
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _new_name() -> str:
    return f"shanmen_{uuid4().hex[:12]}"


def _maintenance(url: str) -> psycopg.Connection:
    return psycopg.connect(in_database(url, "postgres"), autocommit=True)
