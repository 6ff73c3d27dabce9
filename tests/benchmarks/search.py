"""`search`: members found among a million by what a clerk types; and how files of them come in."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy.orm import Session

from shared.database.engine import office_engine, station_engine
from shared.identity.person import StationKeys
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock
from shared.members.import_members import import_members
from shared.members.search import find_members
from shared.site.sign_in import StaffToken
from tests.benchmarks.crowd_of_members import people, person, phone_of
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile
from tests.benchmarks.tokens import signed_in

MEMBERS = 1_000_000
EACH_FILE = 200_000
SECONDS_EACH_KIND = 4.0
PROCESSES = 2
RIGHTS = ["import_data", "member_edit", "member_view"]


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Take files of 200,000 members in until there are a million; then search for all kinds."""
    keys = StationKeys(1, X25519PrivateKey.generate().public_key(), os.urandom(32))
    url = place.park.station_urls["O"]
    token = signed_in(place.admin_url, "O", RIGHTS)
    today = business_date(SystemClock().now())
    for first in range(0, MEMBERS, EACH_FILE):
        count = min(EACH_FILE, MEMBERS - first)
        say(f"search: taking in {count:,} members beside {first:,}")
        yield _take_in(url, token, keys, first, count, today)
    with psycopg.connect(place.admin_url, autocommit=True) as root:
        root.execute("VACUUM ANALYZE")
    engine = station_engine(url, "bench", connections=1)
    with Session(engine) as session:
        for kind, typed in _QUESTIONS.items():
            yield _result(f"search {kind}", _search(session, keys, token, (typed,)), place)
        mixed = _search(session, keys, token, tuple(_QUESTIONS.values()))
        yield _result("search", mixed, place, pgbench=True)
    engine.dispose()


def _take_in(
    url: str, token: StaffToken, keys: StationKeys, first: int, count: int, today: date
) -> Result:
    engine = office_engine(url, "bench", connections=1)
    began = time.perf_counter()
    with Session(engine) as session, session.begin():
        told = import_members(
            session,
            people(first, count, 1, today),
            keys,
            token,
            notice_id=1,
            processes=PROCESSES,
        )
    took = time.perf_counter() - began
    engine.dispose()
    if told.members != count:
        raise RuntimeError(f"{told.members} of {count} were taken in")
    return Result(
        "search fill", PROCESSES, round(count / took, 1), 0, round(took * 1000), 2, 2, 0, 0
    )


def _search(
    session: Session,
    keys: StationKeys,
    token: StaffToken,
    kinds: tuple[Callable[[int], str], ...],
) -> list[float]:
    """Ask for anybody, by any of these kinds; gives the milliseconds of each answer, sorted."""
    chance = random.Random(7)  # noqa: S311
    taken: list[float] = []
    end = time.perf_counter() + SECONDS_EACH_KIND
    while time.perf_counter() < end:
        question = chance.choice(kinds)(chance.randrange(MEMBERS))
        started = time.perf_counter()
        found = find_members(session, question, keys, token)
        taken.append((time.perf_counter() - started) * 1000)
        if not found.members:
            raise RuntimeError("somebody who is there was not found")
    return sorted(taken)


def _result(name: str, taken: list[float], place: Ground, *, pgbench: bool = False) -> Result:
    per_second = len(taken) / (sum(taken) / 1000)
    yardstick = pgbench_tps(place, 1, 4) if pgbench else 0.0
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


def _own_name(number: int) -> str:
    return person(number, _of_import(number)).name


def _of_import(number: int) -> random.Random:
    return random.Random(number)  # noqa: S311 - as `people` makes them


def _document(number: int) -> str:
    with_one = number // 10 * 10 + number % 6
    found = person(with_one, _of_import(with_one)).document
    return found.number if found else ""


_QUESTIONS: dict[str, Callable[[int], str]] = {
    "phone": phone_of,
    "tail": lambda number: phone_of(number)[-4:],
    "document": _document,
    "name": _own_name,
    "part": lambda number: _own_name(number)[-2:] if number % 100 else "Smith",
    "surname": lambda number: _own_name(number)[0] if number % 100 else "王",
    "surname+tail": lambda number: (
        f"{_own_name(number).split()[0] if number % 100 == 0 else _own_name(number)[0]}"
        f" {phone_of(number)[-4:]}"
    ),
}
