"""Scans of other gates at a steady rate, from a process of their own."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path

from tests.benchmarks.clients import Gate


@contextmanager
def background_scans(url: str, codes: list[str], per_second: int) -> Iterator[None]:
    """Admit these tickets at another gate, so many a second, until the block is over."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "codes.txt"
        path.write_text("\n".join(codes))
        spawn = multiprocessing.get_context("spawn")
        over = spawn.Event()
        process = spawn.Process(target=_scan, args=(url, path, per_second, over))
        process.start()
        try:
            yield
        finally:
            over.set()
            process.join()


def _scan(url: str, path: Path, per_second: int, over: Event) -> None:
    gate = Gate(url, path)
    due = time.perf_counter()
    while not over.is_set():
        gate.once()
        due += 1 / per_second
        time.sleep(max(due - time.perf_counter(), 0.0))
    gate.close()
