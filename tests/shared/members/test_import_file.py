"""A sheet of members is judged cell by cell, then taken in as a whole or not at all."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from shared.intake.plan import ImportCancelled, ImportOvertaken, ImportPlan, Reason, silent
from shared.intake.reading import Sheet
from shared.intake.template import Fault
from shared.members.import_file import plan_import, run_import
from shared.members.import_members import MemberRow
from shared.members.import_template import TEMPLATE
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.identity.people import KEYS
from tests.shared.intake.sheets import sheet_of, told
from tests.shared.members.club import OFFICE, Club, id_card

RARE = ("㛃", "𠮷", "𠮷田㛃", "阿" * 60, "Anna-Maria O’Neill")


@pytest.fixture
def office(club: Club) -> StaffToken:
    return club.office()


def row(name: str = "王小敏", **others: Any) -> dict[str, Any]:
    return {"name": name} | others


def plan(club: Club, sheet: Sheet) -> ImportPlan[MemberRow]:
    with club.stage.acting(OFFICE) as session:
        return plan_import(session, sheet, KEYS, today=club.today)


def run(club: Club, sheet: Sheet, token: StaffToken, progress: Any = silent) -> Any:
    wanted = plan(club, sheet)
    with club.stage.acting(OFFICE) as session:
        return run_import(session, wanted, KEYS, token, progress)


def test_who_is_in_the_file_is_a_member_afterwards(
    club: Club, office: StaffToken, tmp_path: Path
) -> None:
    document = id_card()
    sheet = sheet_of(
        tmp_path,
        TEMPLATE,
        row(number="M-1", phone="13800130001", document=document.number, points=300),
    )

    result = run(club, sheet, office)

    assert result.added == 1
    assert [one.number for one in club.find(document.number).members] == ["M-1"]
    assert club.balance(club.found("M-1")[0]) == 300


def test_totals_before_and_after_are_those_of_the_database(
    club: Club, office: StaffToken, tmp_path: Path
) -> None:
    sheet = sheet_of(tmp_path, TEMPLATE, row(points=10), row("李明", points=5))

    wanted = plan(club, sheet)
    result = run(club, sheet, office)

    before, after = ([one.value for one in totals] for totals in (wanted.before, wanted.after))
    assert [new - old for old, new in zip(before, after, strict=True)] == [2, 15]
    assert result.totals == wanted.after


@pytest.mark.parametrize("name", RARE)
def test_names_are_taken_as_they_are_written(
    club: Club, office: StaffToken, tmp_path: Path, name: str
) -> None:
    run(club, sheet_of(tmp_path, TEMPLATE, row(name, number="M-9")), office)

    assert [one.number for one in club.find(name).members] == ["M-9"]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"phone": "12"}, (Fault.NOT_POSSIBLE, "C2", (Reason.BAD_PHONE,))),
        (
            {"document": "110105194912310021"},
            (Fault.NOT_POSSIBLE, "E2", (Reason.BAD_DOCUMENT, "wrong_digit")),
        ),
        ({"born": date(2090, 1, 1)}, (Fault.NOT_POSSIBLE, "F2", (Reason.IN_THE_FUTURE,))),
        ({"joined": date(2090, 1, 1)}, (Fault.NOT_POSSIBLE, "I2", (Reason.IN_THE_FUTURE,))),
        ({"tier_until": date(2020, 1, 1)}, (Fault.NOT_POSSIBLE, "H2", (Reason.IN_THE_PAST,))),
        (
            {"points": 5, "points_until": date(2020, 1, 1)},
            (Fault.NOT_POSSIBLE, "L2", (Reason.IN_THE_PAST,)),
        ),
        ({"name": "\u200b"}, (Fault.EMPTY, "B2", ())),
    ],
)
def test_what_cannot_be_is_named_with_its_cell(
    club: Club, tmp_path: Path, cells: dict[str, Any], problem: Any
) -> None:
    club.office()

    wanted = plan(club, sheet_of(tmp_path, TEMPLATE, row() | cells))

    assert told(wanted.problems) == [problem]


def test_a_tier_that_is_not_there_is_named_with_those_that_are(club: Club, tmp_path: Path) -> None:
    club.office()

    wanted = plan(club, sheet_of(tmp_path, TEMPLATE, row(tier="platinum")))

    (problem,) = wanted.problems
    assert (problem.fault, problem.where, problem.found) == (
        Fault.UNKNOWN_REFERENCE,
        "G2",
        "platinum",
    )
    assert problem.facts


def test_who_is_a_member_already_is_named_by_what_they_are_known_by(
    club: Club, tmp_path: Path
) -> None:
    club.office()
    document = id_card()
    club.join(document=document, card="04A2")
    number = club.membership(club.found("04A2")[0]).number

    wanted = plan(
        club,
        sheet_of(
            tmp_path, TEMPLATE, row(document=document.number), row(card="04:a2"), row(number=number)
        ),
    )

    assert told(wanted.problems) == [
        (Fault.EXISTS_ALREADY, "E2", ()),
        (Fault.EXISTS_ALREADY, "J3", ()),
        (Fault.EXISTS_ALREADY, "A4", ()),
    ]


def test_one_document_written_in_two_ways_is_twice_in_the_file(club: Club, tmp_path: Path) -> None:
    club.office()
    number = "11010519491231002X"

    wanted = plan(
        club, sheet_of(tmp_path, TEMPLATE, row(document=number), row(document=number.lower()))
    )

    assert told(wanted.problems) == [(Fault.TWICE, "E3", ("2",))]


def test_what_is_personal_is_never_repeated(club: Club, tmp_path: Path) -> None:
    club.office()

    wanted = plan(club, sheet_of(tmp_path, TEMPLATE, row(phone="12", document="110105")))

    assert [problem.found for problem in wanted.problems] == ["", ""]


def test_a_second_run_of_the_same_file_adds_nobody(
    club: Club, office: StaffToken, tmp_path: Path
) -> None:
    sheet = sheet_of(tmp_path, TEMPLATE, row(number="M-1"), row("李明", card="04A2"))
    first = run(club, sheet, office)

    with pytest.raises(ImportOvertaken) as refused:
        run(club, sheet, office)

    assert told(refused.value.problems) == [
        (Fault.EXISTS_ALREADY, "A2", ()),
        (Fault.EXISTS_ALREADY, "J3", ()),
    ]
    assert plan(club, sheet).before == first.totals


def test_a_plan_with_problems_is_not_run(club: Club, office: StaffToken, tmp_path: Path) -> None:
    with pytest.raises(ImportOvertaken):
        run(club, sheet_of(tmp_path, TEMPLATE, row(), row(phone="12")), office)


def test_who_stops_it_adds_nobody(club: Club, office: StaffToken, tmp_path: Path) -> None:
    before = club.stage.value("SELECT count(*) FROM member")

    def stop(done: int, of: int) -> None:
        if done == of:
            raise ImportCancelled

    with pytest.raises(ImportCancelled):
        run(club, sheet_of(tmp_path, TEMPLATE, row()), office, stop)

    assert club.stage.value("SELECT count(*) FROM member") == before


def test_the_audit_log_names_file_and_counts(
    club: Club, office: StaffToken, tmp_path: Path
) -> None:
    sheet = sheet_of(tmp_path, TEMPLATE, row(points=7))
    members = club.stage.value("SELECT count(*) FROM member WHERE state = 'ACTIVE'")

    run(club, sheet, office)

    detail = club.stage.run("SELECT detail FROM audit_log WHERE action = 'import'")[-1].detail
    assert (detail["what"], detail["rows"], detail["sha256"]) == ("members", 1, sheet.digest)
    assert detail["totals"]["Members"] == [members, members + 1]


def test_who_may_not_import_is_told_before_the_work(club: Club, tmp_path: Path) -> None:
    club.office()
    token = club.stage.token(station="T", rights=("member_edit",))

    with pytest.raises(NotPermitted):
        run(club, sheet_of(tmp_path, TEMPLATE, row()), token)


def test_who_joined_without_a_date_joins_today(
    club: Club, office: StaffToken, tmp_path: Path
) -> None:
    run(club, sheet_of(tmp_path, TEMPLATE, row(number="M-5", born=date(1990, 1, 1))), office)

    member = club.found("M-5")[0]
    assert club.membership(member).joined == club.today
    assert club.page(member).profile.joined <= club.today + timedelta(0)
