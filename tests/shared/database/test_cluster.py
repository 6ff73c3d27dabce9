"""The embedded PostgreSQL: reachable by password only, durable, and hard to break by accident."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from shared.database.cluster import Cluster
from shared.database.cluster_handle import remove_stale_lock
from shared.database.cluster_place import (
    INSTALLATION,
    WHEEL,
    ClusterError,
    ServerUser,
    choose_place,
    programs_for,
    server_user,
    wheel_folder,
)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster") / "one")
    cluster.start()
    yield cluster
    cluster.remove()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster that a test may break."""
    cluster = Cluster(tmp_path / "own")
    yield cluster
    cluster.remove()


def setting(url: str, name: str) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT current_setting(%s)", (name,)).fetchone()
    assert row is not None
    return str(row[0])


def postmaster(cluster: Cluster) -> int:
    data = Path(setting(cluster.url, "data_directory"))
    return int((data / "postmaster.pid").read_text().split("\n", 1)[0])


def wait_until_dead(number: int) -> None:
    deadline = time.monotonic() + 10
    while Path(f"/proc/{number}").exists() and time.monotonic() < deadline:
        os.sched_yield()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("wal_level", "replica"),
        ("listen_addresses", "127.0.0.1"),
        ("unix_socket_directories", ""),
        ("password_encryption", "scram-sha-256"),
        ("server_encoding", "UTF8"),
        ("max_connections", "600"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
    ],
)
def test_the_settings_are_those_of_a_durable_private_server(
    running: Cluster, name: str, value: str
) -> None:
    assert setting(running.url, name) == value


def test_a_wrong_password_is_refused(running: Cluster) -> None:
    scheme, rest = running.url.split("postgres:", 1)
    wrong = f"{scheme}postgres:guess@{rest.split('@', 1)[1]}"

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_the_password_is_readable_by_its_owner_only(running: Cluster, tmp_path: Path) -> None:
    folder = tmp_path / "modes"
    cluster = Cluster(folder)
    cluster.start()

    mode = (folder / "cluster.json").stat().st_mode & 0o777

    cluster.remove()
    assert mode == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no other user")
def test_the_server_never_runs_as_root(running: Cluster) -> None:
    assert Path(f"/proc/{postmaster(running)}").stat().st_uid != 0


def test_pgbench_psql_and_pg_dump_come_with_it(running: Cluster) -> None:
    done = subprocess.run(
        [running.tool("psql"), running.url, "-Atc", "SELECT 6 * 7"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "42\n"
    assert running.tool("pgbench").exists()
    assert running.tool("pg_dump").exists()


def test_an_unknown_tool_is_named(running: Cluster) -> None:
    with pytest.raises(ClusterError, match="no program mysql"):
        running.tool("mysql")


def test_data_and_address_outlive_a_restart(own: Cluster) -> None:
    first = own.start()
    with psycopg.connect(first) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    own.stop()

    second = own.start()

    assert second == first
    with psycopg.connect(second) as connection:
        assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_committed_rows_outlive_a_killed_server(own: Cluster) -> None:
    with psycopg.connect(own.start()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    number = postmaster(own)
    os.kill(number, signal.SIGKILL)
    wait_until_dead(number)

    with psycopg.connect(own.start()) as connection:
        assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_a_server_left_running_is_taken_over(own: Cluster, tmp_path: Path) -> None:
    url = own.start()
    number = postmaster(own)

    again = Cluster(tmp_path / "own")

    assert again.start() == url
    assert postmaster(again) == number


def test_a_chosen_port_in_use_is_an_error_that_names_it(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        cluster = Cluster(tmp_path / "busy", port=port)

        with pytest.raises(ClusterError, match=f"Port {port} is used by another program"):
            cluster.start()
    cluster.remove()


def test_a_kept_port_in_use_gives_way_to_another(own: Cluster) -> None:
    port = int(setting(own.start(), "port"))
    own.stop()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()

        url = own.start()

    assert int(setting(url, "port")) != port


def test_a_server_that_does_not_start_shows_the_end_of_its_log(own: Cluster) -> None:
    data = Path(setting(own.start(), "data_directory"))
    own.stop()
    with (data / "postgresql.conf").open("a") as file:
        file.write("no_such_setting = 1\n")

    with pytest.raises(ClusterError, match='unrecognized configuration parameter "no_such_s'):
        own.start()


def test_a_lost_password_is_told_before_anything_is_touched(tmp_path: Path) -> None:
    folder = Path("/var/tmp") / f"shanmen-{tmp_path.name}-{os.getpid()}"  # noqa: S108 - reachable
    folder.mkdir()
    (folder / "data").mkdir()

    with pytest.raises(ClusterError, match="password of the data"):
        Cluster(folder).start()

    shutil.rmtree(folder)


def test_a_broken_handle_is_named(tmp_path: Path) -> None:
    (tmp_path / "cluster.json").write_text("{")

    with pytest.raises(ClusterError, match=r"cluster\.json cannot be read"):
        Cluster(tmp_path).start()


def test_a_stopped_cluster_may_be_stopped_again(own: Cluster) -> None:
    url = own.start()
    own.stop()

    own.stop()

    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no other user")
def test_data_leave_a_folder_the_server_user_may_not_enter(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    stranger = ServerUser("stranger", 65534, 65534)

    assert choose_place(private, stranger) != private
    assert choose_place(private, None) == private


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no other user")
def test_programs_in_a_private_folder_are_copied_for_the_server_user(tmp_path: Path) -> None:
    private = tmp_path / "private" / WHEEL / INSTALLATION
    shutil.copytree(wheel_folder() / "bin", private / "bin")
    (tmp_path / "private").chmod(0o700)

    copy = programs_for(ServerUser("stranger", 65534, 65534), tmp_path / "place", private)

    assert copy.is_relative_to(tmp_path / "place")
    assert (copy / "bin" / "postgres").stat().st_mode & 0o777 == 0o755


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_lock_whose_number_belongs_to_a_stranger_is_removed(tmp_path: Path) -> None:
    lock = tmp_path / "postmaster.pid"
    lock.write_text(f"{os.getpid()}\n")

    remove_stale_lock(tmp_path)

    assert not lock.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_lock_of_a_living_server_stays(tmp_path: Path) -> None:
    lock = tmp_path / "postmaster.pid"
    with subprocess.Popen(["/bin/sh", "-c", "read x", "-D", tmp_path], stdin=subprocess.PIPE) as it:
        lock.write_text(f"{it.pid}\n")
        while not Path(f"/proc/{it.pid}/cmdline").read_bytes():
            os.sched_yield()  # the new program has no command line in its first instant

        remove_stale_lock(tmp_path)

        it.kill()
    assert lock.exists()


def test_root_finds_somebody_else_to_run_the_server() -> None:
    user = server_user()

    assert user is None or user.uid != 0
