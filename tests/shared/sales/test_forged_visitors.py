"""A window sends visitors that no program of ours would send: nothing of them is kept."""

from __future__ import annotations

from typing import Any

import pytest

from shared.kernel.ids import uuid7
from tests.shared.sales.test_sell_visitors import LI, ask, told
from tests.shared.schema.test_forged_documents import call, honest_sale
from tests.shared.stage import SaleStage


def sale_for(till: SaleStage, **forged: Any) -> tuple[str, str]:
    """Sell a real-name ticket to a forged person; what became of it, and the person's id."""
    ask(till, "each", 1)
    document = honest_sale(till)
    person = told(LI) | forged
    document["visitors"] = [{"ticket": document["tickets"][0]["id"], "person": person}]
    return call(till, "record_sale", document), person["id"]


@pytest.mark.parametrize(
    "forged",
    [
        {"document_mask": LI.number},
        {"document_mask": "****19900307011"},
        {"phone_mask": "13800005678"},
        {"name_mask": "李明"},
        {"name_mask": "李*" + "x" * 100_000},
    ],
    ids=str,
)
def test_a_mask_that_tells_more_is_refused(till: SaleStage, forged: dict[str, str]) -> None:
    outcome, person = sale_for(till, **forged)

    assert outcome == "23514"
    assert till.run("SELECT id FROM person WHERE id = :id", id=person) == []


@pytest.mark.parametrize("mask", ["", "*", "王*", "王*敏", "司***娜", "𠮷*"])
def test_every_mask_of_ours_is_kept(till: SaleStage, mask: str) -> None:
    assert sale_for(till, name_mask=mask)[0] == "recorded"


def test_a_visitor_is_never_made_findable_as_members_are(till: SaleStage) -> None:
    outcome, person = sale_for(till, look_ups=[{"kind": "name", "digest": 12345}])

    found = till.run("SELECT digest FROM person_look_up WHERE person_id = :id", id=person)
    assert (outcome, found) == ("recorded", [])


def test_a_visitor_of_another_orders_ticket_is_refused(till: SaleStage) -> None:
    other, _ = till.sell_one()
    document, person = honest_sale(till), told(LI)
    document["visitors"] = [{"ticket": str(other), "person": person}]
    nobody = [{"ticket": str(uuid7()), "person": person}]

    assert call(till, "record_sale", document) == "SM008"
    assert call(till, "record_sale", document | {"visitors": nobody}) == "SM008"
    assert till.run("SELECT id FROM person WHERE id = :id", id=person["id"]) == []
