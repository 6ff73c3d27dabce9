from __future__ import annotations

from boxoffice.catalogue.types.allocation import PackagePreview
from shared.catalogue.days import Days
from shared.catalogue.draft import (
    EditionContent,
    PackagePartFacts,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.boxoffice.catalogue.parks import PARK

NAME = Bilingual("票", "Ticket")
BASE = PriceRuleFacts("base", NAME, PriceFamily.CALENDAR, 0, id=1)


def terms(number: int, zone: int, *parts: PackagePartFacts) -> TermsFacts:
    return TermsFacts(
        code=f"type{number}",
        kind=TermsKind.PACKAGE if parts else TermsKind.ADULT,
        name=NAME,
        ticket_class="A",
        id=number,
        ticket_type_id=number,
        zones=(TermsZoneFacts(zone, tax_class_id=1),),
        parts=parts,
    )


def content(package: Money) -> EditionContent:
    """Gate 120.00 and cable 65.00, and a package of two gates and a cable."""
    amounts = {1: Money(120_00), 2: Money(65_00), 3: package}
    return EditionContent(
        terms=(terms(1, 1), terms(2, 2), terms(3, 1, *PARTS)),
        rules=(BASE,),
        prices=tuple(PriceFacts(one, 1, Days(), amount, amount) for one, amount in amounts.items()),
    )


PARTS = (PackagePartFacts(1, 2), PackagePartFacts(2, 1))


def test_each_part_gets_its_share_to_the_fen() -> None:
    whole = content(Money(250_00))

    shared = PackagePreview(whole, PARK).allocation(whole.terms[2], PARTS)

    assert shared is not None
    assert [str(line.share) for line in shared.lines] == ["98.36", "98.36", "53.28"]
    assert (shared.price, shared.singles, shared.dearer) == (Money(250_00), Money(305_00), False)


def test_a_package_above_its_singles_is_told() -> None:
    whole = content(Money(305_01))

    shared = PackagePreview(whole, PARK).allocation(whole.terms[2], PARTS)

    assert shared is not None
    assert shared.dearer


def test_the_zones_of_a_package_are_weighed_by_what_its_parts_cost() -> None:
    zones = PackagePreview(content(Money(250_00)), PARK).zones(PARTS)

    assert [(zone.zone_id, zone.weight) for zone in zones] == [(1, 240_00), (2, 65_00)]


def test_nothing_is_shared_while_a_part_has_no_price() -> None:
    whole = content(Money(250_00))
    unpriced = EditionContent(terms=whole.terms, rules=whole.rules, prices=whole.prices[1:])

    assert PackagePreview(unpriced, PARK).allocation(whole.terms[2], PARTS) is None
