"""Starts the product's programs as processes of their own and ends them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from shared.database.environment import DATABASE_URL_VARIABLE

STOP_SECONDS = 10.0
LOG_TAIL_LINES = 20


class ProgramEnded(Exception):
    """A program that should run has ended; the text carries the end of its log."""


class Program:
    """One running program; what it says goes to `log_file`."""

    def __init__(
        self,
        name: str,
        module: str,
        arguments: Sequence[str | Path],
        *,
        database_url: str,
        log_file: Path,
        display: str | None = None,
        url_variable: str = DATABASE_URL_VARIABLE,
    ) -> None:
        self.name = name
        self._log_file = log_file
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        environment[url_variable] = database_url
        if display is not None:
            environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with log_file.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", module, *map(str, arguments)],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def running(self) -> bool:
        """Whether the program has not ended yet."""
        return self._process.poll() is None

    def require_running(self) -> None:
        """Raise ProgramEnded when it has ended."""
        if not self.running:
            status = self._process.returncode
            raise ProgramEnded(f"{self.name} ended with status {status}\n{self.last_words()}")

    def last_words(self) -> str:
        """Return the end of its log."""
        lines = self._log_file.read_text("utf-8", errors="replace").splitlines()
        return "\n".join(f"  | {line}" for line in lines[-LOG_TAIL_LINES:])

    def stop(self) -> int:
        """Ask it to end, wait, and return its exit status; insist when it does not listen."""
        if self.running:
            self._process.terminate()
        try:
            return self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
