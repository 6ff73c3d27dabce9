"""What an arm did without a claim: written once, counted, and never changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from shared.admission.lane_news import LaneNews, NewsKind, NoExit, record_lane_news
from shared.admission.queries import lane_figures
from shared.admission.rules import Verdict
from shared.database.verb import IdOutOfRange, sqlstate_of
from shared.kernel.ids import uuid7, uuid7_floor, uuid7_time
from shared.site.sign_in import NotThisStation
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


@pytest.fixture
def gate(till: SaleStage) -> SaleStage:
    """A day on which nobody has come yet."""
    till.run("DELETE FROM lane_counter")
    return till


def lane_of(till: SaleStage, login: str = GATE) -> int:
    number: int = till.value(
        "SELECT l.id FROM lane AS l JOIN station AS s ON s.id = l.station_id"
        " WHERE s.login = :login AND l.code = 'A1'",
        login=login,
    )
    return number


def tell(till: SaleStage, news: LaneNews, lane: int | None = None) -> None:
    with till.acting(GATE) as session:
        record_lane_news(session, lane or lane_of(till), news)


def audited(till: SaleStage) -> int:
    count: int = till.value("SELECT count(*) FROM audit_log WHERE action = 'lane_news'")
    return count


def test_who_walked_out_is_counted_at_the_lane_and_not_in_the_audit_log(gate: SaleStage) -> None:
    before = audited(gate)
    tell(gate, LaneNews(uuid7(), NewsKind.WALKED_OUT, 2, walked_out=2))

    rows = gate.run("SELECT claimed, passed, walked_out FROM lane_counter")
    assert [tuple(row) for row in rows] == [(0, 0, 2)]
    assert audited(gate) == before


def test_who_forced_the_arm_is_inside_and_the_log_says_so(gate: SaleStage) -> None:
    before, news = audited(gate), LaneNews(uuid7(), NewsKind.FORCED, 1, entered=1)
    tell(gate, news)

    assert lane_figures(gate.session, lane_of(gate)).site_inside == 1
    assert audited(gate) == before + 1
    row = gate.run(
        "SELECT kind, persons, entered, walked_out FROM lane_news WHERE id = :i", i=news.id
    )
    assert tuple(row[0]) == ("FORCED", 1, 1, 0)


def test_the_same_news_told_twice_counts_once(gate: SaleStage) -> None:
    before, news = audited(gate), LaneNews(uuid7(), NewsKind.FORCED, 1, entered=1)
    tell(gate, news)
    tell(gate, news)

    assert gate.value("SELECT sum(passed) FROM lane_counter") == 1
    assert audited(gate) == before + 1


def test_news_before_the_first_claim_of_the_day_does_not_disturb_the_counter(
    gate: SaleStage,
) -> None:
    _, code = gate.sell_one("adult")
    tell(gate, LaneNews(uuid7(), NewsKind.WALKED_OUT, 1, walked_out=1))

    assert gate.scan(code, uuid7(), GATE).verdict is Verdict.OK_ENTRY
    rows = gate.run("SELECT claimed, passed, walked_out FROM lane_counter")
    assert [tuple(row) for row in rows] == [(1, 0, 1)]


def test_news_of_an_outage_keep_the_time_at_which_they_happened(gate: SaleStage) -> None:
    born = uuid7_time(uuid7()) - timedelta(hours=30)
    news = LaneNews(uuid7_floor(born), NewsKind.FIRE)
    tell(gate, news)

    row = gate.run("SELECT at, business_date FROM lane_news WHERE id = :i", i=news.id)[0]
    assert row.at == uuid7_time(news.id)
    assert row.business_date < gate.today


def test_a_ticket_that_leaves_by_an_exit_is_no_longer_inside(gate: SaleStage) -> None:
    _, code = gate.sell_one("adult")
    answer = gate.scan(code, uuid7(), GATE)
    gate.run("UPDATE lane SET kind = 'exit' WHERE id = :l", l=lane_of(gate))

    tell(gate, LaneNews(uuid7(), NewsKind.WALKED_OUT, 1, walked_out=1, ticket=answer.ticket_id))

    inside = "SELECT inside FROM entitlement WHERE ticket_id = :t"
    assert gate.value(inside, t=answer.ticket_id) is False


def test_a_ticket_leaves_by_no_entry(gate: SaleStage) -> None:
    _, code = gate.sell_one("adult")
    answer = gate.scan(code, uuid7(), GATE)

    with pytest.raises(NoExit):
        tell(gate, LaneNews(uuid7(), NewsKind.WALKED_OUT, 1, 0, 1, ticket=answer.ticket_id))
    inside = "SELECT bool_or(inside) FROM entitlement WHERE ticket_id = :t"
    assert gate.value(inside, t=answer.ticket_id) is True


def test_a_station_tells_of_its_own_lanes_only(gate: SaleStage) -> None:
    with pytest.raises(NotThisStation):
        tell(gate, LaneNews(uuid7(), NewsKind.FORCED, 1, entered=1), lane_of(gate, OTHER_GATE))


def test_an_id_of_another_year_is_refused(gate: SaleStage) -> None:
    old = uuid7_floor(uuid7_time(uuid7()) - timedelta(days=500))
    with pytest.raises(IdOutOfRange):
        tell(gate, LaneNews(old, NewsKind.FIRE))


def test_no_more_persons_are_counted_than_the_news_are_about(gate: SaleStage) -> None:
    with pytest.raises(IntegrityError):
        tell(gate, LaneNews(uuid7(), NewsKind.FORCED, 1, entered=2))
    assert gate.value("SELECT count(*) FROM lane_counter") == 0


@pytest.mark.parametrize("change", ["UPDATE lane_news SET persons = 0", "DELETE FROM lane_news"])
def test_news_are_never_changed(gate: SaleStage, change: str) -> None:
    with pytest.raises(DBAPIError) as caught, gate.session.begin_nested():
        gate.run(change)

    assert sqlstate_of(caught.value) == "SM011"


def test_a_lane_is_of_one_of_three_kinds(gate: SaleStage) -> None:
    with pytest.raises(IntegrityError), gate.session.begin_nested():
        gate.run("UPDATE lane SET kind = 'both' WHERE id = :l", l=lane_of(gate))
