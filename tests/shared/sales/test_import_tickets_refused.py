"""What a sheet of unused tickets cannot bring is named with its cell, and nothing is taken over."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from shared.intake.plan import (
    ImportCancelled,
    ImportOvertaken,
    Reason,
)
from shared.intake.template import Fault
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.intake.sheets import told
from tests.shared.sales.ticket_sheet import RIGHTS, plan, run, ticket
from tests.shared.stage import SaleStage


@pytest.fixture
def token(till: SaleStage) -> StaffToken:
    return till.token("4001", "O", RIGHTS)


def test_places_that_are_not_there_are_named_before_the_run(
    till: SaleStage, tmp_path: Path
) -> None:
    day = till.today + timedelta(days=1)
    till.run(
        "UPDATE place SET free = 0 FROM timeslot AS t JOIN timeslot_series AS s"
        " ON s.id = t.series_id WHERE t.id = timeslot_id AND t.day = :day AND s.code = 'site'",
        day=day,
    )
    till.run(
        "UPDATE place SET free = 3 WHERE (timeslot_id, pool, bucket) IN (SELECT p.timeslot_id,"
        " p.pool, p.bucket FROM place AS p JOIN timeslot AS t ON t.id = p.timeslot_id"
        " JOIN timeslot_series AS s ON s.id = t.series_id WHERE t.day = :day AND s.code = 'site'"
        " AND p.pool = 'common' LIMIT 1)",
        day=day,
    )

    wanted = plan(
        till,
        tmp_path,
        ticket("A-1", visit_day=day, persons=2),
        ticket("A-2", visit_day=day, persons=2),
    )

    assert told(wanted.problems) == [(Fault.NOT_POSSIBLE, "D3", (Reason.NO_PLACES, "1"))]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({}, (Fault.NOT_POSSIBLE, "D2", (Reason.MISSING_BESIDE,))),
        ({"visit_day": date(2020, 1, 1)}, (Fault.NOT_POSSIBLE, "D2", (Reason.IN_THE_PAST,))),
        ({"last_day": date(2020, 1, 1)}, (Fault.NOT_POSSIBLE, "E2", (Reason.IN_THE_PAST,))),
        ({"last_day": date(2199, 1, 1)}, (Fault.NOT_POSSIBLE, "E2", (Reason.NOT_TOGETHER,))),
        (
            {"last_day": date(2030, 1, 1), "starts": "25:00", "visit_day": date(2030, 1, 1)},
            (Fault.NOT_POSSIBLE, "F2", (Reason.BAD_CODE,)),
        ),
        (
            {"last_day": date(2030, 1, 1), "document": "110105194912310021"},
            (Fault.NOT_POSSIBLE, "I2", (Reason.BAD_DOCUMENT, "wrong_digit")),
        ),
    ],
)
def test_what_cannot_be_is_named_with_its_cell(
    till: SaleStage, tmp_path: Path, cells: dict[str, Any], problem: Any
) -> None:
    wanted = plan(till, tmp_path, ticket("A-1", **cells))

    assert told(wanted.problems)[0] == problem


def test_a_type_that_is_not_sold_is_named(till: SaleStage, tmp_path: Path) -> None:
    (problem,) = plan(till, tmp_path, ticket("A-1", type="moon", last_day=till.today)).problems

    assert (problem.fault, problem.where, problem.found) == (
        Fault.UNKNOWN_REFERENCE,
        "C2",
        "moon",
    )


def test_a_code_that_is_another_tickets_number_means_two_tickets(
    till: SaleStage, tmp_path: Path
) -> None:
    wanted = plan(
        till,
        tmp_path,
        ticket("A-1", last_day=till.today),
        ticket("A-2", code="A-1", last_day=till.today),
    )

    assert told(wanted.problems) == [(Fault.TWICE, "B3", ("2",))]


def test_a_pc_without_keys_keeps_no_document(till: SaleStage, tmp_path: Path) -> None:
    row = ticket("A-1", last_day=till.today, document="11010519491231002X")

    wanted = plan(till, tmp_path, row, keys=None)

    assert told(wanted.problems) == [(Fault.NOT_POSSIBLE, "I2", (Reason.NO_PERSON_KEYS,))]


def test_a_second_run_takes_nothing_over(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    wanted = plan(
        till, tmp_path, ticket("A-1", last_day=till.today), ticket("A-2", last_day=till.today)
    )
    run(till, wanted, token)

    with pytest.raises(ImportOvertaken) as refused:
        run(till, wanted, token)

    assert told(refused.value.problems) == [
        (Fault.EXISTS_ALREADY, "A2", ()),
        (Fault.EXISTS_ALREADY, "A3", ()),
    ]
    assert (
        plan(till, tmp_path, ticket("A-3", last_day=till.today, code="A-1")).problems[0].where
        == "B2"
    )


def test_who_stops_it_between_two_pieces_takes_nothing_over(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise ImportCancelled

    rows = [ticket(f"A-{number}", last_day=till.today) for number in range(2_001)]
    before = till.value("SELECT count(*) FROM ticket")

    with pytest.raises(ImportCancelled):
        run(till, plan(till, tmp_path, *rows), token, stop)

    assert till.value("SELECT count(*) FROM ticket") == before


@pytest.mark.parametrize("right", RIGHTS)
def test_both_rights_are_needed(till: SaleStage, tmp_path: Path, right: str) -> None:
    wanted = plan(till, tmp_path, ticket("A-1", last_day=till.today))

    with pytest.raises(NotPermitted):
        run(till, wanted, till.token("4001", "O", (right,)))
