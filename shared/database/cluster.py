"""Embedded PostgreSQL 18 out of a wheel, on loopback: for demonstration, training and tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import psycopg

from shared.database.cluster_handle import (
    ClusterHandle,
    free_port,
    new_handle,
    port_is_free,
    read_handle,
    remove_stale_lock,
    save_handle,
)
from shared.database.cluster_place import (
    ClusterError,
    everybody_can_reach,
    program,
    programs_for,
    server_user,
    switch,
    wheel_folder,
)

START_SECONDS = 300  # recovery after a power cut may read gigabytes of write-ahead log
STOP_SECONDS = 120
NEEDED_BYTES = 300 * 1024 * 1024
LOG_BYTES = 10 * 1024 * 1024
LOG_TAIL_LINES = 15
PORT_TRIES = 3
INCLUDE = "\ninclude = 'shanmen.conf'\n"
# Durable settings (fsync, synchronous_commit, full_page_writes) are left as PostgreSQL has them.
SETTINGS = """\
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
max_connections = 600
timezone = 'UTC'
log_timezone = 'UTC'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
"""


def _silent(_: str) -> None:
    """Take progress nobody asked for."""


class Cluster:
    """One PostgreSQL server whose data, password and port are kept under `folder`.

    As root the server runs as an unprivileged system user; when that user may not pass through
    `folder`, the data lie under /var/lib/shanmen and `folder` keeps only the handle. `port` is
    insisted on when given; otherwise a free one is chosen once and kept.
    """

    def __init__(
        self, folder: Path, *, port: int | None = None, progress: Callable[[str], None] = _silent
    ) -> None:
        self._folder = folder.absolute()
        self._wanted_port = port
        self._progress = progress
        self._handle: ClusterHandle | None = None
        self._user = server_user()

    def __enter__(self) -> Cluster:
        """Start the server."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the server."""
        self.stop()

    @property
    def url(self) -> str:
        """Superuser's URL with its password, to the database `postgres` on loopback."""
        handle = self._known_handle()
        return f"postgresql://postgres:{handle.password}@127.0.0.1:{handle.port}/postgres"

    @property
    def log_file(self) -> Path:
        """PostgreSQL's own log."""
        return self._place / "postgresql.log"

    def tool(self, name: str) -> Path:
        """Return the path of `psql`, `pgbench`, `pg_dump` or another program of PostgreSQL."""
        return program(wheel_folder(), name)

    def start(self) -> str:
        """Start the server, or take over one that still runs on this folder; return `url`.

        Raises ClusterError.
        """
        self._handle = read_handle(self._folder) or new_handle(
            self._folder, self._user, self._wanted_port
        )
        if self._answers():
            return self.url
        self._require_space()
        if not self._data.exists():
            self._create_data()
        remove_stale_lock(self._data)
        self._run_server()
        return self.url

    def stop(self) -> None:
        """Stop the server, ending its connections; does nothing when it does not run."""
        self._handle = self._handle or read_handle(self._folder)
        if self._handle is None or not (self._data / "postmaster.pid").exists():
            return
        done = self._pg_ctl("stop", "-m", "fast", "-w", "-t", str(STOP_SECONDS))
        if done.returncode and self._answers():
            raise self._error("PostgreSQL does not stop", "End the programs that still use it")

    def remove(self) -> None:
        """Stop the server and delete everything it kept, wherever it lies."""
        self.stop()
        if self._handle is not None:
            shutil.rmtree(self._place, ignore_errors=True)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._handle = None

    def _known_handle(self) -> ClusterHandle:
        if self._handle is None:
            self._handle = read_handle(self._folder)
        if self._handle is None:
            raise ClusterError("This cluster has never been started", "Call start() first")
        return self._handle

    @property
    def _place(self) -> Path:
        return Path(self._known_handle().place)

    @property
    def _data(self) -> Path:
        return self._place / "data"

    def _require_space(self) -> None:
        free = shutil.disk_usage(self._place).free
        if not self._data.exists() and free < NEEDED_BYTES:
            raise ClusterError(
                f"Only {free // 1024**2} MB are free on the disk of {self._place}",
                f"Free at least {NEEDED_BYTES // 1024**2} MB",
            )

    def _create_data(self) -> None:
        self._progress("PostgreSQL: creating the data folder")
        half = self._place / "data.half"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        password_file = self._place / "password.half"
        with open(os.open(password_file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(self._known_handle().password)
        if self._user is not None:
            shutil.chown(half, self._user.uid, self._user.gid)
            shutil.chown(password_file, self._user.uid, self._user.gid)
        try:
            self._initdb(half, password_file)
        finally:
            password_file.unlink()
        with (half / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(INCLUDE)
        half.rename(self._data)  # last, so that a data folder that exists is whole

    def _initdb(self, data: Path, password_file: Path) -> None:
        # The built-in C.UTF-8 sorts alike on every system and asks nothing of the machine.
        done = self._run(
            "initdb", "-D", str(data), "-U", "postgres", "--pwfile", str(password_file),
            "-A", "scram-sha-256", "-E", "UTF8", "--locale=C",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        )  # fmt: skip
        if done.returncode:
            raise ClusterError(
                "PostgreSQL's data folder could not be created",
                f"Look at the lines below; {self._folder} may be deleted to begin anew",
                _tail(done.stdout),
            )

    def _run_server(self) -> None:
        self._progress("PostgreSQL: starting")
        for _ in range(PORT_TRIES):
            self._settle_port()
            self._write_settings()
            self._prepare_log()
            done = self._pg_ctl(
                "start", "-w", "-t", str(START_SECONDS), "-l", str(self.log_file), quiet=True
            )
            if self._answers():
                return
            if done.returncode == 0 or "could not bind" not in self._log_tail():
                break
        raise self._error("PostgreSQL does not start", self._advice())

    def _settle_port(self) -> None:
        handle = self._known_handle()
        wanted = self._wanted_port or handle.port
        if not port_is_free(wanted):
            if self._wanted_port is not None:
                raise ClusterError(
                    f"Port {wanted} is used by another program", "End it or name another port"
                )
            wanted = free_port()
        if wanted != handle.port:
            handle.port = wanted
            save_handle(self._folder, handle)

    def _write_settings(self) -> None:
        path = self._data / "shanmen.conf"
        path.write_text(SETTINGS.format(port=self._known_handle().port), "utf-8")
        if self._user is not None:
            shutil.chown(path, self._user.uid, self._user.gid)

    def _prepare_log(self) -> None:
        if self.log_file.exists() and self.log_file.stat().st_size > LOG_BYTES:
            self.log_file.replace(self.log_file.with_suffix(".old.log"))
        self.log_file.touch(mode=0o600)
        if self._user is not None:
            shutil.chown(self.log_file, self._user.uid, self._user.gid)

    def _answers(self) -> bool:
        """Say whether the server of this very data folder answers to its password."""
        try:
            with psycopg.connect(self.url, connect_timeout=2) as connection:
                row = connection.execute("SHOW data_directory").fetchone()
        except psycopg.OperationalError:
            return False
        return row is not None and Path(row[0]).resolve() == self._data.resolve()

    def _programs(self) -> Path:
        return programs_for(self._user, self._place, wheel_folder())

    def _pg_ctl(
        self, verb: str, *options: str, quiet: bool = False
    ) -> subprocess.CompletedProcess[str]:
        return self._run("pg_ctl", verb, "-D", str(self._data), *options, quiet=quiet)

    def _run(
        self, name: str, *arguments: str, quiet: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as the server's user; `quiet` because a server would inherit a pipe."""
        output = subprocess.DEVNULL if quiet else subprocess.PIPE
        return subprocess.run(  # noqa: S603 - our own programs, our own arguments
            [str(program(self._programs(), name)), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL if quiet else subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=self._place,
            env={key: value for key, value in os.environ.items() if not key.startswith("PG")},
            check=False,
            **switch(self._user),
        )

    def _error(self, failed: str, advice: str) -> ClusterError:
        return ClusterError(failed, advice, self._log_tail())

    def _log_tail(self) -> str:
        try:
            return _tail(self.log_file.read_text("utf-8", errors="replace"))
        except OSError:
            return ""

    def _advice(self) -> str:
        log = self._log_tail()
        if "No space left" in log:
            return f"Free space on the disk of {self._place}"
        if "shared memory" in log:
            return "Give the machine or container more shared memory"
        if not everybody_can_reach(self._place) and self._user is not None:
            return f"Let the system user {self._user.name} pass through {self._place}"
        return f"Its log {self.log_file} says why"


def _tail(text: str) -> str:
    return "\n".join(text.splitlines()[-LOG_TAIL_LINES:])
