"""A PIN opens a station for one person; wrong ones are counted and lock the number."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.site.provision import add_staff
from shared.site.sign_in import StaffLocked, WrongPin, sign_out
from tests.shared.site.pins import NUMBER, PIN, enter, fail, wrong
from tests.shared.stage import GATE, SERVER, WINDOW, Stage


def test_the_right_pin_gives_a_token_with_name_and_rights(staffed: Stage) -> None:
    token = enter(staffed)

    assert (token.number, token.name, token.rights) == (
        NUMBER,
        "林晓",
        frozenset({"sell", "report"}),
    )


def test_a_token_is_never_shown(staffed: Stage) -> None:
    token = enter(staffed)

    assert token.value not in repr(token)


def test_the_database_keeps_neither_pin_nor_proof_nor_token(staffed: Stage) -> None:
    token = enter(staffed)

    kept = staffed.run(
        "SELECT encode(s.proof_digest, 'hex') AS proof, encode(t.digest, 'hex') AS token"
        " FROM staff AS s JOIN staff_token AS t ON t.staff_id = s.id WHERE s.number = :n",
        n=NUMBER,
    )[0]
    assert (len(kept.proof), len(kept.token)) == (64, 64)
    assert token.value not in kept.token


def test_the_same_pin_of_two_persons_is_stored_differently(staffed: Stage) -> None:
    add_staff(staffed.session, number="1902", name="林晓", pin=PIN, rights=[])

    digests = staffed.value("SELECT count(DISTINCT proof_digest) FROM staff WHERE number ~ '^190'")

    assert digests == 2


def test_a_wrong_pin_says_how_many_tries_are_left(staffed: Stage) -> None:
    with pytest.raises(WrongPin) as refused:
        enter(staffed, pin="000000")

    assert refused.value.tries_left == 4


def test_each_wrong_pin_leaves_one_try_less_and_the_fifth_locks(staffed: Stage) -> None:
    answers = fail(staffed, 5)

    assert [answer.get("tries_left") for answer in answers[:4]] == [4, 3, 2, 1]
    assert answers[4]["result"] == "LOCKED"


def test_five_wrong_pins_lock_for_fifteen_minutes_and_say_until_when(staffed: Stage) -> None:
    fail(staffed, 4)
    before = staffed.value("SELECT clock_timestamp()")

    with pytest.raises(StaffLocked) as refused:
        enter(staffed, pin="000000")

    kept = staffed.value("SELECT locked_until FROM staff WHERE number = :n", n=NUMBER)
    assert refused.value.until == kept
    assert timedelta(0) <= kept - before - timedelta(minutes=15) < timedelta(seconds=5)


def test_a_locked_number_does_not_take_the_right_pin(staffed: Stage) -> None:
    fail(staffed, 5)

    with pytest.raises(StaffLocked):
        enter(staffed)


def test_wrong_pins_while_locked_do_not_lock_for_longer(staffed: Stage) -> None:
    fail(staffed, 5)
    until = staffed.value("SELECT locked_until FROM staff WHERE number = :n", n=NUMBER)

    fail(staffed, 3)

    assert staffed.value("SELECT locked_until FROM staff WHERE number = :n", n=NUMBER) == until


def test_after_the_lock_there_are_five_tries_again(staffed: Stage) -> None:
    fail(staffed, 5)
    staffed.run("UPDATE staff SET locked_until = clock_timestamp() - interval '1 second'")

    assert fail(staffed, 1)[0] == {"result": "WRONG_PIN", "tries_left": 4}


def test_the_right_pin_forgets_wrong_ones(staffed: Stage) -> None:
    fail(staffed, 4)

    enter(staffed)

    assert fail(staffed, 1)[0]["tries_left"] == 4


def test_wrong_pins_are_counted_across_stations(staffed: Stage) -> None:
    fail(staffed, 2)

    with staffed.acting(GATE) as session:
        assert wrong(session)["tries_left"] == 2


def test_somebody_who_has_left_does_not_sign_in(staffed: Stage) -> None:
    staffed.run("UPDATE staff SET active = false WHERE number = :n", n=NUMBER)

    with pytest.raises(WrongPin):
        enter(staffed)


def test_sign_in_and_failure_are_in_the_audit_log(staffed: Stage) -> None:
    fail(staffed, 1)
    enter(staffed)

    rows = staffed.run(
        "SELECT l.action FROM audit_log AS l JOIN staff AS s ON s.id = l.staff_id"
        " WHERE s.number = :n ORDER BY l.at",
        n=NUMBER,
    )
    assert [row.action for row in rows] == ["sign_in_failed", "sign_in"]


def test_after_signing_out_the_token_is_dead(staffed: Stage) -> None:
    token = staffed.token()

    with staffed.acting(WINDOW) as session:
        sign_out(session, token)
        sign_out(session, token)

    ended = staffed.value(
        "SELECT count(*) FROM staff_token WHERE digest = sha256(convert_to(:t, 'UTF8'))"
        " AND ended_at IS NOT NULL",
        t=token.value,
    )
    assert ended == 1


def test_nobody_signs_in_at_the_server(staffed: Stage) -> None:
    denied = staffed.value(
        "SELECT has_function_privilege(:role, 'app.sign_in(jsonb, text)', 'EXECUTE')", role=SERVER
    )

    assert denied is False
