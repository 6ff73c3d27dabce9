"""Lines of a basket while promotions are taken off: runs of tickets that cost alike, in fen.

Items and runs are never changed once they are made. They are not frozen, for a basket needs dozens
of them and a frozen one takes four times as long to make.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shared.kernel.money import split_fen
from shared.marketing.rules import Bundle, CodeRelief, FlashSale

Meets = FlashSale | Bundle | CodeRelief


@dataclass(slots=True, eq=False)
class Item:
    """A priced line: `unit` fen a ticket; `personal` if that is less than the price of the day.

    `place` is the one of the line in the basket. `of_day` is the price of the day, which a line
    with a personal price may go back to; one that `gave_up` its personal price has done so.
    """

    place: int
    ticket_type_id: int
    quantity: int
    unit: int
    slots: tuple[int, ...] = ()
    personal: bool = False
    of_day: int | None = None
    gave_up: bool = False

    def at_day_price(self) -> Item:
        """Give it without its personal price."""
        unit = self.unit if self.of_day is None else self.of_day
        facts = (self.place, self.ticket_type_id, self.quantity, unit, self.slots)
        return Item(*facts, gave_up=True)


@dataclass(slots=True, eq=False)
class Run:
    """Tickets of one line that cost alike: `left` fen together.

    `touched` by a promotion that combines or a personal price, `closed` to any other, `priced` by a
    flash sale or a bundle. `taken` has (promotion, fen) for each that was taken off.
    """

    item: Item
    tickets: int
    left: int
    touched: bool = False
    closed: bool = False
    priced: bool = False
    taken: tuple[tuple[int, int], ...] = ()

    def part(self, tickets: int) -> Run:
        """Give so many tickets of a run that nothing was taken off."""
        left = self.left // self.tickets * tickets  # they cost alike: no remainder
        return Run(self.item, tickets, left, self.touched, self.closed, self.priced, self.taken)


class Way:
    """One way to take promotions off: the runs of all lines, and which promotions it uses.

    `left` is what all lines cost, in fen. Runs are replaced and never changed, so that a copy costs
    next to nothing.
    """

    __slots__ = ("items", "left", "runs", "used")

    def __init__(
        self, items: Sequence[Item], runs: list[Run], left: int, used: tuple[int, ...] = ()
    ) -> None:
        self.items = items
        self.runs = runs
        self.left = left
        self.used = used

    @classmethod
    def of(cls, items: Sequence[Item]) -> Way:
        """Begin with nothing taken off."""
        runs = [Run(one, one.quantity, one.unit * one.quantity, one.personal) for one in items]
        return cls(items, runs, sum([run.left for run in runs]))

    @property
    def cost(self) -> tuple[int, int]:
        """Order ways: the cheaper first, then the one that uses fewer promotions."""
        return self.left, len(self.used)

    def copy(self) -> Way:
        """Give one that can go on by itself."""
        return Way(self.items, self.runs[:], self.left, self.used)

    def take(self, number: int, promotion: Meets, pieces: Sequence[int], off: int) -> None:
        """Take `off` off some runs together, each in proportion to what it costs."""
        runs, closes, prices = self.runs, not promotion.combines, promotion.makes_price
        shares = [off] if len(pieces) == 1 else split_fen(off, [runs[at].left for at in pieces])
        for at, share in zip(pieces, shares, strict=True):
            run = runs[at]
            runs[at] = Run(
                run.item,
                run.tickets,
                run.left - share,
                True,
                run.closed or closes,
                run.priced or prices,
                (*run.taken, (number, share)),
            )
        self.left -= off
        if number not in self.used:
            self.used = (*self.used, number)

    def cut(self, at: int, tickets: int) -> int:
        """Make so many tickets of a run that nothing was taken off a run of their own.

        Gives its place: that of the run itself if it is all of them.
        """
        run = self.runs[at]
        if tickets == run.tickets:
            return at
        self.runs[at] = run.part(run.tickets - tickets)
        self.runs.append(run.part(tickets))
        return len(self.runs) - 1

    def lowered(self) -> list[list[Run]]:
        """Give the runs of each line that a promotion makes cheaper or that gave a price up."""
        lines: dict[int, list[Run]] = {}
        for run in self.runs:
            lines.setdefault(run.item.place, []).append(run)
        return [
            runs
            for runs in lines.values()
            if runs[0].item.gave_up or any(run.taken for run in runs)
        ]


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
