"""The basket as the cashier edits it: pure values, no price and no widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from shared.accounts.rules import AgencyAccount
from shared.marketing.rules import CodeRelief
from shared.members.buyer import Buyer
from shared.pricing.rules import MOST_OF_ONE_LINE, BasketLine

NO_LINE = -1


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines in the order they were begun; `selected` is the one that +, − and Del work on.

    `buyer` is the member who buys, `codes` are the coupons and promo codes that were shown.
    `parked` is the order that it was taken up from, whose places are kept. `agency` buys by its
    contract.
    """

    lines: tuple[BasketLine, ...] = ()
    selected: int = NO_LINE
    buyer: Buyer | None = None
    codes: tuple[CodeRelief, ...] = field(default=(), repr=False)
    parked: UUID | None = None
    agency: AgencyAccount | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nothing was begun, not even a member or a code."""
        return not (self.lines or self.buyer or self.codes or self.agency)

    @property
    def plain(self) -> bool:
        """Tell whether cash buys it in one statement: no places are kept, and no contract asks."""
        return self.parked is None and self.agency is None

    @property
    def selected_line(self) -> BasketLine | None:
        """Give the line that keys work on."""
        return None if self.selected == NO_LINE else self.lines[self.selected]

    def line_of(self, ticket_type_id: int) -> int:
        """Find the line that more tickets of a type go to: the selected one, else the newest.

        A line of a concession is nobody else's: its documents were looked at for its visitors. Nor
        is one whose price was agreed: what was signed is just that line.
        """
        at = [
            n
            for n, line in enumerate(self.lines)
            if line.ticket_type_id == ticket_type_id
            and line.concession_id is None
            and line.agreed is None
        ]
        if self.selected in at:
            return self.selected
        return at[-1] if at else NO_LINE

    def add(self, new: BasketLine) -> Draft:
        """Put tickets in; a line for the same in the same slots is raised."""
        for at, line in enumerate(self.lines):
            if replace(line, quantity=new.quantity) == new:
                return self._with(at, replace(line, quantity=line.quantity + new.quantity))
        return self.with_lines((*self.lines, _bounded(new)), len(self.lines))

    def put(self, at: int, line: BasketLine) -> Draft:
        """Change a line; where another says the same in the same slots, they become one."""
        others = self.with_lines(self.lines[:at] + self.lines[at + 1 :], NO_LINE)
        if any(replace(one, quantity=line.quantity) == line for one in others.lines):
            return others.add(line)
        return self._with(at, line)

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
        line = replace(self.lines[self.selected], quantity=quantity, agreed=None)
        return self._with(self.selected, line)

    def remove_selected(self) -> Draft:
        """Take the selected line out; the next one, or the last, is then selected."""
        if self.selected == NO_LINE:
            return self
        lines = self.lines[: self.selected] + self.lines[self.selected + 1 :]
        return self.with_lines(lines, min(self.selected, len(lines) - 1))

    def select(self, line: int) -> Draft:
        """Select a line; one that is not there changes nothing."""
        return replace(self, selected=line) if 0 <= line < len(self.lines) else self

    def without_agreed(self) -> Draft:
        """Take every agreed price back."""
        lines = tuple(replace(line, agreed=None) for line in self.lines)
        return self.with_lines(lines, self.selected)

    def with_lines(self, lines: tuple[BasketLine, ...], selected: int) -> Draft:
        """Give other lines to the same customer."""
        return replace(self, lines=lines, selected=selected)

    def _with(self, at: int, line: BasketLine) -> Draft:
        return self.with_lines((*self.lines[:at], _bounded(line), *self.lines[at + 1 :]), at)


def _bounded(line: BasketLine) -> BasketLine:
    return replace(line, quantity=min(line.quantity, MOST_OF_ONE_LINE))
