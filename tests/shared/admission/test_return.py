"""Leaving and coming back on one ticket, with the database's own guard."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.claim import ClaimLost
from shared.admission.desk import gate_desk
from shared.admission.lane_news import LaneNews, NewsKind, record_lane_news
from shared.admission.passage import give_back, record_passage
from shared.admission.rules import Verdict
from shared.database.verb import record
from shared.kernel.ids import uuid7
from tests.shared.admission.changed_terms import change_entitlement, change_zone
from tests.shared.stage import GATE, SaleStage


@pytest.fixture
def came_in(till: SaleStage) -> tuple[UUID, str]:
    ticket_id, code = till.sell_one("adult")
    change_zone(till, ticket_id, "reentry_minutes = 120")
    scan_id = uuid7()
    till.scan(code, scan_id)
    with till.acting(GATE) as session:
        record_passage(session, scan_id, 1)
    return ticket_id, code


def leave(till: SaleStage, ticket_id: UUID, minutes_ago: int) -> None:
    left = f"clock_timestamp() - interval '{minutes_ago} minutes'"
    change_entitlement(till, ticket_id, f"inside = false, left_at = {left}")


def uses(till: SaleStage, ticket_id: UUID) -> list[tuple[object, ...]]:
    return till.run(
        "SELECT uses_left, uses_today, inside FROM entitlement WHERE ticket_id = :t", t=ticket_id
    )


def test_coming_back_spends_no_second_use(till: SaleStage, came_in: tuple[UUID, str]) -> None:
    ticket_id, code = came_in
    leave(till, ticket_id, 45)

    answer = till.scan(code)

    assert (answer.verdict, answer.admitted, answer.uses_left) == (Verdict.OK_REENTRY, True, 0)
    assert uses(till, ticket_id) == [(0, 1, True)]


def test_without_having_been_seen_leaving_it_is_told_where_the_ticket_came_in(
    till: SaleStage, came_in: tuple[UUID, str]
) -> None:
    answer = till.scan(came_in[1])

    assert answer.verdict is Verdict.PASSBACK
    assert answer.last_used_at is not None
    assert answer.last_used_lane is not None


def test_after_the_time_to_come_back_the_ticket_is_used(
    till: SaleStage, came_in: tuple[UUID, str]
) -> None:
    ticket_id, code = came_in
    leave(till, ticket_id, 121)

    answer = till.scan(code)

    assert (answer.verdict, answer.admitted) == (Verdict.ALREADY_USED, False)
    assert answer.back_until is not None


def test_who_did_not_walk_back_in_is_still_outside(
    till: SaleStage, came_in: tuple[UUID, str]
) -> None:
    ticket_id, code = came_in
    leave(till, ticket_id, 45)
    scan_id = uuid7()
    till.scan(code, scan_id)
    with till.acting(GATE) as session:
        give_back(session, scan_id)

    assert uses(till, ticket_id) == [(0, 1, False)]
    assert till.scan(code).verdict is Verdict.OK_REENTRY


def test_the_database_lets_nobody_back_who_was_not_seen_leaving(
    till: SaleStage, came_in: tuple[UUID, str]
) -> None:
    ticket_id, _ = came_in
    day = till.run("SELECT app.business_date(clock_timestamp())")[0][0]
    document = {
        "id": str(uuid7()), "ticket": str(ticket_id), "lane": 1, "version": 0, "persons": 1,
        "verdict": "OK_REENTRY", "day": str(day),
    }  # fmt: skip

    with pytest.raises(ClaimLost), till.acting(GATE) as session:
        record(session, "claim_entry", document)


def test_by_an_exit_that_asks_for_the_ticket_its_holder_is_seen_leaving(
    till: SaleStage, came_in: tuple[UUID, str]
) -> None:
    ticket_id, code = came_in
    till.rewrite("UPDATE lane SET kind = 'exit' WHERE code = 'A1'")
    answer = till.scan(code)
    with till.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]
        news = LaneNews(uuid7(), NewsKind.WALKED_OUT, 1, walked_out=1, ticket=ticket_id)
        record_lane_news(session, lane.id, news)
    till.rewrite("UPDATE lane SET kind = 'entry' WHERE code = 'A1'")

    assert (answer.verdict, answer.admitted) == (Verdict.OK_EXIT, True)
    assert uses(till, ticket_id) == [(0, 1, False)]
    assert till.scan(code).verdict is Verdict.OK_REENTRY
