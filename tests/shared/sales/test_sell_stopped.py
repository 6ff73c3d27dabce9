"""A stop holds for every way of selling, at once, and for nothing that was begun before it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.stops import SalesStopped, StopScope, lift_stop, set_stop
from shared.kernel.ids import uuid7
from shared.payments.rules import TypedTender
from shared.sales.held_orders import complete_order, hold_order
from shared.site.sign_in import StaffToken
from tests.shared.sales.made_elsewhere import order_on_line, shop_quote
from tests.shared.stage import WINDOW, SaleStage

OFFICE = "office_o"


def chief(till: SaleStage) -> StaffToken:
    return till.token("1002", "O", ("authorise",))


def stop(
    till: SaleStage, day: date | None = None, area: int = PARK, slot: int | None = None
) -> UUID:
    stop_id, token = uuid7(), chief(till)
    with till.acting(OFFICE) as session:
        set_stop(session, stop_id, StopScope(day or till.today, area, slot), LaneMode.OPEN,
                 "人太多", token=token)  # fmt: skip
    return stop_id


def zone(till: SaleStage, code: str) -> int:
    found: int = till.value("SELECT id FROM zone WHERE code = :c", c=code)
    return found


def refused(till: SaleStage, **quantities: int) -> SalesStopped:
    with pytest.raises(SalesStopped) as found:
        till.sell(till.quote(**quantities))
    return found.value


def test_a_stop_of_the_day_refuses_the_very_next_sale_and_says_why(till: SaleStage) -> None:
    till.sell(till.quote(adult=2))
    stop(till)

    why = refused(till, adult=2)

    assert (why.day, why.zone, why.timeslot) == (till.today.isoformat(), None, None)
    assert till.value("SELECT count(*) FROM sales_order") == 1


def test_a_line_judged_for_the_first_time_under_the_stop_is_refused_as_well(
    till: SaleStage,
) -> None:
    stop(till)

    why = refused(till, concession=3)

    assert (why.day, why.zone, why.timeslot) == (till.today.isoformat(), None, None)
    assert till.value("SELECT count(*) FROM sales_order") == 0


def test_other_days_are_sold_on(till: SaleStage) -> None:
    stop(till)

    receipt = till.sell(till.quote(till.today + timedelta(days=1), adult=1))

    assert len(receipt.tickets) == 1


def test_a_lifted_stop_lets_sell_again(till: SaleStage) -> None:
    stop_id = stop(till)
    refused(till, adult=1)

    token = chief(till)
    with till.acting(OFFICE) as session:
        lift_stop(session, stop_id, "已疏散", token=token)

    assert till.sell(till.quote(adult=1)).total
    assert till.value("SELECT count(*) FROM judged_line WHERE by_hour") == 0


def test_a_stop_of_a_zone_refuses_what_opens_it_and_nothing_else(till: SaleStage) -> None:
    stop(till, area=zone(till, "glass"))

    assert refused(till, glass=1).zone == zone(till, "glass")
    assert till.sell(till.quote(adult=1)).total


def test_a_stop_of_a_slot_refuses_what_is_sold_for_it(till: SaleStage) -> None:
    slot = till.value(
        "SELECT t.id FROM timeslot AS t JOIN timeslot_series AS s ON s.id = t.series_id"
        " WHERE s.code = 'site' AND t.day = :day",
        day=till.today,
    )
    stop(till, slot=slot)

    assert refused(till, adult=1).timeslot == slot


def test_a_stop_of_the_first_zone_is_one_of_the_day(till: SaleStage) -> None:
    stop(till, area=zone(till, "site"))

    assert refused(till, adult=1).zone is None


def test_an_order_is_not_held_for_a_day_that_is_stopped(till: SaleStage) -> None:
    stop(till)

    with pytest.raises(SalesStopped), till.acting(WINDOW) as session:
        hold_order(session, till.quote(adult=1), sign=till.sign, token=till.staff,
                   order_id=uuid7())  # fmt: skip
    assert till.value("SELECT count(*) FROM held_order") == 0


def test_an_order_held_before_the_stop_is_paid_and_completed(till: SaleStage) -> None:
    order_id, quote = uuid7(), till.quote(adult=1)
    with till.acting(WINDOW) as session:
        hold_order(session, quote, sign=till.sign, token=till.staff, order_id=order_id)
    stop(till)
    tenders = [TypedTender("cash", quote.total, quote.total)]

    with till.acting(WINDOW) as session:
        receipt = complete_order(session, order_id, tenders, sign=till.sign, token=till.staff)

    assert len(receipt.tickets) == 1


def test_an_order_made_elsewhere_after_the_stop_is_refused_as_sold_out(till: SaleStage) -> None:
    quote = shop_quote(till, adult=2)
    stop(till)

    with pytest.raises(SalesStopped):
        order_on_line(till, quote)

    assert till.value("SELECT count(*) FROM sales_order") == 0
