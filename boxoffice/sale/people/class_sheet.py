"""The concession of the selected line: chosen from a list, or from what a birth date allows."""

from __future__ import annotations

from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.look_up.entry import NO_ROW, ROWS, Entry
from boxoffice.sale.people.choices import Choice, class_of, proved
from boxoffice.sale.people.class_messages import ClassMessages
from boxoffice.sale.people.classes import Classes
from boxoffice.sale.people.shown import ClassesShown, ClassSaid
from boxoffice.sale.people.visitor import read_visitor
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.concession import age_on, concessions_for


class ClassSheet:
    """Ctrl U: the selected line is sold as one of a class; Del takes the class off."""

    act = Act.CONCESSION
    asking = False

    def __init__(self, counter: Counter, classes: Classes, messages: ClassMessages) -> None:
        self._counter = counter
        self._classes = classes
        self._messages = messages
        self._entry = Entry()
        self._choices: tuple[Choice, ...] = ()
        self._of: int | None = None
        self._said = ClassSaid.HOW
        self._age: int | None = None
        self.finished = False
        counter.class_gone = messages.say_gone

    def open(self) -> bool:
        """Show what the selected line may take; without one there is nothing to do."""
        offer = self._counter.selected_offer
        if offer is None:
            self._messages.say_no_line()
            return False
        self._begin()
        if not self._choices:
            self._messages.say_none(offer)
        return bool(self._choices)

    def press(self, stroke: Stroke) -> bool:
        """Type, mark, take; a touched line of the basket is what it is then about."""
        match stroke.act:
            case Act.ENTER:
                self._enter()
            case Act.ROW:
                self._take(self._entry.first + stroke.number)
            case Act.DELETE:
                self._take_off()
            case Act.SCAN:
                self._read(stroke.text)
            case Act.CARD if stroke.entry is not None:
                born = stroke.entry.born.replace("-", "")
                self._read(born or stroke.entry.number)
            case Act.LINE:
                self._counter.press(stroke)
                self._begin()
            case _:
                return self._entry.press(stroke, len(self._choices))
        return True

    def close(self) -> None:
        """Forget what was typed."""
        self._entry = Entry()
        self._choices = ()

    def shown(self) -> ClassesShown:
        """Give the page of choices that is in sight."""
        entry, line = self._entry, self._counter.draft.selected_line
        marked = entry.marked(len(self._choices))
        return ClassesShown(
            offer=self._counter.selected_offer,
            choices=self._choices[entry.first : entry.first + ROWS],
            marked=NO_ROW if marked == NO_ROW else marked - entry.first,
            chosen=class_of(line.concession_id if line else None, self._counter.page),
            said=self._said,
            age=self._age,
            typed=entry.text,
            answers=entry.answers,
            pages=len(self._choices) > ROWS,
        )

    def _begin(self) -> None:
        self._entry = Entry()
        self._entry.clear()
        self._said, self._age, self.finished = ClassSaid.HOW, None, False
        self._choices = self._classes.choices(self._counter.draft.selected)
        self._of = self._type_id

    @property
    def _type_id(self) -> int | None:
        line = self._counter.draft.selected_line
        return line.ticket_type_id if line else None

    def _enter(self) -> None:
        row = self._entry.marked(len(self._choices))
        if row != NO_ROW:
            self._take(row)
        elif self._entry.text:
            self._read(self._entry.text)
        else:
            self._said = ClassSaid.CHOOSE

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._choices):
            return
        choice = self._as_it_is_now(self._choices[row])
        if choice is None:
            self._messages.say_gone()
            self._begin()
            self.finished = not self._choices
            return
        self._classes.give(self._counter.draft.selected, choice)
        line = self._counter.draft.selected_line
        self.finished = line is not None and line.concession_id == choice.policy.id
        if self.finished:
            self._messages.say_documents(choice)

    def _as_it_is_now(self, shown: Choice) -> Choice | None:
        """Find a choice on the page of now: line, class or edition may have gone meanwhile."""
        if self._type_id != self._of:
            return None
        now = self._classes.choices(self._counter.draft.selected)
        same = (shown.policy.code, shown.ticket_type_id)
        found = (one for one in now if (one.policy.code, one.ticket_type_id) == same)
        one = next(found, None)
        return replace(one, documents=shown.documents) if one else None

    def _take_off(self) -> None:
        line = self._counter.draft.selected_line
        if line is not None and line.concession_id is not None:
            self._classes.take_off(self._counter.draft.selected)
            self.finished = True

    def _read(self, typed: str) -> None:
        page = self._counter.page
        visitor = read_visitor(typed, page.policy) if page else None
        if page is None or visitor is None:
            self._said = ClassSaid.UNREADABLE
            return
        try:
            concessions = concessions_for(visitor, page.visit_day, page.policy)
            self._age = age_on(visitor.born, page.visit_day) if visitor.born else None
        except ValueError:
            self._said = ClassSaid.NOT_BORN
            return
        choices = self._classes.choices(self._counter.draft.selected)
        self._choices = proved(choices, concessions)
        self._said = ClassSaid.AT_AGE if self._choices else ClassSaid.NONE_AT_AGE
        self._entry.clear()  # the number is not kept
