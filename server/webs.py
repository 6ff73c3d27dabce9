"""Where the process listens: to everybody, and to the site's own network."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from server.board.latest import LatestBoard
from server.channels.door import add_door
from server.channels.intake import OrderIntake
from server.handheld.stations import Handhelds
from server.local_web import local_app
from shared.identity.key_file import ServerKeys
from shared.kernel.clock import SystemClock

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LocalListener:
    """Where the site's own network asks; with a certificate it is asked over TLS."""

    socket: socket.socket
    certificate: Path | None = None
    certificate_key: Path | None = None
    handheld_key: bytes | None = field(default=None, repr=False)

    @property
    def scheme(self) -> str:
        """What an address of it begins with."""
        return "https" if self.certificate else "http"


class _Web(uvicorn.Server):
    """uvicorn without hands on the signals: the process decides when all of it stops."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Webs:
    """The web servers, and the connections of their own that stand behind them."""

    def __init__(self, database_url: str, person_keys: ServerKeys | None) -> None:
        self._database_url = database_url
        self._person_keys = person_keys
        self._listening: list[tuple[_Web, socket.socket]] = []
        self._behind: list[OrderIntake | Handhelds] = []
        self._where: list[str] = []

    def open_public(self, listener: socket.socket, app: FastAPI) -> None:
        """Serve the health page, and the orders of partners where their secrets can be opened."""
        address = f"http://{_address(listener)}"
        self._where.append(f"serving {address}/healthz")
        if self._person_keys is not None:
            intake = OrderIntake(self._database_url, self._person_keys, SystemClock())
            add_door(app, intake)
            self._behind.append(intake)
            self._where.append(f"orders of partners {address}/partners/")
        self._listening.append((_web(app), listener))

    def open_local(self, local: LocalListener, latest: LatestBoard) -> None:
        """Serve the flow board, and the handhelds where they have a key."""
        address = f"{local.scheme}://{_address(local.socket)}"
        self._where.append(f"flow board {address}/board")
        handhelds = None
        if local.handheld_key is not None:
            handhelds = Handhelds(self._database_url, local.handheld_key, self._person_keys)
            self._behind.append(handhelds)
            self._where.append(f"handhelds {address}/handheld")
        web = _web(local_app(latest, handhelds), local.certificate, local.certificate_key)
        self._listening.append((web, local.socket))

    def serve(self) -> list[asyncio.Task[None]]:
        """Begin to answer; the tasks end after `stop`."""
        return [asyncio.create_task(web.serve(sockets=[one])) for web, one in self._listening]

    def say_where(self) -> None:
        """Log every address."""
        for line in self._where:
            logger.info("%s", line)

    def stop(self) -> None:
        """Answer what was asked, and nothing more."""
        for web, _ in self._listening:
            web.should_exit = True

    def close(self) -> None:
        """Let go of the connections."""
        for one in self._behind:
            one.close()


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"{host}:{port}"


def _web(app: FastAPI, certificate: Path | None = None, key: Path | None = None) -> _Web:
    return _Web(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
    )
