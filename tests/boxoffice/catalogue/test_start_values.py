from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from boxoffice.catalogue.park_names import Named, ParkNames
from boxoffice.catalogue.types.start_values import copied, free_button, new_terms
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


def test_a_copy_is_a_new_type_at_the_next_key_of_the_window() -> None:
    terms = new_terms(TermsKind.GROUP, frozenset(), PARK)

    copy = copied(terms, frozenset({"group"}), frozenset({1}))

    assert (copy.code, copy.id, copy.ticket_type_id, copy.button) == ("group_2", 0, 0, 2)
    assert copy.name == Bilingual("团体票（副本）", "Group (copy)")
    assert copy.group_min == 10


def test_a_copy_of_a_type_that_no_window_shows_is_not_shown_either() -> None:
    terms = replace(new_terms(TermsKind.GROUP, frozenset(), PARK), button=None)

    assert copied(terms, frozenset({"group"}), frozenset({1})).button is None


def test_keys_go_on_with_the_next_page_when_one_is_full() -> None:
    first_page = frozenset(range(1, 9))

    assert free_button(first_page) == 101
    assert free_button(first_page | {101, 102}) == 103


def test_a_zone_that_is_switched_off_is_no_beginning() -> None:
    off = replace(PARK, zones=(replace(PARK.zones[0], active=False), PARK.zones[1]))

    assert [zone.zone_id for zone in new_terms(TermsKind.ADULT, frozenset(), off).zones] == [2]


def test_a_park_without_zones_is_no_obstacle() -> None:
    window = Named(1, "window", Bilingual("窗口", "Window"))
    bare = ParkNames(today=date(2026, 3, 1), channels=(window,))

    assert new_terms(TermsKind.ADULT, frozenset(), bare).zones == ()
