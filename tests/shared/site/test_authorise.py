"""A second person allows one action once: bound to station, actor, action, object and amount."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.kernel.ids import uuid7
from shared.site.proof import prove_pin
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import WINDOW, Stage

SUPERVISOR, SUPERVISOR_PIN = "1002", "135790"


def proof(stage: Stage, number: str, pin: str) -> str:
    salt: bytes = stage.value("SELECT salt FROM staff WHERE number = :n", n=number)
    return prove_pin(pin, salt).hex()


def authorise(
    stage: Stage, token: StaffToken, number: str = SUPERVISOR, pin: str = SUPERVISOR_PIN
) -> tuple[UUID, dict[str, Any]]:
    grant = uuid7()
    document = {
        "number": number,
        "proof": proof(stage, number, pin),
        "id": str(grant),
        "action": "reprint",
        "amount": 12_000,
        "reason": "torn",
    }
    with stage.acting(WINDOW) as session:
        return grant, record(session, "authorise", document, token.value)


def consume(stage: Stage, grant: UUID, actor: int, **changes: Any) -> int:
    values = {"station": "2", "action": "reprint", "amount": 12_000} | changes
    with stage.session.begin_nested():
        approver: int = stage.value(
            "SELECT app.consume_grant(:grant, (SELECT id FROM station WHERE code = :station),"
            " :actor, :action, NULL, :amount)",
            grant=grant,
            actor=actor,
            **values,
        )
    return approver


def test_a_grant_is_consumed_once_and_names_who_allowed_it(stage: Stage) -> None:
    token = stage.token()
    grant, answer = authorise(stage, token)

    approver = consume(stage, grant, token.staff_id)

    number = stage.value("SELECT number FROM staff WHERE id = :id", id=approver)
    assert (answer, number) == ({"result": "OK"}, SUPERVISOR)
    with pytest.raises(DBAPIError) as refused:
        consume(stage, grant, token.staff_id)
    assert sqlstate_of(refused.value) == "SM005"


@pytest.mark.parametrize("change", [{"station": "W2"}, {"action": "refund"}, {"amount": 1}])
def test_a_grant_is_good_for_nothing_else(stage: Stage, change: dict[str, Any]) -> None:
    token = stage.token()
    grant, _ = authorise(stage, token)

    with pytest.raises(DBAPIError) as refused:
        consume(stage, grant, token.staff_id, **change)

    assert sqlstate_of(refused.value) == "SM005"


def test_a_grant_lives_for_a_minute(stage: Stage) -> None:
    token = stage.token()
    grant, _ = authorise(stage, token)
    stage.run("UPDATE override_grant SET expires_at = expires_at - interval '60 seconds'")

    with pytest.raises(DBAPIError) as refused:
        consume(stage, grant, token.staff_id)

    assert sqlstate_of(refused.value) == "SM005"


def test_nobody_allows_himself(stage: Stage) -> None:
    with pytest.raises(NotPermitted):
        authorise(stage, stage.token(SUPERVISOR))


def test_who_lacks_the_right_allows_nothing(stage: Stage) -> None:
    with pytest.raises(NotPermitted) as refused:
        authorise(stage, stage.token(SUPERVISOR), "1001", "246810")

    assert refused.value.right == "authorise"


def test_a_wrong_pin_of_a_supervisor_is_counted(stage: Stage) -> None:
    _, answer = authorise(stage, stage.token(), pin="000000")

    assert answer == {"result": "WRONG_PIN", "tries_left": 4}
    assert stage.value("SELECT failures FROM staff WHERE number = :n", n=SUPERVISOR) == 1


def test_a_supervisor_is_not_left_signed_in(stage: Stage) -> None:
    authorise(stage, stage.token())

    open_tokens = stage.value(
        "SELECT count(*) FROM staff_token AS t JOIN staff AS s ON s.id = t.staff_id"
        " WHERE s.number = :n AND t.ended_at IS NULL",
        n=SUPERVISOR,
    )
    assert open_tokens == 0


def test_the_proof_of_a_supervisor_is_not_logged(stage: Stage) -> None:
    grant, _ = authorise(stage, stage.token())

    detail = stage.value("SELECT detail FROM audit_log WHERE object_id = :id", id=grant)
    assert set(detail) == {"id", "action", "amount", "reason"}
