"""Runs the demonstration park's database and server without windows, until interrupted."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
import urllib.request
from pathlib import Path
from urllib.error import URLError

import psycopg

from installers.demonstration.ground import Ground, lay_ground
from installers.demonstration.programs import Program, ProgramEnded
from installers.demonstration.stations import SERVER
from installers.demonstration.waiting import NeverHappened, wait_for
from shared.database.cluster_handle import free_port
from shared.database.cluster_place import ClusterError

DATABASE = "shanmen_demo"
FOLDER = Path(__file__).resolve().parents[2] / ".dev" / "demo"
LOOK_SECONDS = 0.5
HEALTHY_SECONDS = 60.0


def main() -> int:
    """Serve until Ctrl-C or SIGTERM; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py serve", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the server; a free one if 0")
    parser.add_argument("--data", type=Path, default=FOLDER, help="folder that keeps the park")
    asked = parser.parse_args()
    try:
        ground = lay_ground(asked.data.absolute(), DATABASE, anew=False, progress=_say)
    except (ClusterError, psycopg.Error) as error:
        _say(str(error))
        return 1
    try:
        return _serve(ground, asked.data.absolute(), asked.port or free_port())
    except (ProgramEnded, NeverHappened) as error:
        _say(str(error))
        return 1
    finally:
        ground.leave()


def start_server(ground: Ground, folder: Path, port: int) -> Program:
    """Start the server and wait until it is healthy. Raises ProgramEnded, NeverHappened."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    server = Program(
        "server",
        "server",
        ["--port", str(port)],
        database_url=ground.park.station_urls[SERVER],
        log_file=logs / "server.log",
    )
    try:
        wait_for("a healthy server", lambda: _is_healthy(server, port), HEALTHY_SECONDS)
    except (ProgramEnded, NeverHappened):
        server.stop()
        raise
    return server


def _serve(ground: Ground, folder: Path, port: int) -> int:
    interrupted = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: interrupted.set())
    server = start_server(ground, folder, port)
    try:
        print(json.dumps(_address(ground, port), ensure_ascii=False), flush=True)
        while not interrupted.wait(LOOK_SECONDS):
            server.require_running()
    finally:
        server.stop()
    return 0


def _address(ground: Ground, port: int) -> dict[str, object]:
    """Return what a client must know: the server, the database, the keys that sign tickets."""
    keys = {station: str(path) for station, path in ground.park.key_files.items()}
    return {
        "base_url": f"http://127.0.0.1:{port}",
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
