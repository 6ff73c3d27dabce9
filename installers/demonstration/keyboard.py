"""Real key presses, by xdotool, into the program that has the focus of a display."""

from __future__ import annotations

import os
import subprocess

from installers.demonstration.waiting import wait_for

_HAND_MS = 60  # a quicker hand would be a scanner
# A character that no key has is put on one for as long as this, and a busy program reads it late.
_BORROWED_KEY_MS = 500


class Keyboard:
    """The keyboard of one display; counts the keys so that a summary can tell their number."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        self.pressed = 0

    def take(self, title: str) -> None:
        """Wait for a window whose title contains `title` and give it the focus."""
        found = wait_for(f"a window “{title}”", lambda: self._windows(title) or None)
        self._run("windowfocus", "--sync", found[-1])

    def title(self, title: str) -> str:
        """Give the whole title of the window that `take` would give the focus; empty if none."""
        found = self._windows(title)
        return self._run("getwindowname", found[-1]).strip() if found else ""

    def press(self, *keys: str) -> None:
        """Press keys one after another, named as X does: F1, Return, ctrl+t, BackSpace."""
        for key in keys:
            self._run("key", "--clearmodifiers", key)
            self.pressed += 1

    def write(self, words: str) -> None:
        """Write words at the speed of a hand, also such as no key has."""
        delay_ms = _HAND_MS if words.isascii() else _BORROWED_KEY_MS
        self._run("type", "--delay", str(delay_ms), words)
        self.pressed += len(words)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the display that no key leads to; not counted."""
        self._run("mousemove", "--sync", str(x), str(y), "click", "1")

    def _windows(self, title: str) -> list[str]:
        return self._run("search", "--onlyvisible", "--name", title, check=False).split()

    def _run(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=check,
        )
        return done.stdout
