"""Which line of a bill is which payment that nobody has confirmed yet; facts in, answer out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from shared.finance.bill_file import BillLine
from shared.kernel.money import Money

# A cashier types the digits while the customer stands there; a clock may be off, a day may turn.
FURTHEST: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class UncheckedPayment:
    """Money that a cashier saw on a customer's telephone: its last six digits, when (aware)."""

    id: UUID
    reference: str
    amount: Money
    at: datetime


@dataclass(frozen=True, slots=True)
class Matched:
    """What belongs together, and which lines belong to nothing."""

    pairs: tuple[tuple[BillLine, UncheckedPayment], ...]
    lines: tuple[BillLine, ...]


def match_bill(lines: Sequence[BillLine], payments: Iterable[UncheckedPayment]) -> Matched:
    """Put together what has the same amount and the same last six digits, within half a day.

    Each line is one payment at most. Of several the nearest in time belong together.
    """
    by_end: dict[tuple[str, Money], list[BillLine]] = defaultdict(list)
    for line in lines:
        by_end[line.number[-6:], line.amount].append(line)
    near = sorted(
        (
            (abs(line.at - payment.at), line.number, payment.id, line, payment)
            for payment in payments
            for line in by_end.get((payment.reference, payment.amount), ())
        ),
        key=lambda one: one[:3],
    )
    taken: dict[str, UncheckedPayment] = {}
    used: set[UUID] = set()
    for gap, number, payment_id, _, payment in near:
        if gap <= FURTHEST and number not in taken and payment_id not in used:
            taken[number] = payment
            used.add(payment_id)
    return Matched(
        tuple((line, taken[line.number]) for line in lines if line.number in taken),
        tuple(line for line in lines if line.number not in taken),
    )
