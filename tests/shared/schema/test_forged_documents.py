"""A cashier or a gate who knows the verbs sends documents that no program of ours would send."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.kernel.ids import derive_id, uuid7
from shared.reporting.ties import broken, read_ties
from shared.sales.sale_document import NewTicket, sale_document
from tests.shared.stage import GATE, WINDOW, SaleStage

Document = dict[str, Any]


def honest_sale(till: SaleStage, **quantities: int) -> Document:
    """The document of a sale that would be recorded."""
    quote, order_id = till.quote(None, **(quantities or {"adult": 1})), uuid7()
    tickets: list[NewTicket] = []
    for number, line in enumerate(quote.lines, 1):
        for _ in range(line.quantity):
            ticket_id = derive_id(order_id, f"ticket {len(tickets) + 1}")
            code = f"code of {ticket_id}"
            place = len(tickets) + 1
            tickets.append(NewTicket(ticket_id, place, number, line, line.unit_price, code))
    return sale_document(quote, tickets, quote.total, till.sign.key_id, order_id)


def call(stage: SaleStage, verb: str, document: object, login: str = WINDOW) -> str:
    """Call a verb as a station; "recorded", or the SQLSTATE of the refusal."""
    try:
        with stage.acting(login):
            stage.run(
                f"SELECT app.{verb}(CAST(:document AS jsonb), :token)",
                document=json.dumps(document),
                token=stage.staff.value,
            )
    except DBAPIError as error:
        return sqlstate_of(error) or "connection lost"
    return "recorded"


def put(*path: str | int, value: object) -> Callable[[Document], None]:
    """A change of one value of a document."""

    def change(document: Document) -> None:
        place: Any = document
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


def a_line_twice(document: Document) -> None:
    document["lines"].append(document["lines"][0])


def one_ticket_twice(document: Document) -> None:
    document["tickets"][1]["id"] = document["tickets"][0]["id"]


def a_negative_line_beside(document: Document) -> None:
    document["lines"].append({**document["lines"][0], "line": 2, "quantity": -1})
    document["total"] = document["received"] = document["lines"][0]["unit"]


def a_line_without_shares_beside(document: Document) -> None:
    line = document["lines"][0]
    document["lines"] = [{**line, "quantity": 1}, {**line, "line": 2, "quantity": 1, "shares": {}}]
    document["tickets"][1]["line"] = 2


def a_ticket_of_no_line_beside(document: Document) -> None:
    document["tickets"].append({"id": str(uuid7()), "line": 9, "code": "11" * 16})


FORGED_SALES: dict[str, tuple[Callable[[Document], None], str]] = {
    "no total": (put("total", value=None), "23502"),
    "a total of text": (put("total", value="24000; DROP TABLE app.ticket"), "22P02"),
    "half a fen": (put("received", value=24000.5), "22P02"),
    "cash without end": (put("received", value=10**40), "22003"),
    "cash that no sum can hold": (put("received", value=2**63 - 1), "SM008"),
    "no cash": (put("received", value=None), "23502"),
    "no id": (put("id", value=None), "SM010"),
    "priced at infinity": (put("priced_at", value="infinity"), "SM008"),
    "priced at no time": (put("priced_at", value=None), "SM008"),
    "a visit at infinity": (put("visit_day", value="infinity"), "SM002"),
    "no visit day": (put("visit_day", value=None), "SM002"),
    "no lines": (put("lines", value=None), "22023"),
    "lines that are no list": (put("lines", value={"line": 1}), "22023"),
    "no ticket": (put("tickets", value=[]), "SM008"),
    "tickets that are no list": (put("tickets", value="all"), "22023"),
    "a line twice": (a_line_twice, "23505"),
    "a negative quantity": (put("lines", 0, "quantity", value=-2), "23514"),
    "a negative line beside a good one": (a_negative_line_beside, "23514"),
    "no quantity": (put("lines", 0, "quantity", value=None), "23502"),
    "a quantity of nothing": (put("lines", 0, "quantity", value=0), "23514"),
    "two thousand million": (put("lines", 0, "quantity", value=2**31 - 1), "SM008"),
    "one ticket twice": (one_ticket_twice, "23505"),
    "a ticket of no line": (a_ticket_of_no_line_beside, "SM008"),
    "no code": (put("tickets", 0, "code", value=None), "23502"),
    "half a code": (put("tickets", 0, "code", value="00"), "SM008"),
    "a code that is no hexadecimal": (put("tickets", 0, "code", value="'); --"), "22023"),
    "a negative share": (put("lines", 0, "shares", "1", value=-12000), "23514"),
    "no share": (put("lines", 0, "shares", "1", value=None), "23502"),
    "no shares": (put("lines", 0, "shares", value=None), "SM008"),
    "shares that are no table": (put("lines", 0, "shares", value=["1"]), "23502"),
    "no shares of one line of two": (a_line_without_shares_beside, "SM008"),
}


@pytest.mark.parametrize(("forge", "state"), FORGED_SALES.values(), ids=FORGED_SALES.keys())
def test_a_forged_sale_is_refused_and_leaves_nothing(
    till: SaleStage, forge: Callable[[Document], None], state: str
) -> None:
    document = honest_sale(till, adult=2)
    orders = till.value("SELECT count(*) FROM sales_order")
    forge(document)

    assert call(till, "record_sale", document) == state
    assert till.value("SELECT count(*) FROM sales_order") == orders


def test_the_honest_sale_is_recorded(till: SaleStage) -> None:
    assert call(till, "record_sale", honest_sale(till, adult=2)) == "recorded"


@pytest.mark.parametrize("number", [-7, 0, 12345, None])
def test_tickets_are_numbered_as_they_stand_whatever_the_document_says(
    till: SaleStage, number: int | None
) -> None:
    document = honest_sale(till, adult=2)
    put("tickets", 1, "n", value=number)(document)

    assert call(till, "record_sale", document) == "recorded"
    assert numbers_of(till, document) == ["01", "02"]


def test_the_hundredth_ticket_of_an_order_keeps_all_its_digits(till: SaleStage) -> None:
    document = honest_sale(till, adult=101)

    assert call(till, "record_sale", document) == "recorded"
    assert numbers_of(till, document)[8:] == ["09", *(str(n) for n in range(10, 102))]


def numbers_of(till: SaleStage, document: Document) -> list[str]:
    rows = till.run("SELECT id, number FROM ticket WHERE order_id = :id", id=document["id"])
    number_of = {str(row.id): row.number.rsplit("-", 1)[1] for row in rows}
    return [number_of[ticket["id"]] for ticket in document["tickets"]]


def test_the_ticket_of_another_window_cannot_be_printed_here(till: SaleStage) -> None:
    foreign, _ = till.sell_one()
    till.run(
        "UPDATE print_job SET station_id = (SELECT id FROM station WHERE code = 'W2')"
        " WHERE ticket_id = :ticket",
        ticket=foreign,
    )
    document = honest_sale(till)
    document["tickets"].append({**document["tickets"][0], "id": str(foreign)})
    document["tickets"][1]["line"] = 99

    call(till, "record_sale", document)
    steal = {"job": str(foreign), "key": till.sign.key_id, "version": 1, "code": "11" * 16}

    assert call(till, "reissue_ticket", steal) == "SM008"
    assert till.value("SELECT code_version FROM ticket WHERE id = :id", id=foreign) == 0


@pytest.mark.parametrize("proof", [{}, {"proof": None}, {"proof": ""}, {"proof": "00" * 32}])
@pytest.mark.parametrize("verb", ["sign_in", "authorise"])
def test_nobody_signs_in_without_a_proof(till: SaleStage, verb: str, proof: Document) -> None:
    tokens = till.value("SELECT count(*) FROM staff_token")
    document = {"number": "1001", "id": str(uuid7()), "action": "x", "reason": "y", **proof}

    assert call(till, verb, document) == "recorded"
    assert till.value("SELECT count(*) FROM staff_token") == tokens
    assert till.value("SELECT failures FROM staff WHERE number = '1001'") == 1


@pytest.mark.parametrize(
    "document", [None, [], {}, 5, "x", {"number": None, "proof": "00"}, {"number": ["1001"]}]
)
def test_a_sign_in_of_nobody_gives_no_token(till: SaleStage, document: object) -> None:
    tokens = till.value("SELECT count(*) FROM staff_token")

    call(till, "sign_in", document)

    assert till.value("SELECT count(*) FROM staff_token") == tokens


@pytest.mark.parametrize(
    ("amount", "state"), [(-1, "23514"), (None, "23502"), (2**63 - 1, "SM008"), ("1e3", "22P02")]
)
def test_a_float_that_no_drawer_holds_is_refused(
    till: SaleStage, amount: object, state: str
) -> None:
    till.rewrite("UPDATE shift SET state = 'CLOSED' WHERE state <> 'CLOSED'")

    refused = call(till, "open_shift", {"id": str(uuid7()), "entry": str(uuid7()), "float": amount})

    assert refused == state


@pytest.mark.parametrize("document", [None, [], {}, 5, "x", {"job": None, "state": "PRINTED"}])
def test_a_print_of_nothing_changes_nothing(till: SaleStage, document: object) -> None:
    ticket, _ = till.sell_one()

    assert call(till, "record_print", document) == "recorded"
    state = till.value("SELECT state FROM print_job WHERE ticket_id = :id", id=ticket)
    assert state == "QUEUED"


def claim_of(till: SaleStage, **changes: object) -> Document:
    """The claim of a ticket just sold, changed."""
    ticket, _ = till.sell_one()
    lane = till.value(
        "SELECT l.id FROM lane AS l JOIN station AS s ON s.id = l.station_id"
        " WHERE s.code = '3' AND l.code = 'A1'"
    )
    honest = {"id": str(uuid7()), "ticket": str(ticket), "lane": lane, "version": 0, "persons": 1}
    return {**honest, "verdict": "OK_ENTRY", **changes}


FORGED_CLAIMS = [
    ({"persons": None}, "23502"),
    ({"persons": 0}, "23514"),
    ({"persons": -1}, "23514"),
    ({"persons": 2}, "SM012"),
    ({"persons": 99999}, "22003"),
    ({"verdict": None}, "SM008"),
    ({"verdict": "ALREADY_USED"}, "SM008"),
    ({"verdict": "'; DROP TABLE app.ticket"}, "SM008"),
    ({"version": None}, "SM012"),
    ({"version": 70000}, "22003"),
    ({"lane": None}, "SM006"),
    ({"lane": "A1"}, "22P02"),
    ({"ticket": None}, "23502"),
    ({"id": None}, "SM010"),
    ({"id": str(UUID(int=1))}, "SM010"),
]


@pytest.mark.parametrize(("changes", "state"), FORGED_CLAIMS, ids=str)
def test_a_forged_claim_is_refused(till: SaleStage, changes: Document, state: str) -> None:
    document = claim_of(till, **changes)
    admissions = till.value("SELECT count(*) FROM admission")

    assert call(till, "claim_entry", document, GATE) == state
    assert till.value("SELECT count(*) FROM admission") == admissions


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"persons": None}, "23502"),
        ({"persons": -1}, "23514"),
        ({"persons": 30000}, "SM008"),
        ({"persons": 2**31 - 1}, "SM008"),
        ({"persons": 2**31}, "22003"),
        ({"outcome": None}, "23502"),
        ({"outcome": "FLEW"}, "23514"),
        ({"admission": None}, "SM006"),
    ],
    ids=str,
)
def test_a_forged_passage_counts_nobody(till: SaleStage, changes: Document, state: str) -> None:
    claim = claim_of(till)
    call(till, "claim_entry", claim, GATE)
    document = {"admission": claim["id"], "outcome": "PASSED", "persons": 1, **changes}
    passed = till.value("SELECT sum(passed) FROM lane_counter")

    assert call(till, "record_passage", document, GATE) == state
    assert till.value("SELECT sum(passed) FROM lane_counter") == passed


def test_the_ties_hold_after_every_forgery(till: SaleStage) -> None:
    """What was let through of all this is recorded rightly, and can still be reported."""
    for forge, _ in FORGED_SALES.values():
        document = honest_sale(till, adult=2)
        forge(document)
        call(till, "record_sale", document)
    call(till, "record_sale", {**honest_sale(till), "received": 1_000_000_000_000})

    assert broken(read_ties(till.session)) == ()
