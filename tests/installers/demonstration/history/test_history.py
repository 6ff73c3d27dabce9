"""A generated past: it ties, it has the shape of a season, and the same seed tells it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg
import pytest
from sqlalchemy.orm import Session

from installers.demonstration.history.history import NotEmpty, Written, write_history
from installers.demonstration.park import load_park
from shared.database.engine import office_engine
from shared.ledger.recognise import recognise_passages
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from shared.schema.install import install_schema
from tests.spare_cluster import new_database, spare_cluster

TICKETS = 6_000
DAYS = 60


@dataclass(frozen=True)
class Past:
    admin_url: str
    written: Written

    def ask(self, query: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.admin_url.replace("+psycopg", "")) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], Past]]:
    """A cluster of its own: to load a park gives the logins of its stations new passwords."""
    with spare_cluster(tmp_path_factory.mktemp("past")) as root_url:

        def tell(seed: int) -> Past:
            url = new_database(root_url)
            install_schema(url)
            load_park(url, tmp_path_factory.mktemp("park"))
            return Past(url, write_history(url, TICKETS, days=DAYS, seed=seed))

        yield tell


@pytest.fixture(scope="module")
def past(told: Callable[[int], Past]) -> Iterator[Past]:
    return told(7)


def test_it_has_about_as_many_tickets_as_asked(past: Past) -> None:
    assert past.ask("SELECT count(*) FROM app.ticket") == [(past.written.tickets,)]
    assert abs(past.written.tickets - TICKETS) < TICKETS * 0.1


def test_every_tie_holds(past: Past) -> None:
    engine = office_engine(past.admin_url, "shanmen-test", connections=1)
    with reading(engine) as session:
        ties = read_ties(session)
    engine.dispose()

    assert broken(ties) == ()
    without_any = {
        "AUDIT",
        "PRICES",
        "T1-discounts",
        "T1-refunds",
        "T15",
        "T15-undone",
        "T15-money",
    }
    without_any |= {"T5-over-short", "T7", "T7-total", "T7-seal", "T1-paybacks", "T1-owed"}
    without_any |= {"T3-passes", "T8", "T10", "T10-differences", "T15-prepaid", "T15-balances"}
    assert {tie.code for tie in ties if tie.left == 0} == without_any


def test_constraints_hold_though_triggers_slept(past: Past) -> None:
    assert past.ask(
        "SELECT count(*) FROM app.ticket AS t"
        " LEFT JOIN app.order_line AS l ON l.order_id = t.order_id AND l.line = t.order_line"
        " WHERE l.order_id IS NULL OR l.terms_id <> t.terms_id OR l.unit_price <> t.price"
    ) == [(0,)]
    assert past.ask("SELECT count(*) - count(DISTINCT number) FROM app.ticket") == [(0,)]


def test_nothing_of_it_lies_in_the_future(past: Past) -> None:
    assert past.ask(
        "SELECT count(*) FROM app.admission WHERE at > now()"
        " UNION ALL SELECT count(*) FROM app.sales_order WHERE sold_at > now()"
    ) == [(0,), (0,)]


def test_saturdays_are_fuller_than_tuesdays(past: Past) -> None:
    by_weekday = dict(
        past.ask("SELECT extract(isodow FROM visit_day)::int, count(*) FROM app.ticket GROUP BY 1")
    )

    assert by_weekday[6] > 1.5 * by_weekday[2]  # type: ignore[operator]


def test_people_buy_ahead_on_line_and_for_the_day_at_the_window(past: Past) -> None:
    leads = dict(
        past.ask(
            "SELECT c.code, max(o.visit_day - o.business_date) FROM app.sales_order AS o"
            " JOIN app.channel AS c ON c.id = o.channel_id GROUP BY 1"
        )
    )

    assert leads["window"] == 0
    assert leads["online"] == 12


def test_the_server_finds_nothing_left_to_recognise(past: Past) -> None:
    engine = office_engine(past.admin_url, "shanmen-test", connections=1)
    with Session(engine) as session, session.begin():
        read = recognise_passages(session)
    engine.dispose()

    assert read == 0


def test_a_park_that_has_sold_takes_no_past(past: Past) -> None:
    with pytest.raises(NotEmpty):
        write_history(past.admin_url, 10, days=2)


def test_the_same_seed_tells_the_same_and_another_another(
    past: Past, told: Callable[[int], Past]
) -> None:
    question = (
        "SELECT number, total, visit_day - business_date FROM app.sales_order ORDER BY 1, 2, 3"
    )

    assert told(7).ask(question) == past.ask(question)
    assert told(8).ask(question) != past.ask(question)
