"""Shows what runs and for how long, and what to do when it fails."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

TICK_SECONDS = 1.0
PLAIN_TICK_SECONDS = 15.0  # a log file needs a sign of life, not a clock
TAIL_LINES = 25


@dataclass(eq=False)
class StepFailed(Exception):
    """A step of the set-up failed: what, what to do about it, and the end of what it said."""

    step: str
    advice: str
    output: str = ""

    def __str__(self) -> str:
        """Return the whole story for a person at a terminal."""
        tail = "\n".join(f"  | {line}" for line in self.output.splitlines()[-TAIL_LINES:])
        return "\n".join(part for part in (f"Failed: {self.step}.", tail, self.advice) if part)


class Progress:
    """A line that names a step and counts its seconds; plain lines where there is no terminal."""

    def __init__(self, step: str) -> None:
        self._step = step
        self._terminal = sys.stderr.isatty()
        self._began = time.monotonic()
        self._ended = threading.Event()
        self._clock = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Progress:
        """Show the step and begin to count."""
        self._show("" if self._terminal else "\n")
        self._clock.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Show how long it took and whether it went well."""
        self._ended.set()
        self._clock.join()
        word = "done" if error is None else "failed"
        self._show(f" {word} in {self.seconds:.1f} s\n", with_clock=False)

    @property
    def seconds(self) -> float:
        """Seconds since the step began."""
        return time.monotonic() - self._began

    def _tick(self) -> None:
        pause = TICK_SECONDS if self._terminal else PLAIN_TICK_SECONDS
        while not self._ended.wait(pause):
            self._show("" if self._terminal else "\n", with_clock=True)

    def _show(self, end: str, *, with_clock: bool = False) -> None:
        clock = f" {self.seconds:.0f} s" if with_clock else ""
        start = "\r" if self._terminal else ""
        sys.stderr.write(f"{start}{self._step} …{clock}{end}")
        sys.stderr.flush()


def run_step(
    step: str,
    command: Sequence[str | Path],
    *,
    advice: str,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> str:
    """Run a program with its seconds shown; return what it wrote. Raises StepFailed."""
    with Progress(step):
        try:
            done = subprocess.run(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                env=None if environment is None else dict(environment),
                cwd=folder,
                check=False,
            )
        except OSError as error:
            raise StepFailed(step, advice, str(error)) from error
        if done.returncode:
            raise StepFailed(step, advice, done.stdout)
    return done.stdout
