"""What a gate tells days later is set aside: a supervisor decides whether it counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from shared.admission.conflicts import ConflictReason, decide_conflict, open_conflicts
from shared.admission.lane_news import LaneNews, NewsKind
from shared.admission.replay import NEWS
from shared.kernel.ids import uuid7, uuid7_floor
from tests.shared.admission.sent import entry_of, passage_of, send
from tests.shared.stage import GATE, SaleStage

OFFICE = "office_o"
DAYS_AGO = datetime.now(UTC) - timedelta(days=4)


def tell_late(till: SaleStage, ticket_id: UUID, *, walked: int = 1) -> dict[str, Any]:
    with till.acting(GATE) as session:
        entry = entry_of(session, ticket_id, at=DAYS_AGO)
        assert send(session, entry, passage_of(entry["id"], walked)) == ["TOO_OLD", "ASIDE"]
        assert send(session, entry, passage_of(entry["id"], walked)) == ["AGAIN", "ASIDE"]
    return entry


def decide(till: SaleStage, scan_id: UUID, *, accept: bool) -> None:
    token = till.token("1002", "O", ("authorise",))
    with till.acting(OFFICE) as session:
        decide_conflict(session, scan_id, ConflictReason.CHECKED, token, accept=accept)


def test_it_stands_on_the_list_and_counts_nowhere(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()

    entry = tell_late(till, ticket_id)

    with till.acting(OFFICE) as session:
        (listed,) = (one for one in open_conflicts(session) if str(one.id) == entry["id"])
    assert (listed.what, listed.at) == ("TOO_OLD", DAYS_AGO)
    assert till.value("SELECT count(*) FROM admission WHERE id = :id", id=entry["id"]) == 0
    assert till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id) == 1


def test_once_it_is_accepted_it_is_an_admission_of_its_day_with_its_passage(
    till: SaleStage,
) -> None:
    ticket_id, _ = till.sell_one()
    entry = tell_late(till, ticket_id)

    decide(till, UUID(entry["id"]), accept=True)
    decide(till, UUID(entry["id"]), accept=True)

    assert till.run(
        "SELECT a.at, p.persons, c.claimed, c.passed, e.uses_left, o.spent FROM admission AS a"
        " JOIN passage AS p ON p.admission_id = a.id JOIN offline_scan AS o ON o.id = a.id"
        " JOIN lane_counter AS c ON c.lane_id = a.lane_id AND c.business_date = a.business_date"
        " JOIN entitlement AS e ON e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id"
        " WHERE a.business_date = app.business_date(:at)",
        at=DAYS_AGO,
    ) == [(DAYS_AGO, 1, 1, 1, 0, True)]  # fmt: skip


def test_one_that_is_rejected_never_counts(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()
    entry = tell_late(till, ticket_id)

    decide(till, UUID(entry["id"]), accept=False)

    assert till.value("SELECT count(*) FROM admission WHERE id = :id", id=entry["id"]) == 0
    assert till.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket_id) == 1


def test_where_nobody_walked_there_is_nothing_to_decide(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one()

    entry = tell_late(till, ticket_id, walked=0)

    state = till.value("SELECT state::text FROM offline_scan WHERE id = :id", id=entry["id"])
    assert state == "CLEAR"


def test_news_of_an_arm_that_comes_days_late_stands_in_the_audit_alone(till: SaleStage) -> None:
    news_id = UUID(int=uuid7_floor(DAYS_AGO).int | (uuid7().int & 0xFFFF))
    news = LaneNews(news_id, NewsKind.FORCED, persons=1, entered=1)
    with till.acting(GATE) as session:
        lane = entry_of(session, None)["lane"]
        said = send(session, {"kind": NEWS, "news": _document(lane, news)})

    assert said == ["ASIDE"]
    assert till.value("SELECT count(*) FROM lane_news WHERE id = :id", id=news_id) == 0
    audited = till.run("SELECT detail->>'kind' FROM audit_log WHERE action = 'late_lane_news'")
    assert audited == [("FORCED",)]


def _document(lane: int, news: LaneNews) -> dict[str, Any]:
    return {"id": str(news.id), "lane": lane, "kind": news.kind.value, "persons": 1, "entered": 1,
            "walked_out": 0, "admission": None, "ticket": None}  # fmt: skip
