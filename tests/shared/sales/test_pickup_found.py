"""By what a visitor has an order made on line is found, and how many wrong tries are enough."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.sales.pickup import (
    TooManyTries,
    find_pickups,
)
from shared.sales.pickup_keys import (
    PickupProof,
    ShownBy,
    keys_of,
    proof_of_card,
    read_proof,
)
from shared.sales.sale_document import Visitor
from tests.shared.identity.people import KEYS
from tests.shared.sales.made_elsewhere import (
    CODE,
    PHONE,
    QR,
    SHOP,
    collect,
    find,
    machine,
    order_on_line,
    proof,
    shop_quote,
)
from tests.shared.stage import SaleStage

NUMBER = "11010519491231002X"


def li() -> Visitor:
    document = parse_number(DocumentKind.ID_CARD, NUMBER)
    facts = PersonFacts("李小明", phone=PHONE, document=document)
    return Visitor(person_document(uuid7(), facts, KEYS, findable=False))


WAYS = {
    "qr": QR,
    "phone": f"{PHONE} {CODE}",
    "card": proof_of_card(NUMBER, KEYS),
    "number and end": f"{NUMBER} {PHONE[-4:]}",
}


@pytest.mark.parametrize("way", WAYS)
def test_an_order_is_found_by_what_its_visitor_has(till: SaleStage, way: str) -> None:
    order_id = order_on_line(till, shop_quote(till, adult=2), [li()])

    found = find(till, WAYS[way]).orders

    assert [one.order.id for one in found] == [order_id]
    assert [one.name.zh for one in found[0].to_print] == ["成人票", "成人票"]
    person = found[0].order.person
    assert person is not None
    assert (person.name, person.document) == ("李*明", "****002X")


def test_five_wrong_codes_of_a_telephone_are_enough(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))

    left = [find(till, f"{PHONE} 00000{n}").tries_left for n in range(5)]

    assert left == [4, 3, 2, 1, 0]
    with pytest.raises(TooManyTries):
        find(till, f"{PHONE} {CODE}")
    assert len(find(till, QR).orders) == 1


def test_a_typed_number_finds_nothing_without_the_end_of_the_telephone(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1), [li()])
    bare = replace(proof_of_card(NUMBER, KEYS), shown_by=ShownBy.NUMBER_AND_END)

    assert read_proof(NUMBER, KEYS) is None
    assert find(till, bare).orders == ()
    assert find(till, replace(bare, phone_end="")).orders == ()
    assert find(till, f"{NUMBER} 0002").orders == ()


def test_whoever_is_named_by_a_ticket_shows_the_telephone_of_the_contact_or_their_own(
    till: SaleStage,
) -> None:
    wang = Visitor(person_document(uuid7(), PersonFacts("王五", phone=PHONE), KEYS, findable=False))
    facts = PersonFacts("李小明", "13900139009", parse_number(DocumentKind.ID_CARD, NUMBER))
    named = Visitor(person_document(uuid7(), facts, KEYS, findable=False), 1)
    order_id = order_on_line(till, shop_quote(till, adult=1), [wang, named])

    for end in (PHONE[-4:], "9009"):
        assert [one.order.id for one in find(till, f"{NUMBER} {end}").orders] == [order_id]


def test_five_wrong_ends_close_a_number_for_a_day_and_not_its_card(till: SaleStage) -> None:
    """Whether there is an order of that number cannot be told from the answers."""
    order_on_line(till, shop_quote(till, adult=1), [li()])

    left = [find(till, f"{NUMBER} 000{n + 2}").tries_left for n in range(5)]
    nobody = [find(till, f"E12345678 000{n}").tries_left for n in range(5)]

    assert left == nobody == [4, 3, 2, 1, 0]
    till.run("UPDATE pickup_miss SET since = since - interval '23 hours'")
    with pytest.raises(TooManyTries) as refused:
        find(till, f"{NUMBER} {PHONE[-4:]}")
    assert refused.value.of_what_was_tried
    assert len(find(till, proof_of_card(NUMBER, KEYS)).orders) == 1
    till.run("UPDATE pickup_miss SET since = since - interval '1 hour'")
    assert len(find(till, f"{NUMBER} {PHONE[-4:]}").orders) == 1


def test_a_station_that_tries_too_many_documents_is_refused(till: SaleStage) -> None:
    for n in range(20):
        assert find(till, proof_of_card(f"E123456{n:02d}", KEYS)).orders == ()

    with pytest.raises(TooManyTries) as refused:
        find(till, proof_of_card("E12345699", KEYS))
    assert not refused.value.of_what_was_tried


def test_the_audit_is_told_what_was_shown(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))

    collect(till, find(till, QR).orders[0], PickupProof(ShownBy.SEEN))

    told = "SELECT detail->>'shown' FROM audit_log WHERE action = 'collect_order'"
    assert till.value(told) == "seen"


def test_an_order_of_a_day_gone_by_is_not_found(till: SaleStage) -> None:
    order_id = order_on_line(till, shop_quote(till, adult=1))
    till.rewrite("UPDATE sales_order SET visit_day = visit_day - 1 WHERE id = :id", id=order_id)

    assert find(till, QR).orders == ()


def test_a_text_is_read_as_what_it_can_be() -> None:
    qr, phone, code = read_proof(QR, KEYS), proof(f"{PHONE}，{CODE}"), proof("1234-5678-9012")

    assert qr is not None
    assert (len(qr.keys), qr.documents, qr.tried) == (1, (), None)
    assert (phone.tried is not None, phone.keys) == (True, keys_of(KEYS, phone=PHONE, code=CODE))
    assert code.keys == keys_of(KEYS, code="123456789012")
    number = proof(f"{NUMBER} 0001")
    assert (number.shown_by, number.phone_end) == (ShownBy.NUMBER_AND_END, "0001")
    assert number.documents != ()
    assert read_proof("王", KEYS) is None


def test_a_shop_finds_nothing(till: SaleStage) -> None:
    token = machine(till, SHOP)

    with pytest.raises(DBAPIError, match="permission denied"), till.acting(SHOP) as session:
        find_pickups(session, proof(QR), token)
