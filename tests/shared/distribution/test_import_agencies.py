"""A sheet of distributors is judged row by row, then all are written down or none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shared.distribution.import_agencies import TEMPLATE, plan_import, run_import
from shared.distribution.queries import list_distributors
from shared.distribution.rules import DistributorFacts, DistributorKind
from shared.intake.plan import ImportOvertaken, ImportPlan, ImportResult, Reason, silent
from shared.intake.template import Fault
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.intake.sheets import sheet_of, told
from tests.shared.stage import Stage

OFFICE = "office_o"


@pytest.fixture
def token(stage: Stage) -> StaffToken:
    return stage.token("2002", "O", ("distribution_edit", "import_data"))


def row(code: str, name: str = "长江旅行社", **others: Any) -> dict[str, Any]:
    return {"code": code, "name_zh": name, "kind": "旅行社"} | others


def plan(stage: Stage, folder: Path, *rows: dict[str, Any]) -> ImportPlan[DistributorFacts]:
    sheet = sheet_of(folder, TEMPLATE, *rows)
    with stage.acting(OFFICE) as session:
        return plan_import(session, sheet)


def run(stage: Stage, wanted: ImportPlan[DistributorFacts], token: StaffToken) -> ImportResult:
    with stage.acting(OFFICE) as session:
        return run_import(session, wanted, token, silent)


def test_what_is_in_the_file_is_there_afterwards(
    stage: Stage, token: StaffToken, tmp_path: Path
) -> None:
    wanted = plan(
        stage,
        tmp_path,
        row("CJ-1", licence="L-1", telephone="010-1", frozen="是", name_en="Yangtze"),
        row("𠮷", "x"),
    )

    assert told(wanted.problems) == [(Fault.NOT_POSSIBLE, "A3", (Reason.BAD_CODE,))]
    result = run(stage, plan(stage, tmp_path, row("CJ-1", "㛃𠮷旅行社", licence="L-1")), token)

    found = next(one for one in list_distributors(stage.session) if one.code == "CJ-1")
    assert (found.name, found.kind, found.licence) == (
        Bilingual("㛃𠮷旅行社", "㛃𠮷旅行社"),
        DistributorKind.AGENCY,
        "L-1",
    )
    assert result.added == 1


def test_a_code_or_licence_in_use_is_named(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    run(stage, plan(stage, tmp_path, row("CJ-1", licence="L-1")), token)

    wanted = plan(stage, tmp_path, row("CJ-1"), row("CJ-2", licence="L-1"))

    assert told(wanted.problems) == [
        (Fault.EXISTS_ALREADY, "A2", ()),
        (Fault.EXISTS_ALREADY, "E3", ()),
    ]


def test_a_second_run_adds_nothing(stage: Stage, token: StaffToken, tmp_path: Path) -> None:
    wanted = plan(stage, tmp_path, row("CJ-1"), row("CJ-2"))
    first = run(stage, wanted, token)

    with pytest.raises(ImportOvertaken):
        run(stage, wanted, token)

    assert first.totals == wanted.after == plan(stage, tmp_path, row("CJ-3")).before


@pytest.mark.parametrize("right", ["import_data", "distribution_edit"])
def test_both_rights_are_needed(stage: Stage, tmp_path: Path, right: str) -> None:
    wanted = plan(stage, tmp_path, row("CJ-1"))

    with pytest.raises(NotPermitted):
        run(stage, wanted, stage.token("2002", "O", (right,)))
