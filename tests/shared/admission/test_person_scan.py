"""A document or a card on the reader finds what its holder may enter by, here and today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.admission.day_look_ups import find_visitors, send_keys
from shared.admission.desk import gate_desk
from shared.admission.judge import judge_presented
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.identity.day_key import GateKeys, day_digest
from shared.identity.gate_key import keys_of_today, register_gate_key
from shared.kernel.ids import uuid7
from shared.passes.at_lane import NotJustNow, hold_mismatch, sign_mismatch
from shared.passes.keep import CardEnd, bind_card, end_card
from shared.site.sign_in import NotSignedIn, sign_in, sign_out
from tests.shared.admission.changed_terms import change_terms
from tests.shared.identity.people import KEYS, RING
from tests.shared.passes.people import CARD, NUMBER, sell_pass, shown
from tests.shared.stage import GATE, OTHER_GATE, SERVER, WINDOW, SaleStage

OWN = X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
OTHER_NUMBER = "34052419800101001X"


def document(number: str = NUMBER, **facts: Any) -> Presented:
    return replace(Presented(PresentedKind.DOCUMENT, number), **facts)


def serve(till: SaleStage) -> None:
    """Do what the server does every two seconds."""
    with till.acting(SERVER) as session:
        send_keys(session, RING)
        while find_visitors(session, RING, recent=False):
            pass


def keys(till: SaleStage) -> GateKeys:
    with till.acting(GATE) as session:
        register_gate_key(session, OWN)
    serve(till)
    with till.acting(GATE) as session:
        todays = keys_of_today(session, OWN)
    assert todays is not None
    return todays


def present(
    till: SaleStage, presented: Presented, todays: GateKeys | None, scan_id: UUID | None = None
) -> ScanAnswer:
    with till.acting(GATE) as session:
        desk = gate_desk(session)
        lane = desk.lanes["A1"]
        return judge_presented(session, presented, lane, desk, scan_id or uuid7(), todays)


@pytest.fixture
def pass_id(till: SaleStage) -> UUID:
    return sell_pass(till).tickets[0].id


def test_a_card_on_the_reader_finds_the_ticket_of_its_holder(
    till: SaleStage, pass_id: UUID
) -> None:
    answer = present(till, document(checked=True), keys(till))

    assert (answer.verdict, answer.ticket_id) == (Verdict.OK_ENTRY, pass_id)


def test_somebody_without_a_ticket_for_today_is_told_so(till: SaleStage, pass_id: UUID) -> None:
    answer = present(till, document(OTHER_NUMBER), keys(till))

    assert (answer.verdict, answer.admitted) == (Verdict.NO_TICKET, False)
    assert till.run("SELECT verdict FROM refused_scan") == [("NO_TICKET",)]


def test_a_typed_number_has_an_attendant_look_at_the_paper(till: SaleStage, pass_id: UUID) -> None:
    todays, typed = keys(till), Presented(PresentedKind.TYPED, NUMBER.lower())

    asked = present(till, typed, todays)
    agreed = present(till, replace(typed, checked=True), todays)

    assert (asked.verdict, agreed.verdict) == (Verdict.CHECK_ID, Verdict.OK_ENTRY)


def test_before_the_keys_of_the_day_have_come_nobody_is_found(
    till: SaleStage, pass_id: UUID
) -> None:
    with till.acting(GATE) as session:
        register_gate_key(session, OWN)
        assert keys_of_today(session, OWN) is None

    assert present(till, document(), None).verdict is Verdict.NO_KEYS


def test_of_several_tickets_the_one_that_ends_first_is_used_and_the_rest_stay(
    till: SaleStage, pass_id: UUID
) -> None:
    today_only = till.sell(till.quote(adult=1)).tickets[0].id
    change_terms(till, today_only, "credentials = ARRAY['id_card']")
    till.run(
        "INSERT INTO ticket_visitor"
        " SELECT :day, person_id FROM ticket_visitor WHERE ticket_id = :t",
        day=today_only,
        t=pass_id,
    )

    answer = present(till, document(checked=True), keys(till))

    assert (answer.ticket_id, answer.others) == (today_only, 1)
    left = till.run("SELECT uses_today FROM entitlement WHERE ticket_id = :t", t=pass_id)
    assert left == [(0,)]


def test_a_bound_card_opens_and_a_lost_one_does_not_from_that_moment(
    till: SaleStage, pass_id: UUID
) -> None:
    todays, card = keys(till), Presented(PresentedKind.CARD, CARD, checked=True)
    holder = shown(till, pass_id).holders[0].person_id
    with till.acting(WINDOW) as session:
        bind_card(session, pass_id, holder, CARD, KEYS, till.staff)
    bound = shown(till, pass_id).holders[0].card
    assert bound is not None
    opened = present(till, card, todays)

    with till.acting(WINDOW) as session:
        end_card(session, bound, CardEnd.LOST, till.staff)

    assert opened.verdict is Verdict.OK_ENTRY
    assert present(till, card, todays).verdict is Verdict.NO_TICKET


def test_another_gate_opens_no_keys_of_this_one(till: SaleStage) -> None:
    keys(till)

    with till.acting(OTHER_GATE) as session:
        assert keys_of_today(session, OWN) is None


def test_what_the_day_has_made_findable_is_gone_on_the_next(till: SaleStage, pass_id: UUID) -> None:
    keys(till)
    till.run("UPDATE day_look_up SET day = day - 1")
    till.run("UPDATE day_message SET day = day - 1")
    serve(till)

    days = till.run("SELECT DISTINCT day FROM day_look_up UNION SELECT day FROM day_message")
    assert days == [(till.today,)]


def test_the_digest_of_a_day_finds_nothing_on_another() -> None:
    first, second = bytes(32), bytes(31) + b"\x01"

    assert day_digest("110105 19491231002x", first) == day_digest(NUMBER, first)
    assert day_digest(NUMBER, first) != day_digest(NUMBER, second)


def test_with_whose_pass_somebody_else_came_is_paused_until_the_office_releases_it(
    till: SaleStage, pass_id: UUID
) -> None:
    todays = keys(till)
    present(till, document(checked=True), todays)
    with till.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]
        hold_mismatch(session, uuid7(), pass_id, lane.id)

    assert present(till, document(checked=True), todays).verdict is Verdict.ON_HOLD
    assert till.run("SELECT reason, staff_id FROM pass_hold") == [("mismatch", None)]


def test_the_first_name_under_a_pause_of_a_gate_stays(till: SaleStage, pass_id: UUID) -> None:
    present(till, document(checked=True), keys(till))
    hold_id = uuid7()
    with till.acting(GATE) as session:
        hold_mismatch(session, hold_id, pass_id, gate_desk(session).lanes["A1"].id)
        first = sign_in(session, "1001", "246810")
        sign_mismatch(session, hold_id, first)
        sign_mismatch(session, hold_id, first)
        other = sign_in(session, "1002", "135790")
    with pytest.raises(NotJustNow), till.acting(GATE) as session:
        sign_mismatch(session, hold_id, other)

    assert till.run("SELECT staff_id FROM pass_hold") == [(first.staff_id,)]
    audited = till.run("SELECT staff_id FROM audit_log WHERE action = 'sign_mismatch'")
    assert audited == [(first.staff_id,)]


def test_nobody_who_is_not_signed_in_signs_for_a_pause(till: SaleStage, pass_id: UUID) -> None:
    present(till, document(checked=True), keys(till))
    hold_id = uuid7()
    with till.acting(GATE) as session:
        hold_mismatch(session, hold_id, pass_id, gate_desk(session).lanes["A1"].id)
        gone = sign_in(session, "1001", "246810")
        sign_out(session, gone)
    with pytest.raises(NotSignedIn), till.acting(GATE) as session:
        sign_mismatch(session, hold_id, gone)


def test_a_gate_pauses_no_pass_that_was_not_presented_there(till: SaleStage, pass_id: UUID) -> None:
    with till.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]

    with pytest.raises(NotJustNow), till.acting(GATE) as session:
        hold_mismatch(session, uuid7(), pass_id, lane.id)
