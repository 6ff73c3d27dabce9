"""Runs an operation from many clients at once, each with a connection of its own."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Protocol

from psycopg.pq.abc import PGconn

from shared.kernel.memory import settle

PROCESSES = 2
WARM_UP = 30
START_SECONDS = 120


class Client(Protocol):
    """One station's program at work: built in its own process, then asked again and again."""

    def wire(self) -> PGconn:
        """Give the connection that the next `once` will use."""
        ...

    def once(self) -> None:
        """Do the operation once; any refusal is a failure of the benchmark."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


@dataclass(frozen=True)
class Crowd:
    """What all clients together did: how many a second, and how long each took (sorted ms)."""

    per_second: float
    milliseconds: list[float]


def run_crowd(make_client: Callable[[int], Client], clients: int, seconds: float) -> Crowd:
    """Run `make_client(number)` for so many clients for so long, after a warm-up.

    As with `pgbench -j 2`, clients are shared out to two processes; in each they are threads, as
    the lanes of one gate PC are.
    """
    context = multiprocessing.get_context("spawn")
    processes = min(PROCESSES, clients)
    barrier = context.Barrier(processes)
    results = context.SimpleQueue()
    workers = [
        context.Process(
            target=_work,
            args=(make_client, range(first, clients, processes), seconds, barrier, results),
        )
        for first in range(processes)
    ]
    for worker in workers:
        worker.start()
    collected = [results.get() for _ in workers]
    for worker in workers:
        worker.join()
    failures = [text for text, _ in collected if text]
    if failures:
        raise RuntimeError("\n".join(failures))
    milliseconds = sorted(value for _, values in collected for value in values)
    return Crowd(len(milliseconds) / seconds, milliseconds)


def _work(
    make_client: Callable[[int], Client],
    numbers: range,
    seconds: float,
    barrier: Barrier,
    results: multiprocessing.SimpleQueue[tuple[str, list[float]]],
) -> None:
    try:
        clients = [make_client(number) for number in numbers]
        for client in clients:
            for _ in range(WARM_UP):
                client.once()
        settle()  # as the stations do once they have started
        barrier.wait(START_SECONDS)
        end = time.perf_counter() + seconds
        with ThreadPoolExecutor(len(clients)) as pool:
            taken = list(pool.map(lambda client: _ask_until(client, end), clients))
    except BaseException as error:  # noqa: BLE001 - the parent must hear of it, whatever it is
        barrier.abort()
        results.put((f"clients {numbers}: {error!r}", []))
        return
    results.put(("", [value for values in taken for value in values]))


def _ask_until(client: Client, end: float) -> list[float]:
    """Ask a client again and again until `end`; gives the milliseconds of each answer."""
    taken = []
    while (start := time.perf_counter()) < end:
        client.once()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def count_wire(client: Client) -> tuple[int, int]:
    """Count statements and round trips of one operation as libpq's own trace shows them.

    Frontend messages: Query and Execute are statements; Query and Sync each end a round trip.
    """
    pgconn = client.wire()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trace"
        with path.open("w+b") as file:
            pgconn.trace(file.fileno())
            client.once()
            pgconn.untrace()
        sent = [line.split("\t")[2:4] for line in path.read_text().splitlines() if "\tF\t" in line]
    kinds = [fields[1] if len(fields) > 1 else "" for fields in sent]
    statements = kinds.count("Query") + kinds.count("Execute")
    return statements, kinds.count("Query") + kinds.count("Sync")
