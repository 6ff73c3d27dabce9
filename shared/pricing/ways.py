"""Lines of a basket while promotions are taken off: runs of tickets that cost alike, in fen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shared.kernel.money import Money
from shared.marketing.rules import Bundle, CodeRelief, FlashSale

Meets = FlashSale | Bundle | CodeRelief


class Item(NamedTuple):
    """A priced line: `unit` fen a ticket; `personal` if that is less than the price of the day.

    `of_day` is the price of the day, which a line with a personal price may go back to.
    """

    ticket_type_id: int
    quantity: int
    unit: int
    slots: tuple[int, ...] = ()
    personal: bool = False
    of_day: int | None = None

    def at_day_price(self) -> Item:
        """Give it without its personal price."""
        unit = self.unit if self.of_day is None else self.of_day
        return Item(self.ticket_type_id, self.quantity, unit, self.slots)


class Run(NamedTuple):
    """Tickets of one line that cost alike: `left` fen together.

    `touched` by a promotion that combines or a personal price, `closed` to any other, `priced` by a
    flash sale or a bundle. `taken` has (promotion, fen) for each that was taken off.
    """

    item: int
    tickets: int
    left: int
    touched: bool = False
    closed: bool = False
    priced: bool = False
    taken: tuple[tuple[int, int], ...] = ()


class Way:
    """One way to take promotions off: the runs of all lines, and which promotions it uses.

    Runs are replaced and never changed, so that a copy costs next to nothing.
    """

    __slots__ = ("items", "runs", "used")

    def __init__(self, items: Sequence[Item], runs: list[Run], used: tuple[int, ...] = ()) -> None:
        self.items = items
        self.runs = runs
        self.used = used

    @classmethod
    def of(cls, items: Sequence[Item]) -> Way:
        """Begin with nothing taken off."""
        runs = [
            Run(at, item.quantity, item.unit * item.quantity, item.personal)
            for at, item in enumerate(items)
        ]
        return cls(items, runs)

    @property
    def left(self) -> int:
        """What all lines cost, in fen."""
        return sum([run.left for run in self.runs])

    @property
    def cost(self) -> tuple[int, int]:
        """Order ways: the cheaper first, then the one that uses fewer promotions."""
        return self.left, len(self.used)

    def copy(self) -> Way:
        """Give one that can go on by itself."""
        return Way(self.items, self.runs[:], self.used)

    def take(self, number: int, promotion: Meets, pieces: Sequence[int], off: Money) -> None:
        """Take `off` off some runs together, each in proportion to what it costs."""
        runs, closes = self.runs, not promotion.combines
        prices = not isinstance(promotion, CodeRelief)
        shares = [off] if len(pieces) == 1 else off.split([runs[at].left for at in pieces])
        for at, share in zip(pieces, shares, strict=True):
            item, tickets, left, _, closed, priced, taken = runs[at]
            runs[at] = Run(
                item,
                tickets,
                left - share.fen,
                True,
                closed or closes,
                priced or prices,
                (*taken, (number, share.fen)),
            )
        if number not in self.used:
            self.used = (*self.used, number)

    def cut(self, at: int, tickets: int) -> int:
        """Make so many tickets of a run that nothing was taken off a run of their own.

        Gives its place: that of the run itself if it is all of them.
        """
        run = self.runs[at]
        if tickets == run.tickets:
            return at
        part = run.left // run.tickets * tickets  # they cost alike: no remainder
        self.runs[at] = run._replace(tickets=run.tickets - tickets, left=run.left - part)
        self.runs.append(run._replace(tickets=tickets, left=part))
        return len(self.runs) - 1

    def by_item(self) -> dict[int, list[Run]]:
        """Give the runs of each line."""
        lines: dict[int, list[Run]] = {}
        for run in self.runs:
            lines.setdefault(run.item, []).append(run)
        return lines


def taken_off(runs: Sequence[Run]) -> list[tuple[int, int, int]]:
    """Give (promotion, fen, tickets) for each promotion that lowers a line, in their order."""
    if len(runs) == 1:
        return [(number, share, runs[0].tickets) for number, share in runs[0].taken]
    sums: dict[int, tuple[int, int]] = {}
    for run in runs:
        for number, share in run.taken:
            fen, tickets = sums.get(number, (0, 0))
            sums[number] = fen + share, tickets + run.tickets
    return [(number, *sums[number]) for number in sorted(sums)]
