"""What visitors want on the day that is played: seeded, so that every run is the same day."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from enum import Enum, auto

from installers.demonstration.park import PARK_FILE
from shared.kernel.money import Money

ORDERS = 62
SEED = 20260501
SHOWN_ORDER = 41  # a family's mixed basket, photographed while the cashier takes the money
TOMORROW_ORDER = 33
TYPICAL_BASKETS = (  # weight, then quantities by code of the ticket type
    (24, {"adult": 2}),
    (10, {"adult": 1}),
    (7, {"adult": 2, "free": 1}),
    (6, {"family": 1}),
    (6, {"concession": 2}),
    (5, {"adult": 1, "concession": 1}),
    (5, {"gate_cable": 2}),
    (4, {"adult": 2, "cable": 2}),
    (4, {"adult": 4, "glass": 2}),
    (3, {"adult": 2, "concession": 1, "free": 2}),
    (3, {"family": 1, "show": 2}),
    (2, {"concession": 12, "adult": 1}),
)
SHOWN_BASKET = {"adult": 2, "concession": 1, "family": 1, "gate_cable": 1}
STAYS_AWAY = 0.06  # the share of tickets whose holders come later than the day is played


class Tender(Enum):
    """How the visitor pays in cash."""

    EXACT = auto()
    TYPED = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """What the plan must know of a ticket type: its key F1–F8, its price, whom it lets in."""

    button: int
    price: Money
    opens_gate: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """One order: quantities by ticket type in the order they are asked for, and the money."""

    number: int
    quantities: tuple[tuple[str, int], ...]
    tender: Tender
    for_tomorrow: bool = False

    @property
    def tickets(self) -> int:
        """How many papers will come out."""
        return sum(quantity for _, quantity in self.quantities)


def read_offers() -> dict[str, Offer]:
    """Return the park's ticket types by code, as their buttons stand on the screen."""
    table = tomllib.loads(PARK_FILE.read_text("utf-8"))
    return {
        entry["code"]: Offer(button, Money.parse(entry["price"]), "site" in entry["zones"])
        for button, entry in enumerate(table["ticket_types"], 1)
    }


def plan_day() -> tuple[Wish, ...]:
    """Return the orders of the day."""
    dice = random.Random(SEED)  # noqa: S311 - a repeatable day, nothing secret
    return tuple(_wish(number, dice) for number in range(1, ORDERS + 1))


def stays_away(number: int) -> bool:
    """Say whether the holder of the day's ticket of this number does not come yet."""
    return random.Random(SEED + number).random() < STAYS_AWAY  # noqa: S311 - as above


def total_of(wish: Wish, offers: dict[str, Offer]) -> Money:
    """Return what the wish costs; the screen and the database have to agree with it."""
    amounts = [offers[code].price * quantity for code, quantity in wish.quantities]
    return sum(amounts, Money(0))


def _wish(number: int, dice: random.Random) -> Wish:
    weights = [weight for weight, _ in TYPICAL_BASKETS]
    basket = dice.choices([basket for _, basket in TYPICAL_BASKETS], weights)[0]
    tender = dice.choice([Tender.EXACT, Tender.TYPED])
    if number == 1:
        return Wish(number, (("adult", 2),), Tender.EXACT)
    if number == SHOWN_ORDER:
        return Wish(number, tuple(SHOWN_BASKET.items()), Tender.TYPED)
    if number == TOMORROW_ORDER:
        return Wish(number, (("adult", 1),), Tender.EXACT, for_tomorrow=True)
    return Wish(number, tuple(basket.items()), tender)
