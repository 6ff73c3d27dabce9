"""Reads tickets of a former system out of the rows of a sheet, and judges each cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from shared.catalogue.draft import TermsFacts
from shared.catalogue.validity import (
    MOST_DAYS,
    Bounds,
    Validity,
    ValidityTerms,
    admits_on,
    bounds_at_sale,
)
from shared.identity.document_number import (
    BadDocumentNumber,
    DocumentKind,
    DocumentNumber,
    parse_number,
)
from shared.intake.plan import Findings, Reason
from shared.intake.template import Fault, Row
from shared.kernel.money import Money
from shared.site.site_clock import SiteClock

_TIME: Final = re.compile(r"([0-9]{1,2})[:：]([0-9]{2})")
_LAST_HOUR, _LAST_MINUTE = 23, 59


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket to be taken over; `slots` are those whose places it takes."""

    number: str
    code: str = field(repr=False)
    terms: TermsFacts
    bounds: Bounds
    slots: tuple[int, ...]
    persons: int
    value: Money
    document: DocumentNumber | None = field(default=None, repr=False)


@dataclass(slots=True)
class SlotLeft:
    """A timeslot and the places that are left of it, less those that the sheet takes."""

    id: int
    left: int


# By series, visit day and start; a whole day has no start.
Slots = Mapping[tuple[int, date, time | None], SlotLeft]


@dataclass(frozen=True, slots=True)
class Park:
    """What rows are judged against. `seals` tells whether this PC can keep documents."""

    types: Mapping[str, TermsFacts]
    slots: Slots
    clock: SiteClock
    today: date
    seals: bool


class TicketReader:
    """Reads rows one after the other; places that earlier rows take are gone for later ones."""

    def __init__(self, park: Park, findings: Findings) -> None:
        self._park = park
        self._findings = findings

    def read(self, row: Row) -> TicketRow | None:
        """Read one ticket; None if its type is unknown or it is never valid."""
        terms = self._park.types.get(row.text("type"))
        if terms is None:
            self._findings.add(Fault.UNKNOWN_REFERENCE, row, "type", *sorted(self._park.types))
            return None
        bounds = self._bounds(row, terms)
        if bounds is None:
            return None
        persons = row.whole("persons") or terms.persons
        return TicketRow(
            number=row.text("number"),
            code=row.text("code") or row.text("number"),
            terms=terms,
            bounds=bounds,
            slots=self._slots(row, terms, persons),
            persons=persons,
            value=row.money("value") or Money(0),
            document=self._document(row),
        )

    def _bounds(self, row: Row, terms: TermsFacts) -> Bounds | None:
        visit, last, today = row.day("visit_day"), row.day("last_day"), self._park.today
        wrong = _wrong_days(visit, last, today)
        validity = ValidityTerms.of(terms)
        bounds = bounds_at_sale(validity, today, visit or today)
        if last is not None and wrong is None:
            first = visit or today
            bounds = Bounds(first, (last - first).days + 1)
        if wrong is None and visit is not None:
            clock = self._park.clock
            if bounds.days < 1 or not admits_on(Validity(validity, bounds), visit, clock):
                wrong = ("visit_day", Reason.NOT_ADMITTED_THEN)
        if wrong is not None:
            self._findings.add(Fault.NOT_POSSIBLE, row, *wrong)
            return None
        return bounds

    def _slots(self, row: Row, terms: TermsFacts, persons: int) -> tuple[int, ...]:
        """Take the places of a visit day; a ticket for any day of some takes none."""
        visit = row.day("visit_day")
        if visit is None or visit < self._park.today:
            return ()
        series = sorted({zone.series_id for zone in terms.zones if zone.series_id is not None})
        starts = self._starts(row)
        taken = [self._take(row, (number, visit), starts, persons) for number in series]
        return tuple(slot for slot in taken if slot is not None)

    def _take(
        self, row: Row, series_day: tuple[int, date], starts: time | None, persons: int
    ) -> int | None:
        slot = self._park.slots.get((*series_day, None))
        key = "visit_day"
        if slot is None:
            key = "starts"
            slot = None if starts is None else self._park.slots.get((*series_day, starts))
        if slot is None:
            self._findings.add(Fault.NOT_POSSIBLE, row, key, Reason.NO_SLOT)
            return None
        if slot.left < persons:
            left = str(max(slot.left, 0))
            self._findings.add(Fault.NOT_POSSIBLE, row, key, Reason.NO_PLACES, left)
        slot.left -= persons
        return slot.id

    def _starts(self, row: Row) -> time | None:
        typed = row.text("starts")
        if not typed:
            return None
        found = _TIME.fullmatch(typed)
        hour, minute = (int(part) for part in found.groups()) if found else (24, 0)
        if hour > _LAST_HOUR or minute > _LAST_MINUTE:
            self._findings.add(Fault.NOT_POSSIBLE, row, "starts", Reason.BAD_CODE)
            return None
        return time(hour, minute)

    def _document(self, row: Row) -> DocumentNumber | None:
        typed = row.text("document")
        if not typed:
            return None
        if not self._park.seals:
            self._findings.add(Fault.NOT_POSSIBLE, row, "document", Reason.NO_PERSON_KEYS)
            return None
        try:
            return parse_number(DocumentKind.ID_CARD, typed)
        except BadDocumentNumber as bad:
            self._findings.add(Fault.NOT_POSSIBLE, row, "document", Reason.BAD_DOCUMENT, bad.fault)
            return None


def _wrong_days(visit: date | None, last: date | None, today: date) -> tuple[str, Reason] | None:
    """Find the cell of a visit day or last day that cannot be."""
    if visit is None and last is None:
        return "visit_day", Reason.MISSING_BESIDE
    if last is None:
        return ("visit_day", Reason.IN_THE_PAST) if visit and visit < today else None
    if last < today:
        return "last_day", Reason.IN_THE_PAST
    if not 0 <= (last - (visit or today)).days < MOST_DAYS:
        return "last_day", Reason.NOT_TOGETHER
    return None
