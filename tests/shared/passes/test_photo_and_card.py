"""The photo of a pass is read with a key that no table holds; a lost card opens nothing."""

from __future__ import annotations

import pytest

from shared.identity.look_up import card_digest
from shared.identity.photo import open_photo, photo_key, seal_photo
from shared.identity.sealing import CannotOpen
from shared.kernel.ids import uuid7
from shared.passes.at_lane import photos_of_ticket, tickets_of_card
from shared.passes.find import AnnualPass, find_by_card, find_passes
from shared.passes.keep import CardEnd, bind_card, end_card, keep_photo, show_photo
from shared.passes.refusals import CardBound, NoSuchPass
from tests.shared.identity.people import KEYS
from tests.shared.passes.people import (
    CARD,
    JPEG,
    NUMBER,
    OTHER_CARD,
    a_pass,
    sell_pass,
    shown,
)
from tests.shared.stage import GATE, WINDOW, SaleStage

KEY = photo_key(KEYS)


def bind(till: SaleStage, held: AnnualPass, number: str) -> None:
    with till.acting(WINDOW) as session:
        ticket, person = held.now(till.today).term.ticket_id, held.holders[0].person_id
        bind_card(session, ticket, person, number, KEYS, till.staff)


def passes_of(till: SaleStage, number: str) -> list[str]:
    with till.acting(WINDOW) as session:
        return [one.number for one in find_by_card(session, number, KEYS, till.staff).passes]


def opened_by(till: SaleStage, number: str) -> int:
    with till.acting(GATE) as session:
        return len(tickets_of_card(session, card_digest(number, KEYS.pass_card_key)))


def photograph(till: SaleStage, held: AnnualPass) -> None:
    with till.acting(WINDOW) as session:
        ticket, person = held.now(till.today).term.ticket_id, held.holders[0].person_id
        keep_photo(session, ticket, person, JPEG, KEYS, till.staff)


def test_a_sealed_photo_opens_for_its_own_person_and_key_alone() -> None:
    person = uuid7()
    sealed = seal_photo(JPEG, person, KEY)

    assert open_photo(sealed, person, KEY) == JPEG
    assert JPEG[:16] not in sealed
    for whose, key in ((uuid7(), KEY), (person, bytes(32))):
        with pytest.raises(CannotOpen):
            open_photo(sealed, whose, key)
    with pytest.raises(CannotOpen):
        open_photo(b"", person, KEY)


def test_a_photo_is_kept_shown_and_replaced(till: SaleStage) -> None:
    held = a_pass(till)
    assert held.holders[0].photo is None

    photograph(till, held)
    photograph(till, held)

    with till.acting(WINDOW) as session:
        photo = show_photo(session, held.id, held.holders[0].person_id, KEYS, till.staff)
    assert photo is not None
    assert photo.jpeg == JPEG
    assert shown(till, held.id).holders[0].photo == photo.taken_at
    assert till.value("SELECT count(*) FROM person_photo") == 1
    assert "face" not in till.value("SELECT string_agg(detail::text, '') FROM audit_log")


def test_whoever_looks_at_a_photo_is_told_to_the_audit(till: SaleStage) -> None:
    held = a_pass(till)
    photograph(till, held)
    person = held.holders[0].person_id

    with till.acting(WINDOW) as session:
        show_photo(session, held.id, person, KEYS, till.staff)

    [row] = till.run(
        "SELECT staff_id, object_id, detail FROM audit_log WHERE action = 'show_photo'"
    )
    assert tuple(row) == (till.staff.staff_id, person, {"ticket": str(held.id)})


def test_a_photo_is_shown_with_the_pass_that_names_its_person_alone(till: SaleStage) -> None:
    held = a_pass(till)
    photograph(till, held)
    other = sell_pass(till, "annual_student", "34052419800101001X").tickets[0].id
    ticket, _ = till.sell_one()

    for shown_with in (other, ticket, uuid7()):
        with till.acting(WINDOW) as session:
            person = held.holders[0].person_id
            assert show_photo(session, shown_with, person, KEYS, till.staff) is None


def test_a_gate_sees_the_photo_of_the_ticket(till: SaleStage) -> None:
    held = a_pass(till)
    photograph(till, held)

    with till.acting(GATE) as session:
        photos = photos_of_ticket(session, held.id, KEY)

    assert [photo.jpeg for photo in photos] == [JPEG]


def test_nobody_else_can_be_photographed_for_a_pass(till: SaleStage) -> None:
    held = a_pass(till)

    with pytest.raises(NoSuchPass), till.acting(WINDOW) as session:
        keep_photo(session, held.id, uuid7(), JPEG, KEYS, till.staff)


def test_a_day_ticket_is_no_pass(till: SaleStage) -> None:
    ticket, _ = till.sell_one()

    with pytest.raises(NoSuchPass), till.acting(WINDOW) as session:
        keep_photo(session, ticket, uuid7(), JPEG, KEYS, till.staff)


def test_a_card_finds_its_pass_and_a_new_one_kills_the_old(till: SaleStage) -> None:
    held = a_pass(till)

    bind(till, held, CARD)
    assert passes_of(till, CARD) == [held.number]
    assert opened_by(till, CARD) == 1
    bind(till, held, OTHER_CARD)

    assert passes_of(till, CARD) == []
    assert opened_by(till, CARD) == 0
    assert passes_of(till, OTHER_CARD) == [held.number]
    assert [one.what for one in shown(till, held.id).events].count("card_replaced") == 1


def test_a_lost_card_is_dead_at_once_and_the_pass_stays(till: SaleStage) -> None:
    held = a_pass(till)
    bind(till, held, CARD)
    card = shown(till, held.id).holders[0].card
    assert card is not None

    with till.acting(WINDOW) as session:
        end_card(session, card, CardEnd.LOST, till.staff)
        end_card(session, card, CardEnd.LOST, till.staff)

    assert opened_by(till, CARD) == 0
    assert shown(till, held.id).holders[0].card is None
    bind(till, held, CARD)  # it was found again
    assert opened_by(till, CARD) == 1


def test_a_card_stands_for_one_holder(till: SaleStage) -> None:
    mine = a_pass(till)
    theirs = shown(till, sell_pass(till, "annual_student", "34052419800101001X").tickets[0].id)
    bind(till, mine, CARD)

    with pytest.raises(CardBound) as refused:
        bind(till, theirs, CARD)

    assert refused.value.number == mine.number


def test_a_pass_is_found_by_code_number_and_document(till: SaleStage) -> None:
    receipt = sell_pass(till)
    ways = (receipt.tickets[0].code, receipt.number, NUMBER)

    for typed in ways:
        with till.acting(WINDOW) as session:
            found = find_passes(session, typed, KEYS, till.staff)
        assert [one.number for one in found.passes] == [receipt.tickets[0].number]


def test_a_day_ticket_finds_no_pass(till: SaleStage) -> None:
    _, code = till.sell_one()

    with till.acting(WINDOW) as session:
        assert find_passes(session, code, KEYS, till.staff).passes == ()


def test_the_photo_goes_when_the_person_is_erased(till: SaleStage) -> None:
    held = a_pass(till)
    photograph(till, held)

    till.run(
        "SELECT app.erase_data(:person, s.id, :staff, 'wish') FROM station AS s WHERE code = '2'",
        person=held.holders[0].person_id,
        staff=till.staff.staff_id,
    )

    assert till.value("SELECT count(*) FROM person_photo") == 0
