"""The gate as its visitors see it: a code is held before the scanner, and the arm turns or not."""

from __future__ import annotations

from pathlib import Path

from installers.demonstration.books import Books
from installers.demonstration.displays import Display
from installers.demonstration.keyboard import Keyboard
from installers.demonstration.waiting import wait_for
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.tickets.code import Flag, parse_code

ADMITTED_GREEN = (0x00, 0x9E, 0x73)
CHECK_AMBER = (0xE6, 0x9F, 0x00)
REFUSED_VERMILION = (0xD5, 0x5E, 0x00)
BAND_SHARE = 0.1  # the verdict band fills about a quarter of the screen
WALKS_AFTER_SECONDS = 0.05
_TITLE = "山门 检票"


def altered(code: str) -> str:
    """Return the code with one character of its signature changed, as a forger would."""
    last = code[-1]
    return code[:-1] + ("A" if last != "A" else "B")


class Gate:
    """The gate's own devices, what is seen on its screen, and what the database says of it."""

    def __init__(
        self,
        books: Books,
        scanner: SimulatedScanner,
        turnstile: SimulatedTurnstile,
        screen: Display,
    ) -> None:
        self._books = books
        self._scanner = scanner
        self._turnstile = turnstile
        self._screen = screen
        self._keys = Keyboard(screen.name)
        self._turnstile.walks_after_seconds = WALKS_AFTER_SECONDS

    def enter(self, code: str) -> None:
        """Present a code and walk through once the arm has turned for everybody on the ticket."""
        before = self._books.passed()
        self._scanner.present(code)
        self._look_at_papers(code)
        wait_for("a passage at the gate", lambda: self._books.passed() > before)

    def enter_and_be_seen(self, code: str, picture: Path) -> None:
        """Present a code, have the screen photographed while the arm is open, then walk."""
        openings, before = self._turnstile.openings, self._books.passed()
        self._turnstile.walks_after_seconds = None
        self._scanner.present(code)
        self._look_at_papers(code)
        wait_for("the frame that opens the arm", lambda: self._turnstile.openings > openings)
        self._photograph(ADMITTED_GREEN, "a green verdict", picture)
        self._turnstile.walk_through()
        wait_for("a passage at the gate", lambda: self._books.passed() > before)
        self._turnstile.walks_after_seconds = WALKS_AFTER_SECONDS

    def be_refused(self, code: str, picture: Path | None = None) -> None:
        """Present a code that does not open."""
        before = sum(self._books.refused().values())
        self._scanner.present(code)
        wait_for("a refusal at the gate", lambda: sum(self._books.refused().values()) > before)
        if picture is not None:
            self._photograph(REFUSED_VERMILION, "a refusal on the gate's screen", picture)

    def _look_at_papers(self, code: str) -> None:
        """Be the attendant whom a reduced ticket asks to look at papers: they are right."""
        if Flag.STAFF_CHECK not in parse_code(code).header.flags:
            return
        wait_for("a question on the gate's screen", self._is_amber)
        self._keys.take(_TITLE)
        self._keys.press("Return")

    def _is_amber(self) -> bool:
        return self._screen.share_of(*CHECK_AMBER) > BAND_SHARE

    def _photograph(self, colour: tuple[int, int, int], awaited: str, picture: Path) -> None:
        wait_for(awaited, lambda: self._screen.share_of(*colour) > BAND_SHARE)
        self._screen.wait_until_refreshed(f"{awaited} at rest").save(picture)
