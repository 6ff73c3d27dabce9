"""What one channel sold at one station on one day, drawn as columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from installers.demonstration.history.facts import Channel, Integers, Shelf
from installers.demonstration.history.ids import Ids, ids_at
from installers.demonstration.history.seasons import ONLINE_HOURS, WINDOW_HOURS, minutes_of_day

_QUANTITIES: Final = (0.3, 0.42, 0.14, 0.09, 0.03, 0.02)
_SECOND_LINE: Final = 0.22


@dataclass(frozen=True)
class Batch:
    """The orders of a station-day as columns. Days count from 1970; instants are Unix ms."""

    day: int
    shelf: Shelf
    order_id: Ids
    channel: Channel
    sold_ms: Integers
    visit_day: Integers
    line_order: Integers
    line_number: Integers
    line_row: Integers
    quantity: Integers


def draw_orders(
    channel: Channel,
    shelf: Shelf,
    tickets: int,
    day: int,
    leads: Integers | None,
    midnight_ms: int,
    chance: np.random.Generator,
) -> Batch:
    """Draw the orders of one channel of a day, in the order of their times.

    `leads` are days ahead to choose from, as often as they occur; None sells for the day itself.
    `midnight_ms` is the site's midnight as Unix milliseconds.
    """
    orders = max(1, round(tickets / (2.2 * (1 + _SECOND_LINE))))
    hours = ONLINE_HOURS if channel.ahead else WINDOW_HOURS
    sold = midnight_ms + np.sort(minutes_of_day(hours, orders, chance))
    visit = np.full(orders, day)
    if leads is not None:
        visit = day + chance.choice(leads, orders)
    second = np.flatnonzero(chance.random(orders) < _SECOND_LINE)
    first_rows = chance.choice(len(shelf.weights), orders, p=shelf.weights)
    second_rows = chance.choice(len(shelf.weights), len(second), p=shelf.addon_weights)
    line_order = np.concatenate([np.arange(orders), second])
    sorting = np.argsort(line_order, kind="stable")
    quantity = 1 + chance.choice(len(_QUANTITIES), orders, p=_QUANTITIES)
    return Batch(
        day=day,
        shelf=shelf,
        order_id=ids_at(sold, chance),
        channel=channel,
        sold_ms=sold,
        visit_day=visit,
        line_order=line_order[sorting],
        line_number=np.concatenate([np.full(orders, 1), np.full(len(second), 2)])[sorting],
        line_row=np.concatenate([first_rows, second_rows])[sorting],
        quantity=np.concatenate([quantity, quantity[second]])[sorting],
    )
