"""A window writes a visitor's number and cannot read it back; the server can."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.identity.keep import IdDocument, StationKeys, keep_person
from shared.identity.sealing import look_up_hash, open_sealed
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotPermitted, NotSignedIn, StaffToken
from tests.shared.stage import GATE, OTHER_WINDOW, SERVER, WINDOW, Stage

SERVER_KEY = X25519PrivateKey.from_private_bytes(bytes(range(32)))
KEYS = StationKeys(number=3, server_key=SERVER_KEY.public_key(), find_key=bytes(32))
CARD = IdDocument("身份证", "11010519491231002x")


def keep(stage: Stage, token: StaffToken | None = None, login: str = WINDOW) -> UUID:
    token = token or stage.token()
    with stage.acting(login) as session:
        return keep_person(session, CARD, KEYS, token)


def test_the_server_reads_what_a_window_kept(stage: Stage) -> None:
    person_id = keep(stage)

    with stage.acting(SERVER) as session:
        sealed = session.execute(
            text("SELECT sealed FROM person WHERE id = :id"), {"id": person_id}
        ).scalar_one()

    assert open_sealed(sealed, person_id, SERVER_KEY) == "11010519491231002X"


@pytest.mark.parametrize("login", [WINDOW, GATE])
def test_no_station_reads_it_back(stage: Stage, login: str) -> None:
    keep(stage)

    with pytest.raises(DBAPIError) as denied, stage.acting(login) as session:
        session.execute(text("SELECT sealed FROM person"))

    assert sqlstate_of(denied.value) == "42501"


def test_a_row_holds_no_number_but_its_last_four_and_its_look_up(stage: Stage) -> None:
    person_id = keep(stage)

    row = stage.run(
        "SELECT document_kind, key_number, look_up, mask FROM person WHERE id = :id", id=person_id
    )[0]
    assert tuple(row) == (
        "身份证",
        3,
        look_up_hash("11010519491231002X", KEYS.find_key),
        "****002X",
    )


def test_the_audit_log_holds_nothing_of_the_document(stage: Stage) -> None:
    person_id = keep(stage)

    rows = stage.run("SELECT action, detail FROM audit_log WHERE object_id = :id", id=person_id)
    assert [tuple(row) for row in rows] == [("keep_person", {})]


def test_what_is_kept_again_under_its_id_stays_as_it_was(stage: Stage) -> None:
    token, person_id = stage.token(), str(uuid7())
    document = {"id": person_id, "kind": "护照", "sealed": "01", "key": 1, "look_up": "02"}

    with stage.acting(WINDOW) as session:
        for shown in ("****1111", "****2222"):
            record(session, "keep_person", document | {"mask": shown}, token.value)

    rows = stage.run("SELECT mask FROM person WHERE id = :id", id=person_id)
    audited = stage.value("SELECT count(*) FROM audit_log WHERE object_id = :id", id=person_id)
    assert ([row.mask for row in rows], audited) == (["****1111"], 1)


def test_who_is_not_signed_in_keeps_nothing(stage: Stage) -> None:
    with pytest.raises(NotSignedIn):
        keep(stage, replace(stage.token(), value="made up"))


def test_a_token_of_another_window_keeps_nothing(stage: Stage) -> None:
    with pytest.raises(NotSignedIn):
        keep(stage, stage.token(), OTHER_WINDOW)


def test_who_may_not_sell_keeps_nothing(stage: Stage) -> None:
    with pytest.raises(NotPermitted):
        keep(stage, stage.token(rights=("report",)))


def test_neither_number_nor_key_is_shown() -> None:
    assert repr(CARD) == "IdDocument(kind='身份证')"
    assert "find_key" not in repr(KEYS)
