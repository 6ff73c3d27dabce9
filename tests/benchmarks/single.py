"""Measures one caller doing one thing again and again, with pgbench before and after."""

from __future__ import annotations

import time
from collections.abc import Callable

from shared.kernel.memory import settle
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile

_PGBENCH_SECONDS = 3
_WARM_UP = 20


def measure_single(
    name: str,
    call: Callable[[], object],
    place: Ground,
    *,
    each: int = 1,
    seconds: float = 5.0,
    statements: int = 0,
) -> Result:
    """Call again and again; `each` is how many things one call does, `statements` what it sends."""
    for _ in range(_WARM_UP):
        call()
    settle()  # as the programs do once they have started
    before = pgbench_tps(place, 1, _PGBENCH_SECONDS)
    milliseconds: list[float] = []
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        started = time.perf_counter()
        call()
        milliseconds.append((time.perf_counter() - started) * 1000 / each)
    took = time.perf_counter() - began
    yardstick = (before + pgbench_tps(place, 1, _PGBENCH_SECONDS)) / 2
    milliseconds.sort()
    per_second = len(milliseconds) * each / took
    return Result(
        name=name,
        clients=1,
        per_second=round(per_second, 1),
        p50_ms=round(percentile(milliseconds, 0.50), 4),
        p99_ms=round(percentile(milliseconds, 0.99), 4),
        statements=statements,
        round_trips=statements,
        pgbench_tps=round(yardstick, 1),
        ratio=round(per_second / yardstick, 3),
    )
