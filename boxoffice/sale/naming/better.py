"""What a visitor's age or home makes possible: a concession that costs less, taken by one key."""

from __future__ import annotations

from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.naming.needs import Line, Need
from boxoffice.sale.people.choices import Choice, proved
from boxoffice.sale.people.classes import Classes
from shared.catalogue.concession import Visitor, concessions_for
from shared.identity.person import PersonFacts
from shared.kernel.money import Money


class Better:
    """Knows for the lines of the basket what somebody of them could have instead."""

    def __init__(self, counter: Counter, classes: Classes) -> None:
        self._counter = counter
        self._classes = classes

    def of(self, need: Need, person: PersonFacts | None) -> Choice | None:
        """Give the cheapest class that the person's document proves, if it costs less.

        None for a ticket of several persons: one of them does not make it another.
        """
        page, at = self._counter.page, self._at(need.line)
        born = person.birthday if person else None
        if page is None or at is None or born is None or need.offer.persons > 1:
            return None
        region = person.document.region if person and person.document else ""
        visitor = Visitor(born, region=region)
        may = concessions_for(visitor, page.visit_day, page.policy)
        unit = self._unit(at)
        found = proved(self._classes.choices(at), may)
        return next((one for one in found if unit is not None and one.unit < unit), None)

    def take(self, need: Need, choice: Choice) -> bool:
        """Put one ticket of a line into a class; False when the basket stayed as it was."""
        at, before = self._at(need.line), self._counter.draft
        if at is not None:
            self._classes.give(at, choice, 1)
        return self._counter.draft is not before

    def _at(self, wanted: Line) -> int | None:
        lines = [replace(line, quantity=1) for line in self._counter.draft.lines]
        return lines.index(wanted) if wanted is not None and wanted in lines else None

    def _unit(self, at: int) -> Money | None:
        quote = self._counter.quote()
        return quote.lines[at].unit_price if quote else None
