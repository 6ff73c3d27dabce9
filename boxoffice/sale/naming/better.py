"""What a visitor's age or home makes possible: a concession that costs less, taken by one key."""

from __future__ import annotations

from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.naming.needs import Line, Need
from boxoffice.sale.people.choices import Choice, proved
from boxoffice.sale.people.classes import Classes
from shared.catalogue.concession import Visitor, concessions_for
from shared.identity.person import PersonFacts


class Better:
    """Knows for the lines of the basket what somebody of them could have instead."""

    def __init__(self, counter: Counter, classes: Classes) -> None:
        self._counter = counter
        self._classes = classes

    def cheaper(self, need: Need) -> tuple[Choice, ...]:
        """List the classes that would cost a ticket of a line less than it does now.

        None for a ticket of several persons: one of them does not make it another.
        """
        at, quote = self._at(need.line), self._counter.quote()
        if at is None or quote is None or need.offer.persons > 1:
            return ()
        unit = quote.lines[at].unit_price
        return tuple(one for one in self._classes.choices(at) if one.unit < unit)

    def of(self, cheaper: tuple[Choice, ...], person: PersonFacts | None) -> Choice | None:
        """Give the cheapest of these that the person's document proves."""
        page, born = self._counter.page, person.birthday if person else None
        if not cheaper or page is None or born is None:
            return None
        region = person.document.region if person and person.document else ""
        may = concessions_for(Visitor(born, region=region), page.visit_day, page.policy)
        return next(iter(proved(cheaper, may)), None)

    def take(self, need: Need, choice: Choice) -> bool:
        """Put one ticket of a line into a class; False when the basket stayed as it was."""
        at, before = self._at(need.line), self._counter.draft
        if at is not None:
            self._classes.give(at, choice, 1)
        return self._counter.draft is not before

    def _at(self, wanted: Line) -> int | None:
        lines = [replace(line, quantity=1) for line in self._counter.draft.lines]
        return lines.index(wanted) if wanted is not None and wanted in lines else None
