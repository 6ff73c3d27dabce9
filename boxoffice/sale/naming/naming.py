"""Asks for names: one person after another, a whole list at once, and never money before the last.

A sheet over the left side of the sale screen (see boxoffice/sale/sheets.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from boxoffice.sale.card.seat import Seat
from boxoffice.sale.counter import Counter
from boxoffice.sale.naming.better import Better
from boxoffice.sale.naming.cursor import Cursor
from boxoffice.sale.naming.entry import PHONE, Entry, EntryField, Judged
from boxoffice.sale.naming.messages import NamingMessages
from boxoffice.sale.naming.name_list import read_list
from boxoffice.sale.naming.named import Named
from boxoffice.sale.naming.names import NOBODY
from boxoffice.sale.naming.needs import Need
from boxoffice.sale.naming.panel import NamingPanel
from boxoffice.sale.naming.roll import Roll
from boxoffice.sale.naming.settle import settle
from boxoffice.sale.naming.shown import NamingShown, PersonShown
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.stroke import Act, Stroke
from shared.identity.names import normalise_number
from shared.identity.notices import Notice
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.pricing.rules import Quote

_STEPS: Final = {Act.UP: -1, Act.DOWN: 1}
_WHOLE_NUMBER: Final = 18
_NOT_YET: Final = Judged()


class Naming:
    """What is typed is kept at once, so that nothing is lost when the page is put away."""

    act = Act.NAMES
    asking = False
    finished = False

    def __init__(
        self,
        panel: NamingPanel,
        messages: NamingMessages,
        counter: Counter,
        classes: Classes,
        *,
        keeps_names: bool,
    ) -> None:
        self._panel = panel
        self._messages = messages
        self._counter = counter
        self._keeps_names = keeps_names
        self.roll = Roll(counter)
        self._better = Better(counter, classes)
        self._cursor = Cursor(self.roll)
        self.opens: Callable[[], None] = lambda: None
        self.changed: Callable[[], None] = lambda: None
        panel.edited.connect(self._edit)
        panel.entered.connect(self._enter)
        panel.moved.connect(self._move)
        panel.wiped.connect(self._wipe)
        panel.list_pasted.connect(self._paste)
        panel.person_chosen.connect(self._choose)
        panel.better_taken.connect(self._take_better)

    # The sheet.

    def open(self) -> bool:
        """Go to the first who is not named; False when nobody is asked for."""
        self.roll.follow()
        if not self.roll.needs:
            self._messages.say_nobody_asked()
        elif not self._keeps_names:
            self._messages.say_no_keys()
        else:
            self._cursor.go_first_open(self._people())
            return True
        return False

    def press(self, stroke: Stroke) -> bool:
        """Move by the arrows; Enter leads to who is missing, a scan is an entry."""
        if stroke.act in _STEPS:
            self._move(_STEPS[stroke.act])
        elif stroke.act is Act.SCAN:
            return self._read(stroke.text)
        elif stroke.act is Act.CARD and stroke.entry is not None:
            self._take_card(stroke.entry)
        elif stroke.act is Act.ENTER and not self._complete:
            self._cursor.go_first_open(self._people())
            self._messages.say_missing(self.shown())
        else:
            return False
        return True

    def close(self) -> None:
        """Put the page away; the names stay with the basket."""
        self._messages.clear()

    def shown(self) -> NamingShown:
        """Give everybody, and what the cursor is for."""
        people, cursor = self._people(), self._cursor
        at = min(cursor.at, max(len(people) - 1, 0))
        if people and not cursor.checked and people[at].judged.person is None:
            # What is half typed is not wrong yet.
            people = (*people[:at], replace(people[at], judged=_NOT_YET), *people[at + 1 :])
        kinds = cursor.kinds() if cursor.stands else ()
        return NamingShown(
            self._visit_day, people, at, cursor.field, cursor.turn, kinds, self._notice
        )

    # The step before the tender.

    def follow(self) -> None:
        """Take in what has become of the basket; the one before is forgotten with it."""
        if self.roll.follow():
            self._panel.forget()

    def ask(self) -> bool:
        """Open the page and say who is missing; False if nobody is."""
        self.roll.follow()
        if not self.roll.needs or (self._keeps_names and self._complete):
            return False
        self.opens()
        if self._keeps_names:
            self._messages.say_missing(self.shown())
        return True

    def people(self, quote: Quote) -> tuple[Named, ...]:
        """Give who was named."""
        notice = self._notice
        return self.roll.people(
            quote.basket.visit_day, self._agreed_on, None if notice is None else notice.id
        )

    def clear(self) -> None:
        """Forget everybody: the next customer comes."""
        self.roll.clear()
        self._cursor.clear()
        self._messages.clear()
        self._panel.forget()

    def show_person(self, at: int) -> str:
        """Open the page at somebody of `people`, and give the number as it may be seen."""
        if not 0 <= at < self.roll.count:
            return ""
        self.opens()
        self._cursor.go(at, EntryField.NUMBER)
        return self.roll.entry(at).mask

    # A card on the reader.

    def lay(self, entry: Entry) -> Seat | None:
        """Name who laid a card in the first empty place; None where nobody is asked for."""
        self.roll.follow()
        if not (self.roll.needs and self._keeps_names):
            return None
        people = self._people()
        for at, one in enumerate(people):
            if one.entry.is_of(entry):
                return Seat(at, one.need, known=True)
        free = next((at for at, one in enumerate(people) if one.entry.empty), None)
        if free is None:
            return None
        self.roll.put(free, entry)
        return Seat(free, people[free].need)

    def change_class(self, need: Need, choice: Choice, seat: Seat | None, entry: Entry) -> bool:
        """Put one ticket into a class, and who sits on it with it; False if nothing changed."""
        if seat is not None:
            self.roll.put(seat.at, NOBODY)
        taken = self._better.take(need, choice)
        if seat is not None and not taken:
            self.roll.put(seat.at, entry)
        elif seat is not None:
            self.roll.follow()
            self.roll.seat((choice.ticket_type_id, choice.policy.id), entry)
        return taken

    # What is typed and touched.

    def _edit(self, entry: Entry) -> None:
        cursor = self._cursor
        if cursor.stands:
            self._messages.clear()
            self.roll.put(cursor.at, entry)
            whole = len(normalise_number(entry.number)) == _WHOLE_NUMBER
            cursor.checked, cursor.told = entry.kind is not PHONE and whole, False
            self.changed()

    def _enter(self, field: EntryField) -> None:
        cursor = self._cursor
        if not cursor.stands:
            return
        entry = self.roll.entry(cursor.at)
        if field is EntryField.GUARDIAN and not entry.guardian.strip():
            entry = replace(entry, guardian=self.shown().guardian)
        cursor.note_habit(field, entry)
        self.roll.put(cursor.at, settle(entry, cursor.kinds()))
        people = self._people()
        person = people[cursor.at]
        if person.better is not None and not cursor.told:
            cursor.told = True  # it costs less: said once, and Enter goes on without it
        elif person.judged.person is not None:
            cursor.go_next_open(people)
        else:
            cursor.stay(person)
        self.changed()

    def _move(self, step: int) -> None:
        self._cursor.go(self._cursor.at + step, self._cursor.field)
        self.changed()

    def _choose(self, at: int) -> None:
        self._cursor.go(at)
        self.changed()

    def _wipe(self) -> None:
        if self._cursor.stands:
            self.roll.put(self._cursor.at, NOBODY)
            self._cursor.go(self._cursor.at)
            self.changed()

    def _take_better(self) -> None:
        at = self._cursor.at
        person = self._people()[at] if self._cursor.stands else None
        if person is None or person.better is None:
            return
        if self.change_class(person.need, person.better, Seat(at, person.need), person.entry):
            self._cursor.go_first_open(self._people())
            self.changed()

    def _paste(self, text: str) -> None:
        listed = read_list(text)
        if not listed:
            self._messages.say_no_list()
            return
        filled = self.roll.fill(listed, self._cursor.at)
        people = self._people()
        bad = tuple(at + 1 for at in filled.places if people[at].judged.person is None)
        spoiled = sum(one.spoiled for one in listed)
        self._messages.say_list(len(filled.places), bad, filled.left_over, spoiled)
        self._cursor.go_first_open(people)
        self.changed()

    def _read(self, text: str) -> bool:
        """Take what a card reader typed as the entry of whoever is current."""
        listed = read_list(text)
        if not (listed and listed[0].entry.number and self._cursor.stands):
            return False
        read, entry = listed[0].entry, self.roll.entry(self._cursor.at)
        self.roll.put(self._cursor.at, replace(read, name=read.name or entry.name))
        self._enter(EntryField.NUMBER)
        return True

    def _take_card(self, entry: Entry) -> None:
        """Put who laid a card at whoever is current, or at the next who is not named."""
        people = self._people()
        if self._cursor.stands and people[self._cursor.at].judged.person is not None:
            self._cursor.go_next_open(people)
        if self._cursor.stands and self._cursor.field is not None:
            self.roll.put(self._cursor.at, entry)
            self._enter(EntryField.NUMBER)

    # Whom it is about.

    @property
    def _visit_day(self) -> date:
        page = self._counter.page
        return page.visit_day if page else date.max

    @property
    def _agreed_on(self) -> date | None:
        page = self._counter.page
        return page.priced_at.astimezone(SITE_TIME_ZONE).date() if page else None

    @property
    def _notice(self) -> Notice | None:
        return self._counter.page.notice if self._counter.page else None

    @property
    def _complete(self) -> bool:
        return all(one.judged.person is not None for one in self._people())

    def _people(self) -> tuple[PersonShown, ...]:
        cheaper = {need.line: self._better.cheaper(need) for need in self.roll.needs}
        return tuple(
            replace(one, better=self._better.of(cheaper[one.need.line], one.judged.whom))
            if cheaper[one.need.line]
            else one
            for one in self.roll.persons(self._visit_day, self._agreed_on)
        )
