"""Where the screen of orders leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LookUpExits:
    """Back to the sale, out of the program, or on to the pass of a ticket."""

    sale: Callable[[], None]
    lock: Callable[[], None]
    signed_out: Callable[[], None]
    annual_pass: Callable[[UUID], None] = lambda _: None
