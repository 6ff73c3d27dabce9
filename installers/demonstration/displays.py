"""Screens without a monitor: one virtual X display for each program, and pictures of it."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

from installers.demonstration.waiting import wait_for

WIDTH, HEIGHT = 1366, 768
STOP_SECONDS = 5.0
STILL_SECONDS = 0.15
TURNED = 0.2  # of the screen: no word, sheet or message on a page changes as much


class DisplayFault(Exception):
    """The virtual display cannot be had; the text says what to do."""


class Display:
    """A virtual screen of 1366 × 768 that stands in for a PC's monitor."""

    def __init__(self, log_file: Path) -> None:
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        try:
            with log_file.open("wb") as log:
                self._server = subprocess.Popen(
                    [*command, "-nolisten", "tcp", "-noreset"],
                    pass_fds=(write_end,),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
        except FileNotFoundError as error:
            os.close(read_end)
            raise DisplayFault("Xvfb is missing: apt-get install xvfb") from error
        finally:
            os.close(write_end)
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()  # the server writes it once it listens
        if not number:
            raise DisplayFault(f"Xvfb did not start; {log_file} says why")
        self.name = f":{number}"

    def picture(self) -> Image.Image:
        """Return what the monitor would show now."""
        return ImageGrab.grab(xdisplay=self.name)

    def share_of(self, red: int, green: int, blue: int) -> float:
        """Return which share of the screen, 0 to 1, has exactly this colour."""
        colours = self.picture().getcolors(WIDTH * HEIGHT) or []
        count = sum(count for count, colour in colours if colour == (red, green, blue))
        return count / (WIDTH * HEIGHT)

    def wait_until_still(self, awaited: str) -> Image.Image:
        """Wait until nothing on the screen has changed for a moment and return the picture."""
        seen, since = b"", time.monotonic()

        def is_still() -> Image.Image | None:
            nonlocal seen, since
            picture = self.picture()
            if picture.tobytes() != seen:
                seen, since = picture.tobytes(), time.monotonic()
            still = time.monotonic() - since >= STILL_SECONDS
            # One colour: the program has a window there and has painted nothing yet.
            return picture if still and picture.getcolors(1) is None else None

        return wait_for(awaited, is_still)

    def wait_until_turned(self, page: Image.Image, awaited: str) -> Image.Image:
        """Wait until another page stands where `page` stood, and is at rest.

        A program that is still at work shows its old page at rest, but for a word or two.
        """
        wait_for(awaited, lambda: _difference(page, self.picture()) >= TURNED)
        return self.wait_until_still(awaited)

    def wait_until_refreshed(self, awaited: str) -> Image.Image:
        """Wait until the clock on the screen has ticked, and with it what is asked each second."""
        before = self.picture().tobytes()
        wait_for(awaited, lambda: self.picture().tobytes() != before)
        return self.wait_until_still(awaited)

    def close(self) -> None:
        """Switch the monitor off."""
        self._server.terminate()
        try:
            self._server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()


def _difference(one: Image.Image, other: Image.Image) -> float:
    """Return which share of two pictures of one size differs, 0 to 1."""
    changed = ImageChops.difference(one, other).convert("L").histogram()
    return 1 - changed[0] / sum(changed)
