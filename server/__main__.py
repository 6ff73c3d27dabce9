"""Starts the server: `shanmen-server [--port N] [--station FILE]`.

The database is named by SHANMEN_DATABASE_URL, the login of a station of kind `server`.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from server.process import JOB_THREADS, run_server
from server.settings import ServerStation
from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.identity.key_file import ServerKeys, read_server_keys
from shared.kernel.station_file import StationFileError, read_station_file

logger = logging.getLogger("server")

JOB_THREAD = "job"
CANNOT_START = 2


def main() -> None:
    """Run until SIGTERM or SIGINT, then exit with 0; with 2 when it cannot start."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    # Our own lines say when the database goes and comes; the pool would say it each second.
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)
    station = _station()
    try:
        url = database_url_of_environment()
        listener = socket.create_server((station.host, station.port))
    except DatabaseUrlMissing as error:
        _give_up(str(error))
    except OSError as error:
        place = f"{station.host}:{station.port}"
        _give_up(f"端口不能使用 / cannot listen on {place}: {error.strerror}")
    keys = _person_keys(station.person_keys_file)
    executor = ThreadPoolExecutor(max_workers=JOB_THREADS, thread_name_prefix=JOB_THREAD)
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        # psycopg cannot use the proactor loop that Windows starts with
        ended = runner.run(_run(url, listener, executor, keys))
        executor.shutdown(wait=False, cancel_futures=True)
        if not ended or _stuck(seconds=0.3):
            _leave()


async def _run(
    url: str, listener: socket.socket, executor: ThreadPoolExecutor, keys: ServerKeys | None
) -> bool:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    return await run_server(url, listener, stop, executor, keys)


def _leave() -> None:
    # What waits for a database that is frozen can be neither woken nor taken back in time. It was
    # one statement, which the database finishes or undoes by itself.
    logger.warning("leaving statements that the database did not answer")
    logging.shutdown()
    os._exit(0)


def _stuck(seconds: float) -> list[threading.Thread]:
    jobs = [thread for thread in threading.enumerate() if thread.name.startswith(JOB_THREAD)]
    for thread in jobs:
        thread.join(seconds)
    return [thread for thread in jobs if thread.is_alive()]


def _station() -> ServerStation:
    parser = argparse.ArgumentParser(
        prog="shanmen-server", description="山门 本地服务器 / Shanmen server"
    )
    parser.add_argument("--port", type=int, help="端口，0 为任意 / port to listen on, 0 takes any")
    parser.add_argument("--station", type=Path, help="配置文件 / station file (TOML)")
    arguments = parser.parse_args()
    try:
        station = (
            read_station_file(arguments.station, ServerStation)
            if arguments.station
            else ServerStation()
        )
    except StationFileError as error:
        _give_up(str(error))
    return station if arguments.port is None else replace(station, port=arguments.port)


def _person_keys(path: Path | None) -> ServerKeys | None:
    if path is None:
        return None
    try:
        return read_server_keys(path)
    except (OSError, ValueError) as error:
        _give_up(f"个人信息密钥文件不能使用 / person keys cannot be used: {error}")


def _give_up(reason: str) -> NoReturn:
    logger.error("%s", reason)
    sys.exit(CANNOT_START)


if __name__ == "__main__":
    main()
