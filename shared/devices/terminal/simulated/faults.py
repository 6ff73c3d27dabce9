"""What a simulated terminal can be told to do wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto


class Moment(StrEnum):
    """When the line is cut, once."""

    ASKED = auto()  # before the terminal has answered at all
    CARD = auto()  # while it waits for the card
    PAID = auto()  # the bank has the money, and nobody was told
    TOLD = auto()  # the result was told, its completion not


@dataclass
class TerminalFaults:
    """What the terminal does wrong from now on; may be changed while it runs."""

    silent: bool = False
    cut_at: Moment | None = None
    cut_seconds: float = 0.0  # plugged in again after so long; 0 is not by itself
    late_seconds: float = 0.0  # before it answers a command at all
    fragment_bytes: int = 0
    glued: bool = False  # says everything at once and waits for no confirmation
    garbage: bytes = b""  # once, before the next word
    wrong_checksums: int = 0  # how many of the next frames, on a serial line
    hears_badly: int = 0  # says 15 to so many frames, on a serial line
    wants_time: int = 0  # says 84 9C so often before it accepts a payment
    takes_back_unheard: bool = False  # what was cut off before it was told
