"""The scenes at the gate: who is let in, who is not and why, and what stops a lane."""

from __future__ import annotations

import time

from installers.demonstration.books import Books
from installers.demonstration.displays import Display
from installers.demonstration.gallery_album import Album
from installers.demonstration.gate import (
    ADMITTED_GREEN,
    BAND_SHARE,
    REFUSED_VERMILION,
    WALKS_AFTER_SECONDS,
    Gate,
)
from installers.demonstration.stage import Stage
from installers.demonstration.waiting import wait_for

STATUS_SECONDS = 2.0  # the status bar is asked for each second


class GateScenes:
    """Brings codes to one lane and photographs its screen."""

    def __init__(self, stage: Stage, books: Books, album: Album) -> None:
        self._stage = stage
        self._books = books
        self._album = album
        self._screen: Display = stage.gate_screen
        self._gate = Gate(books, stage.scanner, stage.turnstile, stage.gate_screen)

    def enter(self, code: str) -> None:
        """Let a visitor in without a picture."""
        self._gate.enter(code)

    def show_idle(self) -> None:
        """Photograph a lane that waits."""
        wait_for("a lane that waits", lambda: self._share(ADMITTED_GREEN) < BAND_SHARE)
        self._keep("gate-idle")

    def show_admitted(self, code: str) -> None:
        """Present a ticket; photograph while the arm is open."""
        turnstile, before = self._stage.turnstile, self._books.passed()
        turnstile.walks_after_seconds = None
        self._stage.scanner.present(code)
        self._wait_for_band(ADMITTED_GREEN)
        self._keep("gate-admitted")

        def walked() -> bool:
            turnstile.walk_through()
            return self._books.passed() > before

        wait_for("a passage at the gate", walked)
        turnstile.walks_after_seconds = WALKS_AFTER_SECONDS

    def show_refused(self, name: str, code: str) -> None:
        """Present a ticket that does not open."""
        self._gate.be_refused(code)
        self._wait_for_band(REFUSED_VERMILION)
        self._keep(name)

    def show_not_walked(self, code: str) -> None:
        """Present a ticket and stay outside until the use is given back."""
        before = self._books.given_back()
        self._stage.turnstile.walks_after_seconds = None
        self._stage.scanner.present(code)
        wait_for("a use given back", lambda: self._books.given_back() > before)
        self._keep("gate-not-walked")
        self._stage.turnstile.walks_after_seconds = WALKS_AFTER_SECONDS

    def show_fault(self) -> None:
        """Cut the turnstile off."""
        self._stage.turnstile.vanish()
        self._wait_for_band(REFUSED_VERMILION)
        self._keep("gate-fault")
        self._stage.turnstile.come_back()
        wait_for("the turnstile back", lambda: self._share(REFUSED_VERMILION) < BAND_SHARE)

    def show_offline(self, code: str) -> None:
        """Present a ticket while there is no database: the gate judges it by its own list."""
        turnstile = self._stage.turnstile
        turnstile.walks_after_seconds = None
        self._stage.scanner.present(code)
        self._wait_for_band(ADMITTED_GREEN)
        time.sleep(STATUS_SECONDS)  # the remaining time runs on the screen: it is never still
        self._album.keep("gate-offline", self._screen.picture())
        turnstile.walk_through()
        turnstile.walks_after_seconds = WALKS_AFTER_SECONDS

    def _wait_for_band(self, colour: tuple[int, int, int]) -> None:
        wait_for("a verdict on the screen", lambda: self._share(colour) > BAND_SHARE)

    def _share(self, colour: tuple[int, int, int]) -> float:
        return self._screen.share_of(*colour)

    def _keep(self, name: str) -> None:
        self._album.keep(name, self._screen.wait_until_refreshed(f"the picture {name}"))
