"""Whom the fields are for, and where in them the hand belongs next."""

from __future__ import annotations

from typing import Final

from boxoffice.sale.naming.entry import (
    PHONE,
    Entry,
    EntryFault,
    EntryField,
    Paper,
    field_of,
)
from boxoffice.sale.naming.roll import Roll
from boxoffice.sale.naming.shown import PersonShown
from shared.identity.document_number import DocumentKind

# The commonest first.
DOCUMENTS: Final[tuple[DocumentKind, ...]] = (
    DocumentKind.ID_CARD,
    DocumentKind.HK_MACAO_PERMIT,
    DocumentKind.TAIWAN_PERMIT,
    DocumentKind.PASSPORT,
    DocumentKind.FOREIGN_RESIDENCE_CARD,
    DocumentKind.HMT_RESIDENCE_PERMIT,
    DocumentKind.HOUSEHOLD_REGISTER,
    DocumentKind.TEMPORARY_ID_CARD,
    DocumentKind.MILITARY_CARD,
)
# What is only missing is asked for by the cursor, and not yet said to be wrong.
_STILL_TO_COME: Final = (EntryFault.NAME_MISSING, EntryFault.NUMBER_MISSING)


class Cursor:
    """`at` counts everybody; `field` is None once nobody is left. `turn` counts its moves.

    `checked` says that what stands there may be called wrong, `told` that a concession was offered.
    Whoever began with the number begins there with the next one too.
    """

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self.clear()
        self.turn = 0

    def clear(self) -> None:
        """Begin with the first, at the name."""
        self.at = 0
        self.field: EntryField | None = EntryField.NAME
        self.checked = self.told = False
        self._habit = EntryField.NAME

    @property
    def stands(self) -> bool:
        """Tell whether there is anybody to be named here."""
        return 0 <= self.at < self._roll.count

    def kinds(self) -> tuple[Paper, ...]:
        """Give the kinds of document that do here; a contact may be reached by phone."""
        asks_document = self._roll.need(self.at).demand.document
        return DOCUMENTS if asks_document else (*DOCUMENTS, PHONE)

    def note_habit(self, field: EntryField, entry: Entry) -> None:
        """See whether the hand begins with the name or with the number."""
        if field is EntryField.NUMBER and not entry.name.strip():
            self._habit = EntryField.NUMBER
        elif field is EntryField.NAME and not entry.number.strip():
            self._habit = EntryField.NAME

    def stay(self, person: PersonShown) -> None:
        """Go to the field that is wrong or missing of whoever is current."""
        fault = person.judged.fault
        self.go(self.at, field_of(fault) if fault else self._habit)
        self.checked = fault is not None and fault not in _STILL_TO_COME

    def go_first_open(self, people: tuple[PersonShown, ...]) -> None:
        """Go to the first who is not named."""
        self.at = -1
        self.go_next_open(people)

    def go_next_open(self, people: tuple[PersonShown, ...]) -> None:
        """Go to the next who is not named; from the last to the first."""
        order = (*range(self.at + 1, len(people)), *range(self.at + 1))
        at = next((at for at in order if people[at].judged.person is None), None)
        if at is None:
            self.at = max(self.at, 0)
            self.field, self.turn, self.checked = None, self.turn + 1, False
            return
        fault = people[at].judged.fault
        self.go(at, field_of(fault) if fault else self._habit)

    def go(self, at: int, field: EntryField | None = None) -> None:
        """Go to a place, if there is one, and there to a field or where the hand begins."""
        if not 0 <= at < self._roll.count:
            return
        before, self.at = self.at, at
        self.field, self.turn = field or self._habit, self.turn + 1
        self.checked, self.told = not self._roll.entry(at).empty, False
        self._take_kind_of(before)

    def _take_kind_of(self, before: int) -> None:
        """Begin with the kind of document that the one before showed: strangers come in groups."""
        if not 0 <= before < self.at or not self._roll.entry(self.at).empty:
            return
        kind = self._roll.entry(before).kind
        if kind in self.kinds():
            self._roll.put(self.at, Entry(kind=kind))
