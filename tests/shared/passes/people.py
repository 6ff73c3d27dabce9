"""Passes sold to a person, for tests."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.passes.find import AnnualPass, show_pass
from shared.sales.receipt import Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from tests.shared.identity.people import KEYS
from tests.shared.stage import WINDOW, SaleStage

NUMBER = "11010519491231002X"
CARD, OTHER_CARD = "04A1B2C3D4E5F6", "04FFEEDDCCBBAA"
JPEG = b"\xff\xd8\xff\xe0" + b"a face" * 200


def told(number: str = NUMBER, name: str = "李明", phone: str = "") -> dict[str, Any]:
    document = parse_number(DocumentKind.ID_CARD, number)
    return person_document(
        uuid7(), PersonFacts(name, phone=phone, document=document), KEYS, findable=False
    )


def sell_pass(till: SaleStage, code: str = "annual", number: str = NUMBER) -> Receipt:
    quote = till.quote(**{code: 1})
    with till.acting(WINDOW) as session:
        return sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff, order_id=uuid7(),
            visitors=[Visitor(told(number), 1)],
        )  # fmt: skip


def shown(till: SaleStage, ticket_id: UUID) -> AnnualPass:
    with till.acting(WINDOW) as session:
        found = show_pass(session, ticket_id, till.staff)
    assert found is not None
    return found


def a_pass(till: SaleStage) -> AnnualPass:
    return shown(till, sell_pass(till).tickets[0].id)


def years_ago(till: SaleStage, ticket_id: UUID, days: int) -> None:
    """Have a pass begin so many days earlier."""
    till.rewrite(
        "UPDATE ticket SET visit_day = visit_day - CAST(:days AS integer) WHERE id = :id",
        days=days,
        id=ticket_id,
    )
    till.run("DELETE FROM id_purchase")  # it was bought on another day, then
