"""Two people at one edition at the same instant: what is checked is what stands."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.catalogue.draft import TermsFacts
from shared.catalogue.edit import save_terms
from shared.catalogue.edition_queries import edition_in_force, list_editions, read_edition
from shared.catalogue.editions import (
    EditionStands,
    NotChecked,
    check_draft,
    new_draft,
    put_in_force,
    withdraw_edition,
)
from shared.database.engine import office_engine
from shared.database.verb import ChangedMeanwhile
from shared.kernel.ids import uuid7
from shared.site.sign_in import StaffToken
from tests.conftest import ParkDatabase

OFFICE = "O"
WAIT_SECONDS = 20


class Desk:
    """The office's sessions, a maker and an approver, on a park whose rows are committed."""

    def __init__(self, park: ParkDatabase, sessions: sessionmaker[Session]) -> None:
        self.park = park
        self.sessions = sessions
        self.maker = self._token(1, ["catalogue_edit", "price_edit"])
        self.approver = self._token(2, ["catalogue_approve"])

    def _token(self, staff_id: int, rights: list[str]) -> StaffToken:
        value = str(uuid7())
        with psycopg.connect(self.park.admin_url, autocommit=True) as root:
            root.execute(
                "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
                " used_at) SELECT %s, %s, id, %s, clock_timestamp(), clock_timestamp()"
                " FROM app.station WHERE code = %s",
                [hashlib.sha256(value.encode()).digest(), staff_id, rights, OFFICE],
            )
        return StaffToken(value, staff_id, str(staff_id), "", frozenset(rights))

    def draft(self) -> int:
        """Commit a copy of what is in force."""
        with self.sessions.begin() as session:
            sold_by = edition_in_force(session)
            assert sold_by is not None
            return new_draft(session, "试验", sold_by.id, token=self.maker)

    def check(self, edition: int) -> str:
        try:
            with self.sessions.begin() as session:
                check_draft(session, edition, token=self.maker)
        except NotChecked as refused:
            return refused.reason
        return "CHECKED"

    def approve(self, edition: int, start: datetime) -> str:
        try:
            with self.sessions.begin() as session:
                put_in_force(session, edition, start, token=self.approver)
        except NotChecked as refused:
            return refused.reason
        return "IN_FORCE"

    def wait_until_blocked(self) -> None:
        """Wait until somebody waits for a lock of this database."""
        with psycopg.connect(self.park.admin_url, autocommit=True) as root:
            waiting = 0
            while not waiting:
                row = root.execute(
                    "SELECT count(*), pg_sleep(0.02) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                ).fetchone()
                assert row is not None
                waiting = row[0]


@pytest.fixture
def desk(park_of_its_own: ParkDatabase) -> Iterator[Desk]:
    url = park_of_its_own.park.station_urls[OFFICE]
    engine = office_engine(url, "shanmen-test", connections=4)
    yield Desk(park_of_its_own, sessionmaker(engine))
    engine.dispose()


def change_terms(desk: Desk, edition: int, session: Session) -> None:
    terms = read_edition(session, edition).content.terms[0]
    save_terms(session, edition, replace(terms, changes=7), token=desk.maker)


def save(desk: Desk, edition: int, terms: TermsFacts) -> str:
    try:
        with desk.sessions.begin() as session:
            save_terms(session, edition, terms, token=desk.maker)
    except ChangedMeanwhile:
        return "CHANGED"
    return "SAVED"


def withdraw(desk: Desk, edition: int) -> str:
    try:
        with desk.sessions.begin() as session:
            withdraw_edition(session, edition, "价格写错", token=desk.approver)
    except EditionStands as refused:
        return refused.state
    return "WITHDRAWN"


def check_meanwhile(desk: Desk, edition: int, write: Callable[[], None]) -> str:
    """Start a check while something is written but not committed; `write` commits it."""
    with ThreadPoolExecutor(1) as pool:
        checked = pool.submit(desk.check, edition)
        desk.wait_until_blocked()
        write()
        return checked.result(WAIT_SECONDS)


def test_a_change_that_commits_during_the_check_is_not_checked(desk: Desk) -> None:
    edition = desk.draft()

    with desk.sessions() as session:
        change_terms(desk, edition, session)
        said = check_meanwhile(desk, edition, session.commit)

    assert said == "CHANGED"


def test_a_change_that_is_given_up_during_the_check_does_not_disturb_it(desk: Desk) -> None:
    edition = desk.draft()

    with desk.sessions() as session:
        change_terms(desk, edition, session)
        said = check_meanwhile(desk, edition, session.rollback)

    assert said == "CHECKED"


def test_a_row_written_past_the_verbs_is_not_checked_either(desk: Desk) -> None:
    edition = desk.draft()

    with psycopg.connect(desk.park.admin_url) as root:
        root.execute("UPDATE app.ticket_terms SET changes = 7 WHERE edition_id = %s", [edition])
        said = check_meanwhile(desk, edition, root.commit)

    assert said == "CHANGED"


def test_a_change_that_comes_after_the_check_is_refused(desk: Desk) -> None:
    edition = desk.draft()

    def change() -> str:
        try:
            with desk.sessions.begin() as session:
                change_terms(desk, edition, session)
        except EditionStands as refused:
            return refused.state
        return "changed"

    with desk.sessions() as session, ThreadPoolExecutor(1) as pool:
        check_draft(session, edition, token=desk.maker)
        changed = pool.submit(change)
        desk.wait_until_blocked()
        session.commit()

        assert changed.result(WAIT_SECONDS) == "CHECKED"


def test_a_copy_holds_all_of_a_change_or_nothing_of_it(desk: Desk) -> None:
    edition = desk.draft()

    def copy() -> int:
        with desk.sessions.begin() as session:
            return new_draft(session, "试验", edition, token=desk.maker)

    with desk.sessions() as session, ThreadPoolExecutor(1) as pool:
        change_terms(desk, edition, session)
        copied = pool.submit(copy)
        desk.wait_until_blocked()
        session.commit()
        number = copied.result(WAIT_SECONDS)

    with desk.sessions.begin() as session:
        assert read_edition(session, number).content.terms[0].changes == 7


def test_of_two_editions_for_one_instant_exactly_one_goes_in_force(desk: Desk) -> None:
    start = datetime.now(UTC) + timedelta(days=1)
    editions = [desk.draft(), desk.draft()]
    assert [desk.check(edition) for edition in editions] == ["CHECKED", "CHECKED"]

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(lambda edition: desk.approve(edition, start), editions))

    assert sorted(said) == ["IN_FORCE", "TAKEN"]


def test_of_many_who_save_one_row_at_once_one_has_saved(desk: Desk) -> None:
    edition = desk.draft()
    with desk.sessions() as session:
        seen = read_edition(session, edition).content.terms[0]

    with ThreadPoolExecutor(4) as pool:
        saves = [replace(seen, changes=number) for number in range(10, 14)]
        said = list(pool.map(lambda terms: save(desk, edition, terms), saves))

    assert sorted(said) == ["CHANGED", "CHANGED", "CHANGED", "SAVED"]
    with desk.sessions() as session:
        saved = read_edition(session, edition).content.terms[0]
    assert saved == saves[said.index("SAVED")]


def test_two_who_take_an_edition_back_make_one_draft_of_it(desk: Desk) -> None:
    edition = desk.draft()
    desk.check(edition)
    desk.approve(edition, datetime.now(UTC) + timedelta(days=1))

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(lambda _: withdraw(desk, edition), range(2)))

    assert sorted(said) == ["DROPPED", "WITHDRAWN"]
    with desk.sessions() as session:
        drafts = [one for one in list_editions(session) if one.copied_from == edition]
    assert len(drafts) == 1
