"""A running server on a database of its own, reached over a wire that can be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.engine import make_url

from tests.conftest import ParkDatabase
from tests.server.running import CuttableWire, RunningServer


@pytest.fixture
def start_server() -> Iterator[Callable[..., RunningServer]]:
    """Start servers that do not outlive the test."""
    started: list[RunningServer] = []

    def start(database_url: str, *arguments: str) -> RunningServer:
        started.append(RunningServer.start(database_url, *arguments))
        return started[-1]

    yield start
    for running in started:
        running.close()


@pytest.fixture
def wire(park_of_its_own: ParkDatabase) -> Iterator[CuttableWire]:
    """The wire to the database of `park_of_its_own`."""
    url = make_url(park_of_its_own.server_url)
    assert url.host is not None
    assert url.port is not None
    wire = CuttableWire(url.host, url.port)
    yield wire
    wire.close()


@pytest.fixture
def wired_url(park_of_its_own: ParkDatabase, wire: CuttableWire) -> str:
    """The server's own login over the wire."""
    url = make_url(park_of_its_own.server_url).set(port=wire.port)
    return url.render_as_string(hide_password=False)
