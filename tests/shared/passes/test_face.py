"""A face is kept only where the law was minded and its owner agreed, and goes when they say so."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import numpy as np
import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import ChangedMeanwhile
from shared.identity.face import (
    FaceChanges,
    FacesOff,
    GuardianMissing,
    NoFaceConsent,
    face_terms,
    faces_since,
    save_face_terms,
    withdraw_face,
)
from shared.identity.face_template import face_key
from shared.identity.notices import FACE, publish_notice
from shared.identity.sealing import CannotOpen
from shared.kernel.locale import Bilingual
from shared.passes.at_lane import tickets_of_holder
from shared.passes.find import AnnualPass
from shared.passes.keep import FaceConsent, FoundFace, enrol_face
from shared.passes.refusals import NoSuchPass
from tests.shared.identity.people import KEYS
from tests.shared.passes.people import a_pass, sell_pass, shown, years_ago
from tests.shared.stage import GATE, SERVER, WINDOW, SaleStage

OFFICE = "office_o"
SEEN = FoundFace(np.linspace(-0.2, 0.2, 128, dtype=np.float32), "dlib-resnet-1/small")
CHILD = "110105201512310023"


@pytest.fixture
def notice(till: SaleStage) -> int:
    """Faces are on, and a notice for them is published."""
    switch(till, "HB-2026-001")
    return publish(till)


def publish(till: SaleStage) -> int:
    token = till.token("3001", "O", ("site_edit",))
    with till.acting(OFFICE) as session:
        text = Bilingual("人脸仅用于年卡入园。", "Your face opens your pass, nothing else.")
        return publish_notice(session, FACE, text, token).id


def switch(till: SaleStage, assessment: str) -> None:
    token = till.token("3001", "O", ("site_edit",))
    with till.acting(OFFICE) as session:
        save_face_terms(session, replace(face_terms(session), assessment=assessment), token)


def holder_of(held: AnnualPass) -> UUID:
    return held.holders[0].person_id


def enrol(till: SaleStage, held: AnnualPass, notice: int, *, child: bool = False) -> None:
    ticket = held.now(till.today).term.ticket_id
    consent = FaceConsent(notice, child=child)
    with till.acting(WINDOW) as session:
        enrol_face(session, ticket, holder_of(held), SEEN, consent, KEYS, till.staff)


def news(till: SaleStage, seen: int = 0) -> FaceChanges:
    with till.acting(GATE) as session:
        return faces_since(session, seen, face_key(KEYS))


def tickets(till: SaleStage, person: UUID) -> tuple[UUID, ...]:
    with till.acting(GATE) as session:
        return tickets_of_holder(session, person)


def test_faces_are_off_at_first_and_nobodys_is_kept(till: SaleStage) -> None:
    held = a_pass(till)

    with till.acting(WINDOW) as session:
        assert not face_terms(session).on
    with pytest.raises(FacesOff):
        enrol(till, held, 1)
    assert till.value("SELECT count(*) FROM person_face") == 0


def test_who_agreed_is_known_to_the_lanes_and_opens_their_own_pass(
    till: SaleStage, notice: int
) -> None:
    held = a_pass(till)

    enrol(till, held, notice)

    (face,) = news(till).came
    assert face.person_id == holder_of(held)
    assert np.array_equal(face.template, SEEN.template)
    assert tickets(till, holder_of(held)) == (held.id,)
    with till.acting(WINDOW) as session:
        assert face_terms(session).enrolled == 1


def test_a_dump_shows_no_face(till: SaleStage, notice: int) -> None:
    enrol(till, a_pass(till), notice)

    sealed = bytes(till.value("SELECT sealed FROM person_face"))

    assert SEEN.template.tobytes()[:16] not in sealed
    with pytest.raises(CannotOpen), till.acting(GATE) as session:
        faces_since(session, 0, bytes(32))
    details = till.value("SELECT string_agg(detail::text, '') FROM audit_log")
    assert sealed.hex()[:32] not in details


def test_a_face_is_enrolled_on_the_notice_in_force_alone(till: SaleStage, notice: int) -> None:
    held = a_pass(till)
    publish(till)

    with pytest.raises(NoFaceConsent):
        enrol(till, held, notice)


def test_a_childs_face_needs_the_guardian_who_is_known(till: SaleStage, notice: int) -> None:
    held = shown(till, sell_pass(till, number=CHILD).tickets[0].id)

    for child in (True, False):  # what the band of birth tells is not overruled by a tick
        with pytest.raises(GuardianMissing):
            enrol(till, held, notice, child=child)

    parent = holder_of(a_pass(till))
    till.run(
        "INSERT INTO consent (person_id, notice_id, guardian_id, given_at)"
        " SELECT :child, id, :parent, now() FROM privacy_notice WHERE purpose = 'membership'",
        child=holder_of(held),
        parent=parent,
    )
    enrol(till, held, notice, child=True)
    guardian = till.value("SELECT guardian_id FROM consent WHERE notice_id = :n", n=notice)
    assert guardian == parent


def test_withdrawing_takes_consent_and_face_away_at_once(till: SaleStage, notice: int) -> None:
    held = a_pass(till)
    enrol(till, held, notice)
    before = news(till)

    with till.acting(WINDOW) as session:
        withdraw_face(session, holder_of(held), till.staff)
        withdraw_face(session, holder_of(held), till.staff)

    assert till.value("SELECT count(*) FROM person_face") == 0
    assert news(till, before.upto).went == (holder_of(held),)
    assert tickets(till, holder_of(held)) == ()
    assert till.value("SELECT count(*) FROM audit_log WHERE action = 'withdraw_face'") == 1
    enrol(till, held, notice)  # and they may change their mind again
    assert [face.person_id for face in news(till).came] == [holder_of(held)]


def test_switching_faces_off_forgets_all_of_them(till: SaleStage, notice: int) -> None:
    enrol(till, a_pass(till), notice)

    switch(till, " ")

    assert till.value("SELECT count(*) FROM person_face") == 0
    assert news(till).came == ()


def test_the_face_of_an_ended_pass_goes_after_the_days_of_the_site(
    till: SaleStage, notice: int
) -> None:
    held = a_pass(till)
    enrol(till, held, notice)
    with till.acting(SERVER):
        assert till.value("SELECT app.forget_ended_faces()") == 0

    years_ago(till, held.id, 3_000)

    with till.acting(SERVER):
        assert till.value("SELECT app.forget_ended_faces()") == 1
    assert till.value("SELECT count(*) FROM person_face") == 0


def test_a_face_of_somebody_else_than_the_holder_is_not_kept(till: SaleStage, notice: int) -> None:
    one, other = a_pass(till), shown(till, sell_pass(till, number=CHILD).tickets[0].id)

    with pytest.raises(NoSuchPass), till.acting(WINDOW) as session:
        enrol_face(
            session,
            one.now(till.today).term.ticket_id,
            holder_of(other),
            SEEN,
            FaceConsent(notice),
            KEYS,
            till.staff,
        )


def test_no_row_of_a_face_stands_without_a_consent_whoever_writes_it(
    till: SaleStage, notice: int
) -> None:
    held = a_pass(till)

    with pytest.raises(DBAPIError, match="no consent"), till.session.begin_nested():
        till.run(
            "INSERT INTO person_face VALUES (:p, :n, :s, 'x', now(), 1, 1)",
            p=holder_of(held),
            n=notice,
            s=bytes(541),
        )


def test_settings_that_somebody_changed_meanwhile_are_not_written_over(till: SaleStage) -> None:
    token = till.token("3001", "O", ("site_edit",))
    with till.acting(OFFICE) as session:
        seen = face_terms(session)
        save_face_terms(session, replace(seen, assessment="HB-1"), token)

    with pytest.raises(ChangedMeanwhile), till.acting(OFFICE) as session:
        save_face_terms(session, replace(seen, assessment="HB-2"), token)
