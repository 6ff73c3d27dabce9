"""Breaks off a line on which nobody answers any more: a cable out, a server that stands still."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import Any, Final

import psycopg
from sqlalchemy.orm import Session

logger = logging.getLogger(__name__)

Line = psycopg.Connection[Any]

PATIENCE_SECONDS: Final = 1.2
SIGN_OF_LIFE_SECONDS: Final = 1.2
_LOOK_SECONDS: Final = 0.1
# "Do you speak TLS?", which PostgreSQL answers before it asks who somebody is.
_ARE_YOU_THERE: Final = bytes.fromhex("0000000804d2162f")


class LineWatch:
    """Looks on while somebody waits; for one waiting thread at a time.

    TCP notices a pulled cable after a quarter of an hour, and a server that is stopped never. Who
    has waited for PATIENCE_SECONDS makes the watch ask the server itself, by another line. When
    no sign of life comes either, the line is broken off, and who waits has an OperationalError.
    A server that is only slow gives one, and is waited for.

    What the server had heard may still be done by it: only who asks the same again, under the
    same id, may be watched.
    """

    def __init__(
        self, patience: float = PATIENCE_SECONDS, sign_of_life: float = SIGN_OF_LIFE_SECONDS
    ) -> None:
        self._patience = patience
        self._sign_of_life = sign_of_life
        self._lock = Lock()
        self._waiting: tuple[Line, float] | None = None
        self._over = Event()
        self._thread: Thread | None = None

    @contextmanager
    def over(self, session: Session) -> Iterator[None]:
        """Look on while the session is used; it is connected first."""
        line: Line = session.connection().connection.driver_connection  # type: ignore[assignment]
        if self._thread is None:
            self._thread = Thread(target=self._look_on, name="line-watch", daemon=True)
            self._thread.start()
        self._waiting = line, time.monotonic()
        try:
            yield
        finally:
            with self._lock:
                self._waiting = None

    def close(self) -> None:
        """Look on no longer."""
        self._over.set()

    def _look_on(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            waiting = self._waiting
            if waiting is not None and time.monotonic() - waiting[1] >= self._patience:
                self._ask(*waiting)

    def _ask(self, line: Line, since: float) -> None:
        alive = gives_sign_of_life(line, self._sign_of_life)
        with self._lock:
            if self._waiting != (line, since):
                return  # the answer has come meanwhile
            if alive:
                self._waiting = line, time.monotonic()
            else:
                logger.warning("the database has gone without a word: its line is broken off")
                _break_off(line)
                self._waiting = None


def gives_sign_of_life(line: Line, within: float) -> bool:
    """Ask the server at the other end of a line whether it is there, and wait so many seconds."""
    end = time.monotonic() + within
    try:
        with _reach(line, within) as other:
            other.settimeout(max(end - time.monotonic(), 0.01))
            other.sendall(_ARE_YOU_THERE)
            return bool(other.recv(1))
    except (OSError, psycopg.Error):
        return False


def _reach(line: Line, within: float) -> socket.socket:
    info = line.info
    if not info.host.startswith("/"):
        return socket.create_connection((info.hostaddr or info.host, info.port), within)
    local = socket.socket(socket.AF_UNIX)
    local.settimeout(within)
    try:
        local.connect(f"{info.host}/.s.PGSQL.{info.port}")
    except OSError:
        local.close()
        raise
    return local


def _break_off(line: Line) -> None:
    """End what is waited for: the descriptor stays libpq's, which finds nobody at the other end."""
    try:
        ours = socket.socket(fileno=line.pgconn.socket)
        try:
            ours.shutdown(socket.SHUT_RDWR)
        finally:
            ours.detach()
    except (OSError, psycopg.Error) as error:
        logger.info("the line had ended already: %s", type(error).__name__)
