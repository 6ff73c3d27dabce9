"""Where the holder of a laid card has a place in the basket."""

from __future__ import annotations

from dataclasses import dataclass

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.naming.needs import Need


@dataclass(frozen=True, slots=True)
class Seat:
    """A place of the roll, counted from 0, and the need it is of; `known` was there before."""

    at: int
    need: Need
    known: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """Who laid a card: the entry, and the age on the day of the visit as far as it is known."""

    entry: Entry
    age: int | None = None
