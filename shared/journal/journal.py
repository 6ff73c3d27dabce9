"""An append-only file of one station: what it did without the database, until that has it all."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Final

from shared.journal.sealed import Seal, Unreadable

logger = logging.getLogger(__name__)

Document = Mapping[str, Any]

# FULL: an entry that was appended is on the disk before anything happens because of it.
_SCHEMA: Final = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS entry (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        sealed BLOB NOT NULL,
        sent_at INTEGER,
        aside INTEGER NOT NULL DEFAULT 0,
        refused TEXT
    );
    CREATE INDEX IF NOT EXISTS entry_waiting ON entry (seq) WHERE sent_at IS NULL;
    CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, sealed BLOB NOT NULL);
"""
# A database that is restored from yesterday's backup is told again what it had been told.
_DAYS_KEPT: Final = 7
_REFUSED: Final = "SELECT seq, refused FROM entry WHERE sent_at IS NULL AND refused IS NOT NULL"
_MOST: Final = 100_000
_APPEND: Final = "INSERT OR IGNORE INTO entry (id, kind, sealed) VALUES (?, ?, ?)"
_KEEP: Final = (
    "INSERT INTO kept (name, sealed) VALUES (?, ?)"
    " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed"
)
_WAITING: Final = (
    "SELECT seq, id, kind, sealed FROM entry WHERE sent_at IS NULL AND NOT aside"
    " ORDER BY seq LIMIT ?"
)


class JournalFault(Exception):
    """The file cannot be written or read; nothing was appended. `full` when the disk is."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.full = getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done; `id` tells it apart, and makes it the same when it is sent again."""

    seq: int
    id: str
    kind: str
    document: Document


@dataclass(frozen=True, slots=True)
class UnreadableEntry:
    """Something that was done and cannot be read: all that is known of it. Its bytes are kept."""

    seq: int
    id: str
    kind: str


class Journal:
    """Appends entries, and keeps a few documents by name; all of it sealed.

    Any thread may call it: each call is one transaction of its own, or none. Raises JournalFault.
    """

    def __init__(self, path: Path, seal: Seal) -> None:
        self._seal = seal
        self._lock = Lock()
        with _faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            # Python's transactions are begun and ended here by hand.
            self._file = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            try:
                self._file.executescript(_SCHEMA)
                self._begin()
            except sqlite3.Error:
                self._file.close()
                raise

    def append(
        self, entries: Sequence[tuple[str, str, Document]], kept: Mapping[str, Document]
    ) -> None:
        """Append entries (id, kind, document) and keep documents by name: all, or none.

        An id that is there already stays as it was.
        """
        rows = [
            (one, kind, self._close(document, f"{kind} {one}")) for one, kind, document in entries
        ]
        with self._changing() as file:
            file.executemany(_APPEND, rows)
            self._put(file, kept)

    def keep(self, kept: Mapping[str, Document]) -> None:
        """Keep documents by name."""
        with self._changing() as file:
            self._put(file, kept)

    def kept(self, name: str) -> Document | None:
        """Read a document by its name; None where there is none, or it cannot be read any more."""
        with self._lock, _faults():
            row = self._file.execute("SELECT sealed FROM kept WHERE name = ?", (name,)).fetchone()
        try:
            return None if row is None else self._open(row[0], name)
        except Unreadable:
            logger.warning("what the journal keeps as %s was sealed under another key", name)
            return None

    def forget(self, *names: str) -> None:
        """Keep documents no longer."""
        with self._changing() as file:
            file.executemany("DELETE FROM kept WHERE name = ?", [(name,) for name in names])

    def waiting(self, most: int) -> tuple[Entry, ...]:
        """Give what has not been sent, the oldest first; what cannot be read is set aside."""
        with self._lock, _faults():
            rows = self._file.execute(_WAITING, (most,)).fetchall()
        entries, bad = [], []
        for seq, one, kind, sealed in rows:
            try:
                entries.append(Entry(seq, one, kind, self._open(sealed, f"{kind} {one}")))
            except Unreadable:
                logger.error("entry %s of the journal cannot be read: it is set aside", one)
                bad.append((seq,))
        if not bad:
            return tuple(entries)
        with self._changing() as file:
            file.executemany("UPDATE entry SET aside = 1 WHERE seq = ?", bad)
        return self.waiting(most)

    def unreadable(self) -> tuple[UnreadableEntry, ...]:
        """List what was set aside and nobody has dealt with yet."""
        with self._lock, _faults():
            rows = self._file.execute(
                "SELECT seq, id, kind FROM entry WHERE sent_at IS NULL AND aside ORDER BY seq"
            ).fetchall()
        return tuple(UnreadableEntry(*row) for row in rows)

    def refuse(self, entries: Sequence[Entry], why: str) -> None:
        """Know that the database will not take entries, and why; they go on waiting."""
        with self._changing() as file:
            file.executemany(
                "UPDATE entry SET refused = ? WHERE seq = ?",
                [(why, entry.seq) for entry in entries],
            )

    def refused(self) -> tuple[tuple[Entry, str], ...]:
        """List what the database does not take and nobody has dealt with yet, each with why."""
        with self._lock, _faults():
            why = dict(self._file.execute(_REFUSED).fetchall())
        waiting = self.waiting(_MOST) if why else ()
        return tuple((entry, why[entry.seq]) for entry in waiting if entry.seq in why)

    def settle(self, seq: int) -> None:
        """Know that somebody has dealt with what is not sent; its bytes stay in the file."""
        with self._changing() as file:
            file.execute(
                "UPDATE entry SET sent_at = unixepoch(), aside = 1"
                " WHERE seq = ? AND (aside OR refused IS NOT NULL)",
                (seq,),
            )

    def count(self, kind: str) -> int:
        """Count the entries of a kind that have not been sent and can be."""
        with self._lock, _faults():
            return int(
                self._file.execute(
                    "SELECT count(*) FROM entry WHERE sent_at IS NULL AND NOT aside AND kind = ?",
                    (kind,),
                ).fetchone()[0]
            )

    def sent(self, entries: Sequence[Entry]) -> None:
        """Know that the database has entries."""
        with self._changing() as file:
            file.executemany(
                "UPDATE entry SET sent_at = unixepoch() WHERE seq = ?",
                [(entry.seq,) for entry in entries],
            )

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def _begin(self) -> None:
        """Make an older file like a new one; what could not be read or sent is tried again."""
        columns = {row[1] for row in self._file.execute("PRAGMA table_info(entry)")}
        if "aside" not in columns:
            self._file.execute("ALTER TABLE entry ADD COLUMN aside INTEGER NOT NULL DEFAULT 0")
        if "refused" not in columns:
            self._file.execute("ALTER TABLE entry ADD COLUMN refused TEXT")
        self._file.execute("UPDATE entry SET aside = 0, refused = NULL WHERE sent_at IS NULL")
        self._file.execute(
            "DELETE FROM entry WHERE sent_at < unixepoch() - ? * 86400 AND NOT aside", (_DAYS_KEPT,)
        )

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _faults():
            self._file.execute("BEGIN IMMEDIATE")
            try:
                yield self._file
                self._file.execute("COMMIT")
            except BaseException:
                if self._file.in_transaction:  # a full disk has ended it already
                    self._file.execute("ROLLBACK")
                raise

    def _put(self, file: sqlite3.Connection, kept: Mapping[str, Document]) -> None:
        file.executemany(
            _KEEP, [(name, self._close(document, name)) for name, document in kept.items()]
        )

    def _close(self, document: Document, about: str) -> bytes:
        return self._seal.close(json.dumps(document).encode(), about.encode())

    def _open(self, sealed: bytes, about: str) -> Document:
        document: Document = json.loads(self._seal.open(sealed, about.encode()))
        return document


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise JournalFault(error) from error
