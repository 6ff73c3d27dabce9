"""A row that must not be is refused by the name of what it breaks, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    ConcessionClassFacts,
    EditionContent,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
    ValidityKind,
)
from shared.catalogue.edit import (
    PriceList,
    add_tax_class,
    remove_concession,
    save_prices,
    save_rule,
    save_terms,
)
from shared.database.verb import RowRefused
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import StaffToken
from tests.shared.catalogue.office import Office

ALWAYS = Days(date(2026, 1, 1), None)
RULE = PriceRuleFacts("base", Bilingual("平日价", "Base"), PriceFamily.CALENDAR, 0)
CLASS = ConcessionClassFacts("child", Bilingual("儿童", "Child"), ALWAYS, 5000, 1)


def adult(**more: Any) -> TermsFacts:
    return TermsFacts("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A", **more)


def refused(office: Office, save: Callable[[Session, StaffToken], object]) -> tuple[str, str]:
    """What the database says to a row that must not be."""
    with pytest.raises(RowRefused) as error, office.at_work() as session:
        save(session, office.maker)
    return error.value.table, error.value.rule


def test_all_lists_are_saved_or_none(office: Office) -> None:
    edition = office.full()
    before = office.content(edition)
    terms, rule = office.terms(edition, "adult"), before.rules[0]
    good = PriceFacts(terms.id, rule.id, ALWAYS, Money(1), Money(1))
    lists = [
        PriceList(terms.id, rule.id, (good,)),
        PriceList(terms.id, before.rules[1].id, (replace(good, amount=Money(-1)),)),
    ]

    refused(office, lambda session, token: save_prices(session, edition, lists, token=token))

    assert office.content(edition) == before


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        ({"amount": Money(-1)}, "ck_price_amount"),
        ({"amount": Money(10_000_001), "list_amount": Money(10_000_001)}, "ck_price_amount"),
        ({"list_amount": Money(11_999)}, "ck_price_list_amount"),
        ({"amount": Money(2**70)}, ""),
    ],
)
def test_absurd_prices_are_refused(office: Office, changes: dict[str, Any], broken: str) -> None:
    edition = office.full()
    terms, rule = office.terms(edition, "adult"), office.content(edition).rules[0]
    price = PriceFacts(terms.id, rule.id, ALWAYS, Money(12_000), Money(12_000))
    lists = [PriceList(terms.id, rule.id, (replace(price, **changes),))]

    said = refused(office, lambda session, token: save_prices(session, edition, lists, token=token))

    assert said == ("price", broken)


def test_overlapping_periods_of_one_rule_are_refused(office: Office) -> None:
    edition = office.full()
    terms, rule = office.terms(edition, "adult"), office.content(edition).rules[0]
    one = PriceFacts(
        *(terms.id, rule.id, Days(date(2027, 1, 1), date(2027, 2, 1))),
        *(Money(12_000), Money(12_000)),
    )
    other = replace(one, visit_days=Days(date(2027, 1, 31), None))
    lists = [PriceList(terms.id, rule.id, (one, other))]

    said = refused(office, lambda session, token: save_prices(session, edition, lists, token=token))

    assert said == ("price", "ex_price_one_at_a_time")


def test_prices_belong_to_types_and_rules_of_the_same_edition(office: Office) -> None:
    edition, other = office.full(), office.draft(office.in_force)
    terms = office.terms(other, "adult")
    rule = office.content(edition).rules[0]
    lists = [PriceList(terms.id, rule.id, ())]

    said = refused(office, lambda session, token: save_prices(session, edition, lists, token=token))

    assert said == ("price", "edition_id")


def test_a_rule_for_a_class_of_another_edition_is_refused(office: Office) -> None:
    stranger = office.content(office.full()).concessions[0].id
    edition = office.draft()
    rule = replace(RULE, concession_id=stranger)

    said = refused(office, lambda session, token: save_rule(session, edition, rule, token=token))

    assert said == ("price_rule", "concession_id")


def test_a_row_of_another_edition_is_not_found(office: Office) -> None:
    stranger = office.content(office.full()).rules[0]
    edition = office.draft()

    said = refused(
        office, lambda session, token: save_rule(session, edition, stranger, token=token)
    )

    assert said == ("price_rule", "id")


@pytest.mark.parametrize(
    ("terms", "table", "broken"),
    [
        (adult(persons=0), "ticket_terms", "ck_ticket_terms_persons"),
        (adult(button=99_999), "ticket_terms", ""),
        (adult(valid_days=None), "ticket_terms", "ck_ticket_terms_validity"),
        (adult(weekdays=0), "ticket_terms", "ck_ticket_terms_weekdays"),
        (adult(group_min=9, group_max=8), "ticket_terms", "ck_ticket_terms_group_size"),
        (
            adult(validity=ValidityKind.HOURS_FROM_FIRST_USE),
            "ticket_terms",
            "ck_ticket_terms_validity",
        ),
        (adult(zones=(TermsZoneFacts(9_999),)), "terms_zone", "fk_terms_zone_zone_id"),
        (adult(zones=(TermsZoneFacts(1, weight=-1),)), "terms_zone", "ck_terms_zone_weight"),
        (adult(zones=(TermsZoneFacts(1), TermsZoneFacts(1))), "terms_zone", "pk_terms_zone"),
        (
            replace(adult(), code="new", ticket_class="Z"),
            "ticket_type",
            "ck_ticket_type_ticket_class",
        ),
    ],
)
def test_terms_that_cannot_be_are_refused(
    office: Office, terms: TermsFacts, table: str, broken: str
) -> None:
    edition = office.draft()

    said = refused(office, lambda session, token: save_terms(session, edition, terms, token=token))

    assert said == (table, broken)
    assert office.content(edition) == EditionContent()


def test_a_button_is_taken_once(office: Office) -> None:
    edition = office.full()
    ride = replace(office.terms(edition, "ride"), button=1)

    said = refused(office, lambda session, token: save_terms(session, edition, ride, token=token))

    assert said == ("ticket_terms", "uq_ticket_terms_edition_id_button")


def test_a_class_that_a_rule_is_for_is_not_taken_out(office: Office) -> None:
    edition = office.full()
    one = office.content(edition).concessions[0].id

    said = refused(
        office,
        lambda session, token: remove_concession(session, edition, one, token=token, version=1),
    )

    assert said == ("concession_class", "fk_price_rule_concession_id")


def test_a_tax_class_is_added_once(office: Office) -> None:
    name = Bilingual("免税", "Exempt")
    with office.at_work() as session:
        add_tax_class(session, "test_0", name, 0, token=office.maker)

    said = refused(
        office, lambda session, token: add_tax_class(session, "test_0", name, 100, token=token)
    )

    assert said == ("tax_class", "uq_tax_class_code")
