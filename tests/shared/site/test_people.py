"""Roles and people are changed by the security administrator, within the duties kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy.exc import IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from shared.database.verb import RowRefused
from shared.kernel.locale import Bilingual
from shared.site.duties import KEPT_APART, KeptApart
from shared.site.people import (
    NEW,
    DutiesConflict,
    NewStaff,
    add_staff,
    remove_role,
    rename_staff,
    reset_pin,
    save_role,
    set_roles,
    switch_staff,
)
from shared.site.people_queries import RoleFacts, StaffFacts, list_roles, list_staff
from shared.site.sign_in import NotPermitted, StaffToken, WrongPin, sign_in
from tests.shared.stage import Stage

OFFICE = "office_o"
NAME = Bilingual("早班主管", "Morning supervisor")


@dataclass
class Administration:
    """The security administrator at the office, and a cashier to whom things are done."""

    stage: Stage
    token: StaffToken
    cashier: int

    @contextmanager
    def at_work(self) -> Iterator[Session]:
        with self.stage.acting(OFFICE) as session:
            yield session

    def give(self, *roles: str, person: int | None = None) -> None:
        with self.at_work() as session:
            set_roles(session, person or self.cashier, roles, token=self.token)

    def person(self, staff_id: int | None = None) -> StaffFacts:
        wanted = staff_id or self.cashier
        with self.at_work() as session:
            return next(one for one in list_staff(session) if one.id == wanted)

    def role(self, code: str) -> RoleFacts:
        with self.at_work() as session:
            return next(one for one in list_roles(session) if one.code == code)

    def save(self, *rights: str, code: str = "early", role: int = NEW) -> int:
        with self.at_work() as session:
            return save_role(session, role, code, NAME, rights, token=self.token)


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
        switch_staff(session, office.token.staff_id, active=False, token=office.token)


def test_somebody_switched_off_does_not_sign_in_until_switched_on(
    office: Administration,
) -> None:
    with office.at_work() as session:
        switch_staff(session, office.cashier, active=False, token=office.token)
        with pytest.raises(WrongPin):
            sign_in(session, "1001", "246810")

        switch_staff(session, office.cashier, active=True, token=office.token)
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
        rename_staff(session, office.cashier, "王晓敏", token=office.token)

    assert office.person().name == "王晓敏"


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
        remove_role(session, role, token=office.token)

    office.give("cashier")
    with office.at_work() as session:
        remove_role(session, role, token=office.token)
        assert "early" not in [one.code for one in list_roles(session)]


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
