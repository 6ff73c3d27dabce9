"""A visitor's data are kept sealed: findable, masked, audited without a word of them, erasable."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record, sqlstate_of
from shared.identity.keep import ReasonMissing, erase_person, keep_person
from shared.identity.look_up import document_look_up
from shared.identity.person import PersonFacts, person_document
from shared.identity.sealing import SealedField, open_sealed
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotPermitted, NotSignedIn, StaffToken
from tests.shared.identity.people import CARD, CHILD, KEYS, SERVER_KEY, WANG
from tests.shared.stage import GATE, OTHER_WINDOW, SERVER, WINDOW, Stage

OFFICE = "office_o"


def keep(
    stage: Stage,
    token: StaffToken | None = None,
    login: str = WINDOW,
    facts: PersonFacts = WANG,
    notice_id: int | None = None,
) -> UUID:
    token = token or stage.token()
    with stage.acting(login) as session:
        return keep_person(session, facts, KEYS, token, notice_id=notice_id)


@pytest.mark.parametrize(
    ("field", "plain"),
    [
        (SealedField.DOCUMENT, "11010519491231002X"),
        (SealedField.NAME, "王小敏"),
        (SealedField.PHONE, "13800130001"),
        (SealedField.BORN, "1949-12-31"),
    ],
)
def test_the_server_reads_what_a_window_kept(stage: Stage, field: SealedField, plain: str) -> None:
    person_id = keep(stage)

    with stage.acting(SERVER) as session:
        sealed = session.execute(
            text(f"SELECT {field.name.lower()}_sealed FROM person WHERE id = :id"),
            {"id": person_id},
        ).scalar_one()

    assert open_sealed(sealed, person_id, SERVER_KEY, field) == plain


@pytest.mark.parametrize("login", [WINDOW, GATE])
@pytest.mark.parametrize("column", ["document_sealed", "name_sealed", "phone_sealed", "name_mask"])
def test_no_station_reads_it_back(stage: Stage, login: str, column: str) -> None:
    keep(stage)

    with pytest.raises(DBAPIError) as denied, stage.acting(login) as session:
        session.execute(text(f"SELECT {column} FROM person"))

    assert sqlstate_of(denied.value) == "42501"


def test_a_row_holds_masks_and_look_up_and_what_statistics_keep(stage: Stage) -> None:
    person_id = keep(stage)

    row = stage.run(
        "SELECT document_kind, key_number, document_look_up, document_mask, name_mask, phone_mask,"
        " birth_band, sex, province FROM person WHERE id = :id",
        id=person_id,
    )[0]
    assert tuple(row) == (
        "id_card",
        3,
        document_look_up("11010519491231002X", KEYS.find_key),
        "****002X",
        "王*敏",
        "****0001",
        1945,
        "female",
        "11",
    )


def test_a_person_without_a_document_has_only_what_was_told(stage: Stage) -> None:
    person_id = keep(stage, facts=CHILD)

    row = stage.run(
        "SELECT document_kind, document_sealed, phone_sealed, phone_mask, name_mask, birth_band"
        " FROM person WHERE id = :id",
        id=person_id,
    )[0]
    assert tuple(row) == (None, None, None, "", "王*宝", 2015)


def test_a_visitor_is_not_searched_for_by_name(stage: Stage) -> None:
    token, person_id = stage.token(), uuid7()
    forged = person_document(person_id, WANG, KEYS, findable=True)

    with stage.acting(WINDOW) as session:
        record(session, "keep_person", forged, token.value)

    assert stage.value("SELECT count(*) FROM person_look_up WHERE person_id = :i", i=person_id) == 0


def test_the_audit_log_holds_nothing_of_the_person(stage: Stage) -> None:
    person_id = keep(stage)

    rows = stage.run("SELECT action, detail FROM audit_log WHERE object_id = :id", id=person_id)
    assert [tuple(row) for row in rows] == [("keep_person", {})]


def test_what_the_visitor_agreed_to_is_kept_with_them(stage: Stage) -> None:
    notice_id = stage.value("SELECT id FROM privacy_notice WHERE purpose = 'real_name'")
    token = stage.token()

    person_id = keep(stage, token, notice_id=notice_id)

    rows = stage.run(
        "SELECT notice_id, staff_id, withdrawn_at FROM consent WHERE person_id = :id", id=person_id
    )
    assert [tuple(row) for row in rows] == [(notice_id, token.staff_id, None)]


def test_what_is_kept_again_under_its_id_stays_as_it_was(stage: Stage) -> None:
    token, person_id = stage.token(), uuid7()
    document = person_document(person_id, PersonFacts(document=CARD), KEYS, findable=False)

    with stage.acting(WINDOW) as session:
        for shown in ("****1111", "****2222"):
            record(session, "keep_person", document | {"document_mask": shown}, token.value)

    rows = stage.run("SELECT document_mask FROM person WHERE id = :id", id=person_id)
    audited = stage.value("SELECT count(*) FROM audit_log WHERE object_id = :id", id=person_id)
    assert ([row.document_mask for row in rows], audited) == (["****1111"], 1)


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
    assert repr(WANG) == "PersonFacts()"
    assert "find_key" not in repr(KEYS)


def erase(stage: Stage, person_id: UUID, reason: str = "本人要求") -> None:
    token = stage.token("1003", "O", ("member_edit",))
    with stage.acting(OFFICE) as session:
        erase_person(session, person_id, reason, token)


def test_an_erased_person_is_known_by_nothing(stage: Stage) -> None:
    person_id = keep(stage)

    erase(stage, person_id)

    row = stage.run(
        "SELECT document_kind, document_sealed, document_look_up, name_sealed, phone_sealed,"
        " born_sealed, document_mask, name_mask, phone_mask, birth_band, sex, province"
        " FROM person WHERE id = :id",
        id=person_id,
    )[0]
    assert tuple(row) == (*[None] * 6, "", "", "", 1945, "female", "11")


def test_erasing_withdraws_the_consent(stage: Stage) -> None:
    notice_id = stage.value("SELECT id FROM privacy_notice WHERE purpose = 'real_name'")
    person_id = keep(stage, notice_id=notice_id)

    erase(stage, person_id)

    assert stage.value(
        "SELECT withdrawn_at IS NOT NULL FROM consent WHERE person_id = :id", id=person_id
    )


def test_erasing_is_audited_with_its_reason_and_once(stage: Stage) -> None:
    person_id = keep(stage)

    erase(stage, person_id)
    erase(stage, person_id)

    rows = stage.run(
        "SELECT detail FROM audit_log WHERE object_id = :id AND action = 'erase_person'",
        id=person_id,
    )
    assert [row.detail for row in rows] == [{"reason": "本人要求"}]


def test_nothing_is_erased_without_a_reason(stage: Stage) -> None:
    person_id = keep(stage)

    with pytest.raises(ReasonMissing):
        erase(stage, person_id, "  ")
