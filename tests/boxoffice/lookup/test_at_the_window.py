"""Orders at the real window: real database, driver and keys; a refund is a scan and 3 keys."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from boxoffice.lookup.shown import LookUpShown, Stage
from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.sales.approvals import decide_refunds, refund_requests
from shared.sales.run_closure import run_closures
from shared.site.sign_in import sign_in
from tests.boxoffice.lookup.conftest import OrdersAtWork
from tests.conftest import ParkDatabase

ENTER, ESC, F6, F7 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F6, Qt.Key.Key_F7


def refunds(park: ParkDatabase) -> list[tuple[str, int, str]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute(
            "SELECT kind::text, amount, reason FROM app.refund ORDER BY id"
        ).fetchall()


def test_an_unused_ticket_is_refunded_by_scan_and_three_keys(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    code = orders.sell("1")[0]

    orders.scan(code)
    orders.wait_stage(Stage.ORDER)
    orders.press(F7)
    orders.press("1", ENTER)
    orders.wait_for(lambda shown: shown.done is not None)

    assert refunds(park_of_its_own) == [("refund", 12_000, "plans")]
    orders.wait_papers(2)
    slip = " ".join(orders.printer.papers[1].lines)
    assert "退票凭条" in slip
    assert "120.00" in slip
    assert orders.said().endswith("已退 120.00")


def test_the_last_sale_is_void_and_its_number_finds_what_happened(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    orders.sell("2")

    orders.press("F", control=True)
    orders.wait_screen("LookUpView")
    orders.press("1", ENTER)
    orders.wait_stage(Stage.ORDER)
    orders.press(F6)
    orders.press("2", ENTER)
    orders.wait_for(lambda shown: shown.done is not None)

    assert refunds(park_of_its_own) == [("void", 24_000, "wrong")]
    history = orders.shown.history
    assert history is not None
    assert [event.what for event in history.events].count("void") == 2


def test_the_newest_ticket_is_printed_again_by_two_keys(orders: OrdersAtWork) -> None:
    old = orders.sell("1")[0]

    orders.press("P", control=True)
    orders.press(ENTER)
    orders.wait_papers(2)

    again = [text for paper in orders.printer.papers for text in paper.codes]
    assert again[0] == old
    assert again[1] != old


def test_escape_goes_back_to_the_basket_as_it_was(orders: OrdersAtWork) -> None:
    orders.press("3", Qt.Key.Key_F1)
    orders.press("F", control=True)
    orders.wait_screen("LookUpView")

    orders.press(ESC)

    orders.wait_screen("SaleView")
    quote = orders.office.ways.screens.sale_view.shown.quote
    assert quote is not None
    assert quote.tickets == 3


def test_what_nobody_has_bought_is_said_below_the_field(orders: OrdersAtWork) -> None:
    orders.press("F", control=True)
    orders.wait_screen("LookUpView")

    orders.press(*"9999", ENTER)
    orders.wait_for(lambda shown: not shown.busy and shown.answers > 1)

    assert orders.shown == LookUpShown(
        typed="9999", said=orders.shown.said, answers=orders.shown.answers
    )
    assert orders.shown.said == "nobody"


def test_a_used_ticket_comes_back_only_after_a_supervisor_has_signed(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    code = orders.sell("1")[0]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute(
            "UPDATE app.entitlement SET uses_left = 0, first_used_at = clock_timestamp(),"
            " last_used_at = clock_timestamp()"
        )
    orders.scan(code)
    orders.wait_stage(Stage.ORDER)

    orders.press(F7)
    orders.wait_for(lambda shown: shown.plan is not None)
    assert "已使用" in orders.said()
    orders.press(Qt.Key.Key_F8, "4", ENTER)
    orders.wait_for(lambda shown: shown.signing and not shown.busy)
    orders.press_quickly(*"1002", ENTER, *"135790", ENTER)
    orders.wait_for(lambda shown: shown.done is not None)

    assert refunds(park_of_its_own) == [("refund", 12_000, "illness")]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        signed = root.execute(
            "SELECT s.number FROM app.refund AS r JOIN app.staff AS s ON s.id = r.approver_id"
        ).fetchone()
    assert signed == ("1002",)


def test_what_no_bill_tells_of_is_warned_about_and_goes_back_after_a_signature(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    code = orders.sell("1")[0]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute(
            "UPDATE app.payment SET tender = 'static_code', state = 'LOST', reference = '123456'"
        )
    orders.scan(code)
    orders.wait_stage(Stage.ORDER)

    orders.press(F7)
    orders.wait_for(lambda shown: shown.plan is not None)
    warned = orders.told()
    orders.press("1", ENTER)
    orders.wait_for(lambda shown: shown.signing and not shown.busy)
    orders.press_quickly(*"1002", ENTER, *"135790", ENTER)
    orders.wait_for(lambda shown: shown.done is not None)

    assert warned == "财务账单上没有这笔静态码收款"
    with psycopg.connect(park_of_its_own.admin_url) as root:
        signed = root.execute(
            "SELECT s.number, b.tender::text, b.state::text FROM app.refund AS r"
            " JOIN app.staff AS s ON s.id = r.approver_id"
            " JOIN app.payback AS b ON b.refund_id = r.id"
        ).fetchone()
    assert signed == ("1002", "static_code", "WAITING")


def test_a_ticket_is_changed_for_another_day_and_comes_out_anew(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("DELETE FROM app.fee_step")
    code = orders.sell("1")[0]
    orders.scan(code)
    orders.wait_stage(Stage.ORDER)

    orders.press("E", control=True)
    orders.wait_for(lambda shown: shown.change is not None and not shown.busy)
    orders.press(Qt.Key.Key_Down, ENTER)
    orders.wait_for(lambda shown: shown.changed is not None)
    orders.wait_papers(2)

    new = orders.printer.papers[1].codes[0]
    assert new != code
    with psycopg.connect(park_of_its_own.admin_url) as root:
        states = root.execute(
            "SELECT state::text, visit_day - app.business_date(clock_timestamp())"
            " FROM app.ticket ORDER BY id"
        ).fetchall()
    assert states == [("RESCHEDULED", 0), ("ISSUED", 2)]


def test_past_the_limit_of_changes_a_supervisor_signs_and_the_cashier_stays_signed_in(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("DELETE FROM app.fee_step")
        root.execute("UPDATE app.ticket_terms SET changes = 0")
    orders.scan(orders.sell("1")[0])
    orders.wait_stage(Stage.ORDER)

    orders.press("E", control=True)
    orders.wait_for(lambda shown: shown.may_allow and not shown.busy)
    orders.press(Qt.Key.Key_F8)
    orders.wait_for(lambda shown: shown.change is not None and not shown.busy)
    orders.press(Qt.Key.Key_Down, ENTER)
    orders.wait_for(lambda shown: shown.signing)
    orders.press_quickly(*"1002", ENTER, *"135790", ENTER)
    orders.wait_for(lambda shown: shown.changed is not None)

    with psycopg.connect(park_of_its_own.admin_url) as root:
        names = root.execute(
            "SELECT s.number, a.number FROM app.refund AS r JOIN app.staff AS s ON"
            " s.id = r.staff_id JOIN app.staff AS a ON a.id = r.approver_id"
        ).fetchall()
    assert names == [("1001", "1002")]


def test_a_large_refund_waits_until_a_supervisor_has_approved_it_in_the_list(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.site SET refund_limit = 10000")
    code = orders.sell("1")[0]
    orders.scan(code)
    orders.wait_stage(Stage.ORDER)
    orders.press(F7, "3")
    orders.press(ENTER)
    orders.wait_for(lambda shown: not shown.busy and "须经批准" in orders.said())
    orders.press(Qt.Key.Key_F5)
    orders.wait_for(lambda shown: not shown.busy and "已送批" in orders.said())

    approve_elsewhere(park_of_its_own)

    orders.scan(code)
    orders.wait_stage(Stage.ORDER)
    orders.press(F7, ENTER)
    orders.wait_for(lambda shown: shown.done is not None)

    assert refunds(park_of_its_own) == [("refund", 12_000, "weather")]


def approve_elsewhere(park: ParkDatabase) -> None:
    """A supervisor approves all that waits, at another window."""
    engine = station_engine(park.park.station_urls["W2"], "test", connections=1)
    try:
        with Session(engine) as session, session.begin():
            supervisor = sign_in(session, "1002", "135790")
        with Session(engine) as session, session.begin():
            waiting = [one.id for one in refund_requests(session, supervisor)]
            decide_refunds(session, waiting, supervisor)
    finally:
        engine.dispose()


def test_thirty_are_approved_by_one_signature_at_the_window_of_a_cashier(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    orders.sell("3")
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute(
            "INSERT INTO app.refund_request (id, order_id, state, tickets, amount, reason,"
            " station_id, asked_by, asked_at) SELECT gen_random_uuid(), o.id, 'ASKED',"
            " ARRAY[k.id], 12000, 'plans', o.station_id, s.id, clock_timestamp()"
            " FROM app.sales_order AS o JOIN app.ticket AS k ON k.order_id = o.id"
            " CROSS JOIN generate_series(1, 10) JOIN app.staff AS s ON s.number = '1001'"
        )

    orders.press("F", control=True)
    orders.wait_screen("LookUpView")
    orders.press(Qt.Key.Key_F5)
    orders.wait_for(lambda shown: len(shown.ticked) == 30)
    orders.press(ENTER)
    orders.wait_for(lambda shown: shown.signing)
    orders.press_quickly(*"1002", ENTER, *"135790", ENTER)
    orders.wait_for(lambda shown: not shown.requests and not shown.signing)

    assert orders.said() == "已批准 30 笔"
    with psycopg.connect(park_of_its_own.admin_url) as root:
        states = root.execute(
            "SELECT s.number, r.state::text, count(*) FROM app.refund_request AS r"
            " JOIN app.staff AS s ON s.id = r.decided_by GROUP BY 1, 2"
        ).fetchall()
        told = root.execute(
            "SELECT count(*) FROM app.audit_log WHERE action = 'approve_refund'"
        ).fetchone()
    assert states == [("1002", "APPROVED", 30)]
    assert told == (30,)


def close_the_day(park: ParkDatabase) -> None:
    """Have all tickets that were sold given back, as after a closure that was approved."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute(
            "WITH closed AS (INSERT INTO app.closure (id, state, day, timeslots, ticket_types,"
            " zones, reason, tickets, amount, station_id, asked_by, asked_at, decided_by,"
            " decided_at) SELECT %s, 'RUNNING', current_date, '{}', '{}', '{}', 'weather', 1, 1,"
            " (SELECT min(id) FROM app.station WHERE kind = 'office'), 1, now(), 2, now()"
            " RETURNING id) INSERT INTO app.closure_ticket (closure_id, ticket_id, order_id)"
            " SELECT closed.id, k.id, k.order_id FROM closed, app.ticket AS k",
            (uuid7(),),
        )
    engine = station_engine(park.server_url, "closure")
    with Session(engine) as session:
        while run_closures(session):
            pass
    engine.dispose()


def test_cash_of_a_closed_day_is_handed_out_by_a_scan_and_two_keys(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    code = orders.sell("1")[0]
    close_the_day(park_of_its_own)

    orders.scan(code)
    orders.wait_stage(Stage.ORDER)
    orders.press(F7, ENTER)
    orders.wait_papers(2)

    assert orders.said() == "已付退款 120.00"
    with psycopg.connect(park_of_its_own.admin_url) as root:
        paid = root.execute("SELECT sum(amount) FROM app.payment").fetchone()
    assert paid == (0,)
