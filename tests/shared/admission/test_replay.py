"""What the database makes of scans that were judged without it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import derive_id, uuid7
from tests.shared.admission.sent import entry_of, passage_of, send
from tests.shared.stage import GATE, OTHER_GATE, SaleStage

AN_HOUR_AGO = datetime.now(UTC) - timedelta(minutes=1)


def test_an_entry_keeps_its_id_and_its_time_and_takes_the_use(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(GATE) as session:
        entry = entry_of(session, ticket_id, at=AN_HOUR_AGO)
        first = send(session, entry, passage_of(entry["id"], 1))
        again = send(session, entry, passage_of(entry["id"], 1))

    assert (first, again) == (["RECORDED", "PASSED"], ["AGAIN", "AGAIN"])
    row = till.run(
        "SELECT a.at, e.uses_left, e.last_used_at, c.claimed FROM admission AS a"
        " JOIN entitlement AS e ON e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id"
        " JOIN lane_counter AS c ON c.lane_id = a.lane_id AND c.business_date = a.business_date"
        " WHERE a.id = :id",
        id=entry["id"],
    )[0]
    assert (row.at, row.uses_left, row.last_used_at) == (AN_HOUR_AGO, 0, AN_HOUR_AGO)


def test_a_claim_that_committed_late_is_the_same_admission(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        said = send(session, entry_of(session, ticket_id, scan_id=scan_id))

    assert said == ["AGAIN"]
    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 1


def test_a_claim_that_committed_late_and_was_given_back_can_be_used_again(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        first = send(
            session, entry_of(session, ticket_id, scan_id=scan_id), passage_of(str(scan_id), 0)
        )
        second = send(session, entry_of(session, ticket_id))

    assert (first, second) == (["AGAIN", "GIVEN_BACK"], ["RECORDED"])
    assert till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id) == 0


def test_a_refusal_of_a_claim_that_committed_late_gives_the_use_back(till: SaleStage) -> None:
    ticket_id, code = till.sell_one()
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        refusal = entry_of(session, ticket_id, scan_id=scan_id, verdict=Verdict.OFFLINE_UNKNOWN)
        said = send(session, refusal)

    assert said == ["RECORDED"]
    assert till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id) == 1


def test_a_refusal_that_knows_no_ticket_gives_back_what_was_claimed_under_its_id(
    till: SaleStage,
) -> None:
    ticket_id, code = till.sell_one()
    scan_id = uuid7()
    till.scan(code, scan_id)

    with till.acting(GATE) as session:
        refusal = entry_of(session, None, scan_id=scan_id, verdict=Verdict.OFFLINE_UNKNOWN)
        said = send(session, refusal, refusal)

    assert said == ["RECORDED", "AGAIN"]
    assert till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id) == 1


def test_two_lanes_off_line_with_one_ticket_are_a_conflict_of_the_second(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(GATE) as session:
        first = send(session, entry_of(session, ticket_id))
    with till.acting(OTHER_GATE) as session:
        entry = entry_of(session, ticket_id)
        second = send(session, entry, passage_of(entry["id"], 1))

    assert (first, second) == (["RECORDED"], ["ALREADY_USED", "PASSED"])
    found = till.run(
        "SELECT conflict, state::text, spent FROM offline_scan WHERE id = :id", id=entry["id"]
    )
    assert [tuple(row) for row in found] == [("ALREADY_USED", "OPEN", False)]


def test_where_nobody_walked_there_is_no_conflict_and_no_use_to_give_back(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(GATE) as session:
        send(session, entry_of(session, ticket_id))
    with till.acting(OTHER_GATE) as session:
        entry = entry_of(session, ticket_id)
        send(session, entry, passage_of(entry["id"], 0))

    state = till.value("SELECT state::text FROM offline_scan WHERE id = :id", id=entry["id"])
    left = till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    assert (state, left) == ("CLEAR", 0)


def test_who_walked_stays_a_conflict_whatever_the_gate_says_later(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(GATE) as session:
        send(session, entry_of(session, ticket_id))
    with till.acting(OTHER_GATE) as session:
        entry = entry_of(session, ticket_id)
        said = send(session, entry, passage_of(entry["id"], 1), passage_of(entry["id"], 0))

    state = till.value("SELECT state::text FROM offline_scan WHERE id = :id", id=entry["id"])
    assert (said, state) == (["ALREADY_USED", "PASSED", "AGAIN"], "OPEN")


@pytest.mark.parametrize(
    ("change", "conflict"),
    [
        ("UPDATE ticket SET state = 'REFUNDED' WHERE id = :t", "REFUNDED"),
        ("UPDATE ticket SET blocked = true WHERE id = :t", "BLOCKED"),
        ("UPDATE ticket SET code_version = 1 WHERE id = :t", "VOIDED"),
    ],
)
def test_what_became_of_the_ticket_meanwhile_is_the_conflict(
    till: SaleStage, change: str, conflict: str
) -> None:
    ticket_id, _ = till.sell_one()
    till.run(change, t=ticket_id)

    with till.acting(GATE) as session:
        assert send(session, entry_of(session, ticket_id)) == [conflict]


def test_more_persons_than_the_ticket_is_for_are_a_conflict(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()

    with till.acting(GATE) as session:
        assert send(session, entry_of(session, ticket_id, persons=2)) == ["PERSONS"]


def test_a_ticket_that_its_window_has_not_sent_yet_takes_its_use_when_it_comes(
    till: SaleStage,
) -> None:
    ticket_id, _ = till.sell_one()
    hidden = uuid7()
    with till.acting(GATE) as session:
        entry = entry_of(session, hidden)
        assert send(session, entry) == ["NOT_SOLD"]
    till.rewrite(
        "UPDATE entitlement SET ticket_id = :new WHERE ticket_id = :t", new=hidden, t=ticket_id
    )
    till.rewrite("UPDATE ticket SET id = :new WHERE id = :t", new=hidden, t=ticket_id)

    with till.acting(GATE) as session:
        send(session)

    state = till.value("SELECT state::text FROM offline_scan WHERE id = :id", id=entry["id"])
    left = till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=hidden)
    assert (state, left) == ("CLEAR", 0)


def test_what_a_ticket_was_sold_for_is_earned_though_its_holder_walked_in_before_it_was_sent(
    till: SaleStage,
) -> None:
    ticket_id, _ = till.sell_one()
    hidden = uuid7()
    with till.acting(GATE) as session:
        entry = entry_of(session, hidden)
        assert send(session, entry, passage_of(entry["id"], 1)) == ["NOT_SOLD", "PASSED"]
    till.rewrite(
        "UPDATE entitlement SET ticket_id = :new WHERE ticket_id = :t", new=hidden, t=ticket_id
    )
    till.rewrite("UPDATE ticket SET id = :new WHERE id = :t", new=hidden, t=ticket_id)

    for _ in range(2):
        with till.acting(GATE) as session:
            send(session)

    earned = till.run(
        "SELECT e.id, p.account, p.amount FROM ledger_entry AS e JOIN posting AS p"
        " ON p.entry_id = e.id WHERE e.source_id = :id ORDER BY p.line",
        id=entry["id"],
    )
    the_id = derive_id(UUID(entry["id"]), "recognition")
    assert earned == [(the_id, "2203", 12_000), (the_id, "6001", -12_000)]
    due = till.value("SELECT value - recognised FROM entitlement WHERE ticket_id = :t", t=hidden)
    assert due == 0


def test_a_time_that_is_yet_to_come_is_taken_for_now(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    later = datetime.now(UTC) + timedelta(hours=2)

    with till.acting(GATE) as session:
        entry = entry_of(session, ticket_id, at=later)
        send(session, entry)

    assert till.value(
        "SELECT at < :later FROM admission WHERE id = :id", later=later, id=entry["id"]
    )


def test_a_lane_of_another_station_and_an_id_of_long_ago_are_not_taken(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    others = till.value(
        "SELECT id FROM lane WHERE station_id = (SELECT id FROM station"
        " WHERE login = 'gate_g2') LIMIT 1"
    )

    with till.acting(GATE) as session:
        lane = entry_of(session, ticket_id, lane_id=others)
        old = entry_of(session, ticket_id) | {"id": "01000000-0000-7000-8000-000000000000"}
        said = send(session, lane, old, entry_of(session, None), {"kind": "OTHER"})

    assert said == ["SM006", "SM010", "SM180", "SM180"]
    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 0


def test_a_part_of_a_group_that_came_alone_has_its_passage_recorded(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(GATE) as session:
        entry = entry_of(session, ticket_id) | {"verdict": "OK_GROUP_PART"}
        said = send(session, entry, passage_of(entry["id"], 1))

    assert said == ["RECORDED", "PASSED"]
