"""One measured line, as it is printed and as it goes into --json."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """What one operation reached at a number of clients, beside pgbench at the same number."""

    name: str
    clients: int
    per_second: float
    p50_ms: float
    p99_ms: float
    statements: int
    round_trips: int
    pgbench_tps: float
    ratio: float


def percentile(sorted_values: list[float], share: float) -> float:
    """Give the value below which `share` of a sorted list lies."""
    return sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * share))]


def table(results: list[Result]) -> str:
    """Lay results out for a terminal."""
    head = (
        f"{'name':<22}{'clients':>8}{'per second':>12}{'p50 ms':>9}{'p99 ms':>9}"
        f"{'stmts':>7}{'trips':>7}{'pgbench -N':>12}{'ratio':>8}"
    )
    lines = [
        f"{r.name:<22}{r.clients:>8}{r.per_second:>12,.0f}{r.p50_ms:>9.2f}{r.p99_ms:>9.2f}"
        f"{r.statements:>7}{r.round_trips:>7}{r.pgbench_tps:>12,.0f}{r.ratio:>8.2f}"
        for r in results
    ]
    return "\n".join([head, *lines])
