"""The rows that selling leaves behind: orders, lines, payments, and the entries that they post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from installers.demonstration.history import layouts
from installers.demonstration.history.binary import Layout
from installers.demonstration.history.facts import Counter, Integers
from installers.demonstration.history.ids import Ids, ids_at
from installers.demonstration.history.postgres_time import day_number, stamp
from installers.demonstration.history.station_day import Batch

Rows = tuple[Layout, int, Mapping[str, Any]]

# Share of orders, and the account that the money comes to.
_AT_WINDOWS: Final = {
    "cash": (0.18, b"1001"),
    "wechat": (0.5, b"1012"),
    "alipay": (0.24, b"1012"),
    "card": (0.08, b"1012"),
}
_ON_LINE: Final = {"wechat": (0.6, b"1012"), "alipay": (0.4, b"1012")}
_DEFERRED: Final = b"2203"


@dataclass(frozen=True)
class Desk:
    """Where a batch was sold: the counter, its shift, the first free number, the day as MMDD."""

    counter: Counter
    shift_id: Ids
    first_number: int
    month_day: str

    def numbers(self, count: int) -> npt.NDArray[np.bytes_]:
        """Give the next numbers to so many orders; four digits, or five once there are more."""
        digits = 4 if self.first_number + count <= 10_000 else 5
        prefix = f"{self.counter.code}-{self.month_day}-"
        return numbered(prefix, self.first_number + np.arange(count), digits)


def numbered(prefix: str, counted: Integers, digits: int) -> npt.NDArray[np.bytes_]:
    """Write a prefix and a counter of fixed width, as bytes."""
    text = np.empty((len(counted), len(prefix) + digits), np.uint8)
    text[:, : len(prefix)] = np.frombuffer(prefix.encode(), np.uint8)
    for place in range(digits):
        text[:, -1 - place] = counted // 10**place % 10 + ord("0")
    return text.view(f"S{text.shape[1]}").ravel()


def sold_rows(batch: Batch, desk: Desk, chance: np.random.Generator) -> Iterator[Rows]:
    """Give the rows of a batch's orders, lines, payments and ledger entries."""
    amount = batch.shelf.unit[batch.line_row] * batch.quantity
    orders = len(batch.order_id)
    total = np.bincount(batch.line_order, amount, orders).astype(np.int64)
    number = desk.numbers(orders)
    yield (
        layouts.order(number.dtype.itemsize),
        orders,
        {
            "id": batch.order_id,
            "number": number,
            "state": b"PAID",
            "station_id": desk.counter.station_id,
            "staff_id": desk.counter.staff_id,
            "shift_id": desk.shift_id.repeat(orders, 0),
            "channel_id": batch.channel.id,
            "business_date": day_number(batch.day),
            "visit_day": day_number(batch.visit_day),
            "priced_at": stamp(batch.sold_ms),
            "sold_at": stamp(batch.sold_ms),
            "total": total,
        },
    )
    yield _lines(batch, amount)
    yield from _payments(batch, desk, total, chance)


def _lines(batch: Batch, amount: Integers) -> Rows:
    shelf, row = batch.shelf, batch.line_row
    values = {
        "order_id": batch.order_id[batch.line_order],
        "line": batch.line_number,
        "ticket_type_id": shelf.type_id[row],
        "terms_id": shelf.terms_id[row],
        "price_id": shelf.price_id[row],
        "quantity": batch.quantity,
        "persons": batch.quantity * shelf.persons[row],
        "unit_price": shelf.unit[row],
        "list_amount": shelf.list_unit[row] * batch.quantity,
        "amount": amount,
    }
    return layouts.ORDER_LINE, len(row), values


def _payments(
    batch: Batch, desk: Desk, total: Integers, chance: np.random.Generator
) -> Iterator[Rows]:
    tenders = _ON_LINE if batch.channel.ahead else _AT_WINDOWS
    shares = [share for share, _ in tenders.values()]
    chosen = chance.choice(len(tenders), len(total), p=shares)
    for index, (tender, (_, account)) in enumerate(tenders.items()):
        mine = np.flatnonzero(chosen == index)
        yield (
            layouts.payment(tender),
            len(mine),
            {
                "id": ids_at(batch.sold_ms[mine], chance),
                "order_id": batch.order_id[mine],
                "shift_id": desk.shift_id.repeat(len(mine), 0),
                "tender": tender.encode(),
                "state": b"SUCCEEDED",
                "amount": total[mine],
                "received": total[mine],
                "business_date": day_number(batch.day),
                "at": stamp(batch.sold_ms[mine]),
            },
        )
        yield from _sale_entries(batch, desk, total, mine[total[mine] > 0], account, chance)


def _sale_entries(
    batch: Batch,
    desk: Desk,
    total: Integers,
    paid: Integers,
    account: bytes,
    chance: np.random.Generator,
) -> Iterator[Rows]:
    # A free order posts nothing, as at a real window.
    entry_id = ids_at(batch.sold_ms[paid], chance)
    yield (
        layouts.entry("sale"),
        len(paid),
        {
            "id": entry_id,
            "kind": b"sale",
            "source_id": batch.order_id[paid],
            "business_date": day_number(batch.day),
            "at": stamp(batch.sold_ms[paid]),
            "station_id": desk.counter.station_id,
            "staff_id": desk.counter.staff_id,
            "accounts": (account, _DEFERRED),
            "amounts": (total[paid], -total[paid]),
        },
    )
