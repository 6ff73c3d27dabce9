"""Unused tickets of a former system: their sheet is judged, then all are taken over or none.

Each is an order of the channel "former" that was paid by what the former system was paid, and is
admitted by its old code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Date, Integer, LargeBinary, Text

from shared.catalogue.draft import EditionContent
from shared.catalogue.edition_queries import edition_in_force, read_edition
from shared.database.verb import record
from shared.identity.person import PersonFacts, StationKeys, person_document
from shared.intake.plan import (
    Findings,
    ImportPlan,
    ImportResult,
    Progress,
    Total,
    Totals,
    raised,
)
from shared.intake.reading import Sheet
from shared.intake.template import Fault, Row
from shared.kernel.ids import derive_id, uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.sales.import_rows import Park, SlotLeft, Slots, TicketReader, TicketRow
from shared.site.import_note import begin_import, note_import
from shared.site.sign_in import StaffToken
from shared.site.this_clock import this_clock
from shared.tickets.code import code_digest

_PIECE: Final = 2_000
_ASKED: Final = 20_000

_TODAY = text("SELECT app.business_date(clock_timestamp())")
_TOTALS = text("""
    SELECT (SELECT count(*) FROM ticket WHERE state = 'ISSUED') AS tickets,
           (SELECT coalesce(sum(persons), 0) FROM ticket WHERE state = 'ISSUED') AS persons,
           (SELECT coalesce(-sum(amount), 0) FROM posting WHERE account = '2203') AS deferred
""")
_SLOTS = text("""
    SELECT t.series_id, t.day, t.starts, t.id, coalesce(sum(p.free), 0) AS left
      FROM timeslot AS t LEFT JOIN place AS p ON p.timeslot_id = t.id AND p.pool = 'common'
     WHERE t.state = 'OPEN' AND t.day = ANY(:days) AND t.series_id = ANY(:series)
     GROUP BY t.id
""").bindparams(bindparam("days", type_=ARRAY(Date)), bindparam("series", type_=ARRAY(Integer)))
_CODES_THERE = text("SELECT digest FROM foreign_code WHERE digest = ANY(:asked)").bindparams(
    bindparam("asked", type_=ARRAY(LargeBinary))
)
_NUMBERS_THERE = text("SELECT number FROM sales_order WHERE number = ANY(:asked)").bindparams(
    bindparam("asked", type_=ARRAY(Text))
)


def plan_import(session: Session, sheet: Sheet, keys: StationKeys | None) -> ImportPlan[TicketRow]:
    """Judge a sheet of tickets against the types in force and the places left; changes nothing."""
    findings = Findings(sheet)
    reader = TicketReader(_park(session, sheet, seals=keys is not None), findings)
    read = [(row, reader.read(row)) for row in sheet.sound_rows]
    _note_known(session, sheet, findings)
    rows = tuple(one for _, one in read if one is not None)
    before = totals(session)
    persons, value = sum(row.persons for row in rows), Money.sum(row.value for row in rows)
    after = raised(before, len(sheet.rows), persons, value)
    return ImportPlan(sheet, rows, findings.problems(), before, after)


def run_import(
    session: Session,
    plan: ImportPlan[TicketRow],
    keys: StationKeys | None,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    """Take all tickets over, or none; the caller's transaction decides.

    Raises ImportOvertaken, ImportCancelled, SoldOut (places went meanwhile), NotSignedIn,
    NotPermitted (import_data, close_day).
    """
    plan = begin_import(session, lambda: plan_import(session, plan.sheet, keys), token)
    import_id, done = uuid7(), 0
    for number, piece in enumerate(_pieces(plan.rows)):
        progress(done, len(plan.rows))
        document = {
            "import": str(import_id),
            "piece": number,
            "tickets": [_document(row, keys) for row in piece],
        }
        done += int(record(session, "take_over_tickets", document, token.value))
    progress(done, len(plan.rows))
    return note_import(session, plan, ImportResult(done, totals(session)), token)


def totals(session: Session) -> Totals:
    """Count the tickets that are out, their persons, and what they are worth in the ledger."""
    row = session.execute(_TOTALS).one()
    return (
        Total(Bilingual("有效票", "Tickets out"), row.tickets),
        Total(Bilingual("人次", "Persons"), row.persons),
        Total(Bilingual("递延收入", "Deferred revenue"), Money(int(row.deferred))),
    )


def _park(session: Session, sheet: Sheet, *, seals: bool) -> Park:
    there = edition_in_force(session)
    content = EditionContent() if there is None else read_edition(session, there.id).content
    types = {terms.code: terms for terms in content.terms if terms.zones}
    return Park(
        types,
        _slots(session, sheet, content),
        this_clock(session),
        session.execute(_TODAY).scalar_one(),
        seals,
    )


def _slots(session: Session, sheet: Sheet, content: EditionContent) -> Slots:
    days = sorted({day for row in sheet.rows if (day := row.day("visit_day"))})
    series = {zone.series_id for terms in content.terms for zone in terms.zones}
    asked = {"days": days, "series": sorted(number for number in series if number is not None)}
    return {
        (row.series_id, row.day, row.starts): SlotLeft(row.id, int(row.left))
        for row in session.execute(_SLOTS, asked)
    }


def _note_known(session: Session, sheet: Sheet, findings: Findings) -> None:
    """Note tickets that are there already, by number or code, and codes that mean two tickets."""
    numbers = {row.text("number"): row for row in sheet.sound_rows}
    codes: dict[bytes, Row] = {}
    for row in sheet.sound_rows:
        first = codes.setdefault(code_digest(row.text("code") or row.text("number")), row)
        if first is not row:
            findings.add(Fault.TWICE, row, "code", str(first.number))
    for known in _known(session, _NUMBERS_THERE, numbers):
        findings.add(Fault.EXISTS_ALREADY, numbers.pop(known), "number")
    for known in _known(session, _CODES_THERE, codes):
        if codes[known].text("number") in numbers:
            findings.add(Fault.EXISTS_ALREADY, codes[known], "code")


def _known(session: Session, there: Any, asked: Iterable[Any]) -> Iterator[Any]:
    left = iter(tuple(asked))
    while piece := list(islice(left, _ASKED)):
        yield from session.scalars(there, {"asked": piece}).all()


def _pieces(rows: Iterable[TicketRow]) -> Iterator[list[TicketRow]]:
    left = iter(rows)
    while piece := list(islice(left, _PIECE)):
        yield piece


def _document(row: TicketRow, keys: StationKeys | None) -> dict[str, Any]:
    order_id = uuid7()
    facts: dict[str, Any] = {
        "id": str(order_id),
        "number": row.number,
        "code": code_digest(row.code).hex(),
        "type": row.terms.ticket_type_id,
        "terms": row.terms.id,
        "first_day": row.bounds.first_day.isoformat(),
        "days": row.bounds.days,
        "persons": row.persons,
        "value": row.value.fen,
        "shares": _shares(row),
        "slots": row.slots,
    }
    if row.document is None or keys is None:
        return facts
    return {**facts, "visitor": _visitor(order_id, row, keys)}


def _visitor(order_id: UUID, row: TicketRow, keys: StationKeys) -> dict[str, Any]:
    person_id = derive_id(order_id, "visitor")
    return person_document(person_id, PersonFacts(document=row.document), keys, findable=False)


def _shares(row: TicketRow) -> dict[int, int]:
    zones = row.terms.zones
    weights = [zone.weight for zone in zones]
    parts = row.value.split(weights if any(weights) else [1] * len(zones))
    return {zone.zone_id: part.fen for zone, part in zip(zones, parts, strict=True)}
