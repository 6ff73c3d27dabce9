"""Who is named for which ticket of the basket: pure values that follow the basket's changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from boxoffice.sale.naming.entry import Demand, Entry, EntryFault, Judged, judge
from boxoffice.sale.naming.named import Named
from boxoffice.sale.naming.needs import Line, Need

NOBODY: Final = Entry()
# Who is named, by the place of their line in the basket; None is the contact of the order.
LineNames = tuple[tuple[int | None, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class Spare:
    """Somebody whose ticket has left the basket, kept while this visitor is served."""

    ticket_type_id: int | None
    entry: Entry


@dataclass(frozen=True, slots=True)
class Names:
    """Entries by line, as many as it has persons; `spare` come back when there is room again."""

    entries: Mapping[Line, tuple[Entry, ...]] = field(default_factory=dict)
    spare: tuple[Spare, ...] = ()

    def fitted(self, needs: Sequence[Need]) -> Names:
        """Follow the basket: what is no longer wanted is spare, what is new takes from there.

        A line that changed its hour or its class keeps its people, since they are of its type; of
        fewer tickets those go first who were never named, then the last.
        """
        wanted = {need.line for need in needs}
        gone = ((line, row) for line, row in self.entries.items() if line not in wanted)
        spare = [one for line, row in gone for one in _spared(line, row)] + list(self.spare)
        kept: dict[Line, tuple[Entry, ...]] = {}
        for need in needs:
            kept[need.line] = _fit(need, self.entries.get(need.line, ()), spare)
        return Names(kept, tuple(spare))

    def of(self, need: Need) -> tuple[Entry, ...]:
        """Give the entries of a need."""
        return self.entries.get(need.line) or (NOBODY,) * need.persons

    def put(self, need: Need, place: int, entry: Entry) -> Names:
        """Write one entry."""
        row = self.of(need)
        changed = (*row[:place], entry, *row[place + 1 :])
        return replace(self, entries={**self.entries, need.line: changed})


_Asked = tuple[Entry, Demand, date, date | None]


class Judging:
    """Judges entries, each of them once while it stays the same: a key changes one of hundreds."""

    def __init__(self) -> None:
        self._known: dict[_Asked, Judged] = {}

    def judge(
        self,
        names: Names,
        needs: Iterable[Need],
        visit_day: date,
        agreed_on: date | None = None,
    ) -> tuple[Judged, ...]:
        """Judge all in the order of the needs; a document that stands twice is a fault."""
        before, self._known = self._known, {}
        found: list[Judged] = []
        for need in needs:
            mine = [
                self._one((entry, need.demand, visit_day, agreed_on), before)
                for entry in names.of(need)
            ]
            found += _said_twice(mine, need.twice)
        return tuple(found)

    def forget(self) -> None:
        """Let go of everybody."""
        self._known = {}

    def _one(self, asked: _Asked, before: Mapping[_Asked, Judged]) -> Judged:
        one = self._known[asked] = before.get(asked) or judge(*asked)
        return one


def people(
    needs: Iterable[Need], found: Iterable[Judged], notice: int | None = None
) -> tuple[Named, ...]:
    """Give everybody who is wholly named, of those judged in the order of the needs."""
    places = ((need, place) for need in needs for place in range(need.persons))
    return tuple(
        Named(need.in_order(place), one.person, one.guardian, notice, one.kept_as, one.mask)
        for (need, place), one in zip(places, found, strict=True)
        if one.person is not None
    )


def _fit(need: Need, have: tuple[Entry, ...], spare: list[Spare]) -> tuple[Entry, ...]:
    entries = list(have)
    while len(entries) > need.persons:
        at = next((at for at in reversed(range(len(entries))) if entries[at].empty), -1)
        spare += _spared(need.line, (entries.pop(at),))
    while len(entries) < need.persons:
        entries.append(_take(spare, _type_of(need.line)))
    return tuple(entries)


def _take(spare: list[Spare], ticket_type_id: int | None) -> Entry:
    for at, one in enumerate(spare):
        if one.ticket_type_id == ticket_type_id:
            return spare.pop(at).entry
    return NOBODY


def _spared(line: Line, entries: Iterable[Entry]) -> list[Spare]:
    return [Spare(_type_of(line), entry) for entry in entries if not entry.empty]


def _type_of(line: Line) -> int | None:
    return None if line is None else line.ticket_type_id


def _said_twice(found: list[Judged], most: int) -> list[Judged]:
    places: dict[object, list[int]] = {}
    told: list[Judged] = []
    for place, one in enumerate(found):
        document = one.person.document if one.person else None
        who = one.kept_as or (document.number if document else None)
        before = places.setdefault(who, []) if who else []
        if len(before) >= most:
            told.append(Judged(fault=EntryFault.TWICE, other=before[0]))
        else:
            told.append(one)
            before.append(place)
    return told
