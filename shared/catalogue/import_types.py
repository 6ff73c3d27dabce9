"""Ticket types of a former system: their sheet is judged, then all are written in a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    NEW,
    EditionContent,
    PackagePartFacts,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
)
from shared.catalogue.edit import PriceList, SavedTerms, save_prices, save_rule, save_terms
from shared.catalogue.edition_queries import edition_in_force, read_edition
from shared.catalogue.editions import new_draft
from shared.catalogue.import_rows import TypeReader, TypeRow, read_park_codes
from shared.intake.plan import Findings, ImportPlan, ImportResult, Progress, Total, Totals, raised
from shared.intake.reading import Sheet
from shared.intake.template import Fault
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.import_note import begin_import, note_import
from shared.site.sign_in import StaffToken

BASE = PriceRuleFacts("base", Bilingual("平日价", "Standard price"), PriceFamily.CALENDAR, 0)


def plan_import(
    session: Session, sheet: Sheet, edition: int | None, *, today: date
) -> ImportPlan[TypeRow]:
    """Judge a sheet of types against a draft, or against what is in force if None."""
    content = _content(session, edition)
    codes = {terms.code for terms in content.terms}
    buttons = {terms.button for terms in content.terms if terms.button is not None}
    findings = Findings(sheet)
    reader = TypeReader(read_park_codes(session), codes, buttons, findings)
    sound = sheet.sound_rows
    rows = tuple(reader.read(row) for row in sound)
    named = codes | {one.terms.code for one in rows}
    for row, one in zip(sound, rows, strict=True):
        if any(part not in named or part == one.terms.code for part in one.parts):
            findings.add(Fault.UNKNOWN_REFERENCE, row, "parts", *sorted(codes))
    before = totals(content, today)
    after = raised(before, len(sheet.rows), Money.sum(one.price for one in rows))
    return ImportPlan(sheet, rows, findings.problems(), before, after)


def run_import(
    session: Session,
    plan: ImportPlan[TypeRow],
    edition: int | None,
    title: str,
    token: StaffToken,
    progress: Progress,
    *,
    today: date,
) -> ImportResult:
    """Write all types in the draft, or none; without one, in a new copy of what is in force.

    The prices hold from today on, by the rule that applies always. Raises ImportOvertaken,
    ImportCancelled, EditionStands, NotSignedIn, NotPermitted (import_data, catalogue_edit,
    price_edit).
    """
    plan = begin_import(
        session, lambda: plan_import(session, plan.sheet, edition, today=today), token
    )
    if edition is None:
        there = edition_in_force(session)
        edition = new_draft(session, title, there.id if there else None, token=token)
    writing = _Writing(session, edition, token)
    # A package names its parts: they are written before it.
    for done, row in enumerate(sorted(plan.rows, key=lambda one: bool(one.parts))):
        progress(done, len(plan.rows))
        writing.write(row, today)
    writing.write_prices()
    progress(len(plan.rows), len(plan.rows))
    result = ImportResult(len(plan.rows), totals(_content(session, edition), today))
    return note_import(session, plan, result, token)


def totals(content: EditionContent, today: date) -> Totals:
    """Count the types of an edition, and add up what one of each costs today."""
    return (
        Total(Bilingual("票种", "Ticket types"), len(content.terms)),
        Total(Bilingual("基本价合计", "Sum of base prices"), _prices(content, today)),
    )


class _Writing:
    """Writes types one by one, and all their prices at the end."""

    def __init__(self, session: Session, edition: int, token: StaffToken) -> None:
        self._session = session
        self._edition = edition
        self._token = token
        content = read_edition(session, edition).content
        self._types = {terms.code: terms.ticket_type_id for terms in content.terms}
        self._rule = _base_rule(content)
        self._lists: list[PriceList] = []

    def write(self, row: TypeRow, today: date) -> None:
        """Write the terms of a type, and keep its price for the end."""
        saved = self._save(
            replace(
                row.terms,
                parts=tuple(
                    PackagePartFacts(self._types[code], number)
                    for code, number in row.parts.items()
                ),
            )
        )
        rule = self._rule_id()
        price = PriceFacts(saved.terms_id, rule, Days(today), row.price, row.price)
        self._lists.append(PriceList(saved.terms_id, rule, (price,)))

    def write_prices(self) -> None:
        """Write what was kept."""
        save_prices(self._session, self._edition, self._lists, token=self._token)

    def _save(self, terms: TermsFacts) -> SavedTerms:
        saved = save_terms(self._session, self._edition, terms, token=self._token)
        self._types[terms.code] = saved.ticket_type_id
        return saved

    def _rule_id(self) -> int:
        if self._rule.id == NEW:
            saved = save_rule(self._session, self._edition, self._rule, token=self._token)
            self._rule = replace(self._rule, id=saved)
        return self._rule.id


def _content(session: Session, edition: int | None) -> EditionContent:
    if edition is None:
        there = edition_in_force(session)
        edition = there.id if there else None
    return EditionContent() if edition is None else read_edition(session, edition).content


def _base_rule(content: EditionContent) -> PriceRuleFacts:
    """Give the rule of every day: the one called base, else the one that asks for nothing."""
    named = [rule for rule in content.rules if rule.code == BASE.code]
    always = [
        rule
        for rule in content.rules
        if rule == PriceRuleFacts(rule.code, rule.name, BASE.family, rule.priority, rule.id)
    ]
    return next(iter([*named, *always]), BASE)


def _prices(content: EditionContent, today: date) -> Money:
    rule = _base_rule(content).id
    return Money.sum(
        price.amount
        for price in content.prices
        if price.rule_id == rule and today in price.visit_days
    )
