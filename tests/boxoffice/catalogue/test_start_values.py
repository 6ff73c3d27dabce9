from __future__ import annotations

from datetime import date

import pytest

from boxoffice.catalogue.park_names import Named, ParkNames
from boxoffice.catalogue.types.start_values import copied, new_terms
from shared.catalogue.check_terms import terms_problems
from shared.catalogue.draft import EditionContent, TermsKind
from shared.kernel.locale import Bilingual
from tests.boxoffice.catalogue.parks import PARK, facts_of


@pytest.mark.parametrize("kind", list(TermsKind))
def test_each_kind_begins_with_terms_that_the_check_finds_no_fault_with(kind: TermsKind) -> None:
    terms = new_terms(kind, frozenset(), PARK)

    assert list(terms_problems(EditionContent(terms=(terms,)), facts_of(PARK))) == []


def test_a_code_that_is_taken_gets_a_number() -> None:
    terms = new_terms(TermsKind.ADULT, frozenset({"adult", "adult_2"}), PARK)

    assert terms.code == "adult_3"


def test_a_copy_is_a_new_type_without_a_key_at_the_window() -> None:
    terms = new_terms(TermsKind.GROUP, frozenset(), PARK)

    copy = copied(terms, frozenset({"group"}))

    assert (copy.code, copy.id, copy.ticket_type_id, copy.button) == ("group_2", 0, 0, None)
    assert copy.name == Bilingual("团体票（副本）", "Group (copy)")
    assert copy.group_min == 10


def test_a_park_without_zones_is_no_obstacle() -> None:
    window = Named(1, "window", Bilingual("窗口", "Window"))
    bare = ParkNames(today=date(2026, 3, 1), channels=(window,))

    assert new_terms(TermsKind.ADULT, frozenset(), bare).zones == ()
