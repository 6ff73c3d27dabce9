"""Many windows, one member: points, uses, documents and families hold under real commits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.identity.document_number import DocumentNumber
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members.benefits import use_benefit
from shared.members.family import FamilyKind, Membership, link_family, merge_members
from shared.members.points import earn_points, spend_points
from shared.members.profile import NewMember, register
from shared.members.refusals import BenefitUsedUp, CannotLink, MemberExists, PointsShort
from shared.members.ties import T15_POINTS, T15_UNDONE
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from tests.conftest import ParkDatabase
from tests.shared.identity.people import KEYS
from tests.shared.members.club import CLERK_RIGHTS, id_card

AT_ONCE = 20


@dataclass
class Desk:
    """A clerk at a window, whose deeds stay."""

    sessions: sessionmaker[Session]
    token: StaffToken

    def join(self, name: str = "王小敏", document: DocumentNumber | None = None) -> UUID:
        member_id = uuid7()
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            new = NewMember(PersonFacts(name, document=document), 1)
            register(session, new, KEYS, self.token, member_id=member_id, today=today)
        return member_id

    def earn(self, member_id: UUID, yuan: int) -> None:
        with self.sessions.begin() as session:
            today = this_station(session).business_date
            earn_points(session, member_id, uuid7(), Money(yuan * 100), self.token, today=today)

    def spend(self, member_id: UUID, points: int) -> int:
        with self.sessions.begin() as session:
            return spend_points(session, member_id, points, self.token, entry_id=uuid7())

    def link(self, above: UUID, below: UUID) -> None:
        with self.sessions.begin() as session:
            link_family(session, above, below, FamilyKind.CHILD, self.token, link_id=uuid7())


@pytest.fixture
def desks(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> list[Desk]:
    """Clerks at sixteen windows, the first four twice."""
    park = park_of_its_own
    codes = [*park.park.key_files, *list(park.park.key_files)[:4]]
    return [
        Desk(sessions_of(park.park.station_urls[code]), signed_in(park, code)) for code in codes
    ]


def signed_in(park: ParkDatabase, station: str) -> StaffToken:
    value = str(uuid7())
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        row = root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, staff.id, station.id, %s, now(), now() FROM app.staff,"
            " app.station WHERE station.code = %s ORDER BY staff.id LIMIT 1 RETURNING staff_id",
            [hashlib.sha256(value.encode()).digest(), list(CLERK_RIGHTS), station],
        ).fetchone()
    assert row is not None
    return StaffToken(value, row[0], "1001", "", frozenset(CLERK_RIGHTS))


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
    first, second = desks[0].join("王小敏"), desks[0].join("王晓敏")
    for member_id in (first, second):
        desks[0].earn(member_id, 50)
    today = value(park_of_its_own, "SELECT business_date(now())")
    sides = [Membership(first, "1", today), Membership(second, "2", today)]

    def merge() -> None:
        with desks[0].sessions.begin() as session:
            merge_members(
                session,
                *sides,
                "同一人",
                desks[0].token,
                merge_id=uuid7(),
                profile_of=first,
            )

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
