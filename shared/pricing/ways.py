"""Lines of a basket while promotions are taken off: runs of tickets that cost alike, in fen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shared.kernel.money import Money
from shared.marketing.rules import Bundle, CodeRelief, FlashSale

Meets = FlashSale | Bundle | CodeRelief


@dataclass(frozen=True, slots=True)
class Item:
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


@dataclass(slots=True)
class Run:
    """Tickets of one line that cost alike: `left` fen together.

    `touched` by a promotion that combines or a personal price, `closed` to any other, `priced` by a
    flash sale or a bundle.
    """

    item: int
    tickets: int
    left: int
    touched: bool = False
    closed: bool = False
    priced: bool = False
    taken: tuple[tuple[int, int], ...] = ()

    def cut(self, tickets: int) -> Run:
        """Take so many tickets, fewer than all, out of the run into one of their own."""
        part = self.left * tickets // self.tickets  # alike before any discount: no remainder
        self.tickets -= tickets
        self.left -= part
        return Run(self.item, tickets, part, self.touched, self.closed, self.priced, self.taken)


@dataclass(slots=True)
class Way:
    """One way to take promotions off: the runs of all lines, what it costs, what it uses."""

    items: Sequence[Item]
    runs: list[Run]
    used: tuple[int, ...] = ()

    @property
    def cost(self) -> tuple[int, int]:
        """Order ways: the cheaper first, then the one that uses fewer promotions."""
        return sum(run.left for run in self.runs), len(self.used)

    def copy(self) -> Way:
        """Give one that can go on by itself."""
        return Way(self.items, [replace(run) for run in self.runs], self.used)

    def open_to(self, promotion: Meets) -> Iterator[Run]:
        """Give the runs that a promotion may lower, whatever their type."""
        for run in self.runs:
            if not run.closed and (promotion.combines or not run.touched):
                yield run

    def take(self, number: int, promotion: Meets, pieces: Sequence[Run], off: Money) -> None:
        """Take `off` off some runs together, each in proportion to what it costs."""
        shares = off.split([run.left for run in pieces]) if off else [off] * len(pieces)
        for run, share in zip(pieces, shares, strict=True):
            run.left -= share.fen
            run.taken = (*run.taken, (number, share.fen))
            run.touched = True
            run.closed = run.closed or not promotion.combines
        if number not in self.used:
            self.used = (*self.used, number)

    def cut(self, run: Run, tickets: int) -> Run:
        """Give so many tickets of a run as a run of their own; all of them are the run itself."""
        if tickets == run.tickets:
            return run
        piece = run.cut(tickets)
        self.runs.append(piece)
        return piece

    def runs_of(self, item: int) -> list[Run]:
        """Give the runs of one line."""
        return [run for run in self.runs if run.item == item]

    def taken_off(self, item: int) -> list[tuple[int, int, int]]:
        """Give (promotion, fen, tickets) for each promotion that lowers a line, in their order."""
        sums: dict[int, tuple[int, int]] = {}
        for run in self.runs_of(item):
            for number, share in run.taken:
                fen, tickets = sums.get(number, (0, 0))
                sums[number] = fen + share, tickets + run.tickets
        return [(number, *sums[number]) for number in sorted(sums)]
