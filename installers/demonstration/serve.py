"""Runs the demonstration park's database and server without windows, until interrupted."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
import urllib.request
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NoReturn
from urllib.error import URLError

import psycopg

from installers.demonstration.ground import Ground, lay_ground
from installers.demonstration.programs import Program, ProgramEnded
from installers.demonstration.stations import SERVER, write_server_file
from installers.demonstration.waiting import NeverHappened, wait_for
from server.simulated.company import SimulatedCompany
from server.simulated.ota import SimulatedOta
from shared.database.cluster_handle import free_port
from shared.database.cluster_place import ClusterError

DATABASE = "shanmen_demo"
FOLDER = Path(__file__).resolve().parents[2] / ".dev" / "demo"
HISTORY_HELP = "load the park anew, with about so many tickets of the last two years"
LOOK_SECONDS = 0.5
HEALTHY_SECONDS = 60.0


def main() -> int:
    """Serve until Ctrl-C or SIGTERM; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py serve", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the server; a free one if 0")
    parser.add_argument("--data", type=Path, default=FOLDER, help="folder that keeps the park")
    parser.add_argument("--history", type=int, default=0, metavar="TICKETS", help=HISTORY_HELP)
    asked = parser.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell may have had SIGINT ignored
        signal.signal(number, signal.default_int_handler)
    try:
        _serve(asked.data.absolute(), asked.port or free_port(), asked.history)
    except (ClusterError, psycopg.Error, ProgramEnded, NeverHappened) as error:
        _say(str(error))
        return 1
    except KeyboardInterrupt:
        return 0


def start_server(
    ground: Ground, folder: Path, ports: tuple[int, int], stand_ins: tuple[str, str]
) -> Program:
    """Start the server and wait until it is healthy.

    `ports` are that of the health page and that of the flow board, `stand_ins` the URLs of the
    company that pays and of the OTA.

    Raises ProgramEnded, NeverHappened.
    """
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    port = ports[0]
    station = write_server_file(folder / "server.toml", ground.park, *ports, *stand_ins)
    server = Program(
        "server",
        "server",
        ["--station", station],
        database_url=ground.park.station_urls[SERVER],
        log_file=logs / "server.log",
    )
    try:
        wait_for("a healthy server", lambda: _is_healthy(server, port), HEALTHY_SECONDS)
    except (ProgramEnded, NeverHappened):
        server.stop()
        raise
    return server


def _serve(folder: Path, port: int, history: int) -> NoReturn:
    """Serve until KeyboardInterrupt; whatever was started ends with it."""
    with ExitStack() as stack:
        ground = lay_ground(folder, DATABASE, anew=False, progress=_say, history=history)
        stack.callback(ground.leave)
        company = stack.enter_context(closing(SimulatedCompany()))
        ota = stack.enter_context(closing(SimulatedOta()))
        board_port = free_port()
        server = start_server(ground, folder, (port, board_port), (company.url, ota.url))
        stack.callback(server.stop)
        print(json.dumps(_address(ground, port, board_port), ensure_ascii=False), flush=True)
        while True:
            server.require_running()
            time.sleep(LOOK_SECONDS)


def _address(ground: Ground, port: int, board_port: int) -> dict[str, object]:
    """Return what a client must know: the server, the database, the keys that sign tickets."""
    keys = {station: str(path) for station, path in ground.park.key_files.items()}
    return {
        "base_url": f"http://127.0.0.1:{port}",
        "board_url": f"http://127.0.0.1:{board_port}/board",
        "database_url": ground.admin_url,
        "keys": keys,
    }


def _is_healthy(server: Program, port: int) -> bool:
    server.require_running()
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
