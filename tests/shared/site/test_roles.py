"""Roles of the site's own, and what a role gives to and takes from those who hold it."""

from __future__ import annotations

import pytest

from shared.database.verb import RowRefused
from shared.site.people import (
    DutiesConflict,
    remove_role,
)
from shared.site.people_queries import RoleFacts, list_roles
from shared.site.sign_in import NotPermitted
from tests.shared.site.people_scene import NAME, Administration
from tests.shared.stage import Stage


@pytest.fixture
def office(stage: Stage) -> Administration:
    token = stage.token("3002", "O", ("staff_edit",))
    cashier = stage.value("SELECT id FROM staff WHERE number = '1001'")
    return Administration(stage, token, cashier)


def test_a_role_of_the_sites_own_is_given_like_any_other(office: Administration) -> None:
    office.save("authorise", "report")
    office.give("early")

    assert office.role("early") == RoleFacts(
        office.role("early").id, "early", NAME, frozenset({"authorise", "report"}), False, 1
    )
    assert office.person().rights == {"authorise", "report"}


def test_a_role_changes_the_rights_of_all_who_hold_it(office: Administration) -> None:
    role = office.save("report")
    office.give("early")

    office.save("report", "sell", role=role)

    assert office.person().rights == {"report", "sell"}


def test_a_role_cannot_hold_what_is_kept_apart(office: Administration) -> None:
    with pytest.raises(DutiesConflict) as refused:
        office.save("price_edit", "close_day")

    assert (refused.value.first, refused.value.second) == ("price_edit", "close_day")


def test_a_role_gets_no_right_that_one_of_its_holders_may_not_have(
    office: Administration,
) -> None:
    role = office.save("report")
    office.give("early", "finance")

    with pytest.raises(DutiesConflict):
        office.save("report", "price_edit", role=role)

    assert office.role("early").rights == {"report"}


def test_a_ready_made_role_stands(office: Administration) -> None:
    with pytest.raises(NotPermitted) as refused:
        office.save("report", role=office.role("cashier").id)

    assert refused.value.right == "change_this_role"


def test_nobody_gives_their_own_role_other_rights(office: Administration) -> None:
    role = office.save("staff_edit")
    office.stage.run(
        "INSERT INTO staff_role VALUES (:who, :role)", who=office.token.staff_id, role=role
    )
    office.token = office.stage.token("3002", "O", ("staff_edit",))

    with pytest.raises(NotPermitted):
        office.save("staff_edit", "report", role=role)


def test_a_code_of_a_role_is_used_once(office: Administration) -> None:
    with pytest.raises(RowRefused) as refused:
        office.save("report", code="cashier")

    assert refused.value.rule == "uq_role_code"


def test_a_role_goes_once_nobody_holds_it(office: Administration) -> None:
    role = office.save("report")
    office.give("early")
    with pytest.raises(RowRefused), office.at_work() as session:
        remove_role(session, role, token=office.token, version=1)

    office.give("cashier")
    with office.at_work() as session:
        remove_role(session, role, token=office.token, version=1)
        assert "early" not in [one.code for one in list_roles(session)]
