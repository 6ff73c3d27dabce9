"""The family of a member at the window: who may come along, masked, and how old they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from shared.catalogue.concession import age_on, birthday
from shared.database.verb import record
from shared.identity.document_number import DocumentKind
from shared.identity.person import BAND_YEARS
from shared.site.sign_in import StaffToken

_A_DAY: Final = timedelta(days=1)


class Kin(StrEnum):
    """What somebody is to the member who was found."""

    SELF = "self"
    SPOUSE = "spouse"
    CHILD = "child"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """The member or one of the family, masked.

    `person_id` is by whom the office knows name and number, which no window reads. Without a
    `document_kind` no document is known. `birth_band` is the first of the five years of birth.
    """

    kind: Kin
    person_id: UUID
    name: str
    document_kind: DocumentKind | None = None
    document: str = ""
    birth_band: int | None = None


def find_families(
    session: Session, members: Iterable[UUID], token: StaffToken
) -> Mapping[UUID, tuple[FamilyMember, ...]]:
    """Find the families of memberships; who has none is left out.

    Raises NotSignedIn, NotPermitted (right `member_view`).
    """
    wanted = [str(one) for one in members]
    if not wanted:
        return {}
    told = record(session, "find_families", {"members": wanted}, token.value)
    return {UUID(one): tuple(map(_family_member, family)) for one, family in told.items()}


def births_of(band: int, day: date) -> tuple[date, ...]:
    """Give days of birth of five years, of which one at least is as old as any on a day.

    The ages of a band change at the turn of a year and at the birthday that falls on the day.
    """
    return tuple(sorted({one for one in _turns(band, day) if one <= day}))


def ages_of(band: int, day: date) -> tuple[int, int] | None:
    """Give the least and the highest age that somebody of a band can have; None if not yet born."""
    ages = [age_on(born, day) for born in births_of(band, day)]
    return (min(ages), max(ages)) if ages else None


def _turns(band: int, day: date) -> Iterator[date]:
    for year in range(band, band + BAND_YEARS):
        yield from (date(year, 1, 1), date(year, 12, 31))
        turned = birthday(day, year - day.year)
        yield from (turned, turned + _A_DAY)


def _family_member(told: Mapping[str, Any]) -> FamilyMember:
    kind = told["document_kind"]
    return FamilyMember(
        Kin(told["kind"]),
        UUID(told["person"]),
        told["name"],
        None if kind is None else DocumentKind(kind),
        told["document"],
        told["birth_band"],
    )
