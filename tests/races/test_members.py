"""Many windows, one member: points, uses, documents and families hold under real commits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.members.benefits import use_benefit
from shared.members.merging import Membership, Merge, merge_members
from shared.members.refusals import BenefitUsedUp, CannotLink, MemberExists, PointsShort
from shared.members.ties import T15_POINTS, T15_UNDONE
from tests.conftest import ParkDatabase
from tests.shared.members.club import id_card
from tests.shared.members.desk import Desk, signed_in

AT_ONCE = 20


@pytest.fixture
def desks(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> list[Desk]:
    """Clerks at sixteen windows, the first four twice."""
    park = park_of_its_own
    codes = [*park.park.key_files, *list(park.park.key_files)[:4]]
    return [
        Desk(sessions_of(park.park.station_urls[code]), signed_in(park, code), park)
        for code in codes
    ]


def at_once(jobs: list[Callable[[], Any]]) -> list[str]:
    """Do all jobs at the same instant; "done" or the name of the refusal for each."""
    barrier = Barrier(len(jobs))

    def run(job: Callable[[], Any]) -> str:
        barrier.wait()
        try:
            job()
        except Refusal as refusal:
            return type(refusal).__name__
        return "done"

    with ThreadPoolExecutor(len(jobs)) as pool:
        return sorted(pool.map(run, jobs))


def value(park: ParkDatabase, statement: str) -> Any:
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET search_path = app")
        row = root.execute(statement).fetchone()
    assert row is not None
    return row[0]


def tied(park: ParkDatabase) -> bool:
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET search_path = app")
        rows = [root.execute(tie).fetchone() for tie in (T15_POINTS, T15_UNDONE)]
    return all(row is not None and row[0] == row[1] for row in rows)


def test_twenty_who_spend_at_once_spend_no_more_than_there_is(
    park_of_its_own: ParkDatabase, desks: list[Desk]
) -> None:
    member_id = desks[0].join()
    desks[0].earn(member_id, 100)

    results = at_once([lambda desk=desk: desk.spend(member_id, 30) for desk in desks])

    assert results == [PointsShort.__name__] * (AT_ONCE - 3) + ["done"] * 3
    assert value(park_of_its_own, "SELECT sum(points) FROM point_entry") == 10
    assert tied(park_of_its_own)


def test_spending_during_a_merge_finds_the_points_of_both(
    park_of_its_own: ParkDatabase, desks: list[Desk]
) -> None:
    first, second = desks[0].join("王小敏"), desks[0].join("王小敏")
    for member_id in (first, second):
        desks[0].earn(member_id, 50)
    today = value(park_of_its_own, "SELECT business_date(now())")
    sides = Membership(first, "1", today), Membership(second, "2", today)
    wanted = Merge(uuid7(), *sides, first, "同一人")

    def merge() -> None:
        with desks[0].sessions.begin() as session:
            merge_members(session, wanted, desks[0].token)

    spenders = [
        lambda desk=desk, one=(first, second)[at % 2]: desk.spend(one, 10)
        for at, desk in enumerate(desks[1:])
    ]
    results = at_once([merge, *spenders])

    # Who came before the merge may have met one purse empty; nobody spent what was not there.
    spent = results.count("done") - 1
    assert value(park_of_its_own, "SELECT sum(points) FROM point_entry") == 100 - spent * 10 >= 0
    assert tied(park_of_its_own)


def test_the_last_use_of_a_benefit_is_used_once(
    park_of_its_own: ParkDatabase, desks: list[Desk]
) -> None:
    member_id = desks[0].join()
    benefit = value(
        park_of_its_own,
        "INSERT INTO member_benefit (tier_id, code, name_zh, name_en, uses_per_year, in_force)"
        " VALUES (1, 'cable', '索道', 'Cable', 3, '[2020-01-01,)') RETURNING id",
    )

    def use(desk: Desk) -> None:
        with desk.sessions.begin() as session:
            use_benefit(session, member_id, benefit, desk.token, use_id=uuid7())

    results = at_once([lambda desk=desk: use(desk) for desk in desks])

    assert results == [BenefitUsedUp.__name__] * (AT_ONCE - 3) + ["done"] * 3


def test_one_document_becomes_one_member(park_of_its_own: ParkDatabase, desks: list[Desk]) -> None:
    document = id_card()

    results = at_once([lambda desk=desk: desk.join(document=document) for desk in desks])

    assert results == [MemberExists.__name__] * (AT_ONCE - 1) + ["done"]
    counts = [
        value(park_of_its_own, f"SELECT count(*) FROM {table}") for table in ("member", "person")
    ]
    assert counts == [1, 1]


def test_a_circle_is_not_closed_from_all_sides_at_once(
    park_of_its_own: ParkDatabase, desks: list[Desk]
) -> None:
    ring = [desks[0].join(name) for name in ("王一", "王二", "王三", "王四")]

    results = at_once(
        [
            lambda desk=desk, at=at: desk.link(ring[at], ring[(at + 1) % 4])
            for at, desk in enumerate(desks[:4])
        ]
    )

    assert results == [CannotLink.__name__, "done", "done", "done"]
