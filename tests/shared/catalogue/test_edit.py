"""Writing in a draft: each row by its verb, by whoever has the right, and never a broken one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    BlackoutFacts,
    ConcessionClassFacts,
    EditionContent,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
    TermsKind,
)
from shared.catalogue.edit import (
    remove_concession,
    remove_pattern,
    remove_rule,
    remove_terms,
    save_concession,
    save_pattern,
    save_rule,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.catalogue.office import Office

ALWAYS = Days(date(2026, 1, 1), None)
RULE = PriceRuleFacts("base", Bilingual("平日价", "Base"), PriceFamily.CALENDAR, 0)
CLASS = ConcessionClassFacts("child", Bilingual("儿童", "Child"), ALWAYS, 5000, 1)


def adult(**more: Any) -> TermsFacts:
    return TermsFacts("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A", **more)


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
        remove_terms(session, edition, terms.id, token=office.maker, version=terms.version)

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
        remove_rule(session, edition, rule, token=office.maker, version=1)

    content = office.content(edition)
    assert rule not in [one.id for one in content.rules]
    assert rule not in [one.rule_id for one in content.prices]


def test_a_class_that_no_rule_is_for_is_taken_out(office: Office) -> None:
    edition = office.draft()
    with office.at_work() as session:
        one = save_concession(session, edition, CLASS, token=office.maker)

        remove_concession(session, edition, one, token=office.maker, version=1)

    assert office.content(edition) == EditionContent()


def test_a_pattern_is_saved_with_its_shares_and_taken_out_with_them(office: Office) -> None:
    edition = office.full()
    (pattern,) = office.content(edition).patterns
    fewer = replace(pattern, quota=5_000, shares=())

    with office.at_work() as session:
        assert save_pattern(session, edition, fewer, token=office.maker) == pattern.id
    saved = office.content(edition).patterns
    with office.at_work() as session:
        remove_pattern(session, edition, pattern.id, token=office.maker, version=2)

    assert saved == (fewer,)
    assert office.content(edition).patterns == ()


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
