"""The claim itself: one use, under one id, at a lane of this station."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from shared.admission.claim import ClaimLost
from shared.admission.desk import gate_desk
from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotThisStation
from tests.shared.admission.changed_terms import change_entitlement, change_zone
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


def claim(till: SaleStage, ticket_id: UUID, login: str = GATE, **changes: Any) -> Any:
    with till.acting(login) as session:
        lane = gate_desk(session).lanes["A1"].id
        document = {
            "id": str(uuid7()),
            "ticket": str(ticket_id),
            "lane": lane,
            "version": 0,
            "persons": 1,
            "verdict": "OK_ENTRY",
            "day": till.today.isoformat(),
        }
        return record(session, "claim_entry", document | changes)


def test_a_use_is_claimed(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()

    assert claim(till, ticket_id) == "CLAIMED"


def test_the_same_id_again_spends_nothing(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    till.run("UPDATE entitlement SET uses_total = 2, uses_left = 2")
    scan_id = str(uuid7())

    answers = [claim(till, ticket_id, id=scan_id) for _ in range(2)]

    left = till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id)
    assert (answers, left) == (["CLAIMED", "AGAIN"], 1)


def test_a_use_that_is_gone_is_lost_and_leaves_no_row(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    claim(till, ticket_id)

    with pytest.raises(ClaimLost):
        claim(till, ticket_id)

    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 1


@pytest.mark.parametrize("change", ["state = 'REFUNDED'", "blocked = true", "code_version = 1"])
def test_a_ticket_that_changed_since_it_was_judged_is_lost(till: SaleStage, change: str) -> None:
    ticket_id, _ = till.sell_one()
    till.run(f"UPDATE ticket SET {change} WHERE id = :t", t=ticket_id)

    with pytest.raises(ClaimLost):
        claim(till, ticket_id)


def test_a_ticket_without_the_zone_of_the_lane_is_lost(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one("cable")

    with pytest.raises(ClaimLost):
        claim(till, ticket_id)


def test_more_than_the_uses_of_a_day_cannot_be_claimed(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    change_zone(till, ticket_id, "per_day = 2, uses = NULL")
    change_entitlement(till, ticket_id, "uses_total = NULL, uses_left = NULL")
    answers = [claim(till, ticket_id) for _ in range(2)]

    with pytest.raises(ClaimLost):
        claim(till, ticket_id)

    assert answers == ["CLAIMED"] * 2
    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 2


def test_the_uses_of_yesterday_do_not_count_today(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    change_zone(till, ticket_id, "per_day = 1, uses = 2")
    change_entitlement(till, ticket_id, "uses_total = 2, uses_left = 2")
    claim(till, ticket_id)
    change_entitlement(till, ticket_id, "used_on = used_on - 1")

    assert claim(till, ticket_id) == "CLAIMED"


def test_a_lane_of_another_station_claims_nothing(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    with till.acting(OTHER_GATE) as session:
        foreign = gate_desk(session).lanes["A1"].id

    with pytest.raises(NotThisStation):
        claim(till, ticket_id, lane=foreign)


def test_a_lane_of_another_station_logs_nothing(till: SaleStage) -> None:
    with till.acting(OTHER_GATE) as session:
        foreign = gate_desk(session).lanes["A1"].id

    with pytest.raises(NotThisStation), till.acting(GATE) as session:
        record(session, "record_refusal", {"id": str(uuid7()), "lane": foreign})


def test_the_desk_knows_its_own_lanes_and_everybodys_names(till: SaleStage) -> None:
    with till.acting(GATE) as session:
        desk = gate_desk(session)

    assert list(desk.lanes) == ["A1"]
    assert len(desk.lane_names) == till.value("SELECT count(*) FROM lane")
    assert len(desk.type_names) == till.value("SELECT count(*) FROM ticket_type")
    assert len(desk.zone_names) == till.value("SELECT count(*) FROM zone")
    assert len(desk.ring.keys) == till.value("SELECT count(*) FROM signing_key")


def counters(till: SaleStage) -> list[tuple[Any, ...]]:
    rows = till.run("SELECT business_date, claimed, until IS NULL FROM lane_counter ORDER BY 1")
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("day", ["2001-01-01", None])
def test_a_claim_counts_on_the_day_of_the_database_whatever_the_lane_says(
    till: SaleStage, day: str | None
) -> None:
    till.run("DELETE FROM lane_counter")

    claim(till, till.sell_one()[0], day=day)
    claim(till, till.sell_one()[0], day=day)

    assert counters(till) == [(till.today, 2, False)]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE lane SET zone_id = zone_id",
        "UPDATE station SET name_zh = name_zh",
        "UPDATE site SET cut_off = cut_off",
    ],
)
def test_what_a_counter_knows_by_heart_ends_when_the_place_is_changed(
    till: SaleStage, change: str
) -> None:
    till.run("DELETE FROM lane_counter")
    claim(till, till.sell_one()[0])

    till.run(change)
    ended = counters(till)
    claim(till, till.sell_one()[0])

    assert ended == [(till.today, 1, True)]
    assert counters(till) == [(till.today, 2, False)]


def test_a_counter_that_knows_its_lane_counts_for_no_other_gate(till: SaleStage) -> None:
    claim(till, till.sell_one()[0], login=OTHER_GATE)
    foreign = till.value("SELECT lane_id FROM lane_counter WHERE until IS NOT NULL")

    with pytest.raises(NotThisStation):
        claim(till, till.sell_one()[0], lane=foreign)


def test_a_claim_again_is_counted_once(till: SaleStage) -> None:
    till.run("DELETE FROM lane_counter")
    ticket_id, _ = till.sell_one()
    scan_id = str(uuid7())

    answers = [claim(till, ticket_id, id=scan_id) for _ in range(3)]

    assert answers == ["CLAIMED", "AGAIN", "AGAIN"]
    assert counters(till) == [(till.today, 1, False)]
