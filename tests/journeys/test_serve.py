"""`dev.py serve`: the demonstration park to try against, and nothing left behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from shared.database.cluster import Cluster

ROOT = Path(__file__).parents[2]
# PostgreSQL writes out a whole new park before it stops, which takes a busy disk its time.
_STOP_SECONDS = 90


@contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """Serve from `folder` and give the process and its one line."""
    command = [sys.executable, "-m", "installers.demonstration.serve", "--data", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, json.loads(process.stdout.readline())
        finally:
            process.terminate()
            process.wait(_STOP_SECONDS)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for the park, whose database is deleted wherever it lies."""
    yield tmp_path
    Cluster(tmp_path / "cluster").remove()


def test_it_serves_until_interrupted_and_stops_its_database(folder: Path) -> None:
    with serving(folder) as (process, address):
        assert httpx.get(f"{address['base_url']}/healthz").json()["status"] == "ok"
        with psycopg.connect(address["database_url"]) as connection:
            site = connection.execute("SELECT name_zh FROM app.site").fetchone()
        process.send_signal(signal.SIGINT)
        process.wait(_STOP_SECONDS)

    assert site == ("鹿鸣山风景区",)
    assert [Path(key).exists() for key in address["keys"].values()] == [True]
    assert process.returncode == 0
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address["database_url"]).close()


def test_a_second_start_finds_the_same_park(folder: Path) -> None:
    with serving(folder) as (process, first):
        process.terminate()
        process.wait(_STOP_SECONDS)

    with serving(folder) as (_, second):
        pass

    assert second["database_url"] == first["database_url"]
