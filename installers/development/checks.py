"""The checks of `dev.py test`, in order: style, types, rooms, then every test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installers.development.environment import ROOT, program
from installers.development.progress import StepFailed, run_step

FULL = {"SHANMEN_FUZZ_CASES": "10000", "SHANMEN_KILLS": "100"}
LAST = ("migrations", "races", "journeys")
UNTESTED = ("benchmarks",)  # measured by `dev.py bench`, never asserted


def run_checks(pytest_arguments: Sequence[str], *, full: bool) -> int:
    """Run every check, or only pytest when it is given arguments; return the exit status."""
    environment = _environment(full)
    if pytest_arguments:
        return _pytest(pytest_arguments, environment)
    failed = [name for name, command, advice in _static() if not _passes(name, command, advice)]
    status = _pytest(_levels(), environment)
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


def _levels() -> list[str]:
    """Return all test files: rules first, as they answer soonest; whole-suite levels last."""
    files = sorted(path.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py"))
    tested = [path for path in files if path.parts[1] not in UNTESTED]
    return [str(path) for path in sorted(tested, key=level_of)]


def level_of(path: Path) -> int:
    """Return how late a test file (relative to the root) runs; equal levels run by name."""
    if path.parts[1] in LAST:
        return 2 + LAST.index(path.parts[1])
    return 0 if "rules" in path.stem or "kernel" in path.parts else 1


def _environment(full: bool) -> dict[str, str]:
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return {**environment, **FULL} if full else environment


def _pytest(arguments: Sequence[str], environment: dict[str, str]) -> int:
    command = [str(program("python")), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
