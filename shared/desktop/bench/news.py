"""What has happened on the bench between two moments: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.desktop.bench.rig import RigState
from shared.devices.printer.simulated.condition import PaperLevel


class Deed(StrEnum):
    """What a device did, or what was done to it."""

    PRINTED = "PRINTED"
    DRAWER = "DRAWER"
    PAPER_OUT = "PAPER_OUT"
    PAPER_LOADED = "PAPER_LOADED"
    COVER_OPEN = "COVER_OPEN"
    COVER_SHUT = "COVER_SHUT"
    UNPLUGGED = "UNPLUGGED"
    PLUGGED = "PLUGGED"
    OPENED = "OPENED"
    PASSED = "PASSED"
    SHUT = "SHUT"  # nobody walked
    FORCED = "FORCED"
    FIRE = "FIRE"
    FIRE_OVER = "FIRE_OVER"
    PRESENTED = "PRESENTED"
    UNREADABLE = "UNREADABLE"  # a paper without a code
    CARD_LAID = "CARD_LAID"
    CARD_LIFTED = "CARD_LIFTED"
    CARD_READ = "CARD_READ"
    SPOILT = "SPOILT"  # one fen taken off a payment


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the list: aware UTC, and a count whose meaning the deed tells."""

    deed: Deed
    at: datetime
    count: int = 0


def happenings(before: RigState, now: RigState, at: datetime) -> list[Happening]:
    """Give what happened, oldest first."""
    deeds = [
        *_printer_deeds(before, now),
        *_turnstile_deeds(before, now),
        *_card_deeds(before, now),
    ]
    return [Happening(deed, at, count) for deed, count in deeds]


def _printer_deeds(before: RigState, now: RigState) -> list[tuple[Deed, int]]:
    deeds = [(Deed.PRINTED, number + 1) for number in range(before.papers, now.papers)]
    deeds += [(Deed.DRAWER, 0)] * (now.drawer_pulses - before.drawer_pulses)
    if before.printer_plugged != now.printer_plugged:
        deeds.append((Deed.PLUGGED if now.printer_plugged else Deed.UNPLUGGED, 0))
    if _is_out(before) != _is_out(now):
        deeds.append((Deed.PAPER_OUT if _is_out(now) else Deed.PAPER_LOADED, 0))
    if before.condition.cover_open != now.condition.cover_open:
        deeds.append((Deed.COVER_OPEN if now.condition.cover_open else Deed.COVER_SHUT, 0))
    return deeds


def _card_deeds(before: RigState, now: RigState) -> list[tuple[Deed, int]]:
    deeds = []
    if before.laid is not now.laid:
        deeds.append((Deed.CARD_LIFTED if now.laid is None else Deed.CARD_LAID, 0))
    deeds += [(Deed.CARD_READ, 0)] * (now.readings - before.readings)
    return deeds


def _turnstile_deeds(before: RigState, now: RigState) -> list[tuple[Deed, int]]:
    opened, walked = now.openings - before.openings, now.persons - before.persons
    deeds = []
    if opened:
        deeds.append((Deed.OPENED, opened))
    if walked:
        # An arm that was open already opened again because the person before had walked.
        deeds.insert(0 if before.arm_open else len(deeds), (Deed.PASSED, walked))
    elif before.arm_open and not now.arm_open and not now.burning:
        deeds.append((Deed.SHUT, 0))
    deeds += [(Deed.FORCED, 0)] * (now.forced - before.forced)
    if before.burning != now.burning:
        deeds.append((Deed.FIRE if now.burning else Deed.FIRE_OVER, 0))
    return deeds


def _is_out(state: RigState) -> bool:
    return state.condition.paper is PaperLevel.END
