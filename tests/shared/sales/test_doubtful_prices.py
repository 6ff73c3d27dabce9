"""What a sale takes on the word of a window is looked at afterwards, where it can be known."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from tests.shared.identity.people import KEYS
from tests.shared.stage import SaleStage

HALF = 4_500  # of the 9,000 places of a day


def dearer_from(till: SaleStage, percent: int, conditions: str = "holidays = 'any'") -> None:
    """Have adults cost more, if conditions hold ("column = value"), once so much is sold."""
    column, value = conditions.split(" = ")
    till.rewrite(
        "WITH r AS (INSERT INTO price_rule (edition_id, code, name_zh, name_en, family, priority,"
        f" sold_percent, {column}) SELECT edition_id, 'step', '', '', 'calendar', 50, {percent},"
        f" {value} FROM ticket_terms WHERE id = :t RETURNING id)"
        " INSERT INTO price (terms_id, rule_id, visit_days, amount, list_amount)"
        " SELECT :t, id, '(,)', 15000, 15000 FROM r",
        t=till.offers()["adult"].terms_id,
    )


def sell(till: SaleStage) -> UUID:
    """Sell an adult at the price of every day; gives the order."""
    receipt = till.sell(till.quote(adult=1))
    order: UUID = till.value("SELECT order_id FROM ticket WHERE id = :t", t=receipt.tickets[0].id)
    return order


def fill(till: SaleStage, places: int, minutes_ago: int = 30) -> UUID:
    """Have so many places of today been sold a while ago; the buckets know nothing of it."""
    order = sell(till)
    at = datetime.now(UTC) - timedelta(minutes=minutes_ago)
    till.run("UPDATE ticket SET persons = :p WHERE order_id = :o", p=places, o=order)
    till.run("UPDATE sales_order SET sold_at = :at, priced_at = :at WHERE id = :o", at=at, o=order)
    return order


def doubtful(till: SaleStage) -> list[tuple[UUID, int, str]]:
    return [tuple(row) for row in till.run("SELECT * FROM app.doubtful_prices()")]


def test_a_lower_price_is_doubted_once_the_step_was_reached(till: SaleStage) -> None:
    dearer_from(till, 50)
    fill(till, HALF)

    order = sell(till)

    assert doubtful(till) == [(order, 1, "STEP")]


def test_the_last_before_the_step_is_not_doubted(till: SaleStage) -> None:
    dearer_from(till, 50)
    fill(till, HALF - 1)

    sell(till)

    assert doubtful(till) == []


def test_a_price_shown_before_the_step_was_reached_is_not_doubted(till: SaleStage) -> None:
    dearer_from(till, 50)
    fill(till, HALF, minutes_ago=5)
    order = sell(till)
    till.run(
        "UPDATE sales_order SET priced_at = priced_at - interval '8 minutes' WHERE id = :o",
        o=order,
    )

    assert doubtful(till) == []


def test_a_basket_that_says_it_is_older_than_prices_are_held_is_doubted(till: SaleStage) -> None:
    dearer_from(till, 50)
    fill(till, HALF)
    order = sell(till)
    till.run("UPDATE sales_order SET priced_at = '2026-01-01' WHERE id = :o", o=order)

    assert doubtful(till) == [(order, 1, "STEP")]


@pytest.mark.parametrize(
    "condition", ["group_min = 2", "channel_id = 2", "slot_from = '08:00'", "holidays = 'only'"]
)
def test_a_step_that_was_not_for_the_sale_is_no_reason_to_doubt(
    till: SaleStage, condition: str
) -> None:
    dearer_from(till, 50, condition)
    fill(till, HALF)

    sell(till)

    assert doubtful(till) == []


def test_a_slot_whose_quota_was_changed_by_hand_is_left_out(till: SaleStage) -> None:
    dearer_from(till, 50)
    fill(till, HALF)
    sell(till)

    till.run("UPDATE timeslot SET quota_by_hand = true")

    assert doubtful(till) == []


def concession(till: SaleStage, **columns: Any) -> None:
    """Have the price of every day be one for children of 6 to 17."""
    facts = {"age_from": 6, "age_to": 17, "height_cm": None, "companion": False} | columns
    till.rewrite(
        "WITH c AS (INSERT INTO concession_class (edition_id, code, name_zh, name_en, in_force,"
        " rate, priority, age_from, age_to, height_cm, companion) SELECT edition_id, 'young', '',"
        " '', '(,)', 5000, 1, :age_from, :age_to, :height_cm, :companion FROM ticket_terms"
        " WHERE id = :t RETURNING id) UPDATE price_rule SET concession_id = c.id FROM c"
        " WHERE price_rule.id = (SELECT rule_id FROM price WHERE id = :p)",
        t=till.offers()["adult"].terms_id,
        p=till.offers()["adult"].price_id,
        **facts,
    )


def name_visitor(till: SaleStage, order: UUID, born: str) -> None:
    front = f"110105{born}123"
    card = parse_number(DocumentKind.ID_CARD, front + check_digit(front))
    person = person_document(uuid7(), PersonFacts("王小敏", document=card), KEYS, findable=False)
    till.run("SELECT app.write_person(CAST(:told AS jsonb))", told=json.dumps(person))
    till.run(
        "INSERT INTO ticket_visitor SELECT id, :person FROM ticket WHERE order_id = :o",
        person=person["id"],
        o=order,
    )


@pytest.mark.parametrize(
    ("band", "doubted"),
    [(2025, True), (2020, False), (2010, False), (2005, False), (2000, True), (1965, True)],
)
def test_a_visitor_who_cannot_be_of_the_age_is_doubted(
    till: SaleStage, band: int, doubted: bool
) -> None:
    order = sell(till)
    till.run("UPDATE sales_order SET visit_day = '2026-07-01' WHERE id = :o", o=order)
    name_visitor(till, order, f"{band}0101")
    concession(till)

    assert doubtful(till) == ([(order, 1, "AGE")] if doubted else [])


@pytest.mark.parametrize("columns", [{"height_cm": 140}, {"companion": True}])
def test_a_class_that_is_not_by_age_alone_is_not_doubted(
    till: SaleStage, columns: dict[str, Any]
) -> None:
    name_visitor(till, sell(till), "19500101")
    concession(till, **columns)

    assert doubtful(till) == []
