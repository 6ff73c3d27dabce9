"""What was shown to whoever gives a name, and who agreed for a child, stands with the sale."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from shared.identity.document_number import DocumentKind, DocumentNumber, parse_number
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.sales.receipt import Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import DoesNotAddUp, sell_for_cash
from tests.shared.identity.people import KEYS
from tests.shared.sales.test_reduce_persons import is_reduced, reduce
from tests.shared.stage import WINDOW, SaleStage

CHILD = parse_number(DocumentKind.ID_CARD, "330200201905060058")


@pytest.fixture
def shown(till: SaleStage) -> int:
    """Sell adults with real names, and tell visitors the first version of the notice."""
    till.rewrite(
        "UPDATE ticket_terms SET real_name = 'each' WHERE id = :id",
        id=till.offers()["adult"].terms_id,
    )
    notice: int = till.value("SELECT id FROM privacy_notice WHERE purpose = 'real_name'")
    return notice


def told(name: str, document: DocumentNumber | None = None, **more: Any) -> dict[str, Any]:
    facts = PersonFacts(name, document=document)
    return person_document(uuid7(), facts, KEYS, findable=False) | more


def sell(till: SaleStage, *people: dict[str, Any]) -> Receipt:
    quote = till.quote(adult=len(people))
    visitors = tuple(Visitor(person, place) for place, person in enumerate(people, 1))
    with till.acting(WINDOW) as session:
        return sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff,
            order_id=uuid7(), visitors=visitors,
        )  # fmt: skip


def test_notice_guardian_station_and_cashier_are_kept(till: SaleStage, shown: int) -> None:
    guardian = told("王秀英")
    child = told("王小宝", CHILD, notice=shown, guardian=guardian)

    sell(till, child)

    rows = till.run(
        "SELECT c.person_id, c.notice_id, c.guardian_id, s.code, c.staff_id, c.withdrawn_at"
        " FROM consent AS c JOIN station AS s ON s.id = c.station_id"
    )
    assert [tuple(row) for row in rows] == [
        (UUID(child["id"]), shown, UUID(guardian["id"]), "2", till.staff.staff_id, None)
    ]


def test_a_sale_without_a_notice_notes_none(till: SaleStage, shown: int) -> None:
    sell(till, told("王小宝", CHILD))

    assert till.value("SELECT count(*) FROM consent") == 0


def test_a_notice_of_another_purpose_is_refused(till: SaleStage, shown: int) -> None:
    other = till.value("SELECT id FROM privacy_notice WHERE purpose = 'membership'")

    with pytest.raises(DoesNotAddUp):
        sell(till, told("王小宝", CHILD, notice=other))


def test_a_notice_that_there_is_not_is_refused(till: SaleStage, shown: int) -> None:
    with pytest.raises(DoesNotAddUp):
        sell(till, told("王小宝", CHILD, notice=999_999))


def test_nobody_agrees_who_is_not_of_the_sale(till: SaleStage, shown: int) -> None:
    somebody = told("李明")
    sell(till, told("王小宝", CHILD, notice=shown, guardian=somebody))

    with pytest.raises(DoesNotAddUp):
        sell(till, told("王小宝", CHILD, notice=shown, guardian={"id": somebody["id"]}))


def test_nobody_is_their_own_guardian(till: SaleStage, shown: int) -> None:
    child = told("王小宝", CHILD, notice=shown)

    with pytest.raises(DoesNotAddUp):
        sell(till, child | {"guardian": {"id": child["id"]}})


def test_a_guardian_without_a_notice_is_refused(till: SaleStage, shown: int) -> None:
    with pytest.raises(DoesNotAddUp):
        sell(till, told("王小宝", CHILD, guardian=told("王秀英")))


def test_who_agreed_for_a_visit_is_reduced_with_the_visit(till: SaleStage, shown: int) -> None:
    guardian = told("王秀英")
    sell(till, told("王小宝", CHILD, notice=shown, guardian=guardian))
    recorded_long_ago = long_ago(till, UUID(guardian["id"]))

    kept = reduce(till)
    till.run("UPDATE ticket SET visit_day = visit_day - 91")
    reduce(till)

    assert kept == 0
    assert is_reduced(till, recorded_long_ago)


def long_ago(till: SaleStage, guardian: UUID) -> UUID:
    """Have the guardian recorded 200 days ago: an id says when it was made."""
    before = UUID(int=guardian.int - (200 * 86_400_000 << 80))
    ids = {"new": before, "old": guardian}
    till.run("SET LOCAL session_replication_role = replica")
    till.run("UPDATE person SET id = :new WHERE id = :old", **ids)
    till.run("UPDATE consent SET guardian_id = :new WHERE guardian_id = :old", **ids)
    till.run("SET LOCAL session_replication_role = origin")
    return before
