"""People are taken on and changed by the security administrator, within the duties kept apart."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError, ProgrammingError

from shared.database.verb import RowRefused
from shared.site.duties import KEPT_APART, KeptApart
from shared.site.people import (
    DutiesConflict,
    NewStaff,
    add_staff,
    rename_staff,
    reset_pin,
    switch_staff,
)
from shared.site.sign_in import NotPermitted, WrongPin, sign_in
from tests.shared.site.people_scene import Administration
from tests.shared.stage import Stage


@pytest.fixture
def office(stage: Stage) -> Administration:
    token = stage.token("3002", "O", ("staff_edit",))
    cashier = stage.value("SELECT id FROM staff WHERE number = '1001'")
    return Administration(stage, token, cashier)


def test_somebody_taken_on_has_the_rights_of_all_their_roles(office: Administration) -> None:
    taken_on = NewStaff("1050", "马小跃", "908172", ("cashier", "member_clerk"))
    with office.at_work() as session:
        person = add_staff(session, taken_on, token=office.token)

    facts = office.person(person)
    assert facts.rights == {
        "sell",
        "open_shift",
        "report",
        "member_view",
        "member_edit",
        "import_data",
    }
    assert facts.roles == {"cashier", "member_clerk"}
    assert (facts.number, facts.name, facts.active) == ("1050", "马小跃", True)


def test_somebody_taken_on_signs_in_with_the_pin(office: Administration) -> None:
    with office.at_work() as session:
        add_staff(session, NewStaff("1050", "马小跃", "908172", ("cashier",)), token=office.token)

        assert sign_in(session, "1050", "908172").name == "马小跃"


def test_a_number_is_given_once(office: Administration) -> None:
    again = NewStaff("1001", "王小敏", "908172", ())

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        add_staff(session, again, token=office.token)

    assert (refused.value.table, refused.value.rule) == ("staff", "uq_staff_number")


def test_a_role_that_is_given_counts_and_one_that_is_taken_does_not(
    office: Administration,
) -> None:
    office.give("cashier", "member_clerk")
    assert "member_edit" in office.person().rights

    office.give("member_clerk")
    assert office.person().rights == {"member_view", "member_edit", "import_data", "report"}


def test_other_roles_end_the_sign_ins_of_a_person(office: Administration) -> None:
    token = office.stage.token("1001", "2")

    office.give("supervisor")

    ended = office.stage.value(
        "SELECT ended_at IS NOT NULL FROM staff_token"
        " WHERE digest = sha256(convert_to(:value, 'UTF8'))",
        value=token.value,
    )
    assert ended is True


def test_roles_that_are_kept_apart_are_not_given_together(office: Administration) -> None:
    with pytest.raises(DutiesConflict) as refused:
        office.give("catalogue_manager", "finance")

    assert (refused.value.first, refused.value.second) == ("price_edit", "close_day")
    assert office.person().roles == {"cashier"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("system_admin", "security_admin"),
        ("system_admin", "audit_admin"),
        ("security_admin", "audit_admin"),
        ("marketing", "finance"),
    ],
)
def test_the_three_administrators_are_three_persons(
    office: Administration, one: str, other: str
) -> None:
    office.give(one)

    with pytest.raises(DutiesConflict):
        office.give(one, other)


def test_one_role_may_be_changed_for_another_that_does_not_go_with_it(
    office: Administration,
) -> None:
    office.give("catalogue_manager")
    office.give("finance")

    assert office.person().rights == {"close_day", "import_data", "report"}


@pytest.mark.parametrize("pair", KEPT_APART)
def test_the_table_itself_refuses_a_person_with_both(
    office: Administration, pair: KeptApart
) -> None:
    with pytest.raises(IntegrityError, match="ck_staff_duties"):
        office.stage.run(
            "UPDATE staff SET rights = :rights WHERE id = :id",
            rights=["report", pair.second, pair.first],
            id=office.cashier,
        )


def test_a_role_given_past_the_verb_counts_just_as_well(office: Administration) -> None:
    office.stage.run(
        "INSERT INTO staff_role SELECT :person, id FROM role WHERE code = 'finance'",
        person=office.cashier,
    )

    assert "close_day" in office.person().rights


def test_nobody_changes_their_own_roles(office: Administration) -> None:
    with pytest.raises(NotPermitted) as refused:
        office.give("security_admin", "cashier", person=office.token.staff_id)

    assert refused.value.right == "change_oneself"


def test_nobody_switches_themselves_off(office: Administration) -> None:
    with pytest.raises(NotPermitted), office.at_work() as session:
        switch_staff(session, office.token.staff_id, active=False, token=office.token, version=1)


def test_somebody_switched_off_does_not_sign_in_until_switched_on(
    office: Administration,
) -> None:
    with office.at_work() as session:
        version = office.stage.version("staff", office.cashier)
        switch_staff(session, office.cashier, active=False, token=office.token, version=version)
        with pytest.raises(WrongPin):
            sign_in(session, "1001", "246810")

        version = office.stage.version("staff", office.cashier)
        switch_staff(session, office.cashier, active=True, token=office.token, version=version)
        assert sign_in(session, "1001", "246810").number == "1001"


def test_a_new_pin_unlocks_the_number_and_ends_what_the_old_one_opened(
    office: Administration,
) -> None:
    office.stage.run("UPDATE staff SET locked_until = 'infinity' WHERE number = '1001'")
    before = office.stage.token("1001", "2")

    with office.at_work() as session:
        reset_pin(session, office.cashier, "908172", token=office.token)
        assert sign_in(session, "1001", "908172").number == "1001"
        with pytest.raises(WrongPin):
            sign_in(session, "1001", "246810")

    alive = office.stage.value(
        "SELECT count(*) FROM staff_token WHERE ended_at IS NULL"
        " AND digest = sha256(convert_to(:value, 'UTF8'))",
        value=before.value,
    )
    assert alive == 0


def test_a_name_is_written_anew(office: Administration) -> None:
    with office.at_work() as session:
        version = office.stage.version("staff", office.cashier)
        now_is = rename_staff(
            session, office.cashier, "王晓敏", token=office.token, version=version
        )
        assert now_is == version + 1

    assert office.person().name == "王晓敏"


def test_only_the_security_administrator_does_any_of_this(office: Administration) -> None:
    office.token = office.stage.token("3001", "O", ("site_edit",))

    with pytest.raises(NotPermitted) as refused:
        office.give("cashier")

    assert refused.value.right == "staff_edit"


def test_all_of_it_is_in_the_audit_log_and_no_pin_is(office: Administration) -> None:
    with office.at_work() as session:
        add_staff(session, NewStaff("1050", "马小跃", "908172", ("cashier",)), token=office.token)
        reset_pin(session, office.cashier, "718293", token=office.token)
    office.give("supervisor")

    rows = office.stage.run(
        "SELECT action, detail FROM audit_log WHERE staff_id = :who ORDER BY at",
        who=office.token.staff_id,
    )
    assert [row.action for row in rows][-3:] == ["add_staff", "reset_pin", "set_roles"]
    assert all({"proof", "salt"}.isdisjoint(row.detail) for row in rows)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE staff SET rights = '{staff_edit}'",
        "INSERT INTO staff_role VALUES (1, 1)",
        "UPDATE role SET rights = '{close_day}'",
        "SELECT salt FROM staff",
        "SELECT proof_digest FROM staff",
        "SELECT app.renew_rights('{1}')",
        "UPDATE channel SET active = false",
        "DELETE FROM holiday",
    ],
)
def test_an_office_does_by_sql_no_more_than_its_screens(
    office: Administration, statement: str
) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), office.at_work():
        office.stage.run(statement)
