"""A kiosk signs itself in, runs its own shift without cash, and can do little else."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import CASH, TypedTender
from shared.pricing.rules import Quote
from shared.sales.held_orders import complete_order, hold_order
from shared.shifts.machine import (
    MachineState,
    NotForMachines,
    close_machine,
    note_machine,
    start_machine,
    troubled_machines,
)
from shared.shifts.open_shift import CurrentShift
from shared.shifts.slips import last_z, slips_owed
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.sales.made_elsewhere import KIOSK
from tests.shared.stage import WINDOW, SaleStage


def start(till: SaleStage, login: str = KIOSK) -> tuple[StaffToken, CurrentShift]:
    with till.acting(login) as session:
        return start_machine(session, uuid7())


def kiosk_quote(till: SaleStage, **quantities: int) -> Quote:
    return till.quote(**quantities)


def test_a_machine_that_starts_has_a_shift_without_float(till: SaleStage) -> None:
    token, shift = start(till)

    assert (shift.number, shift.float_amount, shift.staff_id) == (1, Money(0), token.staff_id)
    assert shift.business_date == till.today
    assert start(till)[1] == shift


def test_nobody_can_sign_in_as_the_machine(till: SaleStage) -> None:
    token, _ = start(till)

    active = till.value("SELECT active FROM staff WHERE id = :id", id=token.staff_id)

    assert (active, token.rights) == (False, frozenset({"sell"}))


def test_a_window_is_no_machine(till: SaleStage) -> None:
    with pytest.raises(DBAPIError, match="permission denied"):
        start(till, WINDOW)


def test_a_shift_of_yesterday_ends_by_itself_with_its_z(till: SaleStage) -> None:
    _, shift = start(till)
    till.rewrite("UPDATE shift SET business_date = business_date - 1 WHERE id = :id", id=shift.id)

    _, fresh = start(till)

    assert (fresh.number, fresh.business_date) == (2, till.today)
    ended = "SELECT s.state, z.number, z.counted, z.expected FROM shift AS s JOIN z_report AS z"
    assert till.run(f"{ended} ON z.shift_id = s.id WHERE s.id = :id", id=shift.id) == [
        ("CLOSED", 1, 0, 0)
    ]


def test_a_supervisor_ends_the_shift_of_a_kiosk_by_hand(till: SaleStage) -> None:
    _, shift = start(till)
    boss, next_id = till.token("1002", "K1", ("authorise",)), uuid7()

    with till.acting(KIOSK) as session:
        fresh = close_machine(session, shift.id, next_id, boss)
        again = close_machine(session, shift.id, next_id, boss)

    assert (fresh.id, fresh.number, again) == (next_id, 2, fresh)
    assert till.value("SELECT state FROM shift WHERE id = :id", id=shift.id) == "REVIEWED"


def test_a_cashier_does_not_end_the_shift_of_a_kiosk(till: SaleStage) -> None:
    _, shift = start(till)
    cashier = till.token(station="K1")

    with pytest.raises(NotPermitted), till.acting(KIOSK) as session:
        close_machine(session, shift.id, uuid7(), cashier)


def test_a_kiosk_takes_no_cash(till: SaleStage) -> None:
    token, _ = start(till)
    quote, order_id = kiosk_quote(till, adult=1), uuid7()
    cash = TypedTender(CASH, quote.total, quote.total)
    with till.acting(KIOSK) as session:
        hold_order(session, quote, sign=till.sign_of("K1"), token=token, order_id=order_id)

    with pytest.raises(NotForMachines), till.acting(KIOSK) as session:
        complete_order(session, order_id, [cash], sign=till.sign_of("K1"), token=token)


def test_a_kiosk_sells_what_costs_nothing(till: SaleStage) -> None:
    token, shift = start(till)
    quote, order_id = kiosk_quote(till, free=1), uuid7()
    nothing = TypedTender(CASH, Money(0), Money(0))
    with till.acting(KIOSK) as session:
        hold_order(session, quote, sign=till.sign_of("K1"), token=token, order_id=order_id)
        receipt = complete_order(session, order_id, [nothing], sign=till.sign_of("K1"), token=token)

    sold = (
        "SELECT o.shift_id, c.code FROM sales_order AS o JOIN channel AS c ON c.id = o.channel_id"
    )
    assert till.run(f"{sold} WHERE o.id = :id", id=receipt.order_id) == [(shift.id, "kiosk")]


@pytest.mark.parametrize(
    "verb",
    ["record_sale", "record_refund", "find_orders", "reprint_ticket", "open_drawer", "authorise"],
)
def test_a_kiosk_can_do_nothing_else(till: SaleStage, verb: str) -> None:
    token, _ = start(till)

    with pytest.raises(DBAPIError, match="permission denied"), till.acting(KIOSK) as session:
        record(session, verb, {}, token.value)


@pytest.mark.parametrize(
    "table", ["payment", "shift", "slip", "sales_order", "held_place", "person", "posting"]
)
def test_a_kiosk_reads_nothing_of_what_others_take(till: SaleStage, table: str) -> None:
    with pytest.raises(DBAPIError, match="permission denied"), till.acting(KIOSK):
        till.run(f"SELECT 1 FROM app.{table}")


def test_slips_are_those_of_the_station_that_asks(till: SaleStage) -> None:
    _, shift = start(till)
    boss = till.token("1002", "K1", ("authorise",))
    with till.acting(KIOSK) as session:
        close_machine(session, shift.id, uuid7(), boss)

        own = last_z(session)

    with till.acting(WINDOW) as session:
        others = {one.id for one in slips_owed(session)}
    assert own is not None
    assert own.id not in others


def test_a_kiosk_without_paper_is_told_to_the_windows(till: SaleStage) -> None:
    till.run("DELETE FROM machine_notice")
    with till.acting(KIOSK) as session:
        note_machine(session, MachineState.PAPER_LOW)

    with till.acting(WINDOW) as session:
        troubled = troubled_machines(session)

    assert [(one.station.zh, one.state) for one in troubled] == [("1 号自助机", "PAPER_LOW")]
    with till.acting(KIOSK) as session:
        note_machine(session, MachineState.OK)
    with till.acting(WINDOW) as session:
        assert troubled_machines(session) == ()


def test_a_kiosk_that_gives_no_sign_of_life_is_told_too(till: SaleStage) -> None:
    till.run("DELETE FROM machine_notice")
    with till.acting(KIOSK) as session:
        note_machine(session, MachineState.OK)
    till.run("UPDATE machine_notice SET seen_at = seen_at - interval '3 minutes'")

    with till.acting(WINDOW) as session:
        assert [one.state for one in troubled_machines(session)] == ["GONE"]
