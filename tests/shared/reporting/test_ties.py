from __future__ import annotations

import pytest

from shared.reporting.snapshot import reading
from shared.reporting.ties import Tie, broken, read_ties
from tests.shared.reporting.conftest import DayAtThePark


def ties_of(day: DayAtThePark) -> dict[str, Tie]:
    with reading(day.window) as session:
        return {tie.code: tie for tie in read_ties(session)}


def test_every_tie_of_an_ordinary_day_holds_with_these_figures(day: DayAtThePark) -> None:
    ties = ties_of(day)

    sides = {code: (tie.left, tie.right) for code, tie in ties.items()}
    timeslots, tied = sides.pop("PLACES")
    assert timeslots == tied > 0
    assert sides == {
        "R1": (1120_00, 1120_00),
        "R1-rows": (6, 6),
        "T1": (1120_00, 1120_00),
        "T1-orders": (5, 5),
        "T1-paybacks": (0, 0),
        "T1-owed": (0, 0),
        "T1-lines": (1120_00, 1120_00),
        "T1-discounts": (0, 0),
        "T1-refunds": (0, 0),
        "T2": (1120_00, 1120_00),
        "T3": (1000_00, 1000_00),
        "T3-passes": (0, 0),
        "T4": (13, 13),
        "T4-uses": (2, 2),
        "T5": (1120_00, 1120_00),
        "T5-over-short": (0, 0),
        "T7": (0, 0),
        "T7-total": (0, 0),
        "T7-seal": (0, 0),
        "T12": (3, 3),
        "T12-lanes": (3, 3),
        "T8": (0, 0),
        "T10": (0, 0),
        "T10-differences": (0, 0),
        "T15-prepaid": (0, 0),
        "T15-balances": (0, 0),
        "T15": (0, 0),
        "T15-undone": (0, 0),
        "T15-money": (0, 0),
        "PRICES": (0, 0),
        "T17": (5, 5),
        "AUDIT": (0, 0),
    }


NEWEST_PAID = "(SELECT id FROM payment WHERE amount > 0 ORDER BY id DESC LIMIT 1)"
OF_A_SALE = "(SELECT id FROM ledger_entry WHERE kind = 'sale' ORDER BY id LIMIT 1)"


@pytest.mark.parametrize(
    ("altered", "statement", "failing"),
    [
        (
            "a payment",
            f"UPDATE payment SET amount = amount - 1 WHERE id = {NEWEST_PAID}",
            {"R1", "T1", "T1-orders", "T5"},
        ),
        (
            "the cash side of an entry",
            f"UPDATE ledger_entry SET amounts[1] = amounts[1] + 1 WHERE id = {OF_A_SALE}",
            {"T5", "T17"},
        ),
        (
            "the deferred side of an entry",
            f"UPDATE ledger_entry SET amounts[2] = amounts[2] + 1 WHERE id = {OF_A_SALE}",
            {"T3", "T17"},
        ),
        (
            "an order line",
            "UPDATE order_line SET amount = amount - 1, unit_price = unit_price - 1"
            " WHERE (order_id, line) = (SELECT order_id, line FROM order_line"
            " WHERE quantity = 1 AND amount > 0 ORDER BY order_id LIMIT 1)",
            {"R1", "T1-lines", "T2"},
        ),
        (
            "a discount",
            "INSERT INTO line_discount SELECT order_id, line, 'bundle', 1, 100 FROM order_line"
            " LIMIT 1",
            {"T1-discounts"},
        ),
        (
            "an order",
            "UPDATE sales_order SET total = total + 1"
            " WHERE id = (SELECT id FROM sales_order ORDER BY id LIMIT 1)",
            {"T1", "T1-orders", "T1-lines"},
        ),
        (
            "what a ticket has earned",
            "UPDATE entitlement SET recognised = recognised - 1 WHERE recognised > 0",
            {"T3"},
        ),
        (
            "the uses of a ticket",
            "UPDATE entitlement SET uses_left = uses_left + 1 WHERE recognised > 0",
            {"T4-uses"},
        ),
        (
            "a lane's count of claims",
            "UPDATE lane_counter SET claimed = claimed + 1",
            {"T12"},
        ),
        (
            "a lane's count of passages",
            "UPDATE lane_counter SET passed = passed + 1",
            {"T12-lanes"},
        ),
        (
            "the float of a shift",
            "UPDATE shift SET float_amount = float_amount + 1",
            {"T5"},
        ),
        (
            "a place",
            "UPDATE place SET free = free + 1 WHERE (timeslot_id, pool, bucket) ="
            " (SELECT timeslot_id, pool, bucket FROM place ORDER BY 1, 2, 3 LIMIT 1)",
            {"PLACES"},
        ),
        (
            "a ticket that vanished",
            "DELETE FROM ticket WHERE price = 0 AND id = (SELECT id FROM ticket"
            " WHERE price = 0 ORDER BY id LIMIT 1)",
            {"T4", "PLACES"},
        ),
    ],
)
def test_one_thing_altered_breaks_exactly_its_own_ties(
    day: DayAtThePark, altered: str, statement: str, failing: set[str]
) -> None:
    day.spoil(statement)

    assert {tie.code for tie in broken(tuple(ties_of(day).values()))} == failing


def test_a_ticket_for_any_number_of_uses_is_open_and_spends_none(day: DayAtThePark) -> None:
    used = "(SELECT ticket_id FROM admission ORDER BY id LIMIT 1)"
    day.spoil(
        f"UPDATE entitlement SET uses_total = NULL, uses_left = NULL WHERE ticket_id = {used}"
    )

    ties = ties_of(day)

    assert (ties["T4"].left, ties["T4"].right) == (13, 13)
    assert ties["T4-uses"].left == ties["T4-uses"].right
    assert ties["T4-uses"].left < 2


def test_an_altered_audit_row_breaks_its_chain(day: DayAtThePark) -> None:
    day.spoil(
        "UPDATE audit_log SET detail = '{\"total\": 1}' WHERE (chain, seq) ="
        " (SELECT chain, seq FROM audit_log WHERE action = 'sale' ORDER BY chain, seq LIMIT 1)"
    )

    assert {tie.code for tie in broken(tuple(ties_of(day).values()))} == {"AUDIT"}


def test_a_tie_tells_by_how_much_it_fails(day: DayAtThePark) -> None:
    day.spoil(f"UPDATE payment SET amount = amount - 1 WHERE id = {NEWEST_PAID}")

    assert [ties_of(day)[code].difference for code in ("R1", "T1", "T5")] == [1, -1, 1]
