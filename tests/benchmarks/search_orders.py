"""`search_orders`: the search box of a window over a million orders, by whatever is typed there."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from sqlalchemy.orm import Session

from installers.demonstration.stations import WINDOW
from installers.gallery.site import Site
from shared.database.engine import office_engine, station_engine
from shared.identity.key_file import read_station_keys
from shared.identity.person import PersonFacts, StationKeys
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.members.import_members import import_members
from shared.sales.look_up import find_orders
from shared.site.sign_in import StaffToken
from shared.tickets.code import Flag, TicketHeader, TicketSigner
from shared.tickets.key_file import read_key_file
from tests.benchmarks.crowd_of_members import people, person, phone_of
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.history_ground import park_with_past
from tests.benchmarks.result import Result, percentile
from tests.benchmarks.tokens import signed_in

ORDERS: Final = 1_000_000
TICKETS: Final = 2_720_000  # an order has 2.7 of them
MEMBERS: Final = 200_000  # each of them bought five of the orders
SECONDS: Final = 3.0
SAMPLE: Final = 2_000
PROCESSES: Final = 2
RIGHTS: Final = ("import_data", "member_edit", "member_view", "sell")


@dataclass(frozen=True)
class Asking:
    """What the box is asked with: keys, a token, and what there is to be found."""

    session: Session
    keys: StationKeys
    token: StaffToken
    kinds: dict[str, Callable[[random.Random], str]]


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Write the orders, say who bought them, then look for them in every way."""
    with park_with_past(folder, TICKETS, say) as site:
        keys = read_station_keys(site.park.person_keys)
        say(f"search_orders: {MEMBERS:,} members buy")
        _take_members_in(site, keys)
        orders = _let_them_buy(site)
        say(f"search_orders: {orders:,} orders")
        if orders < ORDERS:
            raise RuntimeError(f"only {orders:,} orders were written")
        engine = station_engine(site.park.station_urls[WINDOW], "bench", connections=1)
        with Session(engine) as session:
            token = signed_in(site.admin_url, WINDOW, RIGHTS)
            asking = Asking(session, keys, token, _kinds(site))
            for kind in asking.kinds:
                yield _result(f"find by {kind}", _ask(asking, (kind,)), 0.0)
            taken = _ask(asking, tuple(asking.kinds))
            yield _result("search_orders", taken, pgbench_tps(place, 1, 4))
        engine.dispose()


def _take_members_in(site: Site, keys: StationKeys) -> None:
    today = business_date(SystemClock().now())
    url = site.park.station_urls["O"]
    engine = office_engine(url, "bench", connections=1)
    token = signed_in(site.admin_url, "O", RIGHTS)
    with Session(engine) as session, session.begin():
        rows = people(0, MEMBERS, 1, today)
        import_members(session, rows, keys, token, notice_id=1, processes=PROCESSES)
    engine.dispose()


def _let_them_buy(site: Site) -> int:
    """Let each order have a member for its contact; give the number of orders."""
    with psycopg.connect(site.admin_url, autocommit=True) as root:
        root.execute("SET session_replication_role = replica")
        root.execute(
            "INSERT INTO app.order_contact (order_id, person_id) SELECT o.id, p.id"
            "  FROM (SELECT id, 1 + row_number() OVER () %% %(people)s AS n"
            "          FROM app.sales_order) AS o"
            "  JOIN (SELECT id, row_number() OVER () AS n FROM app.person) AS p USING (n)"
            "    ON CONFLICT DO NOTHING",
            {"people": _count(root, "person")},
        )
        root.execute("RESET session_replication_role")
        root.execute("VACUUM ANALYZE")
        return _count(root, "sales_order")


def _count(root: psycopg.Connection[Any], table: str) -> int:
    row = root.execute(f"SELECT count(*) FROM app.{table}").fetchone()
    return int(row[0]) if row else 0


def _kinds(site: Site) -> dict[str, Callable[[random.Random], str]]:
    with psycopg.connect(site.admin_url) as root:
        share = 100 * SAMPLE / ORDERS * 2
        numbers = [
            str(row[0])
            for row in root.execute(
                f"SELECT number FROM app.sales_order TABLESAMPLE BERNOULLI ({share})"
            )
        ]
        tickets = [
            UUID(str(row[0]))
            for row in root.execute(f"SELECT id FROM app.ticket TABLESAMPLE BERNOULLI ({share})")
        ]
    signer = read_key_file(site.park.key_files[WINDOW])
    codes = [_code(signer, one) for one in tickets[:SAMPLE]]
    return {
        "number": lambda chance: chance.choice(numbers),
        "ticket code": lambda chance: chance.choice(codes),
        "phone": lambda chance: phone_of(chance.randrange(MEMBERS)),
        "name": lambda chance: _person(chance.randrange(MEMBERS)).name,
        "document": _document,
    }


def _code(signer: TicketSigner, ticket: UUID) -> str:
    header = TicketHeader(signer.key_id, ticket, 1, 1, date(2026, 1, 1), 1, Flag(0), 1)
    return signer.sign(header)


def _person(number: int) -> PersonFacts:
    return person(number, random.Random(number))  # noqa: S311 - as `people` makes them


def _document(chance: random.Random) -> str:
    found = _person(chance.randrange(MEMBERS) // 10 * 10 + chance.randrange(6)).document
    return found.number if found else ""


def _ask(asking: Asking, kinds: tuple[str, ...]) -> list[float]:
    """Ask for anything of these kinds; gives the milliseconds of each answer, sorted."""
    chance = random.Random(7)  # noqa: S311
    taken: list[float] = []
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        typed = asking.kinds[chance.choice(kinds)](chance)
        started = time.perf_counter()
        found = find_orders(asking.session, typed, asking.keys, asking.token)
        taken.append((time.perf_counter() - started) * 1000)
        if not found.orders:
            raise RuntimeError(f"an order was not found by one of {kinds}")
    return sorted(taken)


def _result(name: str, taken: list[float], yardstick: float) -> Result:
    per_second = len(taken) / (sum(taken) / 1000)
    return Result(
        name=name,
        clients=1,
        per_second=round(per_second, 1),
        p50_ms=round(percentile(taken, 0.50), 3),
        p99_ms=round(percentile(taken, 0.99), 3),
        statements=1,
        round_trips=1,
        pgbench_tps=round(yardstick, 1),
        ratio=round(per_second / yardstick, 3) if yardstick else 0.0,
    )
