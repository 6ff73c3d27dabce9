"""Writes rows into tables by COPY, many days at a time."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import psycopg

from installers.demonstration.history.binary import HEADER, TRAILER
from installers.demonstration.history.selling import Rows

FLUSH_BYTES: Final = 24_000_000


class Writer:
    """Gathers rows by their COPY statement and sends them when there are enough of them."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection
        self._waiting: defaultdict[str, list[bytes]] = defaultdict(list)
        self._bytes = 0

    def add(self, rows: Rows) -> None:
        """Take rows in."""
        layout, count, values = rows
        if count:
            packed = layout.pack(count, values)
            self._waiting[layout.statement].append(packed)
            self._bytes += len(packed)

    def flush_when_full(self) -> None:
        """Send what waits once it is much; whole days only, in one transaction."""
        if self._bytes >= FLUSH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Send all that waits and commit."""
        with self._connection.cursor() as cursor:
            for statement, parts in self._waiting.items():
                with cursor.copy(statement) as copy:
                    copy.write(HEADER)
                    for part in parts:
                        copy.write(part)
                    copy.write(TRAILER)
        self._connection.commit()
        self._waiting.clear()
        self._bytes = 0
