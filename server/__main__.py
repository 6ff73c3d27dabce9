"""Starts the server: `shanmen-server [--port N] [--local-port N] [--station FILE]`.

The database is named by SHANMEN_DATABASE_URL, the login of a station of kind `server`.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import socket
import ssl
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from server.channels.desk import ChannelDesk
from server.channels.simulated_desk import SimulatedDesk
from server.charges.gateway import Gateway
from server.charges.simulated_gateway import SimulatedGateway
from server.process import JOB_THREADS, run_server
from server.settings import ServerStation
from server.webs import LocalListener
from server.works import Outside
from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.identity.key_file import ServerKeys, read_server_keys
from shared.kernel.station_file import StationFileError, read_station_file
from shared.site.handhelds import read_key

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
    except DatabaseUrlMissing as error:
        _give_up(str(error))
    listener = _listen(station.host, station.port)
    local = _local(station)
    keys = _person_keys(station.person_keys_file)
    outside = Outside(_gateway(station), _desk(station))
    executor = ThreadPoolExecutor(max_workers=JOB_THREADS, thread_name_prefix=JOB_THREAD)
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        # psycopg cannot use the proactor loop that Windows starts with
        ended = runner.run(_run(url, listener, executor, keys, outside, local))
        executor.shutdown(wait=False, cancel_futures=True)
        if not ended or _stuck(seconds=0.3):
            _leave()


async def _run(
    url: str,
    listener: socket.socket,
    executor: ThreadPoolExecutor,
    keys: ServerKeys | None,
    outside: Outside,
    local: LocalListener | None,
) -> bool:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    return await run_server(url, listener, stop, executor, keys, outside, local)


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        _give_up(f"端口不能使用 / cannot listen on {host}:{port}: {error.strerror}")


def _local(station: ServerStation) -> LocalListener | None:
    port = station.local_port
    if port is None:
        return None
    certificate, key = station.local_certificate_file, station.local_certificate_key_file
    handheld_key = None
    try:
        if certificate is not None:
            ssl.create_default_context().load_cert_chain(certificate, key)
        if station.handheld_key_file is not None:
            handheld_key = read_key(station.handheld_key_file)
    except (OSError, ValueError) as error:
        _give_up(f"证书或手持机密钥不能使用 / certificate or key cannot be used: {error}")
    if handheld_key is not None and certificate is None:
        _give_up(
            "手持机要有证书：local_certificate_file / handhelds need a certificate:"
            " local_certificate_file"
        )
    return LocalListener(_listen(station.local_host, port), certificate, key, handheld_key)


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
    parser.add_argument(
        "--local-port",
        type=int,
        help="本地网络端口（客流看板），0 为任意 / port of the local network, 0 takes any",
    )
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
    if arguments.local_port is not None:
        station = replace(station, local_port=arguments.local_port)
    return station if arguments.port is None else replace(station, port=arguments.port)


def _gateway(station: ServerStation) -> Gateway | None:
    url = station.simulated_payments_url
    return SimulatedGateway(url) if url else None


def _desk(station: ServerStation) -> ChannelDesk | None:
    url = station.simulated_ota_url
    return SimulatedDesk(url) if url else None


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
