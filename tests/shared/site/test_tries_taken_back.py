"""Whoever knows a station's password tries no more PINs and codes by taking the tries back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import office_engine
from shared.database.verb import record, sqlstate_of
from shared.kernel.locale import Bilingual
from shared.marketing.queries import TooManyCodes, look_up_code
from shared.site.proof import prove_pin
from shared.site.provision import add_station
from shared.site.sign_in import StaffToken, StationLocked, sign_in
from tests.conftest import ParkDatabase, copy_of

CASHIER, PIN = "1001", "246810"
WRONG = {"number": CASHIER, "proof": "00" * 32}


@pytest.fixture(scope="module")
def tried_park(pristine_park: ParkDatabase) -> Iterator[ParkDatabase]:
    """A park whose people may be locked out."""
    with copy_of(pristine_park) as park:
        yield park


@pytest.fixture
def window(tried_park: ParkDatabase) -> Iterator[sessionmaker[Session]]:
    """A window's login in the hands of somebody who begins and ends transactions at will."""
    with psycopg.connect(tried_park.admin_url, autocommit=True) as admin:
        admin.execute("UPDATE staff SET failures = 0, locked_until = NULL WHERE number = '1001'")
        admin.execute(
            "SELECT setval(format('app.%I', sequencename)::regclass, 1) FROM pg_sequences"
            " WHERE sequencename LIKE '%_tries_%' AND last_value > 1"
        )
    engine = office_engine(tried_park.window_url, "shanmen-test", connections=5)
    yield sessionmaker(engine)
    engine.dispose()


def taken_back(window: sessionmaker[Session]) -> str:
    """Try a wrong PIN and take the try back."""
    with window() as session:
        answer = record(session, "sign_in", WRONG)
        session.rollback()
        return str(answer["result"])


def failures(park: ParkDatabase) -> int:
    with psycopg.connect(park.admin_url) as admin:
        row = admin.execute("SELECT failures FROM app.staff WHERE number = '1001'").fetchone()
    assert row is not None
    return int(row[0])


def signed_in(window: sessionmaker[Session]) -> StaffToken:
    with window.begin() as session:
        return sign_in(session, CASHIER, PIN)


def test_pins_that_are_taken_back_are_counted(
    window: sessionmaker[Session], tried_park: ParkDatabase
) -> None:
    before = failures(tried_park)

    answers = [taken_back(window) for _ in range(22)]

    assert answers == ["WRONG_PIN"] * 20 + ["STATION_LOCKED"] * 2
    assert failures(tried_park) == before


def test_pins_that_are_taken_back_by_a_savepoint_are_counted(
    window: sessionmaker[Session],
) -> None:
    answers = []
    with window() as session:
        for _ in range(21):
            with session.begin_nested() as savepoint:
                answers.append(record(session, "sign_in", WRONG)["result"])
                savepoint.rollback()
        session.rollback()

    assert answers == ["WRONG_PIN"] * 20 + ["STATION_LOCKED"]


def test_a_try_whose_statement_fails_is_counted(window: sessionmaker[Session]) -> None:
    failing = text(
        "SELECT 1 / (app.sign_in(CAST(:document AS jsonb), '')->>'result' <> 'WRONG_PIN')::integer"
    ).bindparams(document='{"number": "1001", "proof": "00"}')
    with window() as session:
        for _ in range(20):
            with pytest.raises(Exception, match="division by zero"), session.begin_nested():
                session.execute(failing)

    assert taken_back(window) == "STATION_LOCKED"


def test_a_second_connection_that_waits_learns_nothing(
    window: sessionmaker[Session],
) -> None:
    with window() as holder, window() as asker:
        record(holder, "sign_in", WRONG)
        asker.execute(text("SET LOCAL lock_timeout = '20ms'"))
        salt = bytes.fromhex(record(asker, "sign_in_salt", {"number": CASHIER}))

        for proof in (prove_pin(PIN, salt).hex(), "00" * 32):
            with pytest.raises(Exception, match="lock timeout") as refused, asker.begin_nested():
                record(asker, "sign_in", {"number": CASHIER, "proof": proof})
            assert sqlstate_of(refused.value) == "55P03"  # type: ignore[arg-type]


def test_tries_at_the_same_instant_are_counted_one_by_one(window: sessionmaker[Session]) -> None:
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: taken_back(window), range(25)))

    assert sorted(answers) == ["STATION_LOCKED"] * 5 + ["WRONG_PIN"] * 20


def test_whoever_knows_one_pin_tries_no_more_of_others(window: sessionmaker[Session]) -> None:
    for _ in range(4):
        for _ in range(5):
            taken_back(window)
        with suppress(StationLocked):
            signed_in(window)

    assert taken_back(window) == "STATION_LOCKED"


def test_codes_that_are_taken_back_are_counted(window: sessionmaker[Session]) -> None:
    token = signed_in(window)
    answered = 0
    for number in range(22):
        with window() as session:
            try:
                answered += look_up_code(session, f"GUESS{number}", token=token) is None
            except TooManyCodes:
                assert number >= 20
            session.rollback()

    assert answered == 20


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT setval('app.pin_tries_1', 1)",
        "SELECT nextval('app.pin_tries_1')",
        "SELECT last_value FROM app.pin_tries_1",
        "SELECT app.forgive_try('pin', 1)",
        "SELECT value FROM app.house_secret",
        "SELECT digest FROM app.unknown_number",
        "LOCK TABLE app.station IN ROW SHARE MODE",
    ],
)
def test_a_station_does_not_touch_its_counters(
    window: sessionmaker[Session], statement: str
) -> None:
    with window() as session, pytest.raises(Exception, match="permission denied") as refused:
        session.execute(text(statement))

    assert sqlstate_of(refused.value) == "42501"  # type: ignore[arg-type]


def test_a_station_that_is_set_up_later_counts_from_its_first_try(
    admin_session: Session,
) -> None:
    login = add_station(
        admin_session, code="NEW1", kind="window", name=Bilingual("新", "New"), password="x"
    )
    admin_session.execute(text(f"SET LOCAL SESSION AUTHORIZATION {login}"))

    answers = [record(admin_session, "sign_in", other(number)) for number in range(21)]

    assert [answer["result"] for answer in answers] == ["WRONG_PIN"] * 20 + ["STATION_LOCKED"]
    admin_session.execute(text("SET LOCAL SESSION AUTHORIZATION DEFAULT"))


def other(number: int) -> dict[str, Any]:
    return {"number": str(7000 + number), "proof": "00" * 32}
