"""Judges the terms of each ticket type by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from shared.catalogue.credential import Credential
from shared.catalogue.draft import (
    EditionContent,
    FeeStepFacts,
    TermsFacts,
    TermsKind,
    ValidityKind,
)
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from shared.kernel.locale import Bilingual

_BUTTONS_A_PAGE = 8
_PAGE = 100


def terms_problems(content: EditionContent, park: ParkFacts) -> Iterator[Problem]:
    """Find what is wrong with the terms of types, one after the other."""
    buttons: dict[int, str] = {}
    for terms in content.terms:
        yield from name_problems(terms.name, Where(terms=terms.code))
        yield from _opening_problems(terms, park)
        yield from _button_problems(terms, buttons)
        yield from _validity_problems(terms)
        yield from _credential_problems(terms)
        yield from _group_problems(terms)
        yield from _fee_problems(terms)
        yield from _blackout_problems(terms, park)


def name_problems(name: Bilingual, where: Where) -> Iterator[Problem]:
    """Find a name that is missing in a language."""
    for language, text in (("zh", name.zh), ("en", name.en)):
        if not text.strip():
            field = f"name_{language}"
            there = Where(where.terms, where.rule, where.concession, where.pattern, field)
            yield Problem(ProblemCode.NAME_MISSING, there, {"language": language})


def _opening_problems(terms: TermsFacts, park: ParkFacts) -> Iterator[Problem]:
    if not terms.zones:
        yield _problem(ProblemCode.NO_ZONE, terms, "zones")
    for zone in terms.zones:
        if zone.zone_id in park.zones_off:
            yield _problem(ProblemCode.ZONE_OFF, terms, "zones", zone=zone.zone_id)
        # Revenue and tax are booked by component: the law exempts some, and not others.
        if zone.tax_class_id not in park.tax_classes:
            yield _problem(ProblemCode.ZONE_WITHOUT_TAX, terms, "tax_class_id", zone=zone.zone_id)
    if not terms.channels:
        yield _problem(ProblemCode.NO_CHANNEL, terms, "channels")
    for channel in terms.channels:
        if channel not in park.channels:
            yield _problem(ProblemCode.NO_CHANNEL, terms, "channels", channel=channel)


def _button_problems(terms: TermsFacts, buttons: dict[int, str]) -> Iterator[Problem]:
    button = terms.button
    if button is None:
        return
    if button < 0 or not 1 <= button % _PAGE <= _BUTTONS_A_PAGE:
        yield _problem(ProblemCode.BAD_BUTTON, terms, "button", button=button)
    other = buttons.setdefault(button, terms.code)
    if other != terms.code:
        yield _problem(ProblemCode.DUPLICATE_BUTTON, terms, "button", button=button, other=other)


def _validity_problems(terms: TermsFacts) -> Iterator[Problem]:
    match terms.validity:
        case ValidityKind.FIXED_RANGE:
            days = terms.fixed_days
            if days is None or days.first is None or days.until is None:
                yield _problem(ProblemCode.VALIDITY_INCOMPLETE, terms, "fixed_days")
        case ValidityKind.HOURS_FROM_FIRST_USE:
            if not terms.valid_hours:
                yield _problem(ProblemCode.VALIDITY_INCOMPLETE, terms, "valid_hours")
        case ValidityKind.CALENDAR_YEAR:
            pass
        case _:
            if not terms.valid_days:
                yield _problem(ProblemCode.VALIDITY_INCOMPLETE, terms, "valid_days")


def _credential_problems(terms: TermsFacts) -> Iterator[Problem]:
    yield from _credentials(terms, terms.credentials)
    for lane in terms.lane_credentials:
        yield from _credentials(terms, lane.credentials, lane=lane.lane_id)


def _credentials(terms: TermsFacts, credentials: Sequence[str], **lane: Fact) -> Iterator[Problem]:
    field = "lane_credentials" if lane else "credentials"
    if not credentials:
        yield _problem(ProblemCode.NO_CREDENTIAL, terms, field, **lane)
    elif set(credentials) == {Credential.FACE}:
        # 人脸识别技术应用安全管理办法: a face is never the only way where another one works.
        yield _problem(ProblemCode.FACE_ONLY, terms, field, **lane)


def _group_problems(terms: TermsFacts) -> Iterator[Problem]:
    smallest, largest = terms.group_min, terms.group_max
    if terms.kind is TermsKind.GROUP and (smallest is None or largest is None):
        yield _problem(
            ProblemCode.GROUP_SIZE, terms, "group_min" if smallest is None else "group_max"
        )
    elif (smallest is not None and smallest < 1) or (
        smallest is not None and largest is not None and smallest > largest
    ):
        yield _problem(ProblemCode.GROUP_SIZE, terms, "group_min")


def _fee_problems(terms: TermsFacts) -> Iterator[Problem]:
    for action in ("refund", "change"):
        steps = [step for step in terms.fee_steps if step.action == action]
        steps.sort(key=lambda step: -step.hours_before)
        for earlier, later in pairwise(steps):
            if _costs_less(later, earlier):
                yield _problem(
                    ProblemCode.FEE_STEPS,
                    terms,
                    "fee_steps",
                    action=action,
                    hours_before=later.hours_before,
                )


def _costs_less(later: FeeStepFacts, earlier: FeeStepFacts) -> bool:
    # Nobody may be better off for cancelling later.
    return later.rate < earlier.rate or later.amount < earlier.amount


def _blackout_problems(terms: TermsFacts, park: ParkFacts) -> Iterator[Problem]:
    for sold in park.sold:
        if sold.ticket_type_id == terms.ticket_type_id and any(
            sold.day in blackout.days for blackout in terms.blackouts
        ):
            yield _problem(
                ProblemCode.BLACKOUT_OVER_SOLD,
                terms,
                "blackouts",
                day=sold.day,
                tickets=sold.tickets,
            )


def _problem(code: ProblemCode, terms: TermsFacts, field: str, **facts: Fact) -> Problem:
    return Problem(code, Where(terms=terms.code, field=field), facts)
