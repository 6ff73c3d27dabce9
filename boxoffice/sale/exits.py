"""Where the sale screen leads, and what it changes of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SaleExits:
    """Where the sale screen leads: other screens, and settings of the whole program.

    `signed_out` is where it goes when the sign-in has run out; the basket stays on the counter.
    """

    lock: Callable[[], None]
    signed_out: Callable[[], None]
    reports: Callable[[], None]
    language: Callable[[], None]
    look: Callable[[], None]
    open_drawer: Callable[[], None]
