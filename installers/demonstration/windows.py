"""The demonstration with a display: server, box office, gate station and bench, to play with."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from pathlib import Path

from installers.demonstration.ground import Ground, lay_ground
from installers.demonstration.programs import Program, ProgramEnded
from installers.demonstration.serve import DATABASE, start_server
from installers.demonstration.stations import (
    GATE,
    KIOSK,
    OFFICE,
    WINDOW,
    Devices,
    write_bench_file,
    write_gate_file,
    write_kiosk_file,
    write_office_file,
    write_window_file,
)
from server.simulated.company import SimulatedCompany
from server.simulated.ota import SimulatedOta
from shared.database.cluster_handle import free_port
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.desktop.bench.alter_fen import SUPERUSER_URL_VARIABLE

LOOK_SECONDS = 0.3


def show_windows(
    folder: Path, history: int = 0, *, training: bool = False, kiosk: bool = False
) -> None:
    """Start everything; return when one of the windows is closed.

    A `history` of so many tickets loads the park anew, with a past; a `training` park begins each
    time as it was first loaded. With `kiosk` that stands where the window stood, with its devices.
    Raises ClusterError, ProgramEnded, NeverHappened, KeyboardInterrupt; all is stopped then too.
    """
    with ExitStack() as stack:
        ground = lay_ground(
            folder, DATABASE, anew=False, progress=_say, history=history, training=training
        )
        stack.callback(ground.leave)
        _say("Programs: server, bench, box office, gate station")
        company = stack.enter_context(closing(SimulatedCompany()))
        ota = stack.enter_context(closing(SimulatedOta()))
        board_port = free_port()
        server = start_server(ground, folder, (free_port(), board_port), (company.url, ota.url))
        _say(f"Flow board: http://127.0.0.1:{board_port}/board")
        stack.callback(server.stop)
        windows = _start_windows(folder, ground, stack, kiosk=kiosk)
        _say(
            "Sign in at the window as 1001 with PIN 246810 and a float of 0,"
            " in the back office as 2001 with 246820."
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


def _start_windows(folder: Path, ground: Ground, stack: ExitStack, *, kiosk: bool) -> list[Program]:
    stations = folder / "stations"
    stations.mkdir(exist_ok=True)
    windows = []
    for name, module, station_file, url, variable in _plans(stations, ground, kiosk=kiosk):
        window = Program(
            name,
            module,
            ["--station", station_file, *(["--kiosk-demo"] if name == "kiosk" else [])],
            database_url=url,
            log_file=folder / "logs" / f"{name}.log",
            url_variable=variable,
        )
        stack.callback(window.stop)
        windows.append(window)
    return windows


def _plans(
    stations: Path, ground: Ground, *, kiosk: bool
) -> tuple[tuple[str, str, Path, str, str], ...]:
    """Give name, module, station file, database URL and its variable, the bench first."""
    ports = free_port(), free_port(), free_port(), free_port(), free_port()
    devices = Devices(*(f"socket://127.0.0.1:{port}" for port in ports))
    urls = ground.park.station_urls
    sells = "boxoffice", write_window_file(stations / "window.toml", ground.park, devices), WINDOW
    if kiosk:
        sells = "kiosk", write_kiosk_file(stations / "kiosk.toml", ground.park, devices), KIOSK
    return (
        (
            "bench",
            "shared.desktop.bench",
            write_bench_file(stations / "bench.toml", ports),
            ground.admin_url,
            SUPERUSER_URL_VARIABLE,
        ),
        (sells[0], "boxoffice", sells[1], urls[sells[2]], DATABASE_URL_VARIABLE),
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
