"""Days and uses of a ticket at a lane, as its terms have them: read in one statement."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from shared.admission.passage import give_back, record_passage
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from tests.shared.admission.changed_terms import (
    change_entitlement,
    change_terms,
    change_zone,
    opening,
)
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


def uses(till: SaleStage, ticket_id: UUID) -> tuple[object, ...]:
    rows = till.run(
        "SELECT uses_left, uses_today, used_on - app.business_date(clock_timestamp()),"
        " first_used_at IS NOT NULL FROM entitlement WHERE ticket_id = :t",
        t=ticket_id,
    )
    return tuple(rows[0])


@pytest.fixture
def once_a_day(till: SaleStage) -> tuple[UUID, str]:
    """A ticket for three days and any number of uses, once a day: id, code."""
    ticket_id, code = till.sell_one()
    till.run("UPDATE ticket SET valid_days = 3 WHERE id = :t", t=ticket_id)
    change_zone(till, ticket_id, "per_day = 1, uses = NULL")
    change_entitlement(till, ticket_id, "uses_total = NULL, uses_left = NULL")
    return ticket_id, code


def test_the_second_entry_of_a_day_is_told_when_the_next_one_is(
    till: SaleStage, once_a_day: tuple[UUID, str]
) -> None:
    _, code = once_a_day

    first, second = till.scan(code), till.scan(code, login=OTHER_GATE)

    assert (first.verdict, first.unlimited, first.uses_left) == (Verdict.OK_ENTRY, True, None)
    assert (second.verdict, second.admitted) == (Verdict.DAY_LIMIT, False)
    assert second.next_at == opening(till, 1)
    assert second.last_used_lane == Bilingual("3 号闸", "Lane 3")
    assert second.last_day == till.today + timedelta(days=2)


def test_on_the_next_day_it_enters_again(till: SaleStage, once_a_day: tuple[UUID, str]) -> None:
    ticket_id, code = once_a_day
    till.scan(code)
    change_entitlement(till, ticket_id, "used_on = used_on - 1")

    assert till.scan(code, login=OTHER_GATE).verdict is Verdict.OK_ENTRY
    assert uses(till, ticket_id) == (None, 1, 0, True)


def test_a_use_of_the_day_given_back_is_as_if_never_taken(
    till: SaleStage, once_a_day: tuple[UUID, str]
) -> None:
    ticket_id, code = once_a_day
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        give_back(session, scan_id)

    assert uses(till, ticket_id) == (None, 0, 0, False)
    assert till.scan(code, login=OTHER_GATE).verdict is Verdict.OK_ENTRY


def test_the_use_of_another_day_is_not_given_back_to_today(
    till: SaleStage, once_a_day: tuple[UUID, str]
) -> None:
    ticket_id, code = once_a_day
    scan_id = uuid7()
    till.scan(code, scan_id)
    change_entitlement(till, ticket_id, "used_on = used_on + 1")

    with till.acting(GATE) as session:
        give_back(session, scan_id)

    assert uses(till, ticket_id)[1] == 1


def test_the_first_use_is_the_next_that_stands_when_the_first_is_given_back(
    till: SaleStage,
) -> None:
    ticket_id, code = till.sell_one()
    change_entitlement(till, ticket_id, "uses_total = NULL, uses_left = NULL")
    first, second = uuid7(), uuid7()
    till.scan(code, first)
    till.scan(code, second, login=OTHER_GATE)

    with till.acting(GATE) as session:
        give_back(session, first)

    told = till.run(
        "SELECT e.first_used_at = a.at, e.first_lane_id = a.lane_id, e.inside"
        " FROM entitlement AS e JOIN admission AS a ON a.id = :a WHERE e.ticket_id = :t",
        a=second,
        t=ticket_id,
    )
    assert tuple(told[0]) == (True, True, True)


def test_any_number_of_uses_is_counted_by_the_day(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    change_entitlement(till, ticket_id, "uses_total = NULL, uses_left = NULL")

    verdicts = [till.scan(code, login=gate).verdict for gate in (GATE, OTHER_GATE) * 2]

    assert verdicts == [Verdict.OK_ENTRY] * 4
    assert uses(till, ticket_id) == (None, 4, 0, True)


@pytest.mark.parametrize(("hours_ago", "expected"), [(71, Verdict.OK_ENTRY), (73, Verdict.EXPIRED)])
def test_hours_count_from_the_first_use_in_any_zone(
    till: SaleStage, hours_ago: int, expected: Verdict
) -> None:
    ticket_id, code = till.sell_one("gate_cable")
    till.run(
        "UPDATE ticket SET visit_day = visit_day - 5, valid_days = 30 WHERE id = :t", t=ticket_id
    )
    change_terms(till, ticket_id, "validity = 'HOURS_FROM_FIRST_USE', valid_hours = 72")
    till.run(
        "UPDATE entitlement SET first_used_at = clock_timestamp() - make_interval(hours => :h)"
        " WHERE ticket_id = :t AND zone_id = (SELECT id FROM zone WHERE code = 'cable')",
        t=ticket_id,
        h=hours_ago,
    )

    assert till.scan(code).verdict is expected


def test_days_count_from_the_first_use(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run(
        "UPDATE ticket SET visit_day = visit_day - 5, valid_days = 30 WHERE id = :t", t=ticket_id
    )
    change_terms(till, ticket_id, "validity = 'DAYS_FROM_FIRST_USE', valid_days = 3")
    change_entitlement(
        till,
        ticket_id,
        "uses_total = 9, uses_left = 8, first_used_at = clock_timestamp() - interval '2 days'",
    )

    answer = till.scan(code)

    assert (answer.verdict, answer.last_day) == (Verdict.OK_ENTRY, till.today)


def test_a_ticket_not_used_within_its_days_of_activation_is_expired(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run(
        "UPDATE ticket SET visit_day = visit_day - 5, valid_days = 30 WHERE id = :t", t=ticket_id
    )
    change_terms(
        till, ticket_id, "validity = 'DAYS_FROM_FIRST_USE', valid_days = 3, activate_days = 5"
    )

    assert till.scan(code).verdict is Verdict.EXPIRED


def test_a_weekday_that_is_left_out_is_told_with_the_next_day(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run("UPDATE ticket SET valid_days = 9 WHERE id = :t", t=ticket_id)
    tomorrow = 1 << ((till.today + timedelta(days=1)).isoweekday() - 1)
    till.rewrite("DELETE FROM holiday")
    change_terms(till, ticket_id, f"weekdays = {tomorrow}")

    answer = till.scan(code)

    assert (answer.verdict, answer.next_at) == (Verdict.NOT_TODAY, opening(till, 1))


def test_a_blackout_is_told_with_the_day_after_it(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    till.run("UPDATE ticket SET valid_days = 9 WHERE id = :t", t=ticket_id)
    till.rewrite(
        "INSERT INTO terms_blackout (terms_id, days)"
        " SELECT terms_id, daterange(visit_day, visit_day + 2) FROM ticket WHERE id = :t"
        " UNION SELECT terms_id, daterange(visit_day + 2, visit_day + 4) FROM ticket WHERE id = :t",
        t=ticket_id,
    )

    answer = till.scan(code)

    assert (answer.verdict, answer.next_at) == (Verdict.NOT_TODAY, opening(till, 4))


def test_a_passage_keeps_the_use_of_the_day(till: SaleStage, once_a_day: tuple[UUID, str]) -> None:
    ticket_id, code = once_a_day
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        record_passage(session, scan_id, 1)

    assert uses(till, ticket_id) == (None, 1, 0, True)
    assert till.scan(code).verdict is Verdict.PASSBACK


def test_a_three_day_ticket_enters_once_a_day_as_it_was_sold(till: SaleStage) -> None:
    ticket_id, code = till.sell_one("three_days")

    first, second = till.scan(code), till.scan(code, login=OTHER_GATE)

    assert (first.verdict, first.uses_left, first.uses_total) == (Verdict.OK_ENTRY, 2, 3)
    assert (second.verdict, second.next_at) == (Verdict.DAY_LIMIT, opening(till, 1))
    assert first.last_day == second.last_day == till.today + timedelta(days=2)
    assert uses(till, ticket_id) == (2, 1, 0, True)
