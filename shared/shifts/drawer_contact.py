"""What the contact of a drawer tells: opened by its key, or left open; a rule without a clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

LEFT_OPEN_SECONDS: Final = 60.0
# The lock needs a moment: a drawer that is shut right after its pulse may be about to open.
PULSE_SECONDS: Final = 3.0


class DrawerNews(StrEnum):
    """What a shift is told of its drawer that nobody asked it for."""

    BY_KEY = "BY_KEY"
    LEFT_OPEN = "LEFT_OPEN"


@dataclass(frozen=True, slots=True)
class DrawerSeen:
    """What is known of a drawer; times are seconds of a clock that only goes forward.

    `open_since` is None while it is shut. Before the first look nobody knows how it is: `looked`.
    """

    looked: bool = False
    open_since: float | None = None
    pulsed_at: float | None = None
    told: bool = False


def pulsed(seen: DrawerSeen, now: float) -> DrawerSeen:
    """Note that the program opens it."""
    return replace(seen, pulsed_at=now)


def look(seen: DrawerSeen, now: float, *, is_open: bool) -> tuple[DrawerSeen, DrawerNews | None]:
    """Take one look in; an opening is told of once, and so is one that lasts."""
    if not is_open:
        return _shut(seen, now), None
    if seen.open_since is None:
        by_key = seen.looked and seen.pulsed_at is None
        opened = DrawerSeen(looked=True, open_since=now)
        return opened, DrawerNews.BY_KEY if by_key else None
    if seen.told or now - seen.open_since < LEFT_OPEN_SECONDS:
        return replace(seen, pulsed_at=None), None
    return replace(seen, pulsed_at=None, told=True), DrawerNews.LEFT_OPEN


def _shut(seen: DrawerSeen, now: float) -> DrawerSeen:
    waiting = seen.pulsed_at is not None and now - seen.pulsed_at < PULSE_SECONDS
    return DrawerSeen(looked=True, pulsed_at=seen.pulsed_at if waiting else None)
