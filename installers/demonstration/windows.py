"""The demonstration with a display: server, box office, gate station and bench, to play with."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from installers.demonstration.ground import Ground, lay_ground
from installers.demonstration.programs import Program, ProgramEnded
from installers.demonstration.serve import DATABASE, start_server
from installers.demonstration.stations import (
    GATE,
    OFFICE,
    WINDOW,
    Devices,
    write_bench_file,
    write_gate_file,
    write_office_file,
    write_window_file,
)
from shared.database.cluster_handle import free_port
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.desktop.bench.alter_fen import SUPERUSER_URL_VARIABLE

LOOK_SECONDS = 0.3


def show_windows(folder: Path, history: int = 0) -> None:
    """Start everything; return when one of the windows is closed.

    A `history` of so many tickets loads the park anew, with a past.
    Raises ClusterError, ProgramEnded, NeverHappened, KeyboardInterrupt; all is stopped then too.
    """
    with ExitStack() as stack:
        ground = lay_ground(folder, DATABASE, anew=False, progress=_say, history=history)
        stack.callback(ground.leave)
        _say("Programs: server, bench, box office, gate station")
        server = start_server(ground, folder, free_port())
        stack.callback(server.stop)
        windows = _start_windows(folder, ground, stack)
        _say(
            "Sign in at the window as 1001 with PIN 246810, in the back office as 2001 with 246820."
        )
        _say("Close a window to end.")
        while all(window.running for window in windows):
            server.require_running()
            time.sleep(LOOK_SECONDS)
        _report(windows)


def _report(windows: list[Program]) -> None:
    """Say why a window ended when it was not closed by hand."""
    for window in windows:
        if not window.running and window.stop() != 0:
            raise ProgramEnded(f"{window.name} ended by itself\n{window.last_words()}")


def _start_windows(folder: Path, ground: Ground, stack: ExitStack) -> list[Program]:
    stations = folder / "stations"
    stations.mkdir(exist_ok=True)
    windows = []
    for name, module, station_file, url, variable in _plans(stations, ground):
        window = Program(
            name,
            module,
            ["--station", station_file],
            database_url=url,
            log_file=folder / "logs" / f"{name}.log",
            url_variable=variable,
        )
        stack.callback(window.stop)
        windows.append(window)
    return windows


def _plans(stations: Path, ground: Ground) -> tuple[tuple[str, str, Path, str, str], ...]:
    """Give name, module, station file, database URL and its variable, the bench first."""
    ports = free_port(), free_port(), free_port()
    devices = Devices(*(f"socket://127.0.0.1:{port}" for port in ports))
    urls = ground.park.station_urls
    return (
        (
            "bench",
            "shared.desktop.bench",
            write_bench_file(stations / "bench.toml", ports),
            ground.admin_url,
            SUPERUSER_URL_VARIABLE,
        ),
        (
            "boxoffice",
            "boxoffice",
            write_window_file(stations / "window.toml", ground.park, devices),
            urls[WINDOW],
            DATABASE_URL_VARIABLE,
        ),
        (
            "office",
            "boxoffice",
            write_office_file(stations / "office.toml", ground.park),
            urls[OFFICE],
            DATABASE_URL_VARIABLE,
        ),
        (
            "gatestation",
            "gatestation",
            write_gate_file(stations / "gate.toml", devices),
            urls[GATE],
            DATABASE_URL_VARIABLE,
        ),
    )


def _say(words: str) -> None:
    print(words, flush=True)
