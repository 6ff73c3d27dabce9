"""A journal keeps what was done, sealed and on the disk, until the database has it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from shared.journal.journal import Journal, JournalFault
from shared.journal.sealed import Seal

SECRET = b"the station's own"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window" / "2.journal"


def open_journal(path: Path, secret: bytes = SECRET) -> Journal:
    return Journal(path, Seal(secret))


def spoil(path: Path, entry: str) -> None:
    """Alter one byte of an entry, as a bad sector does."""
    with sqlite3.connect(path) as file:
        sealed = bytearray(
            file.execute("SELECT sealed FROM entry WHERE id = ?", (entry,)).fetchone()[0]
        )
        sealed[-1] ^= 1
        file.execute("UPDATE entry SET sealed = ? WHERE id = ?", (bytes(sealed), entry))
    file.close()


def test_entries_wait_in_their_order_until_they_were_sent(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {"n": 1}), ("b", "print", {"n": 2})], {})
    journal.append([("c", "sale", {"n": 3})], {})

    first, second, third = journal.waiting(10)
    assert [one.document for one in (first, second, third)] == [{"n": 1}, {"n": 2}, {"n": 3}]
    journal.sent([first, second])

    assert [one.id for one in journal.waiting(10)] == ["c"]
    assert (journal.count("sale"), journal.count("print")) == (1, 0)
    journal.close()


def test_an_entry_that_is_appended_again_stays_as_it_was(path: Path) -> None:
    journal = open_journal(path)
    for document in ({"n": 1}, {"n": 2}):
        journal.append([("a", "sale", document)], {})

    assert [one.document for one in journal.waiting(10)] == [{"n": 1}]
    journal.close()


def test_what_is_kept_goes_with_the_entry_or_not_at_all(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {})], {"use": {"counted": 1}})
    with pytest.raises(TypeError):
        journal.append([("b", "sale", {})], {"use": {"counted": object()}})

    assert journal.kept("use") == {"counted": 1}
    assert [one.id for one in journal.waiting(10)] == ["a"]
    journal.forget("use")
    assert journal.kept("use") is None
    journal.close()


def test_a_program_that_was_killed_finds_all_that_it_appended(path: Path) -> None:
    child = os.fork()
    if child == 0:
        journal = open_journal(path)
        journal.append([("a", "sale", {"n": 1})], {"use": {"counted": 1}})
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)

    journal = open_journal(path)
    assert [one.document for one in journal.waiting(10)] == [{"n": 1}]
    assert journal.kept("use") == {"counted": 1}
    journal.close()


def test_the_file_shows_nothing_to_whoever_lacks_the_stations_key(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {"name": "Li Xiaoming"})], {"who": {"name": "Li Xiaoming"}})
    journal.close()

    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Li Xiaoming" not in written
    other = open_journal(path, b"another station's")
    assert other.waiting(10) == ()
    assert other.kept("who") is None
    other.close()


def test_an_entry_moved_under_another_id_is_not_read(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {})], {})
    journal.close()
    with sqlite3.connect(path) as file:
        file.execute("UPDATE entry SET id = 'b'")
    file.close()

    journal = open_journal(path)
    assert journal.waiting(10) == ()
    assert [one.id for one in journal.unreadable()] == ["b"]
    journal.close()


def test_an_unreadable_entry_is_set_aside_and_stands_in_nobodys_way(path: Path) -> None:
    journal = open_journal(path)
    journal.append([(one, "sale", {"of": one}) for one in "abc"], {})
    spoil(path, "b")

    assert [one.id for one in journal.waiting(2)] == ["a", "c"]
    assert journal.count("sale") == 2
    (bad,) = journal.unreadable()
    assert (bad.id, bad.kind) == ("b", "sale")
    journal.settle(bad.seq)
    assert journal.unreadable() == ()
    journal.close()

    again = open_journal(path)
    assert again.unreadable() == ()
    kept = "SELECT count(*) FROM entry WHERE id = 'b' AND length(sealed) > 0"
    with sqlite3.connect(path) as file:  # for whoever can make sense of its bytes
        assert file.execute(kept).fetchone() == (1,)
    file.close()
    again.close()


def test_a_journal_of_the_release_before_is_read_on(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {"n": 1})], {})
    journal.close()
    with sqlite3.connect(path) as file:
        file.execute("ALTER TABLE entry DROP COLUMN aside")
    file.close()

    again = open_journal(path)
    assert [one.id for one in again.waiting(10)] == ["a"]
    again.close()


def test_a_file_that_is_no_journal_is_said_and_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but somebody's letter" * 100)
    before = path.read_bytes()

    with pytest.raises(JournalFault) as fault:
        open_journal(path)

    assert not fault.value.full
    assert path.read_bytes() == before


def test_a_full_disk_is_said_and_the_entry_is_not_there(path: Path) -> None:
    journal = open_journal(path)
    journal.append([("a", "sale", {})], {})
    journal._file.execute("PRAGMA max_page_count = 1")
    with pytest.raises(JournalFault) as fault:
        journal.append([("b", "sale", {"text": "x" * 100_000})], {})

    assert fault.value.full
    assert [one.id for one in journal.waiting(10)] == ["a"]
    journal.append([("c", "sale", {})], {})
    assert [one.id for one in journal.waiting(10)] == ["a", "c"]
    journal.close()
