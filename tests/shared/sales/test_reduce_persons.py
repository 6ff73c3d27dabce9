"""Visitors are kept in full for a time after their visit, and then as what nobody is known by."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from shared.identity.person import person_document
from shared.kernel.ids import uuid7
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from tests.shared.identity.people import KEYS, WANG
from tests.shared.stage import SERVER, WINDOW, SaleStage

KEPT, PASS_KEPT = 90, 365


def recorded(days_ago: int) -> UUID:
    """An id as it was made so many days ago."""
    return UUID(int=uuid7().int - (days_ago * 86_400_000 << 80))


def visitor(till: SaleStage, days_ago: int = 200) -> UUID:
    """Somebody who was named when buying a ticket for today, so long ago."""
    person = recorded(days_ago)
    quote = till.quote(adult=1)
    told = person_document(person, WANG, KEYS, findable=False)
    with till.acting(WINDOW) as session:
        sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff, order_id=uuid7(),
            visitors=(Visitor(told),),
        )  # fmt: skip
    return person


def visited(till: SaleStage, person: UUID, days_ago: int) -> None:
    """Have been the visit of a person's tickets so many days ago."""
    till.run(
        "UPDATE ticket SET visit_day = :day FROM order_contact AS o"
        " WHERE o.order_id = ticket.order_id AND o.person_id = :person",
        day=date.fromordinal(till.today.toordinal() - days_ago),
        person=person,
    )


def reduce(till: SaleStage) -> int:
    """Go through all persons, as the server does each night."""
    reduced, after = 0, None
    with till.acting(SERVER):
        while True:
            answer = till.value(
                "SELECT app.reduce_persons(jsonb_build_object('after', CAST(:after AS text)), '')",
                after=after,
            )
            reduced, after = reduced + answer["reduced"], answer["last"]
            if after is None:
                return reduced


def row(till: SaleStage, person: UUID) -> dict[str, Any]:
    found = till.run("SELECT * FROM person WHERE id = :id", id=person)[0]
    return dict(found._mapping)


def is_reduced(till: SaleStage, person: UUID) -> bool:
    return row(till, person)["reduced_at"] is not None


def test_ninety_days_after_the_visit_hash_province_band_and_sex_stay(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT + 1)
    before = row(till, person)

    assert reduce(till) == 1

    after = row(till, person)
    kept = ("id", "document_kind", "document_look_up", "sex", "province", "birth_band")
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert (after["sex"], after["province"], after["birth_band"]) == ("female", "11", 1945)
    assert {name for name, value in after.items() if value in (None, "")} == {
        *("document_sealed", "document_mask", "name_sealed", "name_mask"),
        *("phone_sealed", "phone_mask", "born_sealed", "erased_at"),
    }


def test_on_the_ninetieth_day_all_is_still_there(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT)

    assert reduce(till) == 0
    assert not is_reduced(till, person)


def test_a_second_night_finds_nothing_to_do(till: SaleStage) -> None:
    visited(till, visitor(till), KEPT + 1)
    reduce(till)

    assert reduce(till) == 0


def test_another_ticket_of_the_same_person_keeps_them(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT + 1)
    ticket = till.sell(till.quote(adult=1)).tickets[0]
    till.run(
        "INSERT INTO ticket_visitor VALUES (:ticket, :person)", ticket=ticket.id, person=person
    )

    assert reduce(till) == 0


def test_a_pass_keeps_its_holder_a_year_after_its_end(till: SaleStage) -> None:
    person = visitor(till)
    till.rewrite(
        "UPDATE ticket_terms SET kind = 'annual_pass' WHERE id = :id",
        id=till.offers()["adult"].terms_id,
    )
    visited(till, person, PASS_KEPT)
    kept = reduce(till)
    visited(till, person, PASS_KEPT + 1)

    assert (kept, reduce(till)) == (0, 1)


def test_an_open_ticket_that_is_used_up_was_a_visit_on_that_day(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT + 1)
    till.run(
        "UPDATE ticket SET valid_days = 3660 WHERE order_id ="
        " (SELECT order_id FROM order_contact WHERE person_id = :person)",
        person=person,
    )
    kept = reduce(till)
    till.run(
        "UPDATE entitlement SET uses_left = 0,"
        " last_used_at = clock_timestamp() - interval '92 days'"
        " WHERE ticket_id IN (SELECT k.id FROM ticket AS k JOIN order_contact USING (order_id)"
        " WHERE person_id = :person)",
        person=person,
    )

    assert (kept, reduce(till)) == (0, 1)


def test_a_ticket_given_back_keeps_its_day(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT + 1)
    till.run(
        "UPDATE ticket SET valid_days = 3660, state = 'REFUNDED' WHERE order_id ="
        " (SELECT order_id FROM order_contact WHERE person_id = :person)",
        person=person,
    )

    assert reduce(till) == 1


def test_whoever_was_named_lately_is_kept_whatever_the_ticket_says(till: SaleStage) -> None:
    person = visitor(till, days_ago=KEPT - 1)
    visited(till, person, 300)

    assert reduce(till) == 0


def test_somebody_without_a_ticket_is_reduced_as_well(till: SaleStage) -> None:
    person = visitor(till)
    till.rewrite("DELETE FROM order_contact WHERE person_id = :id", id=person)

    assert reduce(till) == 1


def test_members_and_guardians_are_kept(till: SaleStage) -> None:
    member, guardian, child = visitor(till), visitor(till), visitor(till)
    for person in (member, guardian, child):
        visited(till, person, KEPT + 1)
    till.run("INSERT INTO person_look_up VALUES (1, :id, 'name')", id=member)
    notice = till.value(
        "INSERT INTO privacy_notice (purpose, version, text_zh, text_en, published_at)"
        " VALUES ('membership', 99, '', '', clock_timestamp()) RETURNING id"
    )
    till.run(
        "INSERT INTO consent (person_id, notice_id, guardian_id, given_at)"
        " VALUES (:child, :notice, :guardian, clock_timestamp())",
        child=child,
        notice=notice,
        guardian=guardian,
    )

    assert reduce(till) == 1
    assert [is_reduced(till, one) for one in (member, guardian, child)] == [False, False, True]


def test_the_audit_counts_and_names_nobody(till: SaleStage) -> None:
    for _ in range(2):
        visited(till, visitor(till), KEPT + 1)

    reduce(till)

    rows = till.run(
        "SELECT staff_id, object_id, detail FROM audit_log WHERE action = 'reduce_persons'"
    )
    assert [tuple(one) for one in rows] == [(None, None, {"persons": 2})]


def test_what_was_reduced_is_not_filled_again(till: SaleStage) -> None:
    person = visitor(till)
    visited(till, person, KEPT + 1)
    reduce(till)

    with pytest.raises(IntegrityError, match="ck_person_reduced"):
        till.run("UPDATE person SET name_mask = '王*' WHERE id = :id", id=person)
