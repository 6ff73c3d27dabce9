"""The names of this sale, as the basket on the counter asks for them from moment to moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from boxoffice.sale.counter import Counter
from boxoffice.sale.draft import Draft
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.naming.name_list import Listed, by_phone
from boxoffice.sale.naming.named import Named
from boxoffice.sale.naming.names import Judging, LineNames, Names, people
from boxoffice.sale.naming.needs import Need, needs_of
from boxoffice.sale.naming.shown import PersonShown
from shared.pricing.rules import BasketLine


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a list: the places that were filled, and how many found none."""

    places: tuple[int, ...]
    left_over: int


class Roll:
    """Follows the counter. Who was named for a basket that was emptied comes back by undo alone.

    Places count everybody who is asked for, from 0, in the order of the basket.
    """

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._names = Names()
        self._judging = Judging()
        self._aside = Names()
        self._seen = Draft()
        self._before = Draft()
        self.needs: tuple[Need, ...] = ()

    def follow(self) -> bool:
        """Take in what has become of the basket; tell whether it is somebody else's now."""
        draft = self._counter.draft
        if not draft.lines:
            self._put_aside()
            return False
        # Undo brings the very basket back; any other belongs to somebody else.
        another = not self._seen.lines and draft is not self._before
        if another:
            self.clear()
        elif not self._seen.lines:
            self._names, self._aside = self._aside, Names()
        self._seen = draft
        quote = self._counter.quote()
        if quote is not None:
            self.needs = needs_of(quote)
            self._names = self._names.fitted(self.needs)
        return another

    def clear(self) -> None:
        """Forget everybody."""
        self._names = self._aside = Names()
        self._seen = self._before = Draft()
        self._judging.forget()
        self.needs = ()

    @property
    def count(self) -> int:
        """Tell how many are asked for."""
        return sum(need.persons for need in self.needs)

    def persons(self, visit_day: date, agreed_on: date | None = None) -> tuple[PersonShown, ...]:
        """Give everybody who is asked for, as far as they are known."""
        found = self._judging.judge(self._names, self.needs, visit_day, agreed_on)
        return tuple(
            PersonShown(need, self._names.of(need)[place], one)
            for (need, place), one in zip(self._places(), found, strict=True)
        )

    def people(
        self, visit_day: date, agreed_on: date | None = None, notice: int | None = None
    ) -> tuple[Named, ...]:
        """Give everybody who is wholly named, with the `notice` that they were shown."""
        found = self._judging.judge(self._names, self.needs, visit_day, agreed_on)
        return people(self.needs, found, notice)

    def entry(self, at: int) -> Entry:
        """Give what is typed at a place."""
        need, place = self._at(at)
        return self._names.of(need)[place]

    def need(self, at: int) -> Need:
        """Tell what a place is asked for by."""
        return self._at(at)[0]

    def put(self, at: int, entry: Entry) -> None:
        """Write what is typed at a place."""
        need, place = self._at(at)
        self._names = self._names.put(need, place, entry)

    def kept(self) -> LineNames:
        """Give who is named so far, to be put aside with the basket."""
        self.follow()
        quote = self._counter.quote()
        lines = [replace(line, quantity=1) for line in quote.basket.lines] if quote else []
        return tuple(
            (None if need.line is None else lines.index(need.line), self._names.of(need))
            for need in self.needs
            if any(not one.empty for one in self._names.of(need))
        )

    def take_up(self, names: LineNames, lines: Sequence[BasketLine]) -> None:
        """Name those who were put aside with `lines`, of a basket that is on the counter again."""
        self.follow()
        buyer = self._counter.draft.buyer
        tier = buyer.tier_id if buyer else None
        entries = {
            None if at is None else replace(lines[at], quantity=1, tier_id=tier): row
            for at, row in names
        }
        self._names = Names(entries).fitted(self.needs)

    def seat(self, wanted: tuple[int, int | None] | None, entry: Entry) -> None:
        """Put somebody into the line of a type and a class, if it asks for names.

        None is the contact of the order.
        """
        at = 0
        for need in self.needs:
            line = need.line
            mine = wanted == (line and (line.ticket_type_id, line.concession_id))
            for place in range(at, at + need.persons):
                if mine and self.entry(place).empty:
                    self.put(place, entry)
                    return
            at += need.persons

    def fill(self, listed: Iterable[Listed], start: int) -> Filled:
        """Put the persons of a list into empty places, from `start` on and then from the top."""
        order = (*range(start, self.count), *range(min(start, self.count)))
        free = iter([at for at in order if self.entry(at).empty])
        places, left_over = [], 0
        for one in listed:
            at = next(free, None)
            if at is None:
                left_over += 1
                continue
            document = self.need(at).demand.document
            self.put(at, one.entry if document else by_phone(one))
            places.append(at)
        return Filled(tuple(sorted(places)), left_over)

    def _put_aside(self) -> None:
        if self._seen.lines:
            self._aside, self._before = self._names.fitted(()), self._seen
        self._names, self._seen, self.needs = Names(), Draft(), ()

    def _places(self) -> Iterator[tuple[Need, int]]:
        return ((need, place) for need in self.needs for place in range(need.persons))

    def _at(self, at: int) -> tuple[Need, int]:
        for need in self.needs:
            if at < need.persons:
                return need, at
            at -= need.persons
        raise IndexError(at)
