"""Writing in a draft: each row by its verb, by whoever has the right, and never a broken one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    BlackoutFacts,
    ConcessionClassFacts,
    EditionContent,
    PatternFacts,
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
    RowRefused,
    add_tax_class,
    remove_concession,
    remove_pattern,
    remove_rule,
    remove_terms,
    save_concession,
    save_pattern,
    save_prices,
    save_rule,
    save_terms,
)
from shared.catalogue.editions import EditionStands
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import NotPermitted, StaffToken
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


def test_terms_are_read_as_they_were_saved(office: Office) -> None:
    edition = office.full()

    terms = office.terms(edition, "adult")
    office.save(edition, terms)

    assert office.terms(edition, "adult") == terms
    assert [zone.uses for zone in terms.zones] == [1]
    assert terms.ceiling == Money(15_000)


@pytest.mark.parametrize("zh", ["山" * 60, "㛃家湾", "𠮷野家", "  两端空格  ", "引号\"'\\换行"])
def test_any_name_is_read_as_it_was_written(office: Office, zh: str) -> None:
    edition = office.draft()

    office.save(edition, replace(adult(), name=Bilingual(zh, "A" * 60)))

    assert office.terms(edition, "adult").name == Bilingual(zh, "A" * 60)


def test_a_new_code_makes_a_new_type(office: Office) -> None:
    edition = office.draft()

    office.save(edition, replace(adult(), code="夜游票"))

    terms = office.terms(edition, "夜游票")
    known = office.stage.value(
        "SELECT code FROM ticket_type WHERE id = :id", id=terms.ticket_type_id
    )
    assert known == "夜游票"


def test_a_known_code_is_the_known_type(office: Office) -> None:
    edition = office.draft()

    office.save(edition, adult())

    known = office.stage.value("SELECT id FROM ticket_type WHERE code = 'adult'")
    assert office.terms(edition, "adult").ticket_type_id == known


def test_saving_again_replaces_zones_and_keeps_prices(office: Office) -> None:
    edition = office.full()
    before = office.terms(edition, "adult")
    prices = office.content(edition).prices

    office.save(edition, replace(before, zones=(), fee_steps=before.fee_steps[:1]))

    after = office.terms(edition, "adult")
    assert (after.id, after.zones, len(after.fee_steps)) == (before.id, (), 1)
    assert office.content(edition).prices == prices


def test_a_type_taken_out_takes_its_prices_along(office: Office) -> None:
    edition = office.full()
    terms = office.terms(edition, "adult")

    with office.at_work() as session:
        remove_terms(session, edition, terms.id, token=office.maker)

    content = office.content(edition)
    assert "adult" not in [one.code for one in content.terms]
    assert terms.id not in [price.terms_id for price in content.prices]


def test_prices_of_a_type_by_a_rule_are_replaced_whole(office: Office) -> None:
    edition = office.full()
    terms, rule = office.terms(edition, "adult"), office.content(edition).rules[0]
    summer, after = Days(date(2027, 6, 1), date(2027, 9, 1)), Days(date(2027, 9, 1), None)

    office.price(edition, terms.id, rule.id, (summer, 15_000), (after, 12_000))

    found = [
        (price.visit_days, price.amount)
        for price in office.content(edition).prices
        if (price.terms_id, price.rule_id) == (terms.id, rule.id)
    ]
    assert found == [(summer, Money(15_000)), (after, Money(12_000))]


def test_prices_of_other_rules_and_types_stay(office: Office) -> None:
    edition = office.full()
    terms, rule = office.terms(edition, "adult"), office.content(edition).rules[0]
    others = [one for one in office.content(edition).prices if one.rule_id != rule.id]

    office.price(edition, terms.id, rule.id)

    kept = [one for one in office.content(edition).prices if one.rule_id != rule.id]
    assert kept == others


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


def test_a_rule_keeps_its_id_and_its_prices_when_it_is_saved_again(office: Office) -> None:
    edition = office.full()
    before = office.content(edition)
    evening = replace(before.rules[0], name=Bilingual("夜场", "Evening"), slot_from=time(17))

    with office.at_work() as session:
        assert save_rule(session, edition, evening, token=office.maker) == evening.id

    after = office.content(edition)
    assert (after.rules[0], after.prices) == (evening, before.prices)


def test_a_rule_taken_out_takes_its_prices_along(office: Office) -> None:
    edition = office.full()
    rule = office.content(edition).rules[0].id

    with office.at_work() as session:
        remove_rule(session, edition, rule, token=office.maker)

    content = office.content(edition)
    assert rule not in [one.id for one in content.rules]
    assert rule not in [one.rule_id for one in content.prices]


def test_a_class_that_a_rule_is_for_is_not_taken_out(office: Office) -> None:
    edition = office.full()
    one = office.content(edition).concessions[0].id

    said = refused(
        office, lambda session, token: remove_concession(session, edition, one, token=token)
    )

    assert said == ("concession_class", "fk_price_rule_concession_id")


def test_a_class_that_no_rule_is_for_is_taken_out(office: Office) -> None:
    edition = office.draft()
    with office.at_work() as session:
        one = save_concession(session, edition, CLASS, token=office.maker)

        remove_concession(session, edition, one, token=office.maker)

    assert office.content(edition) == EditionContent()


def test_a_pattern_is_saved_with_its_shares_and_taken_out_with_them(office: Office) -> None:
    edition = office.full()
    (pattern,) = office.content(edition).patterns
    fewer = replace(pattern, quota=5_000, shares=())

    with office.at_work() as session:
        assert save_pattern(session, edition, fewer, token=office.maker) == pattern.id
    saved = office.content(edition).patterns
    with office.at_work() as session:
        remove_pattern(session, edition, pattern.id, token=office.maker)

    assert saved == (fewer,)
    assert office.content(edition).patterns == ()


def test_a_tax_class_is_added_once(office: Office) -> None:
    name = Bilingual("免税", "Exempt")
    with office.at_work() as session:
        add_tax_class(session, "test_0", name, 0, token=office.maker)

    said = refused(
        office, lambda session, token: add_tax_class(session, "test_0", name, 100, token=token)
    )

    assert said == ("tax_class", "uq_tax_class_code")


Saving = Callable[[Session, int, StaffToken], object]
EVERY_VERB: list[tuple[Saving, str]] = [
    (lambda s, e, t: save_terms(s, e, adult(), token=t), "catalogue_edit"),
    (lambda s, e, t: remove_terms(s, e, 1, token=t), "catalogue_edit"),
    (lambda s, e, t: save_concession(s, e, CLASS, token=t), "catalogue_edit"),
    (lambda s, e, t: remove_concession(s, e, 1, token=t), "catalogue_edit"),
    (lambda s, e, t: save_rule(s, e, RULE, token=t), "price_edit"),
    (lambda s, e, t: remove_rule(s, e, 1, token=t), "price_edit"),
    (lambda s, e, t: save_prices(s, e, [], token=t), "price_edit"),
    (lambda s, e, t: save_pattern(s, e, PatternFacts(1, ALWAYS, 1), token=t), "capacity_edit"),
    (lambda s, e, t: remove_pattern(s, e, 1, token=t), "capacity_edit"),
]
ALL_RIGHTS = {"catalogue_edit", "price_edit", "capacity_edit"}


@pytest.mark.parametrize(("save", "right"), EVERY_VERB)
def test_each_verb_needs_its_right(office: Office, save: Saving, right: str) -> None:
    edition = office.draft()
    token = office.token(*ALL_RIGHTS - {right})

    with pytest.raises(NotPermitted) as error, office.at_work() as session:
        save(session, edition, token)

    assert error.value.right == right


@pytest.mark.parametrize(("save", "right"), EVERY_VERB)
def test_no_verb_writes_in_an_edition_in_force(office: Office, save: Saving, right: str) -> None:
    edition = office.in_force

    with pytest.raises(EditionStands) as error, office.at_work() as session:
        save(session, edition, office.maker)

    assert (error.value.edition, error.value.state) == (edition, "IN_FORCE")


def test_whoever_writes_is_a_maker(office: Office) -> None:
    edition = office.draft()
    second = office.token("price_edit", number="1002")

    with office.at_work() as session:
        save_rule(session, edition, RULE, token=second)

    assert office.read(edition).head.makers == (office.maker.staff_id, second.staff_id)


def test_the_audit_says_what_a_price_was(office: Office) -> None:
    edition = office.full()
    terms, rule = office.terms(edition, "ride"), office.content(edition).rules[0]
    start = office.stage.today + timedelta(days=3)

    office.price(edition, terms.id, rule.id, (Days(start, None), 2_500))

    action, detail = office.audit()[-1]
    assert action == "save_prices"
    assert detail == {
        "edition": edition,
        "type": "ride",
        "rule": "base",
        "was": [[f"[{office.stage.today},)", 2_000, 2_000]],
        "prices": [{"visit_days": f"[{start},)", "amount": 2_500, "list_amount": 2_500}],
    }


def test_a_blackout_is_written_with_its_reason(office: Office) -> None:
    edition = office.draft()
    closed = BlackoutFacts(Days(date(2027, 1, 1), date(2027, 1, 2)), Bilingual("检修", "Works"))

    office.save(edition, adult(blackouts=(closed,)))

    assert office.terms(edition, "adult").blackouts == (closed,)
