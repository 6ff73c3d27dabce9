"""Tries the concession policy out: what would this visitor pay, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shared.catalogue.concession import Concession, Visitor, age_on, concessions_for
from shared.catalogue.draft import ConcessionClassFacts
from shared.identity.document_number import DocumentKind, parse_number


@dataclass(frozen=True, slots=True)
class Trial:
    """What was typed: a number of an ID card or a birth date, a height, claims, a visit day."""

    visit_day: date
    number: str = ""
    born: date | None = None
    height_cm: int | None = None
    claims: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TrialAnswer:
    """The concessions, best first; the age on the visit day, if it is known."""

    concessions: tuple[Concession, ...]
    age: int | None
    born: date | None


class NotBornYet(Exception):
    """The visit day lies before the birth."""


def try_out(trial: Trial, policy: Iterable[ConcessionClassFacts]) -> TrialAnswer:
    """Judge the policy as a window would. Raises BadDocumentNumber, NotBornYet."""
    born, region = trial.born, ""
    if trial.number:
        parsed = parse_number(DocumentKind.ID_CARD, trial.number)
        born, region = parsed.born, parsed.region
    if born is not None and born > trial.visit_day:
        raise NotBornYet
    visitor = Visitor(born, trial.height_cm, region, trial.claims)
    found = concessions_for(visitor, trial.visit_day, policy)
    return TrialAnswer(found, None if born is None else age_on(born, trial.visit_day), born)
