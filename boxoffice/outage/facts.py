"""How a window stands without the database, as its screen says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class OutageFacts:
    """`away` while the window sells by itself, from so many places and order numbers.

    `waiting` sales are on its disk only, `stuck` of them the database will not take; `late` ones
    wait for a supervisor, those among them whose entry on the disk cannot be read. `broken` says
    that the journal cannot be used.
    """

    away: bool = False
    places: int = 0
    orders: int = 0
    waiting: int = 0
    stuck: int = 0
    late: int = 0
    broken: bool = False


ALL_WELL: Final = OutageFacts()
