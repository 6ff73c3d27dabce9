"""The server does the day's work on members once, and shows sealed data to who asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from server.jobs.members import MemberWork
from shared.identity.keep import keep_person
from shared.identity.key_file import make_person_keys, read_station_keys
from shared.identity.opening import PlainPerson
from shared.identity.person import PersonFacts
from shared.identity.plain_view import ask_plain, take_plain
from tests.conftest import ParkDatabase
from tests.server.running import RunningServer, wait_until
from tests.shared.members.desk import Desk, signed_in


@pytest.fixture
def desk(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> Desk:
    token = signed_in(park_of_its_own, "2")
    return Desk(sessions_of(park_of_its_own.window_url), token, park_of_its_own)


@pytest.fixture
def work(park_of_its_own: ParkDatabase, engines: Callable[[str], Engine]) -> Iterator[MemberWork]:
    with ThreadPoolExecutor(1) as executor:
        yield MemberWork(engines(park_of_its_own.server_url), executor)


def value(park: ParkDatabase, statement: str) -> object:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute(statement).fetchone()
    assert row is not None
    return row[0]


def test_the_work_of_a_day_is_done_once(
    park_of_its_own: ParkDatabase, desk: Desk, work: MemberWork
) -> None:
    member_id = desk.join()
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.point_entry (id, member_id, kind, points, business_date, at,"
            " expires_on) VALUES (gen_random_uuid(), %s, 'earn', 40, '2024-01-01', now(),"
            " '2024-12-31')",
            [member_id],
        )

    work.work_of_the_day()
    work.work_of_the_day()

    kinds = value(
        park_of_its_own, "SELECT array_agg(kind::text || points ORDER BY at) FROM app.point_entry"
    )
    assert kinds == ["earn40", "expire-40"]
    assert value(park_of_its_own, "SELECT count(*) FROM app.member_work") == 2


def test_a_window_is_shown_what_only_the_server_can_open(
    park_of_its_own: ParkDatabase, desk: Desk, tmp_path: Path
) -> None:
    server_file, station_file = tmp_path / "server.json", tmp_path / "station.json"
    make_person_keys(server_file, station_file)
    settings = tmp_path / "server.toml"
    settings.write_text(f'port = 0\nperson_keys_file = "{server_file}"\n')
    asker = signed_in(park_of_its_own, "2", ("sell", "member_open"))
    facts = PersonFacts("𠮷田㛃", "13800130001")
    with desk.sessions.begin() as session:
        person_id = keep_person(session, facts, read_station_keys(station_file), asker)

    running = RunningServer.start(park_of_its_own.server_url, "--station", str(settings))
    with closing(running):
        running.wait_for_line("serving")
        with desk.sessions.begin() as session:
            request = ask_plain(session, person_id, "来电核对身份", asker)

        def answer() -> PlainPerson | None:
            with desk.sessions.begin() as session:
                return take_plain(session, request, asker)

        plain = wait_until(answer, 20, lambda: "\n".join(running.lines))

    assert (plain.name, plain.phone) == ("𠮷田㛃", "13800130001")


@pytest.mark.parametrize("content", ["no json", "{}"])
def test_a_server_with_a_broken_key_file_says_so_and_does_not_start(
    park_database: ParkDatabase, tmp_path: Path, content: str
) -> None:
    (tmp_path / "keys.json").write_text(content)
    settings = tmp_path / "server.toml"
    settings.write_text(f'port = 0\nperson_keys_file = "{tmp_path / "keys.json"}"\n')

    running = RunningServer.start(park_database.server_url, "--station", str(settings))

    with closing(running):
        running.wait_for_line("person keys cannot be used")
        assert running.process.wait(20) == 2
