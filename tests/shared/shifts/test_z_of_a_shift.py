"""A Z says all that a shift has come to, follows the last one, and stands still."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.kernel.money import Money
from shared.shifts.count_shift import (
    post_shift,
    review_shift,
)
from shared.shifts.rules import CashFacts, Opening, ShiftState, expected_cash
from tests.shared.shifts.drawer import Drawer
from tests.shared.stage import WINDOW


def test_what_the_database_expects_is_what_the_rule_says(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=2))
    drawer.work(Opening.DROP, "full", 30_000)
    drawer.work(Opening.PAY_IN, "change", 10_000)
    drawer.work(Opening.PAY_OUT, "sundry", 1_500)
    drawer.begin()

    result = drawer.submit()

    rule = expected_cash(
        CashFacts(
            Money(50_000),
            paid=Money(24_000),
            put_in=Money(10_000),
            taken_out=Money(1_500),
            dropped=Money(30_000),
        )
    )
    assert result.expected == rule == Money(52_500)


def test_a_z_says_all_that_happened(drawer: Drawer) -> None:
    first = drawer.till.sell(drawer.till.quote(adult=2, free=1))
    last = drawer.till.sell(drawer.till.quote(adult=1))
    drawer.work(Opening.NO_SALE, "check_note")
    drawer.work(Opening.DROP, "full", 30_000)
    drawer.begin()
    drawer.submit(note_100=5, note_50=1, note_10=1)

    z = drawer.z()

    content = z.content
    assert (content["first"], content["last"], content["orders"]) == (first.number, last.number, 2)
    assert (content["gross"], content["discounts"], content["net"]) == (48_000, 12_000, 36_000)
    assert {kind["code"]: kind["quantity"] for kind in content["types"]} == {"adult": 3, "free": 1}
    assert content["free"] == 1
    assert content["tenders"] == [
        {"tender": "cash", "payments": 2, "paid": 36_000, "refunds": 0, "refunded": 0}
    ]
    assert content["openings"] == {
        "NO_SALE": {"count": 1, "amount": 0},
        "DROP": {"count": 1, "amount": 30_000},
    }
    assert (content["sale_openings"], content["reprints"], content["held"]) == (2, 0, 0)
    assert (content["float"], content["expected"], content["counted"]) == (50_000, 56_000, 56_000)
    assert content["pieces"] == {"note_100": 5, "note_50": 1, "note_10": 1}
    assert (content["z"], content["previous_total"], content["grand_total"]) == (1, 0, 36_000)
    assert (content["cashier"], content["station"]) == ("1001", "2")


def test_z_numbers_and_totals_run_on_from_shift_to_shift(drawer: Drawer) -> None:
    drawer.till.sell(drawer.till.quote(adult=1))
    drawer.begin()
    drawer.submit(note_100=6, note_20=1)
    drawer.shift = drawer.till.open_shift(drawer.staff)
    drawer.till.sell(drawer.till.quote(adult=2))
    drawer.begin()

    result = drawer.submit(note_100=7, note_20=2)

    z = drawer.z()
    assert (result.z, z.previous, z.previous_total, z.net, z.grand_total) == (
        2,
        1,
        12_000,
        24_000,
        36_000,
    )
    assert drawer.till.value("SELECT app.z_breaks()") == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE z_report SET net = net + 1, grand_total = grand_total + 1",
        "DELETE FROM z_report",
        "UPDATE shift_count SET counted = counted + 1",
        "UPDATE drawer_opening SET amount = amount + 1",
        "UPDATE shift SET state = 'OPEN', closed_at = NULL WHERE state = 'CLOSED'",
        "UPDATE shift SET float_amount = float_amount + 1",
        "UPDATE slip SET content = '{}'",
    ],
)
def test_what_a_shift_has_come_to_stands_still(drawer: Drawer, statement: str) -> None:
    drawer.work(Opening.NO_SALE, "test")
    drawer.begin()
    drawer.submit(note_100=5)

    with pytest.raises(DBAPIError) as refused, drawer.till.session.begin_nested():
        drawer.till.run(statement)

    assert sqlstate_of(refused.value) == "SM011"


@pytest.mark.parametrize(
    ("column", "value"), [("number", "3"), ("previous", "NULL"), ("grand_total", "grand_total + 1")]
)
def test_a_z_with_a_gap_is_refused_by_the_table(drawer: Drawer, column: str, value: str) -> None:
    drawer.begin()
    drawer.submit(note_100=5)
    drawer.shift = drawer.till.open_shift(drawer.staff)
    drawer.begin()
    drawer.submit(note_100=5)

    drawer.till.run("ALTER TABLE z_report DISABLE TRIGGER append_only")
    with pytest.raises(DBAPIError) as refused, drawer.till.session.begin_nested():
        drawer.till.run(f"UPDATE z_report SET {column} = {value} WHERE number = 2")

    assert sqlstate_of(refused.value) in ("23514", "23503")


def test_a_z_that_was_touched_is_seen(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)

    drawer.till.rewrite(
        "UPDATE z_report SET content = jsonb_set(content, '{counted}', '49999'), counted = 49999,"
        " over_short = -1"
    )

    assert drawer.till.value("SELECT app.z_breaks()") == 1


def test_a_second_person_reviews_and_finance_posts(drawer: Drawer) -> None:
    drawer.begin()
    drawer.submit(note_100=5)
    grant = drawer.till.allow("review", drawer.shift.id, None, drawer.staff)
    with drawer.till.acting(WINDOW) as session:
        reviewed = review_shift(session, drawer.shift.id, grant, drawer.staff)
    finance = drawer.till.token("4001", station="O", rights=("close_day",))
    with drawer.till.acting("office_o") as session:
        posted = post_shift(session, drawer.shift.id, finance)

    assert (reviewed.state, posted.state) == (ShiftState.REVIEWED, ShiftState.POSTED)
