"""The key by which persons are found changes once a year, and nobody is lost by it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.identity.key_file import ServerKeys
from shared.identity.look_up import document_look_up
from shared.identity.person import PersonFacts, StationKeys, person_document
from shared.kernel.ids import uuid7
from shared.marketing.queries import look_up_code
from shared.marketing.rules import Usable
from shared.marketing.use_discounts import PromoUsedUp
from shared.members.buyer import buyer_digest, find_buyers
from shared.members.profile import NewMember, register
from shared.members.search import Found, find_members
from shared.pricing.rules import Quote
from shared.sales.renew_look_ups import BATCH, renew_look_ups
from shared.sales.sale_document import Visitor
from shared.sales.sell import IdLimitReached, sell_for_cash
from tests.shared.identity.people import CARD, KEYS, SERVER_KEY, WANG
from tests.shared.marketing.promoting import RIGHTS, Promoter
from tests.shared.members.club import Club
from tests.shared.sales.test_sell_to_member import plan, sell
from tests.shared.stage import SERVER, WINDOW, SaleStage

NEXT_KEY = X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
NEXT = StationKeys(
    number=4,
    server_key=NEXT_KEY.public_key(),
    find_key=b"\1" * 32,
    earlier_find_key=KEYS.find_key,
    card_key=KEYS.find_key,
)
DONE = StationKeys(NEXT.number, NEXT.server_key, NEXT.find_key, card_key=KEYS.find_key)
NEXT_RING = ServerKeys({3: SERVER_KEY, 4: NEXT_KEY}, NEXT)


@pytest.fixture
def club(till: SaleStage) -> Club:
    return Club(till)


def renew(till: SaleStage, keys: ServerKeys = NEXT_RING) -> int:
    with till.acting(SERVER) as session:
        return renew_look_ups(session, keys)


def find(club: Club, typed: str, keys: StationKeys) -> Found:
    with club.stage.acting(WINDOW) as session:
        return find_members(session, typed, keys, club.token)


def buy(till: SaleStage, keys: StationKeys) -> UUID:
    """Sell a ticket to the holder of CARD; gives the person."""
    quote, person = till.quote(adult=1), uuid7()
    told = person_document(person, WANG, keys, findable=False)
    with till.acting(WINDOW) as session:
        sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff, order_id=uuid7(),
            visitors=(Visitor(told),),
        )  # fmt: skip
    return person


def limit_to(till: SaleStage, tickets: int) -> None:
    till.rewrite(
        "UPDATE ticket_terms SET per_id_limit = :limit WHERE id = :id",
        limit=tickets,
        id=till.offers()["adult"].terms_id,
    )


def person(till: SaleStage, person_id: UUID) -> dict[str, Any]:
    found = till.run("SELECT * FROM person WHERE id = :id", id=person_id)[0]
    return dict(found._mapping)


@pytest.mark.parametrize(
    "typed", ["王小敏", "王", "小敏", "13800130001", "0001", "11010519491231002X", "04:A1:B2:C3"]
)
def test_a_member_is_found_before_between_and_after(
    till: SaleStage, club: Club, typed: str
) -> None:
    club.join("王小敏", phone="138 0013 0001", document=CARD, card="04A1B2C3")
    before = find(club, typed, KEYS)
    between = find(club, typed, NEXT)

    renew(till)

    assert len(before.members) == 1
    assert between == before
    assert find(club, typed, NEXT) == before
    assert find(club, typed, DONE) == before


def test_what_the_earlier_key_hashed_is_gone(till: SaleStage, club: Club) -> None:
    club.join("王小敏", phone="138 0013 0001", document=CARD)

    renew(till)

    assert find(club, "王小敏", KEYS).members == ()
    assert find(club, "11010519491231002X", KEYS).members == ()


def test_it_goes_on_where_it_was_cut_off(till: SaleStage) -> None:
    before = till.value("SELECT count(*) FROM person WHERE erased_at IS NULL")
    for _ in range(BATCH + 1):
        till.run(
            "INSERT INTO person (id, key_number, find_number, recorded_at)"
            " VALUES (:id, 3, 3, clock_timestamp())",
            id=uuid7(),
        )

    assert [renew(till), renew(till), renew(till)] == [BATCH, 1 + before, 0]


def test_a_visitor_is_known_by_the_new_hash(till: SaleStage) -> None:
    visitor = buy(till, KEYS)

    renew(till)

    row = person(till, visitor)
    assert row["document_look_up"] == document_look_up(CARD.number, NEXT.find_key)
    assert (row["find_number"], row["key_number"]) == (4, 3)


def test_the_limit_of_a_document_goes_on(till: SaleStage) -> None:
    limit_to(till, 2)
    buy(till, KEYS)
    renew(till)
    buy(till, NEXT)

    with pytest.raises(IdLimitReached) as refused:
        buy(till, NEXT)

    assert (refused.value.limit, refused.value.bought) == (2, 2)


def test_the_uses_of_a_code_by_a_member_go_on(till: SaleStage, club: Club) -> None:
    promoter = Promoter(till, till.token("2002", "O", RIGHTS), till.staff)
    promoter.promo(person_limit=1)
    promoter.enter("AUTUMN26")
    club.join("王小敏", document=CARD)
    use_code(till, promoter, club, KEYS)

    for keys in (NEXT, DONE):
        assert usable(till, club, keys) is Usable.PERSON_LIMIT
        renew(till)


def test_a_code_is_not_used_again_at_the_price_of_before(till: SaleStage, club: Club) -> None:
    promoter = Promoter(till, till.token("2002", "O", RIGHTS), till.staff)
    promoter.promo(person_limit=1)
    promoter.enter("AUTUMN26")
    club.join("王小敏", document=CARD)
    member, quote = use_code(till, promoter, club, KEYS)
    renew(till)

    with pytest.raises(PromoUsedUp) as refused:
        sell(till, quote, plan(till, member, quote.total))

    assert refused.value.by_person


def buyer_of(till: SaleStage, club: Club, keys: StationKeys) -> UUID:
    """Find the member by the number of CARD."""
    with till.acting(WINDOW) as session:
        return find_buyers(session, CARD.number, keys, club.token).found[0].id


def usable(till: SaleStage, club: Club, keys: StationKeys) -> Usable:
    person = buyer_digest(buyer_of(till, club, keys))
    with till.acting(WINDOW) as session:
        relief = look_up_code(session, "AUTUMN26", token=club.token, person=person)
    assert relief is not None
    return relief.usable


def use_code(
    till: SaleStage, promoter: Promoter, club: Club, keys: StationKeys
) -> tuple[UUID, Quote]:
    """Sell at the code's price to the member; gives both."""
    member = buyer_of(till, club, keys)
    promoter.person = buyer_digest(member)
    quote = promoter.quote(adult=1)
    sell(till, quote, plan(till, member, quote.total))
    return member, quote


def test_what_was_bought_under_both_keys_is_added_up(till: SaleStage) -> None:
    limit_to(till, 3)
    buy(till, KEYS)
    buy(till, NEXT)

    renew(till)

    rows = till.run("SELECT look_up, tickets FROM id_purchase")
    assert [tuple(row) for row in rows] == [(document_look_up(CARD.number, NEXT.find_key), 2)]


def test_what_a_station_with_the_earlier_file_writes_is_hashed_later(till: SaleStage) -> None:
    buy(till, KEYS)
    renew(till)
    late = buy(till, KEYS)

    assert (renew(till), renew(till)) == (1, 0)
    assert person(till, late)["find_number"] == 4


def test_somebody_of_whom_only_the_hash_is_left_is_not_known_any_more(till: SaleStage) -> None:
    visitor = buy(till, KEYS)
    till.run(
        "UPDATE person SET document_sealed = NULL, document_mask = '', name_sealed = NULL,"
        " name_mask = '', phone_sealed = NULL, phone_mask = '', born_sealed = NULL,"
        " reduced_at = clock_timestamp() WHERE id = :id",
        id=visitor,
    )

    renew(till)

    row = person(till, visitor)
    assert (row["document_look_up"], row["province"] is None) == (None, False)


def test_a_person_whom_no_key_opens_stays_as_they_were(
    till: SaleStage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = buy(till, KEYS)
    before = person(till, visitor)["document_look_up"]

    renew(till, ServerKeys({4: NEXT_KEY}, NEXT))

    row = person(till, visitor)
    assert (row["document_look_up"], row["find_number"]) == (before, 4)
    assert f"person {visitor} cannot be opened" in caplog.text


def test_a_person_who_is_changed_meanwhile_waits_for_the_next_time(till: SaleStage) -> None:
    visitor = buy(till, KEYS)
    seen = till.value("SELECT xmin::text FROM person WHERE id = :id", id=visitor)
    document = {
        "number": 4,
        "persons": [{"id": str(visitor), "seen": str(int(seen) + 1), "look_ups": []}],
    }
    with till.acting(SERVER):
        written = till.value(
            "SELECT app.renew_look_ups(CAST(:doc AS jsonb), '')", doc=json.dumps(document)
        )

    assert (written, person(till, visitor)["find_number"]) == (0, 3)


def test_opening_and_hashing_are_written_down(till: SaleStage) -> None:
    buy(till, KEYS)

    renew(till)

    rows = till.run(
        "SELECT action, detail FROM audit_log WHERE action IN ('open_person', 'renew_look_ups')"
        " ORDER BY seq"
    )
    assert rows[-2].action == "open_person"
    assert rows[-2].detail["reason"] == "renew_look_ups"
    persons = rows[-2].detail["persons"]
    assert tuple(rows[-1]) == ("renew_look_ups", {"number": 4, "persons": persons})


def test_members_who_came_in_twice_under_both_keys_stay_two(till: SaleStage, club: Club) -> None:
    first = club.join("王小敏", document=CARD)
    other = uuid7()
    twice = NewMember(PersonFacts("王小敏", document=CARD), club.notice_id)
    with till.acting(WINDOW) as session:
        register(session, twice, DONE, club.token, member_id=other, today=till.today)

    renew(till)

    assert {one.id for one in find(club, "11010519491231002X", DONE).members} == {first, other}
