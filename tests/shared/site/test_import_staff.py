"""A sheet of staff is judged row by row, then everybody is taken on or nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shared.intake.plan import ImportOvertaken, ImportPlan, ImportResult, Reason, silent
from shared.intake.template import Fault
from shared.site.import_staff import TEMPLATE, StaffRow, first_pin, plan_import, run_import
from shared.site.people_queries import list_staff
from shared.site.pin import pin_fault
from shared.site.sign_in import NotPermitted, StaffToken, sign_in
from tests.shared.intake.sheets import sheet_of, told
from tests.shared.stage import Stage

OFFICE = "office_o"


@pytest.fixture
def token(stage: Stage) -> StaffToken:
    return stage.token("3002", "O", ("staff_edit", "import_data"))


def row(number: str, name: str = "马小跑", roles: str = "cashier") -> dict[str, Any]:
    return {"number": number, "name": name, "roles": roles}


def plan(stage: Stage, folder: Path, *rows: dict[str, Any]) -> ImportPlan[StaffRow]:
    sheet = sheet_of(folder, TEMPLATE, *rows)
    with stage.acting(OFFICE) as session:
        return plan_import(session, sheet)


def run(stage: Stage, wanted: ImportPlan[StaffRow], token: StaffToken) -> ImportResult:
    with stage.acting(OFFICE) as session:
        return run_import(session, wanted, token, silent)


def test_whoever_is_in_the_file_signs_in_with_the_pin_of_the_handout(
    stage: Stage, token: StaffToken, tmp_path: Path
) -> None:
    result = run(stage, plan(stage, tmp_path, row("1061", "㛃家𠮷")), token)

    assert result.handout is not None
    ((number, name, pin),) = result.handout.rows
    assert (number, name) == ("1061", "㛃家𠮷")
    with stage.acting(OFFICE) as session:
        assert sign_in(session, "1061", pin).name == "㛃家𠮷"


def test_several_roles_are_given_at_once(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    run(stage, plan(stage, tmp_path, row("1061", roles="cashier，member_clerk")), token)

    with stage.acting(OFFICE) as session:
        person = next(one for one in list_staff(session) if one.number == "1061")
    assert person.roles == {"cashier", "member_clerk"}


def test_roles_are_named_in_either_language_as_well(stage: Stage, tmp_path: Path) -> None:
    told = [
        plan(stage, tmp_path, row("1061", roles=words)).rows[0].roles
        for words in ("售票员、值班主管", "Gate attendant, shift Supervisor")
    ]

    assert told == [("cashier", "supervisor"), ("gate_attendant", "supervisor")]


def test_a_role_that_is_not_there_is_named(stage: Stage, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("1061", roles="cashier, pilot"))

    (problem,) = wanted.problems
    assert (problem.fault, problem.where) == (Fault.UNKNOWN_REFERENCE, "C2")
    assert "cashier" in problem.facts


def test_duties_that_are_kept_apart_are_refused_row_by_row(stage: Stage, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("1061"), row("1062", roles="system_admin security_admin"))

    assert told(wanted.problems) == [
        (Fault.NOT_POSSIBLE, "C3", (Reason.DUTIES_KEPT_APART, "system_admin", "security_admin"))
    ]


def test_a_number_in_use_is_named(stage: Stage, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("1001"))

    assert told(wanted.problems) == [(Fault.EXISTS_ALREADY, "A2", ())]


@pytest.mark.parametrize("number", ["12a", "１２３", "+12", "12 3"])
def test_a_number_is_what_can_be_typed_at_the_sign_in(
    stage: Stage, tmp_path: Path, number: str
) -> None:
    wanted = plan(stage, tmp_path, row(number))

    assert told(wanted.problems) == [(Fault.NOT_POSSIBLE, "A2", (Reason.BAD_CODE,))]


def test_one_bad_row_keeps_everybody_out(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    with pytest.raises(ImportOvertaken):
        run(stage, plan(stage, tmp_path, row("1061"), row("1001")), token)

    assert stage.value("SELECT count(*) FROM staff WHERE number = '1061'") == 0


def test_a_second_run_takes_nobody_on(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("1061"))
    run(stage, wanted, token)

    with pytest.raises(ImportOvertaken) as refused:
        run(stage, wanted, token)

    assert told(refused.value.problems) == [(Fault.EXISTS_ALREADY, "A2", ())]


def test_totals_are_those_of_the_database(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("1061"), row("1062"))

    result = run(stage, wanted, token)

    assert result.totals == wanted.after
    assert [one.value for one in result.totals] == [int(str(wanted.before[0].value)) + 2]


@pytest.mark.parametrize("right", ["import_data", "staff_edit"])
def test_both_rights_are_needed(stage: Stage, tmp_path: Path, right: str) -> None:
    wanted = plan(stage, tmp_path, row("1061"))

    with pytest.raises(NotPermitted):
        run(stage, wanted, stage.token("3002", "O", (right,)))


def test_no_first_pin_is_easy_to_guess() -> None:
    pins = [first_pin("1061") for _ in range(500)]

    assert [pin for pin in pins if pin_fault(pin, "1061")] == []


def test_no_pin_is_written_anywhere(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    result = run(stage, plan(stage, tmp_path, row("1061")), token)

    assert result.handout is not None
    pin = result.handout.rows[0][2]
    assert pin not in repr(result)
    assert (
        stage.value("SELECT count(*) FROM audit_log WHERE detail::text LIKE :pin", pin=f'%"{pin}"%')
        == 0
    )
