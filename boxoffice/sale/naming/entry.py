"""A visitor as typed at the window, judged at once: pure values, never logged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from shared.catalogue.concession import age_on
from shared.desktop.form.typed import read_date
from shared.identity.document_number import (
    BadDocumentNumber,
    DocumentKind,
    NumberFault,
    parse_number,
)
from shared.identity.masks import mask_in_view, mask_name, mask_number
from shared.identity.names import clean_name, normalise_number, normalise_phone
from shared.identity.notices import GUARDIAN_UNDER
from shared.identity.person import PersonFacts

# A contact may be reached by phone where no document is asked for.
PHONE: Final = None
Paper = DocumentKind | None

_TELLS_BIRTH: Final = frozenset(
    {
        *(DocumentKind.ID_CARD, DocumentKind.TEMPORARY_ID_CARD, DocumentKind.HOUSEHOLD_REGISTER),
        *(DocumentKind.HMT_RESIDENCE_PERMIT, PHONE),
    }
)
_OLD_FOREIGN_LENGTH: Final = 15
_FIRST_BIRTH_YEAR: Final = 1900
_LEAST_OF_A_BIRTHDAY: Final = 8  # 19900307: without its year no day of birth is known
_DIGIT: Final = re.compile(r"[0-9]")


class EntryFault(StrEnum):
    """What is wrong with an entry besides its number."""

    NAME_MISSING = "name_missing"
    BAD_NAME = "bad_name"
    NUMBER_MISSING = "number_missing"
    BAD_PHONE = "bad_phone"
    BORN_MISSING = "born_missing"
    BAD_BORN = "bad_born"
    BORN_LATER = "born_later"
    GUARDIAN_MISSING = "guardian_missing"
    BAD_GUARDIAN = "bad_guardian"
    TWICE = "twice"


Fault = EntryFault | NumberFault


class EntryField(StrEnum):
    """Where the cursor stands."""

    NAME = "name"
    NUMBER = "number"
    BORN = "born"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the fields of one visitor; `kind` PHONE has a phone for a number.

    Somebody whom the office keeps already, a member, is `kept_as` that person: name and number are
    masks then, as no window knows more.
    """

    name: str = field(default="", repr=False)
    kind: Paper = DocumentKind.ID_CARD
    number: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    guardian: str = field(default="", repr=False)
    kept_as: UUID | None = None

    @property
    def empty(self) -> bool:
        """Tell whether nobody is named yet."""
        return not (self.name.strip() or self.number.strip() or self.born.strip())

    @property
    def mask(self) -> str:
        """The number as it may be seen from the queue."""
        if self.kept_as is not None:
            return self.number
        return mask_in_view(self.number) if self.number.strip() else ""

    def is_of(self, card: Entry) -> bool:
        """Tell whether a card is that of whoever stands here, as far as the window can know."""
        number = normalise_number(card.number)
        if self.kept_as is None:
            return normalise_number(self.number) == number
        return (self.name, self.number) == (mask_name(card.name), mask_number(number))

    @property
    def asks_born(self) -> bool:
        """Tell whether the number of this kind is silent on the date of birth."""
        if self.kind is DocumentKind.FOREIGN_RESIDENCE_CARD:
            return len(normalise_number(self.number)) == _OLD_FOREIGN_LENGTH
        return self.kind not in _TELLS_BIRTH


@dataclass(frozen=True, slots=True)
class Demand:
    """What must be known: each visitor's document and birth, or how a contact is reached."""

    born: bool = True
    document: bool = True


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry as far as it can be read: the whole person, or the first thing that is wrong.

    An empty entry has neither. `other` is the place, from 0, whose document was used TWICE. For a
    `child` a `guardian` agrees, by name; until then the child is `known` and not yet named.
    """

    person: PersonFacts | None = field(default=None, repr=False)
    fault: Fault | None = None
    other: int = 0
    child: bool = False
    guardian: str = field(default="", repr=False)
    known: PersonFacts | None = field(default=None, repr=False)
    kept_as: UUID | None = None
    mask: str = field(default="", repr=False)

    @property
    def whom(self) -> PersonFacts | None:
        """Who it is, also while a guardian is missing."""
        return self.person or self.known


def judge(entry: Entry, demand: Demand, visit_day: date, agreed_on: date | None = None) -> Judged:
    """Read an entry: what is wrong is said before what is missing.

    Who is under 14 on the day `agreed_on` needs a guardian's word; None asks for nobody's.
    """
    if entry.empty:
        return Judged()
    if entry.kept_as is not None:
        return _kept(entry, demand)
    try:
        facts = _person(entry, demand, visit_day)
    except BadDocumentNumber as bad:
        return Judged(fault=bad.fault)
    if isinstance(facts, EntryFault):
        return Judged(fault=facts)
    born = facts.birthday
    if agreed_on is None or born is None or age_on(born, agreed_on) >= GUARDIAN_UNDER:
        return Judged(person=facts)
    return _guarded(facts, clean_name(entry.guardian))


def field_of(fault: Fault) -> EntryField:
    """Tell which field a fault belongs to."""
    match fault:
        case EntryFault.NAME_MISSING | EntryFault.BAD_NAME:
            return EntryField.NAME
        case EntryFault.BORN_MISSING | EntryFault.BAD_BORN | EntryFault.BORN_LATER:
            return EntryField.BORN
        case EntryFault.GUARDIAN_MISSING | EntryFault.BAD_GUARDIAN:
            return EntryField.GUARDIAN
        case _:
            return EntryField.NUMBER


def _kept(entry: Entry, demand: Demand) -> Judged:
    """Take whom the office keeps already: age and guardian stand with the membership."""
    if demand.document and entry.kind is PHONE:
        return Judged(fault=EntryFault.NUMBER_MISSING)
    return Judged(person=PersonFacts(entry.name), kept_as=entry.kept_as, mask=entry.mask)


def _guarded(child: PersonFacts, guardian: str) -> Judged:
    if not guardian:
        return Judged(fault=EntryFault.GUARDIAN_MISSING, child=True, known=child)
    if _DIGIT.search(guardian):
        return Judged(fault=EntryFault.BAD_GUARDIAN, child=True, known=child)
    return Judged(person=child, child=True, guardian=guardian)


def _person(entry: Entry, demand: Demand, visit_day: date) -> PersonFacts | EntryFault:
    name, number = clean_name(entry.name), entry.number.strip()
    if entry.kind is PHONE:
        return _reached_by_phone(name, number)
    document = parse_number(entry.kind, number) if number else None
    if not name:
        return EntryFault.NAME_MISSING
    if _DIGIT.search(name):
        return EntryFault.BAD_NAME
    if document is None:
        return EntryFault.NUMBER_MISSING
    if document.born is not None:
        later = document.born > visit_day
        return EntryFault.BORN_LATER if later else PersonFacts(name, document=document)
    born = _born(entry.born, visit_day, needed=demand.born)
    if isinstance(born, EntryFault):
        return born
    return PersonFacts(name, document=document, born=born)


def _reached_by_phone(name: str, number: str) -> PersonFacts | EntryFault:
    if number and not normalise_phone(number):
        return EntryFault.BAD_PHONE
    if not name:
        return EntryFault.NAME_MISSING
    return PersonFacts(name, phone=number) if number else EntryFault.NUMBER_MISSING


def _born(typed: str, visit_day: date, *, needed: bool) -> date | EntryFault | None:
    text = typed.strip()
    if not text:
        return EntryFault.BORN_MISSING if needed else None
    try:
        born = read_date(text, visit_day)
    except ValueError:
        return EntryFault.BAD_BORN
    if len(text) < _LEAST_OF_A_BIRTHDAY or born.year < _FIRST_BIRTH_YEAR:
        return EntryFault.BAD_BORN
    return EntryFault.BORN_LATER if born > visit_day else born
