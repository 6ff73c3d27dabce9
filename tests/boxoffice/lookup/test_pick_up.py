"""An order that was made on line is handed over at the window with few keys, once."""

from __future__ import annotations

from datetime import UTC, datetime

import psycopg
from PySide6.QtCore import Qt
from sqlalchemy.orm import sessionmaker

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.shown import Said, Stage
from boxoffice.sale.naming.entry import Entry
from shared.catalogue.sale_page import sale_page
from shared.database.engine import station_engine
from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.key_file import read_station_keys
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.sales.pickup import record_online_order
from shared.sales.pickup_keys import ShownBy, keys_of
from shared.sales.sale_document import Visitor
from shared.shifts.machine import start_machine
from shared.site.queries import this_station
from shared.tickets.key_file import read_key_file
from tests.boxoffice.lookup.conftest import ENTER, OrdersAtWork
from tests.conftest import ParkDatabase

PHONE, CODE = "13800130001", "482913"
NUMBER = "11010519491231002X"
WANG = PersonFacts("王小敏", PHONE, parse_number(DocumentKind.ID_CARD, NUMBER))


def order_on_line(park: ParkDatabase, adults: int) -> None:
    """Have the shop sell adults to a telephone, and to who has a document."""
    engine = station_engine(park.park.station_urls["E"], "shop")
    keys = read_station_keys(park.park.person_keys)
    with sessionmaker(engine).begin() as session:
        token, _ = start_machine(session, uuid7())
        today = this_station(session).business_date
        offers = {one.code: one for one in sale_page(session, "online", today)}
        line = BasketLine(offers["adult"].ticket_type_id, adults)
        basket = Basket((line,), today, "online", datetime.now(UTC))
        record_online_order(
            session,
            price_basket(basket, offers_by_type(offers.values())),
            sign=read_key_file(park.park.machine_key_files["E"]),
            token=token,
            order_id=uuid7(),
            tender="alipay",
            reference="2026112322001",
            keys=keys_of(keys, phone=PHONE, code=CODE),
            visitors=(Visitor(person_document(uuid7(), WANG, keys, findable=False)),),
        )
    engine.dispose()


def test_phone_and_code_print_the_whole_order_and_a_second_time_shows_where_it_went(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    order_on_line(park_of_its_own, 3)
    orders.press("f", control=True)
    orders.press(*f"{PHONE} 000000", ENTER)
    orders.wait_for(lambda shown: shown.said is Said.WRONG_CODE)
    assert orders.shown.found.tries_left == 4

    orders.press(*f"{PHONE} {CODE}", ENTER)
    orders.wait_for(lambda shown: shown.waits)
    orders.press(ENTER)
    orders.wait_papers(3)

    orders.wait_for(lambda shown: shown.stage is Stage.ORDER and not shown.waits)
    history = orders.shown.history
    assert history is not None
    collected = [one for one in history.events if one.what == "collected"]
    assert [(one.place.zh, one.who != "") for one in collected] == [("2 号窗口", True)]
    orders.press(ENTER)
    assert len(orders.printer.papers) == 3


def test_a_number_that_was_only_told_prints_after_a_look_at_the_document(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    order_on_line(park_of_its_own, 2)
    key = orders.office.ways.screens.side.orders.view.primary
    orders.press("f", control=True)
    orders.press(*NUMBER, ENTER)
    orders.wait_for(lambda shown: shown.waits and not shown.busy)

    orders.press(ENTER)
    assert (orders.said(), key.text()) == ("请看证件原件：王*敏 ****002X", "看过证件，打印 2 张")
    orders.press(Qt.Key.Key_Escape)
    assert key.text() == "打印 2 张"
    assert len(orders.printer.papers) == 0
    orders.press(ENTER, ENTER)
    orders.wait_papers(2)

    with psycopg.connect(park_of_its_own.admin_url) as root:
        told = root.execute("SELECT detail->>'shown' FROM app.audit_log"
                            " WHERE action = 'collect_order'").fetchall()  # fmt: skip
    assert told == [("seen",)]


def test_a_card_on_the_reader_shows_what_is_needed(
    orders: OrdersAtWork, park_of_its_own: ParkDatabase
) -> None:
    order_on_line(park_of_its_own, 1)
    orders.press("f", control=True)
    look_up = orders.office.ways.screens.side.orders.presenter
    look_up.press(Press(Act.CARD, entry=Entry(name="王小敏", number=NUMBER)))
    orders.wait_for(lambda shown: shown.waits and not shown.busy)

    assert orders.shown.found.shown_by is ShownBy.CARD
    orders.press(ENTER)
    orders.wait_papers(1)
