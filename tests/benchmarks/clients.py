"""The stations of the benchmarks: a window that sells, a gate that admits."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import psycopg
from psycopg.pq.abc import PGconn
from sqlalchemy import PoolProxiedConnection
from sqlalchemy.orm import sessionmaker

from shared.admission.desk import gate_desk
from shared.admission.scan import judge_scan
from shared.database.engine import station_engine
from shared.database.held import HeldSession
from shared.kernel.ids import uuid7
from tests.till import Till


def pgconn_of(connection: PoolProxiedConnection) -> PGconn:
    """Give libpq's connection under one of the pool."""
    driver = cast("psycopg.Connection[object]", connection.driver_connection)
    return driver.pgconn


@dataclass(frozen=True)
class WindowAt:
    """Makes the window of a client by number; sells `quantity` adults a time."""

    urls: tuple[str, ...]
    key_files: tuple[Path, ...]
    quantity: int = 2

    def __call__(self, number: int) -> Window:
        return Window(self.urls[number], self.key_files[number], self.quantity)


class Window:
    """A window at which the same basket is sold again and again, for cash."""

    def __init__(self, url: str, key_file: Path, quantity: int) -> None:
        self.engine = station_engine(url, "bench", connections=1)
        sessions = sessionmaker(self.engine)
        self._till = Till.open(sessions, key_file)
        self._till.held = self._held = HeldSession(sessions)
        self._quantity = quantity

    def wire(self) -> PGconn:
        with self._held.use() as session:
            return pgconn_of(session.connection().connection)

    def once(self) -> None:
        self._till.sell(adult=self._quantity)

    def close(self) -> None:
        self._held.close()
        self.engine.dispose()

    def codes(self, orders: int) -> list[str]:
        """Sell so many orders and give the codes of all their tickets."""
        return [
            ticket.code
            for _ in range(orders)
            for ticket in self._till.sell(adult=self._quantity).tickets
        ]


@dataclass(frozen=True)
class GateAt:
    """Makes the gate of a client by number, with its own part of the codes to admit."""

    urls: tuple[str, ...]
    code_files: tuple[Path, ...]

    def __call__(self, number: int) -> Gate:
        return Gate(self.urls[number], self.code_files[number])


class Gate:
    """A lane at which a different ticket is presented each time."""

    def __init__(self, url: str, code_file: Path) -> None:
        self.engine = station_engine(url, "bench", connections=1)
        self._session = sessionmaker(self.engine)()  # held, as a lane holds its own
        self._desk = gate_desk(self._session)
        self._lane = self._desk.lanes["A1"]
        codes = code_file.read_text().split()
        random.Random(1).shuffle(codes)  # noqa: S311 - tickets come in no order
        self._codes = iter(codes)

    def wire(self) -> PGconn:
        return pgconn_of(self._session.connection().connection)

    def once(self) -> None:
        code = next(self._codes)
        answer = judge_scan(self._session, code, self._lane, self._desk, uuid7())
        if not answer.admitted:
            raise RuntimeError(f"not admitted: {answer.verdict}")

    def close(self) -> None:
        self._session.close()
        self.engine.dispose()
