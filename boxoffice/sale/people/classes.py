"""Puts lines of the basket into concessions, and takes them out again."""

from __future__ import annotations

from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.draft import Draft
from boxoffice.sale.people.choices import Choice, choices_for
from shared.pricing.rules import BasketLine


class Classes:
    """Knows of a line that a concession turned into another type what it was before."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._made_of: dict[tuple[int, int | None], int] = {}

    def choices(self, at: int) -> tuple[Choice, ...]:
        """List the classes that matter for a line, the cheapest first."""
        lines, buyer = self._counter.draft.lines, self._counter.draft.buyer
        if not 0 <= at < len(lines):
            return ()
        return self.of_line(self.plain(lines[at]), buyer.tier_id if buyer else None)

    def of_line(self, plain: BasketLine, tier_id: int | None) -> tuple[Choice, ...]:
        """List the classes that matter for a line without one, the cheapest first."""
        page = self._counter.page
        return choices_for(plain, self._counter.offers, page.policy, tier_id) if page else ()

    def give(self, at: int, choice: Choice, quantity: int | None = None) -> None:
        """Put a line into a class, or so many of its tickets, which then are a line of their own.

        The basket stays as it is where that has no room or no price, and says so.
        """
        plain = self.plain(self._counter.draft.lines[at])
        self._change(at, self._classed(plain, choice), quantity)

    def add(self, plain: BasketLine, choice: Choice | None) -> BasketLine | None:
        """Put tickets into the basket, in a class if one is given; None where that is not sold.

        It has then been said why.
        """
        before = self._counter.draft
        line = plain if choice is None else self._classed(plain, choice)
        self._counter.put(before.add(line), line)
        return None if self._counter.draft is before else line

    def take_off(self, at: int) -> None:
        """Let a line be what it was without its class."""
        self._change(at, self.plain(self._counter.draft.lines[at]))

    def plain(self, line: BasketLine) -> BasketLine:
        """Give a line as it would be without its class."""
        was = self._made_of.get((line.ticket_type_id, line.concession_id), line.ticket_type_id)
        type_id = was if was in self._counter.offers else line.ticket_type_id
        return replace(line, ticket_type_id=type_id, concession_id=None)

    def _classed(self, plain: BasketLine, choice: Choice) -> BasketLine:
        type_id, concession_id = choice.ticket_type_id, choice.policy.id
        if type_id != plain.ticket_type_id:
            self._made_of[type_id, concession_id] = plain.ticket_type_id
        return replace(plain, ticket_type_id=type_id, concession_id=concession_id)

    def _change(self, at: int, line: BasketLine, quantity: int | None = None) -> None:
        draft = self._counter.draft
        if quantity is None or quantity >= line.quantity:
            self._counter.put(draft.put(at, line), line, at)
            return
        part = replace(line, quantity=quantity)
        self._counter.put(_less(draft, at, quantity).add(part), part)


def _less(draft: Draft, at: int, quantity: int) -> Draft:
    line = draft.lines[at]
    return draft.put(at, replace(line, quantity=line.quantity - quantity))
