"""A disk that is full, a real one: what cannot be written is refused, what was written stays."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.journal.journal import Journal, JournalFault
from shared.journal.sealed import Seal

SEAL = Seal(b"the station's own")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of half a megabyte; only root may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "none", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def append_until_full(journal: Journal) -> int:
    for number in range(10_000):
        entry = str(number), "sale", {"n": number, "more": "x" * 900}
        try:
            journal.append([entry], {})
        except JournalFault:
            with pytest.raises(JournalFault) as still:
                journal.append([entry], {})
            return number if still.value.full else -1
    return -1


def test_a_disk_that_fills_up_refuses_the_next_sale_and_loses_none(small_disk: Path) -> None:
    journal = Journal(small_disk / "2.journal", SEAL)

    written = append_until_full(journal)

    assert written > 20
    assert [one.document["n"] for one in journal.waiting(written + 1)] == list(range(written))
    with pytest.raises(JournalFault):
        journal.append([("again", "sale", {"more": "x" * 4_000})], {})
    journal.close()
    again = Journal(small_disk / "2.journal", SEAL)
    assert again.count("sale") == written
    again.sent(again.waiting(1))
    assert again.count("sale") == written - 1
    again.close()
