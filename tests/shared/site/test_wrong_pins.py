"""Wrong PINs tell nothing of which numbers there are, and twenty of them close a station."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.site.sign_in import StationLocked
from tests.shared.site.pins import NUMBER, enter, fail, wrong
from tests.shared.stage import OTHER_WINDOW, WINDOW, Stage

COUNTER = "format('app.pin_tries_%s', id)::regclass"
COUNTED = f"SELECT pg_sequence_last_value({COUNTER}) FROM station WHERE code = :n"
COUNT = f"SELECT setval({COUNTER}, :counted) FROM station WHERE code = :n"


@pytest.mark.parametrize("number", [NUMBER, "7777", "7778", ""])
def test_a_number_that_nobody_has_answers_as_one_that_somebody_has(
    staffed: Stage, number: str
) -> None:
    with staffed.acting(WINDOW) as session:
        answers = [wrong(session, number) for _ in range(6)]

    assert [(answer["result"], answer.get("tries_left")) for answer in answers] == [
        *(("WRONG_PIN", left) for left in (4, 3, 2, 1)),
        *(("LOCKED", None), ("LOCKED", None)),
    ]
    assert answers[4] == answers[5]


def test_a_number_that_nobody_has_is_open_again_after_the_lock(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        for _ in range(5):
            wrong(session, "7777")
    staffed.run("UPDATE unknown_number SET locked_until = clock_timestamp() - interval '1 second'")

    with staffed.acting(WINDOW) as session:
        assert wrong(session, "7777") == {"result": "WRONG_PIN", "tries_left": 4}


def test_numbers_that_nobody_has_are_not_kept_as_they_were_typed(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        wrong(session, "314159")

    digest = staffed.value("SELECT encode(digest, 'hex') FROM unknown_number")
    assert len(digest) == 64
    assert digest != hashlib.sha256(b"314159").hexdigest()


def test_numbers_that_nobody_has_are_forgotten_after_thirty_days(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        wrong(session, "7777")
    staffed.run("UPDATE unknown_number SET tried_at = tried_at - interval '30 days'")

    with staffed.acting(WINDOW) as session:
        wrong(session, "7778")

    assert staffed.value("SELECT count(*) FROM unknown_number") == 1


@pytest.mark.parametrize("number", [NUMBER, "7777"])
def test_a_proof_that_cannot_be_read_is_refused_alike(staffed: Stage, number: str) -> None:
    with pytest.raises(DBAPIError) as refused, staffed.acting(WINDOW) as session:
        record(session, "sign_in", {"number": number, "proof": "zz"})

    assert sqlstate_of(refused.value) == "22023"


@pytest.mark.parametrize("number", [NUMBER, "7777"])
def test_a_missing_proof_is_a_wrong_one(staffed: Stage, number: str) -> None:
    with staffed.acting(WINDOW) as session:
        answer = record(session, "sign_in", {"number": number})

    assert answer == {"result": "WRONG_PIN", "tries_left": 4}


def test_the_salt_of_a_number_that_nobody_has_does_not_follow_from_the_site(
    staffed: Stage,
) -> None:
    site = staffed.value("SELECT uuid::text FROM site")

    with staffed.acting(WINDOW) as session:
        salt = record(session, "sign_in_salt", {"number": "7777"})

    assert salt != hashlib.sha256(f"{site}7777".encode()).hexdigest()[:32]


def test_twenty_wrong_pins_lock_the_station_to_everybody(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        for number in range(20):
            assert wrong(session, str(7000 + number))["tries_left"] == 4
    counted = staffed.value(COUNTED, n="2")

    with pytest.raises(StationLocked) as refused:
        enter(staffed)

    began, tries = divmod(counted, 100)
    assert tries == 20
    assert refused.value.until == datetime.fromtimestamp(began, UTC) + timedelta(minutes=15)


def test_a_station_that_is_locked_is_open_again_after_fifteen_minutes(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        for number in range(20):
            wrong(session, str(7000 + number))
    counted = staffed.value(COUNTED, n="2")
    staffed.run(COUNT, n="2", counted=counted - (15 * 60 + 1) * 100)

    assert enter(staffed).number == NUMBER
    assert staffed.value(COUNTED, n="2") % 100 == 0


def test_another_station_is_not_locked_with_it(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        for number in range(20):
            wrong(session, str(7000 + number))

    assert enter(staffed, login=OTHER_WINDOW).number == NUMBER


def test_the_right_pin_does_not_give_the_station_its_tries_back(staffed: Stage) -> None:
    fail(staffed, 3)

    enter(staffed)

    assert staffed.value(COUNTED, n="2") % 100 == 3


def test_tries_of_a_locked_number_do_not_lock_the_station(staffed: Stage) -> None:
    fail(staffed, 5)
    fail(staffed, 20)

    assert staffed.value(COUNTED, n="2") % 100 == 5


def test_the_audit_knows_of_a_station_that_was_locked(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        for number in range(20):
            wrong(session, str(7000 + number))

    rows = staffed.run(
        "SELECT s.code, l.detail FROM audit_log AS l JOIN station AS s ON s.id = l.station_id"
        " WHERE l.action = 'pins_guessed'"
    )
    assert rows == [("2", {"wrong": 20})]


def test_a_number_that_does_not_exist_has_a_salt_that_never_changes(staffed: Stage) -> None:
    with staffed.acting(WINDOW) as session:
        salts = [record(session, "sign_in_salt", {"number": "7777"}) for _ in range(2)]
        other = record(session, "sign_in_salt", {"number": "7778"})

    assert salts[0] == salts[1] != other
    assert len(salts[0]) == 32
