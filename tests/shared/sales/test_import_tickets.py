"""A sheet of unused tickets is taken over whole, and the books still tie."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from shared.admission.rules import Verdict
from shared.intake.plan import (
    Reason,
)
from shared.intake.template import Fault
from shared.kernel.money import Money
from shared.reporting.ties import broken, read_ties
from shared.site.sign_in import StaffToken
from tests.shared.intake.sheets import told
from tests.shared.sales.ticket_sheet import RIGHTS, plan, run, ticket
from tests.shared.stage import SaleStage


@pytest.fixture
def token(till: SaleStage) -> StaffToken:
    return till.token("4001", "O", RIGHTS)


def free(till: SaleStage, day: date, code: str = "site") -> int:
    found: int = till.value(
        "SELECT sum(p.free) FROM place AS p JOIN timeslot AS t ON t.id = p.timeslot_id"
        " JOIN timeslot_series AS s ON s.id = t.series_id"
        " WHERE t.day = :day AND s.code = :code AND p.pool = 'common'",
        day=day,
        code=code,
    )
    return found


def test_a_ticket_is_admitted_by_its_old_code_once(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    wanted = plan(till, tmp_path, ticket("A-17", code="OLD/17?x=山", visit_day=till.today))
    run(till, wanted, token)

    first, second = till.scan("OLD/17?x=山"), till.scan("OLD/17?x=山")
    other = till.scan("OLD/18?x=山")

    assert (first.verdict, first.persons) == (Verdict.OK_ENTRY, 1)
    assert second.verdict is not Verdict.BAD_CODE
    assert other.verdict is Verdict.BAD_CODE


def test_without_a_code_the_number_is_the_code(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    run(till, plan(till, tmp_path, ticket("A-17", visit_day=till.today)), token)

    assert till.scan("A-17").verdict is Verdict.OK_ENTRY


def test_all_ties_hold_with_tickets_that_were_taken_over(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    till.sell_one()
    before = {tie.code for tie in broken(read_ties(till.session))}

    run(
        till,
        plan(
            till,
            tmp_path,
            ticket("A-1", visit_day=till.today, persons=3, value="300.01"),
            ticket("A-2", last_day=till.today + timedelta(days=40)),
            ticket("A-3", type="gate_cable", visit_day=till.today, value="175.55"),
            ticket("A-4", last_day=till.today, value=0),
        ),
        token,
    )
    till.scan("A-1")

    assert {tie.code for tie in broken(read_ties(till.session))} == before == set()


def test_their_value_opens_as_deferred_revenue(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    wanted = plan(till, tmp_path, ticket("A-1", last_day=till.today, value="80.50"))

    result = run(till, wanted, token)

    assert result.totals == wanted.after
    values = [one.value for one in wanted.before], [one.value for one in wanted.after]
    assert [after - before for before, after in zip(*values, strict=True)] == [  # type: ignore[operator]
        1,
        1,
        Money(8050),
    ]
    posted = till.run(
        "SELECT p.account, p.amount FROM posting AS p JOIN ledger_entry AS e ON e.id = p.entry_id"
        " WHERE e.kind = 'takeover' ORDER BY p.line"
    )
    assert [tuple(line) for line in posted] == [("3901", 8050), ("2203", -8050)]


def test_no_drawer_and_no_shift_hears_of_it(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    cash = till.value("SELECT coalesce(sum(amount), 0) FROM posting WHERE account = '1001'")

    run(till, plan(till, tmp_path, ticket("A-1", last_day=till.today)), token)

    assert till.value("SELECT sum(amount) FROM posting WHERE account = '1001'") == cash
    assert till.value("SELECT tender FROM payment WHERE tender <> 'cash'") == "takeover"


def test_a_visit_day_takes_places_and_any_day_takes_none(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    day = till.today + timedelta(days=1)
    places = free(till, day)

    run(
        till,
        plan(
            till,
            tmp_path,
            ticket("A-1", visit_day=day, persons=2),
            ticket("A-2", last_day=day, persons=5),
        ),
        token,
    )

    assert free(till, day) == places - 2


def test_a_timed_ticket_takes_the_slot_that_is_named(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    day = till.today + timedelta(days=1)
    code = till.value(
        "SELECT y.code FROM ticket_type AS y JOIN ticket_terms AS t ON t.ticket_type_id = y.id"
        " JOIN terms_zone AS z ON z.terms_id = t.id JOIN timeslot_series AS s ON s.id = z.series_id"
        " WHERE s.code = 'cave' AND NOT EXISTS (SELECT FROM terms_zone AS o"
        " WHERE o.terms_id = t.id AND o.series_id <> s.id) LIMIT 1"
    )
    starts = till.value(
        "SELECT t.starts FROM timeslot AS t JOIN timeslot_series AS s ON s.id = t.series_id"
        " WHERE s.code = 'cave' AND t.day = :day ORDER BY t.starts LIMIT 1",
        day=day,
    )

    run(
        till,
        plan(till, tmp_path, ticket("C-1", type=code, visit_day=day, starts=f"{starts:%H:%M}")),
        token,
    )

    booked = till.value(
        "SELECT o.starts FROM entitlement AS e JOIN ticket AS k ON k.id = e.ticket_id"
        " JOIN timeslot AS o ON o.id = e.timeslot_id WHERE k.number = 'C-1'"
    )
    assert booked == starts
    missing = plan(till, tmp_path, ticket("C-2", type=code, visit_day=day))
    assert told(missing.problems) == [(Fault.NOT_POSSIBLE, "F2", (Reason.NO_SLOT,))]


def test_a_document_is_kept_with_its_ticket(
    till: SaleStage, token: StaffToken, tmp_path: Path
) -> None:
    row = ticket("A-1", last_day=till.today, document="11010519491231002X")

    run(till, plan(till, tmp_path, row), token)

    kept = till.run(
        "SELECT p.document_kind, octet_length(p.document_look_up) AS look_up FROM ticket AS k"
        " JOIN ticket_visitor AS v ON v.ticket_id = k.id JOIN person AS p ON p.id = v.person_id"
        " WHERE k.number = 'A-1'"
    )
    assert [tuple(one) for one in kept] == [("id_card", 32)]
