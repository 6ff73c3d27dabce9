"""What five years of birth tell of a price, and what only a document tells."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from boxoffice.sale.desk import SalePage
from boxoffice.sale.people.choices import choices_for
from boxoffice.sale.people.family_fares import fare_of
from shared.members.kin import FamilyMember, Kin, ages_of, births_of
from shared.pricing.rules import BasketLine, offers_by_type
from tests.boxoffice.office import DAYS, NOW, TODAY
from tests.boxoffice.sale.customers import MEMBER_OFFERS, POLICY

PAGE = SalePage(TODAY, MEMBER_OFFERS, DAYS, NOW, policy=POLICY)
CHOICES = choices_for(BasketLine(1, 1), offers_by_type(MEMBER_OFFERS), POLICY)


@pytest.mark.parametrize(
    ("band", "ages", "sure", "by_document"),
    [
        (2020, (0, 5), "child", None),
        (2015, (5, 10), None, "child"),  # 6 on the visit day, or 7 and more
        (1985, (35, 40), None, None),
        (1960, (60, 65), None, "senior"),
        (None, None, None, None),
    ],
)
def test_the_surest_price_counts_and_a_lower_one_needs_a_document(
    band: int | None, ages: tuple[int, int] | None, sure: str | None, by_document: str | None
) -> None:
    member = FamilyMember(Kin.CHILD, UUID(int=1), "林*", birth_band=band)

    fare = fare_of(member, CHOICES, PAGE)

    assert fare.ages == ages
    assert (fare.sure.policy.code if fare.sure else None) == sure
    assert (fare.by_document.policy.code if fare.by_document else None) == by_document


def test_a_lower_price_by_document_says_what_to_look_at() -> None:
    senior = FamilyMember(Kin.GUARDIAN, UUID(int=1), "林*", birth_band=1960)

    by_document = fare_of(senior, CHOICES, PAGE).by_document

    assert by_document is not None
    assert by_document.documents is not None
    assert by_document.documents.zh == "身份证"


def test_nobody_is_born_after_the_visit() -> None:
    assert ages_of(2030, TODAY) is None
    assert max(births_of(2025, TODAY)) == TODAY


def test_a_visit_on_the_leap_day_has_ages_in_common_years_too() -> None:
    assert ages_of(2020, date(2028, 2, 29)) == (3, 8)
