"""A site that has sold by an earlier release is updated: its books tie, its tickets still admit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import office_engine
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from shared.schema.install import install_schema
from tests.conftest import ParkDatabase, copy_of
from tests.migrations.former import bring_tables_to, copy_rows
from tests.spare_cluster import in_database, new_database
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
EARLIER = ("0018", "0027")
KEPT = {
    "orders": "SELECT count(*), sum(total) FROM app.sales_order",
    "payments": "SELECT count(*), sum(amount) FROM app.payment",
    "postings": "SELECT account, sum(amount) FROM app.posting GROUP BY 1 ORDER BY 1",
    "tickets": "SELECT count(*), sum(price) FROM app.ticket",
    "uses": "SELECT zone_id, sum(uses_left) FROM app.entitlement GROUP BY 1 ORDER BY 1",
    "admissions": "SELECT count(*) FROM app.admission",
    "places": "SELECT sum(free) FROM app.place",
    "audit": "SELECT chain, seq, hash FROM app.audit_head ORDER BY 1",
    "people": "SELECT number, name, rights FROM app.staff ORDER BY 1",
    "prices": "SELECT count(*), sum(amount) FROM app.price",
}


@dataclass
class Site:
    """A park that sold three tickets and let one visitor in, and what was written of it."""

    park: ParkDatabase
    codes: tuple[str, ...]
    kept: dict[str, list[Any]]


@pytest.fixture(scope="module")
def site(pristine_park: ParkDatabase) -> Iterator[Site]:
    with copy_of(pristine_park) as park:
        leave_out_machines(park.admin_url)
        window = office_engine(park.window_url, "shanmen-test", connections=1)
        gate = office_engine(park.gate_url, "shanmen-test", connections=1)
        till = Till.open(sessionmaker(window), park.key_file)
        codes = tuple(one.code for one in till.sell(adult=3).tickets)
        assert GateLane.open(sessionmaker(gate)).scan(codes[0]).admitted
        window.dispose()
        gate.dispose()
        yield Site(park, codes, kept(park.admin_url))


def leave_out_machines(url: str) -> None:
    """Have only stations of kinds that the earlier releases knew."""
    machines = "(SELECT id FROM app.station WHERE kind IN ('kiosk', 'online'))"
    with psycopg.connect(url) as root:
        root.execute("SET session_replication_role = replica")
        for table in ("signing_key", "audit_head"):
            root.execute(f"DELETE FROM app.{table} WHERE station_id IN {machines}")
        root.execute("DELETE FROM app.station WHERE kind IN ('kiosk', 'online')")


@pytest.fixture(scope="module", params=EARLIER)
def updated(request: pytest.FixtureRequest, site: Site, cluster_url: str) -> ParkDatabase:
    """The site as an earlier release had it, brought to the present schema."""
    url = new_database(cluster_url)
    bring_tables_to(url, request.param)
    copy_rows(site.park.admin_url, url)
    install_schema(url)
    urls = {
        code: in_database(one, str(make_url(url).database))
        for code, one in site.park.park.station_urls.items()
    }
    return ParkDatabase(url, replace(site.park.park, station_urls=urls))


@pytest.fixture
def engine(updated: ParkDatabase) -> Iterator[Engine]:
    engine = office_engine(updated.admin_url, "shanmen-test", connections=1)
    yield engine
    engine.dispose()


def kept(url: str) -> dict[str, list[Any]]:
    with psycopg.connect(url) as connection:
        return {name: connection.execute(query).fetchall() for name, query in KEPT.items()}


def test_nothing_that_was_written_is_lost_or_changed(site: Site, updated: ParkDatabase) -> None:
    assert kept(updated.admin_url) == site.kept


def test_the_books_tie(engine: Engine) -> None:
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()


def test_no_link_of_the_audit_is_broken(updated: ParkDatabase) -> None:
    with psycopg.connect(updated.admin_url) as connection:
        assert connection.execute("SELECT * FROM app.audit_breaks()").fetchall() == [(0,)]


def test_old_tickets_admit_once_and_new_ones_are_sold(
    site: Site, updated: ParkDatabase, sessions_of: SessionsOf
) -> None:
    lane = GateLane.open(sessions_of(updated.gate_url))
    till = Till.open(sessions_of(updated.window_url), updated.key_file)

    sold = till.sell(adult=1).tickets[0]

    assert [lane.scan(code).admitted for code in (site.codes[0], site.codes[1], sold.code)] == [
        False,
        True,
        True,
    ]
