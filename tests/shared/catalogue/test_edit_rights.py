"""Each verb of a draft needs its right, and none writes in what stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    ConcessionClassFacts,
    PatternFacts,
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
    save_prices,
    save_rule,
    save_terms,
)
from shared.catalogue.editions import EditionStands
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.catalogue.office import Office

ALWAYS = Days(date(2026, 1, 1), None)
RULE = PriceRuleFacts("base", Bilingual("平日价", "Base"), PriceFamily.CALENDAR, 0)
CLASS = ConcessionClassFacts("child", Bilingual("儿童", "Child"), ALWAYS, 5000, 1)


def adult(**more: Any) -> TermsFacts:
    return TermsFacts("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A", **more)


Saving = Callable[[Session, int, StaffToken], object]
EVERY_VERB: list[tuple[Saving, str]] = [
    (lambda s, e, t: save_terms(s, e, adult(), token=t), "catalogue_edit"),
    (lambda s, e, t: remove_terms(s, e, 1, token=t, version=1), "catalogue_edit"),
    (lambda s, e, t: save_concession(s, e, CLASS, token=t), "catalogue_edit"),
    (lambda s, e, t: remove_concession(s, e, 1, token=t, version=1), "catalogue_edit"),
    (lambda s, e, t: save_rule(s, e, RULE, token=t), "price_edit"),
    (lambda s, e, t: remove_rule(s, e, 1, token=t, version=1), "price_edit"),
    (lambda s, e, t: save_prices(s, e, [], token=t), "price_edit"),
    (lambda s, e, t: save_pattern(s, e, PatternFacts(1, ALWAYS, 1), token=t), "capacity_edit"),
    (lambda s, e, t: remove_pattern(s, e, 1, token=t, version=1), "capacity_edit"),
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
