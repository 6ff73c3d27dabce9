"""The tickets of today on this gate's own disk, sealed: what it judges by without the database.

A file and not memory: a gate PC that is started without the database knows them at once, and
200,000 tickets take no room in the program.
"""

from __future__ import annotations

import logging
import pickle
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from threading import Lock
from typing import Any, Final, TypeVar
from uuid import UUID

from shared.admission.desk import GateDesk
from shared.admission.gate_facts import GateFacts
from shared.admission.gate_finders import Finder, FinderKind
from shared.admission.gate_tickets import GateTicket
from shared.admission.resolve import Elsewhere, TicketRow
from shared.identity.day_key import GateKeys
from shared.journal.packing import packed, unpacked
from shared.journal.sealed import Seal, Unreadable

logger = logging.getLogger(__name__)

Value = TypeVar("Value")

_SCHEMA: Final = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS ticket (
        id BLOB, zone INTEGER, load INTEGER, sealed BLOB, PRIMARY KEY (id, zone)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS finder (
        kind INTEGER, digest BLOB, ticket BLOB, sure INTEGER, load INTEGER,
        PRIMARY KEY (kind, digest, ticket)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS finder_of_ticket ON finder (ticket, kind);
    CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, sealed BLOB NOT NULL);
"""
_PUT_FINDER: Final = (
    "INSERT INTO finder (kind, digest, ticket, sure, load) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET sure = excluded.sure, load = excluded.load"
)
_PUT: Final = (
    "INSERT INTO ticket (id, zone, load, sealed) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (id, zone) DO UPDATE SET load = excluded.load, sealed = excluded.sealed"
)
_KEEP: Final = (
    "INSERT INTO kept (name, sealed) VALUES (?, ?)"
    " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed"
)
# What a release wrote that knew other columns is of no use to this one.
_SHAPE: Final = "".join(
    str(known)
    for known in (
        TicketRow._fields,
        Elsewhere._fields,
        *([field.name for field in fields(one)] for one in (GateDesk, GateFacts, GateKeys)),
    )
)


class SnapshotFault(Exception):
    """The file cannot be read or written."""


class Snapshot:
    """Any thread may call it. Raises SnapshotFault."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self._seal = seal
        self._lock = Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._file = _open(path)
        except sqlite3.DatabaseError as error:
            logger.warning("the snapshot was spoilt and begins anew: %s", error)
            for spoilt in path.parent.glob(path.name + "*"):
                spoilt.unlink()
            self._file = _open(path)
        if self.kept("shape", str) != _SHAPE:
            self._empty()
        self._load = self.kept("load", int) or 0

    def begin_load(self) -> int:
        """Give the number of a load that reads everything: what it does not put goes at its end."""
        self._load += 1
        self.keep("load", self._load)
        return self._load

    def end_load(self, load: int) -> None:
        """Forget the tickets that a load has not put, and nobody since."""
        self._run("DELETE FROM ticket WHERE load < ?", (load,))
        self._run("DELETE FROM finder WHERE load < ?", (load,))

    def put(self, tickets: Iterable[GateTicket]) -> None:
        """Keep tickets as they are now."""
        rows = [
            (one.ticket_id.bytes, one.zone_id, self._load, self._sealed(one)) for one in tickets
        ]
        self._run_all([(_PUT, rows)])

    def put_finders(self, ids: Iterable[UUID], finders: Iterable[Finder]) -> None:
        """Keep by what tickets are found, and by nothing else than this and their documents."""
        gone = [(one.bytes, FinderKind.DOCUMENT) for one in ids]
        forget = "DELETE FROM finder WHERE ticket = ? AND kind <> ?"
        self._run_all([(forget, gone), (_PUT_FINDER, self._rows(finders))])

    def put_documents(self, finders: Iterable[Finder]) -> None:
        """Keep by what documents more tickets are found."""
        self._run_all([(_PUT_FINDER, self._rows(finders))])

    def found(self, kind: FinderKind, digest: bytes) -> tuple[Finder, ...]:
        """List the tickets that something leads to."""
        rows = self._run(
            "SELECT ticket, sure FROM finder WHERE kind = ? AND digest = ? ORDER BY ticket",
            (kind, digest),
        )
        return tuple(Finder(kind, digest, UUID(bytes=row[0]), bool(row[1])) for row in rows)

    def party(self, ticket_id: UUID) -> tuple[UUID, ...]:
        """List the tickets of the group that a ticket belongs to."""
        rows = self._run(
            "SELECT b.ticket FROM finder AS a JOIN finder AS b USING (kind, digest)"
            " WHERE a.ticket = ? AND a.kind = ? ORDER BY b.ticket",
            (ticket_id.bytes, FinderKind.PARTY),
        )
        return tuple(UUID(bytes=row[0]) for row in rows)

    def ticket(self, ticket_id: UUID, zone_id: int) -> tuple[TicketRow, Elsewhere] | None:
        """Give a ticket as a zone sees it; None for one that is not known."""
        found = self._run(
            "SELECT sealed FROM ticket WHERE id = ? AND zone = ?", (ticket_id.bytes, zone_id)
        )
        if not found:
            return None
        try:
            plain = self._seal.open(found[0][0], _about(ticket_id, zone_id))
        except Unreadable:
            logger.warning("a ticket of the snapshot was sealed under another key")
            return None
        row, elsewhere = pickle.loads(plain)  # noqa: S301 - sealed by this gate
        return TicketRow(*row), Elsewhere(*elsewhere)

    @property
    def tickets(self) -> int:
        """Count the tickets, once for each zone."""
        return int(self._run("SELECT count(*) FROM ticket", ())[0][0])

    def keep(self, name: str, value: object) -> None:
        """Keep a value by name."""
        sealed = self._seal.close(packed(value).encode(), name.encode())
        self._run(_KEEP, (name, sealed))

    def kept(self, name: str, kind: type[Value]) -> Value | None:
        """Read a value by its name; None where there is none, or it cannot be read any more."""
        found = self._run("SELECT sealed FROM kept WHERE name = ?", (name,))
        try:
            plain = self._seal.open(found[0][0], name.encode()) if found else None
        except Unreadable:
            return None
        return None if plain is None else unpacked(plain.decode(), kind)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def _sealed(self, one: GateTicket) -> bytes:
        plain = pickle.dumps((tuple(one.row), tuple(one.elsewhere)), pickle.HIGHEST_PROTOCOL)
        return self._seal.close(plain, _about(one.ticket_id, one.zone_id))

    def _rows(self, finders: Iterable[Finder]) -> list[tuple[Any, ...]]:
        return [
            (one.kind, one.digest, one.ticket_id.bytes, one.sure, self._load) for one in finders
        ]

    def _empty(self) -> None:
        self._run("DELETE FROM ticket", ())
        self._run("DELETE FROM finder", ())
        self._run("DELETE FROM kept", ())
        self.keep("shape", _SHAPE)

    def _run_all(self, statements: Iterable[tuple[str, list[tuple[Any, ...]]]]) -> None:
        with self._lock:
            try:
                self._file.execute("BEGIN IMMEDIATE")
                for statement, rows in statements:
                    self._file.executemany(statement, rows)
                self._file.execute("COMMIT")
            except sqlite3.Error as error:
                if self._file.in_transaction:
                    self._file.execute("ROLLBACK")
                raise SnapshotFault(str(error)) from error

    def _run(self, statement: str, values: tuple[Any, ...]) -> list[Any]:
        with self._lock:
            try:
                return self._file.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise SnapshotFault(str(error)) from error


def _open(path: Path) -> sqlite3.Connection:
    # Python's transactions are begun and ended here by hand.
    file = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    try:
        file.executescript(_SCHEMA)
    except sqlite3.Error:
        file.close()
        raise
    return file


def _about(ticket_id: UUID, zone_id: int) -> bytes:
    return ticket_id.bytes + b"%d" % zone_id
