"""What the page for names shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from boxoffice.sale.naming.entry import Entry, EntryField, Judged, Paper
from boxoffice.sale.naming.needs import Line, Need
from boxoffice.sale.people.choices import Choice
from shared.catalogue.concession import age_on
from shared.identity.notices import Notice

_OF_AGE: Final = 18


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person that is asked for: the need it belongs to, what is typed, and how that reads.

    `better` is a concession that would cost less.
    """

    need: Need
    entry: Entry
    judged: Judged
    better: Choice | None = None

    def age(self, visit_day: date) -> int | None:
        """Give the age on the day of the visit, as far as it is known."""
        born = self.judged.whom.birthday if self.judged.whom else None
        return None if born is None else age_on(born, visit_day)


@dataclass(frozen=True, slots=True)
class NamingShown:
    """Everybody that the basket asks for; `current` is whom the fields are for.

    `field` is where the cursor belongs and None when nobody is left to be named; it goes there
    whenever `turn` has changed, and is left alone otherwise. `notice` is what visitors are told.
    """

    visit_day: date
    people: tuple[PersonShown, ...] = ()
    current: int = 0
    field: EntryField | None = EntryField.NAME
    turn: int = 0
    kinds: tuple[Paper, ...] = ()
    notice: Notice | None = None

    @property
    def person(self) -> PersonShown | None:
        """Give whom the fields are for."""
        return self.people[self.current] if self.current < len(self.people) else None

    @property
    def guardian(self) -> str:
        """Give who would agree for the current child: who did for another, else the first adult."""
        agreed = (one.judged.guardian for one in self.people if one.judged.guardian)
        adults = (
            one.judged.person.name
            for one in self.people
            if one.judged.person and (one.age(self.visit_day) or 0) >= _OF_AGE
        )
        return next(chain(agreed, adults), "")

    @property
    def complete(self) -> bool:
        """Tell whether everybody is named."""
        return all(one.judged.person is not None for one in self.people)

    def counts(self) -> tuple[tuple[Need, int], ...]:
        """Count for each need how many of its persons are named."""
        done: dict[Line, tuple[Need, int]] = {}
        for one in self.people:
            need, named = done.get(one.need.line, (one.need, 0))
            done[need.line] = (need, named + (one.judged.person is not None))
        return tuple(done.values())
