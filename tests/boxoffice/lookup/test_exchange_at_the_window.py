"""Exchange and upgrade at the real window: keys, the card on the reader, what the drawer holds."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt

from boxoffice.lookup.shown import Stage
from boxoffice.sale.naming.entry import Entry
from shared.identity.document_number import DocumentKind
from tests.boxoffice.lookup.conftest import OrdersAtWork
from tests.conftest import ParkDatabase

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
F3, F11 = Qt.Key.Key_F3, Qt.Key.Key_F11
LI = Entry("李明", DocumentKind.ID_CARD, "11010519491231002X")


def takings(park: ParkDatabase) -> list[tuple[str, int]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute(
            "SELECT tender::text, sum(amount)::integer FROM app.payment GROUP BY 1 ORDER BY 1"
        ).fetchall()


def choose(orders: OrdersAtWork, code: str) -> None:
    """Move to a type with the arrow."""
    options = orders.shown.change.options if orders.shown.change else ()
    place = [one.offer.code for one in options].index(code)
    orders.press(*[DOWN] * place)
    assert orders.shown.option == place


def exchange(orders: OrdersAtWork, code: str) -> None:
    orders.scan(orders.sell("1")[0])
    orders.wait_stage(Stage.ORDER)
    orders.press(F3)
    orders.wait_for(lambda shown: shown.change is not None)
    choose(orders, code)


def test_a_cheaper_type_is_had_by_f3_and_enter(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:  # the same at any hour of the day
        root.execute("SET session_replication_role = replica")
        root.execute("DELETE FROM app.fee_step WHERE action = 'change'")
    exchange(orders, "concession")

    orders.press(ENTER)
    orders.wait_for(lambda shown: shown.changed is not None)

    assert takings(park_of_its_own) == [("cash", 6_000)]
    assert orders.told() == "已换票，旧票立即失效"
    orders.wait_papers(2)


def test_a_ticket_becomes_a_pass_for_whom_the_card_names(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    exchange(orders, "annual")

    orders.press(ENTER)
    assert orders.shown.stage is Stage.NAMING
    orders.office.ways.screens.side.orders.card(LI)
    assert orders.shown.stage is Stage.CHANGE
    assert orders.said() == "已登记 李*"
    orders.press(F11, *"4321", ENTER)
    orders.wait_for(lambda shown: shown.changed is not None)

    assert takings(park_of_its_own) == [("card", 17_800), ("cash", 12_000)]
    assert orders.told() == "已升级年卡，旧票立即失效"
    orders.office.ways.screens.side.orders.card(LI)
    orders.wait_stage(Stage.ORDER)
    ticket = orders.shown.ticket
    assert ticket is not None
    assert ticket.a_pass
    assert "11010519491231002X" not in orders.office.ways.screens.side.orders.view.field.text()


def test_a_wrong_number_names_nobody_and_escape_goes_back(orders: OrdersAtWork) -> None:
    exchange(orders, "annual")
    orders.press(ENTER)

    orders.press("L", "i", ENTER, *"110105194912310021", ENTER)

    assert orders.shown.stage is Stage.NAMING
    assert orders.said() == "证件号有误"
    orders.press(ESC)
    assert orders.shown.stage is Stage.CHANGE
    orders.press(ESC)
    assert orders.shown.stage is Stage.ORDER
