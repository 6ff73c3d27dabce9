"""The server opens sealed data for a reason, and shows them to the asker alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.identity.keep import ReasonMissing, keep_person
from shared.identity.key_file import ServerKeys
from shared.identity.opening import (
    NoSuchPerson,
    PlainPerson,
    export_person,
    open_person,
)
from shared.identity.plain_view import PlainRequest, answer_plain, ask_plain, take_plain
from shared.identity.sealing import CannotOpen, SealedField
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotPermitted, NotSignedIn, StaffToken
from tests.shared.identity.people import KEYS, RING, SERVER_KEY, WANG
from tests.shared.stage import OTHER_WINDOW, SERVER, WINDOW, Stage

PLAIN = PlainPerson("王小敏", "13800130001", "11010519491231002X", date(1949, 12, 31))
STRANGER = ServerKeys({9: X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))}, KEYS)


@pytest.fixture
def person_id(stage: Stage) -> UUID:
    token = stage.token()
    with stage.acting(WINDOW) as session:
        return keep_person(session, WANG, KEYS, token, notice_id=1)


@pytest.fixture
def token(stage: Stage) -> StaffToken:
    return stage.token(rights=("member_open",))


def ask(
    stage: Stage, person_id: UUID, token: StaffToken, reason: str = "来电核对身份"
) -> PlainRequest:
    with stage.acting(WINDOW) as session:
        return ask_plain(session, person_id, reason, token)


def answer(stage: Stage, keys: ServerKeys = RING) -> int:
    with stage.acting(SERVER) as session:
        return answer_plain(session, keys)


def take(
    stage: Stage, request: PlainRequest, token: StaffToken, login: str = WINDOW
) -> PlainPerson | None:
    with stage.acting(login) as session:
        return take_plain(session, request, token)


def test_the_server_opens_everything_that_was_sealed(stage: Stage, person_id: UUID) -> None:
    with stage.acting(SERVER) as session:
        assert open_person(session, person_id, RING, reason="导出") == PLAIN


def test_only_what_was_asked_for_is_opened(stage: Stage, person_id: UUID) -> None:
    with stage.acting(SERVER) as session:
        plain = open_person(session, person_id, RING, reason="短信", fields={SealedField.PHONE})

    assert plain == PlainPerson(phone="13800130001")


def test_each_opening_is_written_down(stage: Stage, person_id: UUID) -> None:
    with stage.acting(SERVER) as session:
        open_person(session, person_id, RING, reason="短信", fields={SealedField.PHONE})

    rows = stage.run(
        "SELECT staff_id, detail FROM audit_log WHERE object_id = :i AND action = 'open_person'",
        i=person_id,
    )
    assert [tuple(row) for row in rows] == [(None, {"fields": ["phone"], "reason": "短信"})]


def test_a_key_of_an_earlier_year_is_tried_too(stage: Stage, person_id: UUID) -> None:
    newer = X25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
    renumbered = ServerKeys({3: newer, 2: SERVER_KEY}, KEYS)

    with stage.acting(SERVER) as session:
        assert open_person(session, person_id, renumbered, reason="导出") == PLAIN


def test_a_foreign_key_opens_nothing(stage: Stage, person_id: UUID) -> None:
    with pytest.raises(CannotOpen), stage.acting(SERVER) as session:
        open_person(session, person_id, STRANGER, reason="导出")


def test_nobody_is_nobody(stage: Stage) -> None:
    with pytest.raises(NoSuchPerson), stage.acting(SERVER) as session:
        open_person(session, uuid7(), RING, reason="导出")


def test_a_window_cannot_open_and_cannot_pretend_to(stage: Stage, person_id: UUID) -> None:
    with pytest.raises(DBAPIError) as denied, stage.acting(WINDOW) as session:
        record(session, "record_opening", {"person": str(person_id)})

    assert sqlstate_of(denied.value) == "42501"


def test_an_export_has_all_of_a_person_and_what_they_agreed_to(
    stage: Stage, person_id: UUID
) -> None:
    with stage.acting(SERVER) as session:
        told = export_person(session, person_id, RING, reason="本人要求")

    recorded, consents = told.pop("recorded_at"), told.pop("consents")
    assert told == {
        "name": "王小敏",
        "phone": "13800130001",
        "document": {"kind": "id_card", "number": "11010519491231002X"},
        "born": "1949-12-31",
        "sex": "female",
        "province": "11",
    }
    assert [(one["version"], one["withdrawn_at"]) for one in consents] == [(1, None)]
    assert recorded is not None


def test_a_window_that_asks_is_shown_the_person(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    request = ask(stage, person_id, token)

    assert take(stage, request, token) is None
    assert answer(stage) == 1
    assert take(stage, request, token) == PLAIN


def test_an_answer_is_taken_once(stage: Stage, person_id: UUID, token: StaffToken) -> None:
    request = ask(stage, person_id, token)
    answer(stage)
    take(stage, request, token)

    assert take(stage, request, token) is None
    assert answer(stage) == 0


def test_an_answer_on_its_way_is_closed(stage: Stage, person_id: UUID, token: StaffToken) -> None:
    request = ask(stage, person_id, token)
    answer(stage)
    stranger = replace(request, reply_key=X25519PrivateKey.generate())

    with pytest.raises(CannotOpen):
        take(stage, stranger, token)


def test_another_window_takes_no_answer(stage: Stage, person_id: UUID, token: StaffToken) -> None:
    request = ask(stage, person_id, token)
    answer(stage)

    with pytest.raises(NotSignedIn):
        take(stage, request, token, OTHER_WINDOW)


def test_an_answer_that_nobody_took_is_wiped(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    request = ask(stage, person_id, token)
    answer(stage)
    stage.run("UPDATE plain_request SET answered_at = answered_at - interval '61 seconds'")

    answer(stage)

    assert take(stage, request, token) is None


def test_a_question_that_nobody_waits_for_any_more_is_not_answered(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    ask(stage, person_id, token)
    stage.run("UPDATE plain_request SET asked_at = asked_at - interval '31 seconds'")

    assert answer(stage) == 0


def test_who_asked_and_why_is_written_down(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    ask(stage, person_id, token)
    answer(stage)

    rows = stage.run(
        "SELECT action, staff_id, detail->>'reason' AS reason FROM audit_log"
        " WHERE object_id = :i AND action <> 'keep_person' ORDER BY at",
        i=person_id,
    )
    assert [tuple(row) for row in rows] == [
        ("ask_plain", token.staff_id, "来电核对身份"),
        ("open_person", token.staff_id, "来电核对身份"),
    ]


def test_nobody_sees_plain_data_without_a_reason(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    with pytest.raises(ReasonMissing):
        ask(stage, person_id, token, " ")


def test_nobody_sees_plain_data_without_the_right(stage: Stage, person_id: UUID) -> None:
    with pytest.raises(NotPermitted):
        ask(stage, person_id, stage.token(rights=("member_edit", "member_view")))


def test_a_question_that_cannot_be_answered_does_not_hold_up_the_next(
    stage: Stage, person_id: UUID, token: StaffToken
) -> None:
    ask(stage, person_id, token)
    stage.run("UPDATE plain_request SET reply_key = decode(repeat('00', 32), 'hex')")
    request = ask(stage, person_id, token)

    assert answer(stage) == 2
    assert take(stage, request, token) == PLAIN
