"""What the sheet of parked orders shows: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from boxoffice.sale.look_up.entry import NO_ROW
from shared.sales.held_orders import ParkedOrder


@dataclass(frozen=True, slots=True)
class ParkedShown:
    """The page of orders that is in sight; `marked` is the row that Enter takes."""

    orders: tuple[ParkedOrder, ...]
    now: datetime
    marked: int = NO_ROW
    typed: str = ""
    answers: int = 0
    pages: bool = False
    lost: bool = False
