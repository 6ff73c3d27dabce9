"""What each of a family pays, as far as the five years of their birth tell: pure values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from boxoffice.sale.desk import SalePage
from boxoffice.sale.people.choices import Choice, proved
from shared.catalogue.concession import Visitor, concessions_for
from shared.members.kin import FamilyMember, ages_of, births_of


class Coming(StrEnum):
    """Whether somebody comes, and what shows how old they are."""

    NOT = auto()
    SURE = auto()
    BY_DOCUMENT = auto()


@dataclass(frozen=True, slots=True)
class Fare:
    """One of a family, with the ages on the visit day, the lowest and the highest possible.

    `sure` is the class that every one of these ages gives, None the plain ticket. `by_document` is
    a cheaper one that some of them give: who was born when is for a document to tell.
    """

    member: FamilyMember
    ages: tuple[int, int] | None = None
    sure: Choice | None = None
    by_document: Choice | None = None


def fare_of(member: FamilyMember, choices: tuple[Choice, ...], page: SalePage) -> Fare:
    """Find what one of a family may be sold as, by the policy of the page; `choices` of a line."""
    band = member.birth_band
    if band is None:
        return Fare(member)
    lower = tuple(one for one in choices if one.saves.fen > 0)
    outcomes = [_best(born, lower, page) for born in births_of(band, page.visit_day)]
    if not outcomes:
        return Fare(member)
    ranked = sorted(outcomes, key=lambda one: one.saves.fen if one else 0)
    sure, cheapest = ranked[0], ranked[-1]
    same = cheapest is None or (sure is not None and sure.unit == cheapest.unit)
    shown = next((one for one in lower if cheapest and one.policy == cheapest.policy), None)
    return Fare(member, ages_of(band, page.visit_day), sure, None if same else shown)


def _best(born: date, choices: tuple[Choice, ...], page: SalePage) -> Choice | None:
    may = concessions_for(Visitor(born), page.visit_day, page.policy)
    return next(iter(proved(choices, may)), None)
