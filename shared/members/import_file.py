"""Members of a former system: their sheet is judged, then taken in whole."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any, Final

from sqlalchemy import TextClause, bindparam, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import BigInteger, Text

from shared.identity.document_number import (
    BadDocumentNumber,
    DocumentKind,
    DocumentNumber,
    parse_number,
)
from shared.identity.look_up import card_digest, document_digests
from shared.identity.names import clean_name, normalise_phone
from shared.identity.person import PersonFacts, StationKeys
from shared.intake.plan import (
    Findings,
    ImportOvertaken,
    ImportPlan,
    ImportResult,
    Progress,
    Reason,
    Total,
    Totals,
    raised,
)
from shared.intake.reading import Sheet
from shared.intake.template import Fault, Problem, Row
from shared.kernel.locale import Bilingual
from shared.members.import_members import MemberRow, import_members
from shared.members.models import Member, MemberTier
from shared.members.point_models import PointEntry
from shared.members.refusals import ImportRefused
from shared.site.import_note import begin_import, note_import
from shared.site.sign_in import StaffToken

_PIECE: Final = 20_000
# Below so many lines a second process takes longer to start than it saves.
_WORTH_PROCESSES: Final = 5_000
_MOST_PROCESSES: Final = 4
_TOLD_EACH: Final = 1_000
_BY_REASON: Final = {
    "document": "document",
    "card": "card",
    "number": "number",
    "points": "points_until",
}

_DOCUMENTS_THERE = text(
    "SELECT document_digest FROM member WHERE state = 'ACTIVE' AND document_digest = ANY(:asked)"
).bindparams(bindparam("asked", type_=ARRAY(BigInteger)))
_CARDS_THERE = text(
    "SELECT card_digest FROM member WHERE state = 'ACTIVE' AND card_digest = ANY(:asked)"
).bindparams(bindparam("asked", type_=ARRAY(BigInteger)))
_NUMBERS_THERE = text("SELECT number FROM member WHERE number = ANY(:asked)").bindparams(
    bindparam("asked", type_=ARRAY(Text))
)


@dataclass(frozen=True, slots=True)
class _Tiers:
    """The tiers by code and by name, and the one where everybody begins."""

    codes: tuple[str, ...]
    by_word: dict[str, int]
    lowest: int


def plan_import(
    session: Session, sheet: Sheet, keys: StationKeys, *, today: date
) -> ImportPlan[MemberRow]:
    """Judge a sheet of members against those that there are; nothing is changed."""
    reading = _Reading(sheet, keys, _tiers(session), today)
    rows = tuple(reading.member(row) for row in sheet.sound_rows)
    reading.note_known(session)
    before = totals(session)
    after = raised(before, len(sheet.rows), sum(row.points for row in rows))
    return ImportPlan(sheet, rows, reading.findings.problems(), before, after)


def run_import(
    session: Session,
    plan: ImportPlan[MemberRow],
    keys: StationKeys,
    token: StaffToken,
    progress: Progress,
) -> ImportResult:
    """Make every row a member, or none; the caller's transaction decides.

    Raises ImportOvertaken (somebody of the file is a member by now), ImportCancelled, NotSignedIn,
    NotPermitted (import_data, member_edit).
    """
    # Who is a member by now is for the verb, which has to look anyway: judging a large file once
    # more would take as long as half of the writing.
    plan = begin_import(session, lambda: replace(plan, before=totals(session)), token)
    lines = len(plan.rows)
    try:
        count = import_members(
            session,
            _told(plan.rows, progress),
            keys,
            token,
            notice_id=None,
            processes=_processes(lines),
        )
    except ImportRefused as refused:
        raise ImportOvertaken(_problems(plan, refused)) from None
    progress(lines, lines)
    return note_import(session, plan, ImportResult(count.members, totals(session)), token)


def totals(session: Session) -> Totals:
    """Count members and their points."""
    members = session.scalar(
        select(func.count()).select_from(Member).where(Member.state == "ACTIVE")
    )
    points = session.scalar(select(func.coalesce(func.sum(PointEntry.points), 0)))
    return (
        Total(Bilingual("会员", "Members"), int(members or 0)),
        Total(Bilingual("积分", "Points"), int(points or 0)),
    )


def _processes(lines: int) -> int:
    return min(os.cpu_count() or 1, _MOST_PROCESSES) if lines >= _WORTH_PROCESSES else 1


def _known(session: Session, there: TextClause, asked: Mapping[Any, Row]) -> Iterator[Any]:
    left = iter(asked)
    while piece := list(islice(left, _PIECE)):
        yield from session.scalars(there, {"asked": piece})


def _told(rows: tuple[MemberRow, ...], progress: Progress) -> Iterator[MemberRow]:
    for done, row in enumerate(rows):
        if done % _TOLD_EACH == 0:
            progress(done, len(rows))
        yield row


def _tiers(session: Session) -> _Tiers:
    found = session.scalars(select(MemberTier).order_by(MemberTier.rank)).all()
    by_word = {
        word.casefold(): tier.id
        for tier in found
        for word in (tier.name_en, tier.name_zh, tier.code)
    }
    return _Tiers(tuple(tier.code for tier in found), by_word, found[0].id)


def _problems(plan: ImportPlan[MemberRow], refused: ImportRefused) -> tuple[Problem, ...]:
    rows = {row.number: row for row in plan.sheet.rows}
    found = Findings(plan.sheet)
    for line, reason in refused.faults:
        found.add(Fault.EXISTS_ALREADY, rows[line], _BY_REASON.get(reason, "number"))
    return found.problems()


@dataclass
class _Reading:
    """Turns rows into members; remembers by what they would be known already."""

    sheet: Sheet
    keys: StationKeys
    tiers: _Tiers
    today: date
    findings: Findings = field(init=False)
    documents: dict[int, Row] = field(default_factory=dict)
    earlier_documents: dict[int, Row] = field(default_factory=dict)
    cards: dict[int, Row] = field(default_factory=dict)
    numbers: dict[str, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.findings = Findings(self.sheet)

    def member(self, row: Row) -> MemberRow:
        """Read one row; what is wrong with it is noted."""
        document = self._document(row)
        if row.text("number"):
            self.numbers[row.text("number")] = row
        return MemberRow(
            line=row.number,
            person=PersonFacts(self._name(row), self._phone(row), document, row.day("born")),
            tier_id=self._tier(row),
            joined=self._not_after_today(row, "joined") or self.today,
            number=row.text("number"),
            card=self._card(row),
            tier_until=self._not_before_today(row, "tier_until"),
            points=row.whole("points") or 0,
            points_until=self._not_before_today(row, "points_until"),
        )

    def note_known(self, session: Session) -> None:
        """Note who is a member already."""
        for there, asked, key in (
            (_DOCUMENTS_THERE, self.documents | self.earlier_documents, "document"),
            (_CARDS_THERE, self.cards, "card"),
            (_NUMBERS_THERE, self.numbers, "number"),
        ):
            for known in _known(session, there, asked):
                self.findings.add(Fault.EXISTS_ALREADY, asked[known], key)

    def _name(self, row: Row) -> str:
        name = clean_name(row.text("name"))
        if not name:
            self.findings.add(Fault.EMPTY, row, "name")
        return name

    def _phone(self, row: Row) -> str:
        phone = row.text("phone")
        if phone and not normalise_phone(phone):
            self.findings.add(Fault.NOT_POSSIBLE, row, "phone", Reason.BAD_PHONE)
        return phone

    def _document(self, row: Row) -> DocumentNumber | None:
        self._not_after_today(row, "born")
        typed = row.text("document")
        if not typed:
            return None
        kind = DocumentKind(row.text("document_kind") or DocumentKind.ID_CARD)
        try:
            document = parse_number(kind, typed)
        except BadDocumentNumber as bad:
            self.findings.add(Fault.NOT_POSSIBLE, row, "document", Reason.BAD_DOCUMENT, bad.fault)
            return None
        self._note_document(row, document)
        return document

    def _note_document(self, row: Row, document: DocumentNumber) -> None:
        (digest,) = document_digests(document.number, self.keys.find_key)
        first = self.documents.setdefault(digest, row)
        if first is not row:
            self.findings.add(Fault.TWICE, row, "document", str(first.number))
        for key in self.keys.find_keys[1:]:
            self.earlier_documents[document_digests(document.number, key)[0]] = row

    def _card(self, row: Row) -> str:
        card = row.text("card")
        if card:
            first = self.cards.setdefault(card_digest(card, self.keys.key_of_cards), row)
            if first is not row:
                self.findings.add(Fault.TWICE, row, "card", str(first.number))
        return card

    def _tier(self, row: Row) -> int:
        word = row.text("tier").casefold()
        if word and word not in self.tiers.by_word:
            self.findings.add(Fault.UNKNOWN_REFERENCE, row, "tier", *self.tiers.codes)
        return self.tiers.by_word.get(word, self.tiers.lowest)

    def _not_after_today(self, row: Row, key: str) -> date | None:
        day = row.day(key)
        if day is not None and day > self.today:
            self.findings.add(Fault.NOT_POSSIBLE, row, key, Reason.IN_THE_FUTURE)
        return day

    def _not_before_today(self, row: Row, key: str) -> date | None:
        day = row.day(key)
        if day is not None and day < self.today:
            self.findings.add(Fault.NOT_POSSIBLE, row, key, Reason.IN_THE_PAST)
        return day
