"""A sale that may not be is refused with the reason, and leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.kernel.ids import uuid7
from shared.pricing.rules import Quote
from shared.sales.sell import KeyNotActive, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn, NotThisStation
from tests.shared.stage import GATE, OTHER_WINDOW, SaleStage

TABLES = (
    *["sales_order", "order_line", "ticket", "entitlement", "payment", "print_job"],
    *["ledger_entry", "audit_log", "receipt_counter"],
)


def rows(till: SaleStage) -> dict[str, int]:
    return {table: till.value(f"SELECT count(*) FROM {table}") for table in TABLES}


def set_places(till: SaleStage, free: int) -> int:
    """Leave `free` places at the site today, all in one bucket; gives the timeslot."""
    slot: int = till.value(
        "SELECT s.id FROM timeslot AS s JOIN timeslot_series AS e ON e.id = s.series_id"
        " WHERE e.code = 'site' AND s.day = :day",
        day=till.today,
    )
    till.run("UPDATE place SET free = 0 WHERE timeslot_id = :slot", slot=slot)
    till.run("UPDATE place SET free = :n WHERE timeslot_id = :s AND bucket = 7", n=free, s=slot)
    return slot


def test_a_sale_for_more_places_than_are_left_is_refused(till: SaleStage) -> None:
    slot = set_places(till, 2)

    with pytest.raises(SoldOut) as refused:
        till.sell(till.quote(adult=3))

    assert (refused.value.timeslot, refused.value.wanted) == (slot, 3)


def test_sold_out_counts_persons_of_the_whole_basket(till: SaleStage) -> None:
    set_places(till, 5)

    with pytest.raises(SoldOut) as refused:
        till.sell(till.quote(adult=2, concession=1, family=1))

    assert refused.value.wanted == 6


def test_a_refused_sale_leaves_no_row_and_no_number(till: SaleStage) -> None:
    set_places(till, 2)
    before = rows(till)

    with pytest.raises(SoldOut):
        till.sell(till.quote(adult=3))

    assert rows(till) == before
    assert till.sell(till.quote(adult=2)).number == f"2-{till.today:%m%d}-0001"


def test_sold_out_at_the_cable_car_gives_back_the_place_at_the_gate(till: SaleStage) -> None:
    slot = set_places(till, 10)
    till.run(
        "UPDATE place SET free = 0 WHERE timeslot_id IN (SELECT s.id FROM timeslot AS s"
        " JOIN timeslot_series AS e ON e.id = s.series_id WHERE e.code = 'cable')"
    )

    with pytest.raises(SoldOut):
        till.sell(till.quote(adult=1, cable=1))

    left = till.value("SELECT sum(free) FROM place WHERE timeslot_id = :s", s=slot)
    assert left == 10


def test_a_price_changed_between_showing_and_paying_is_refused(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite("UPDATE price SET amount = 9900 WHERE id = :id", id=quote.lines[0].offer.price_id)

    with pytest.raises(PriceChanged):
        till.sell(quote)


def test_a_price_of_other_visit_days_is_refused(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite(
        "UPDATE price SET visit_days = daterange(:day, NULL)", day=till.today + timedelta(1)
    )

    with pytest.raises(PriceChanged):
        till.sell(quote)


def test_a_ticket_type_taken_off_sale_is_refused(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    till.rewrite("UPDATE ticket_terms SET channels = '{shop}'")

    with pytest.raises(PriceChanged):
        till.sell(quote)


def test_yesterday_is_not_sold(till: SaleStage) -> None:
    yesterday = till.today - timedelta(days=1)

    with pytest.raises(SalesClosed) as refused:
        till.sell(till.quote(yesterday, adult=1))

    assert refused.value.day == yesterday.isoformat()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE channel SET active = false",
        "UPDATE channel SET sells_from = time '00:00', sells_until = time '00:00:01'",
        "INSERT INTO channel_pause (channel_id, during, reason_zh)"
        " VALUES (1, tstzrange(now() - interval '1 hour', NULL), '暴雨')",
    ],
)
def test_a_channel_that_is_off_sells_nothing(till: SaleStage, change: str) -> None:
    quote = till.quote(adult=1)
    till.rewrite(change)

    with pytest.raises(SalesClosed) as refused:
        till.sell(quote)

    assert refused.value.channel == "window"


def test_a_day_that_was_closed_is_not_sold(till: SaleStage) -> None:
    tomorrow = till.today + timedelta(days=1)
    quote = till.quote(tomorrow, adult=1)
    till.rewrite("UPDATE timeslot SET state = 'REMOVED', quota = 0 WHERE day = :day", day=tomorrow)

    with pytest.raises(SalesClosed) as refused:
        till.sell(quote)

    assert (refused.value.day, refused.value.ticket_type) == (tomorrow.isoformat(), None)


def test_without_a_shift_nothing_is_sold(till: SaleStage) -> None:
    till.rewrite("UPDATE shift SET state = 'CLOSED'")

    with pytest.raises(NoOpenShift):
        till.sell(till.quote(adult=1))


def test_an_open_shift_at_another_window_does_not_help(till: SaleStage) -> None:
    with pytest.raises(NoOpenShift):
        till.sell(
            till.quote(adult=1),
            token=till.token(station="W2"),
            sign=till.sign_of("W2"),
            login=OTHER_WINDOW,
        )


def test_a_key_of_another_station_signs_no_sale(till: SaleStage) -> None:
    with pytest.raises(KeyNotActive):
        till.sell(till.quote(adult=1), sign=till.sign_of("W2"))


@pytest.mark.parametrize("state", ["PENDING", "RETIRED", "REVOKED"])
def test_a_key_that_is_not_active_signs_no_sale(till: SaleStage, state: str) -> None:
    till.run("UPDATE signing_key SET state = :state", state=state)

    with pytest.raises(KeyNotActive):
        till.sell(till.quote(adult=1))


def test_a_training_key_signs_no_sale_in_live_operation(till: SaleStage) -> None:
    till.run("UPDATE site SET mode = 'live'")
    till.run("UPDATE signing_key SET purpose = 'training'")

    with pytest.raises(KeyNotActive):
        till.sell(till.quote(adult=1))


def test_a_live_key_signs_no_sale_in_training(till: SaleStage) -> None:
    till.run("UPDATE site SET mode = 'training'")

    with pytest.raises(KeyNotActive):
        till.sell(till.quote(adult=1))


def test_an_unknown_token_sells_nothing(till: SaleStage) -> None:
    with pytest.raises(NotSignedIn):
        till.sell(till.quote(adult=1), token=replace(till.staff, value="made up"))


def test_a_staff_member_without_the_right_sells_nothing(till: SaleStage) -> None:
    with pytest.raises(NotPermitted) as refused:
        till.sell(till.quote(adult=1), token=till.token(rights=("report",)))

    assert refused.value.right == "sell"


def test_a_gate_cannot_call_the_verb(till: SaleStage) -> None:
    with pytest.raises(DBAPIError) as denied:
        till.sell(till.quote(adult=1), login=GATE)

    assert sqlstate_of(denied.value) == "42501"


def test_a_login_that_is_no_window_sells_nothing(till: SaleStage) -> None:
    till.run("UPDATE station SET kind = 'office' WHERE code = '2'")

    with pytest.raises(NotThisStation):
        till.sell(till.quote(adult=1))


def test_an_empty_basket_is_refused(till: SaleStage) -> None:
    empty = till.quote()

    with pytest.raises(PriceChanged):
        till.sell(Quote(empty.basket, (), empty.total))


def test_an_order_of_another_window_is_not_answered_for(till: SaleStage) -> None:
    order_id = uuid7()
    till.sell(till.quote(adult=1), order_id=order_id)
    till.run("UPDATE sales_order SET station_id = (SELECT id FROM station WHERE code = 'W2')")

    with pytest.raises(DBAPIError) as refused:
        till.sell(till.quote(adult=1), order_id=order_id)

    assert sqlstate_of(refused.value) == "23505"


def test_nobody_sells_in_the_shift_of_somebody_else(till: SaleStage) -> None:
    other = till.token("1002")

    for sold_before in range(2):
        with pytest.raises(NoOpenShift):
            till.sell(till.quote(adult=1), token=other)
        assert till.sell(till.quote(adult=1)).number[-4:] == f"{sold_before + 1:04d}"
