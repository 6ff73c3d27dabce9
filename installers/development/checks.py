"""The checks of `dev.py test`, in order: style, types, rooms, then every test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from installers.development.environment import ROOT, program
from installers.development.progress import StepFailed, run_step

FULL = {
    "SHANMEN_FUZZ_CASES": "10000",
    "SHANMEN_KILLS": "100",
    "SHANMEN_CLOSURE_TICKETS": "15000",
    "SHANMEN_OFFLINE_SALES": "3600",
}
WAITING = ("migrations", "races", "journeys")  # for other programs, most of their time
FULL_SECONDS = "1800"  # of one test at full counts
UNTESTED = ("benchmarks",)  # measured by `dev.py bench`, never asserted


def run_checks(pytest_arguments: Sequence[str], *, full: bool) -> int:
    """Run every check, or only pytest when it is given arguments; return the exit status."""
    environment = _environment(full)
    if pytest_arguments:
        return _pytest(pytest_arguments, environment)
    failed = [name for name, command, advice in _static() if not _passes(name, command, advice)]
    patience = [f"--timeout={FULL_SECONDS}"] if full else []
    status = _pytest([*_beside(), *patience, *_in_order()], environment)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)} (see above).")
    return status or int(bool(failed))


def _static() -> list[tuple[str, list[str | Path], str]]:
    return [
        ("ruff check", [program("ruff"), "check"], "ruff check --fix mends many of these"),
        ("ruff format", [program("ruff"), "format", "--check"], "ruff format rewrites the files"),
        (
            "mypy --strict",
            [program("mypy"), "--strict"],
            "Types are checked as pyproject.toml says",
        ),
        ("import-linter", [program("lint-imports")], "pyproject.toml lists what may import what"),
    ]


def _passes(name: str, command: list[str | Path], advice: str) -> bool:
    try:
        run_step(name, command, advice=advice, folder=ROOT)
    except StepFailed as failure:
        print(f"{failure.output}\n{advice}", flush=True)
        return False
    return True


def _beside() -> list[str]:
    """One process more than cores: while one waits for a device or a server, the others work.

    Each has its own database server; the tests of a file stay together and in order.
    """
    processes = (os.cpu_count() or 1) + 1
    return [f"--numprocesses={processes}", "--dist=loadfile", "--no-loadscope-reorder"]


def _in_order() -> list[str]:
    """Return all test files as they are begun."""
    files = sorted(path.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py"))
    return [str(path) for path in in_order(path for path in files if path.parts[1] not in UNTESTED)]


def in_order(files: Iterable[Path]) -> list[Path]:
    """Put test files (relative to the root) in order: rules first, as they answer soonest.

    Those that wait for other programs are spread among the rest, so that a core has always work,
    and the short ones at the end keep all processes busy until it comes.
    """
    rules: list[Path] = []
    quick: list[Path] = []
    waiting: list[Path] = []
    for path in files:
        kind = waiting if path.parts[1] in WAITING else rules if _are_rules(path) else quick
        kind.append(path)
    between = max(1, len(quick) * 3 // 4 // (len(waiting) + 1))
    mixed = list(rules)
    while waiting:
        mixed += [waiting.pop(), *quick[:between]]
        del quick[:between]
    return mixed + quick


def _are_rules(path: Path) -> bool:
    return "rules" in path.stem or "kernel" in path.parts


def _environment(full: bool) -> dict[str, str]:
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return {**environment, **FULL} if full else environment


def _pytest(arguments: Sequence[str], environment: dict[str, str]) -> int:
    command = [str(program("python")), "-m", "pytest", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as running:
        while True:
            # Ctrl-C reaches pytest too, which needs a moment to take its databases down.
            with suppress(KeyboardInterrupt):
                return running.wait()
