"""Values of an edition become documents and come back as they were; no column is forgotten."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, time
from typing import Any, get_type_hints

import pytest

from shared.catalogue.days import Days
from shared.catalogue.document import from_document, to_document
from shared.catalogue.draft import (
    BlackoutFacts,
    ConcessionClassFacts,
    FeeStepFacts,
    Holidays,
    LaneCredentialFacts,
    PackagePartFacts,
    PatternFacts,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    SlotShareFacts,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.schema.models import METADATA

TERMS = TermsFacts(
    *("adult", TermsKind.ADULT, Bilingual("𠮷㛃", "Adult"), "A"),
    ceiling=Money(15_000),
    fixed_days=Days(date(2026, 1, 1), date(2026, 2, 1)),
    sale_from=datetime(2026, 1, 1, 8, 30, tzinfo=UTC),
    zones=(TermsZoneFacts(1, weight=3, uses=None),),
    blackouts=(BlackoutFacts(Days(None, date(2026, 1, 5)), Bilingual("检修", "Works")),),
    fee_steps=(FeeStepFacts("refund", -2, amount=Money(500)),),
    lane_credentials=(LaneCredentialFacts(4, ("qr", "face")),),
    parts=(PackagePartFacts(7, 2),),
)
RULE = PriceRuleFacts(
    *("evening", Bilingual("夜场", "Evening"), PriceFamily.CALENDAR, 3),
    holidays=Holidays.NEVER,
    slot_from=time(17, 30),
)
PATTERN = PatternFacts(
    5, Days(), 100, opens=time(9), closes=time(17), shares=(SlotShareFacts("ota", 20, 60),)
)


@pytest.mark.parametrize("value", [TERMS, RULE, PATTERN])
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    assert from_document(type(value), to_document(value)) == value


def test_a_document_has_the_columns_of_its_row() -> None:
    document = to_document(TERMS)

    assert (document["name_zh"], document["name_en"]) == ("𠮷㛃", "Adult")
    assert (document["ceiling"], document["fixed_days"]) == (15_000, "[2026-01-01,2026-02-01)")
    assert document["sale_from"] == "2026-01-01T08:30:00+00:00"
    assert document["parts"] == [{"part_type_id": 7, "quantity": 2}]
    assert to_document(RULE)["slot_from"] == "17:30:00"


def test_a_column_that_is_missing_is_noticed() -> None:
    with pytest.raises(KeyError, match="weekdays"):
        from_document(PriceRuleFacts, {**_without(to_document(RULE), "weekdays")})


def _without(document: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != key}


@pytest.mark.parametrize(
    ("kind", "table", "elsewhere"),
    [
        (TermsFacts, "ticket_terms", {"edition_id"}),
        (TermsZoneFacts, "terms_zone", {"terms_id"}),
        (BlackoutFacts, "terms_blackout", {"terms_id"}),
        (FeeStepFacts, "fee_step", {"terms_id"}),
        (LaneCredentialFacts, "lane_credential", {"terms_id"}),
        (PackagePartFacts, "package_part", {"terms_id"}),
        (ConcessionClassFacts, "concession_class", {"edition_id"}),
        (PriceRuleFacts, "price_rule", {"edition_id"}),
        (PriceFacts, "price", set()),
        (PatternFacts, "slot_pattern", {"edition_id"}),
        (SlotShareFacts, "slot_share", {"pattern_id"}),
    ],
)
def test_every_column_of_an_edition_has_a_field(
    kind: type, table: str, elsewhere: set[str]
) -> None:
    hints = get_type_hints(kind)
    named = set()
    for field in fields(kind):
        suffixes = ("_zh", "_en") if hints[field.name] is Bilingual else ("",)
        named |= {field.name + suffix for suffix in suffixes}
    children = {"zones", "blackouts", "fee_steps", "lane_credentials", "parts", "shares", "code"}

    columns = set(METADATA.tables[table].columns.keys())

    assert columns - elsewhere - named == set()
    assert named - columns <= children
