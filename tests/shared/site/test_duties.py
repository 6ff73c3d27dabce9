"""Two rights that are kept apart are found in whatever order they come."""

from __future__ import annotations

import re

import pytest

from shared.site.duties import KEPT_APART, RIGHTS, KeptApart, conflicts
from shared.site.staff_models import KEEPS_DUTIES_APART


def test_rights_that_go_together_have_no_conflict() -> None:
    assert conflicts(["price_edit", "catalogue_edit", "site_edit"]) == ()


def test_a_pair_is_found_whatever_else_is_held() -> None:
    assert conflicts(["report", "close_day", "price_edit"]) == (
        KeptApart("price_edit", "close_day"),
    )


def test_all_three_administrators_are_three_pairs() -> None:
    assert len(conflicts(["site_edit", "staff_edit", "audit_read"])) == 3


@pytest.mark.parametrize("pair", KEPT_APART)
def test_a_pair_is_made_of_rights_that_exist(pair: KeptApart) -> None:
    assert {pair.first, pair.second} <= set(RIGHTS)


def test_the_constraint_of_the_database_has_the_same_pairs() -> None:
    named = re.findall(r"ARRAY\['(\w+)', '(\w+)'\]", KEEPS_DUTIES_APART)

    assert [KeptApart(*pair) for pair in named] == list(KEPT_APART)
