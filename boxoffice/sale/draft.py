"""The basket as the cashier edits it: pure values, no price and no widget."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shared.pricing.rules import MOST_OF_ONE_LINE, BasketLine

NO_LINE = -1


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines in the order they were begun; `selected` is the one that +, − and Del work on."""

    lines: tuple[BasketLine, ...] = ()
    selected: int = NO_LINE

    def quantity_of(self, ticket_type_id: int) -> int:
        """Tell how many of a type are in the basket."""
        return next(
            (line.quantity for line in self.lines if line.ticket_type_id == ticket_type_id), 0
        )

    def add(self, ticket_type_id: int, quantity: int) -> Draft:
        """Put tickets of a type in; a type that is there already has its line raised."""
        types = [line.ticket_type_id for line in self.lines]
        if ticket_type_id in types:
            at = types.index(ticket_type_id)
            return self._with_quantity(at, self.lines[at].quantity + quantity)
        line = BasketLine(ticket_type_id, min(quantity, MOST_OF_ONE_LINE))
        return Draft((*self.lines, line), len(self.lines))

    def change_selected(self, step: int) -> Draft:
        """Take one more or one less; the last one less removes the line."""
        if self.selected == NO_LINE:
            return self
        return self.set_selected(self.lines[self.selected].quantity + step)

    def set_selected(self, quantity: int) -> Draft:
        """Set the quantity of the selected line; 0 removes it."""
        if self.selected == NO_LINE:
            return self
        if quantity <= 0:
            return self.remove_selected()
        return self._with_quantity(self.selected, quantity)

    def remove_selected(self) -> Draft:
        """Take the selected line out; the next one, or the last, is then selected."""
        if self.selected == NO_LINE:
            return self
        lines = self.lines[: self.selected] + self.lines[self.selected + 1 :]
        return Draft(lines, min(self.selected, len(lines) - 1))

    def select(self, line: int) -> Draft:
        """Select a line; one that is not there changes nothing."""
        return replace(self, selected=line) if 0 <= line < len(self.lines) else self

    def _with_quantity(self, at: int, quantity: int) -> Draft:
        line = replace(self.lines[at], quantity=min(quantity, MOST_OF_ONE_LINE))
        return Draft((*self.lines[:at], line, *self.lines[at + 1 :]), at)
