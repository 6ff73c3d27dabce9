"""A visitor at the real kiosk: real database, server process and bytes; invented money."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import sessionmaker

from boxoffice.kiosk.acts import Act
from boxoffice.kiosk.shown import LeftForWindow, Page, Rest, Said
from server.simulated.company import SimulatedCompany
from shared.catalogue.sale_page import sale_page
from shared.database.engine import station_engine
from shared.devices.id_card.simulated.cards import resident_card
from shared.devices.printer.simulated.condition import PaperLevel
from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.identity.key_file import read_station_keys
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from shared.sales.pickup import collect_order, find_pickups, record_online_order
from shared.sales.pickup_keys import keys_of, new_qr, read_proof
from shared.sales.sale_document import Visitor
from shared.shifts.machine import start_machine
from shared.site.queries import this_station
from shared.tickets.key_file import read_key_file
from tests.conftest import ParkDatabase, copy_of
from tests.journeys.at_the_kiosk import AtTheKiosk, at_the_kiosk
from tests.server.running import RunningServer
from tests.till import Till

GLAD, DECLINED = "134650111122223300", "134650111122223301"
PHONE, CODE = "13800130001", "482913"
NUMBER = "11010519491231002X"


@dataclass
class Site:
    """A park whose server charges."""

    park: ParkDatabase
    company: SimulatedCompany


@pytest.fixture(scope="module")
def site(pristine_park: ParkDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with ExitStack() as stack:
        park = stack.enter_context(copy_of(pristine_park))
        company = stack.enter_context(closing(SimulatedCompany()))
        station = tmp_path_factory.mktemp("server") / "server.toml"
        station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
        server = RunningServer.start(park.server_url, "--station", str(station))
        stack.callback(server.close)
        server.wait_for_line("the worker takes jobs", seconds=60)
        yield Site(park, company)


@pytest.fixture
def kiosk(qtbot: QtBot, qapp: QApplication, site: Site, compiled: Path) -> Iterator[AtTheKiosk]:
    with at_the_kiosk(qtbot, qapp, site.park, compiled) as kiosk:
        kiosk.wait_for(Page.HOME)
        yield kiosk


def order_on_line(site: Site, quantity: int = 2) -> str:
    """Have the shop sell to somebody with a document and a phone; gives the text of the QR."""
    park, qr = site.park, new_qr()
    keys = read_station_keys(park.park.person_keys)
    engine = station_engine(park.park.station_urls["E"], "shop")
    document = parse_number(DocumentKind.ID_CARD, NUMBER)
    contact = person_document(
        uuid7(), PersonFacts("王小敏", phone=PHONE, document=document), keys, findable=False
    )
    with sessionmaker(engine).begin() as session:
        token, _ = start_machine(session, uuid7())
        today = this_station(session).business_date
        offers = {one.code: one for one in sale_page(session, "online", today)}
        line = BasketLine(offers["adult"].ticket_type_id, quantity)
        basket = Basket((line,), today, "online", datetime.now(UTC))
        record_online_order(
            session,
            price_basket(basket, offers_by_type(offers.values())),
            sign=read_key_file(park.park.machine_key_files["E"]),
            token=token,
            order_id=uuid7(),
            tender="wechat",
            reference="4200001",
            keys=(*keys_of(keys, qr=qr), *keys_of(keys, phone=PHONE, code=CODE))
            if quantity == 1
            else keys_of(keys, qr=qr),
            visitors=(Visitor(contact),),
        )
    engine.dispose()
    return qr


def test_two_adults_are_bought_with_the_code_on_a_telephone(kiosk: AtTheKiosk, site: Site) -> None:
    kiosk.choose("adult", 2)
    kiosk.wait_for(Page.PAY)
    kiosk.scan(DECLINED)
    kiosk.wait(lambda: kiosk.shown.said is Said.PAY_FAILED)

    kiosk.scan(GLAD)
    kiosk.wait_for(Page.DONE)

    assert len(kiosk.printer.papers) == 2
    assert kiosk.value("count(*) FROM app.sales_order AS o JOIN app.channel AS c"
                       " ON c.id = o.channel_id WHERE c.code = 'kiosk'") == 1  # fmt: skip
    assert kiosk.value("count(*) FROM app.print_job WHERE state <> 'PRINTED'") == 0
    kiosk.touch(Act.HOME)
    kiosk.wait_for(Page.HOME)
    engine = station_engine(site.park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()


def printed_at_window(site: Site, left: LeftForWindow, shown: str) -> list[str]:
    """Take over at a window what a kiosk has left, by what its page shows; numbers of orders."""
    assert (len(left.code), left.qr[:4]) == (12, "SMQ1")
    engine = station_engine(site.park.window_url, "window")
    till = Till.open(sessionmaker(engine), site.park.key_file)
    proof = read_proof(shown, read_station_keys(site.park.park.person_keys))
    assert proof is not None
    with till.sessions.begin() as session:
        waiting = find_pickups(session, proof, till.token).orders[0]
        tickets = collect_order(session, uuid7(), waiting, proof, sign=till.sign, token=till.token)
    engine.dispose()
    return [one.number.rpartition("-")[0] for one in tickets]


def paper_again(kiosk: AtTheKiosk) -> None:
    """Leave the page of the code, see the kiosk rest, and put in a new roll."""
    kiosk.touch(Act.HOME)
    kiosk.wait_for(Page.RESTING)
    assert kiosk.shown.rest is Rest.PAPER
    noted = "count(*) FROM app.machine_notice WHERE state = 'PAPER_OUT'"
    kiosk.wait(lambda: kiosk.value(noted) == 1)
    kiosk.printer.set_paper(PaperLevel.OK)
    kiosk.kiosk.readiness.look()
    kiosk.wait_for(Page.HOME)


def test_where_the_paper_ends_the_window_prints_the_rest(kiosk: AtTheKiosk, site: Site) -> None:
    kiosk.choose("adult", 3)
    kiosk.wait_for(Page.PAY)
    kiosk.printer.limit_paper(200)

    kiosk.scan(GLAD)
    kiosk.wait_for(Page.PAPER_FAILED)

    left = kiosk.shown.left
    assert left is not None
    assert len(kiosk.printer.papers) + left.missing == 3
    assert printed_at_window(site, left, left.qr) == [left.number] * left.missing
    paper_again(kiosk)


def test_where_the_paper_ends_at_a_pick_up_the_window_prints_the_rest(
    kiosk: AtTheKiosk, site: Site
) -> None:
    qr = order_on_line(site, 3)
    kiosk.printer.limit_paper(200)
    kiosk.scan(qr)
    kiosk.wait_for(Page.ORDERS)
    kiosk.touch(Act.TAKE, 0)
    kiosk.wait_for(Page.PAPER_FAILED)

    left = kiosk.shown.left
    assert left is not None
    assert len(kiosk.printer.papers) + left.missing == 3
    assert printed_at_window(site, left, left.code) == [left.number] * left.missing
    paper_again(kiosk)


def show(kiosk: AtTheKiosk, way: str, qr: str) -> None:
    """Prove at the kiosk that an order is one's own."""
    match way:
        case "qr":
            kiosk.scan(qr)
        case "phone":
            kiosk.touch(Act.PICK_UP)
            kiosk.touch(Act.TYPE_PHONE)
            kiosk.type(PHONE + CODE)
            kiosk.touch(Act.NEXT)
        case "card":
            kiosk.reader.lay(resident_card("王小敏", NUMBER, "19491231"))
        case "number":
            kiosk.touch(Act.PICK_UP)
            kiosk.touch(Act.TYPE_ID)
            kiosk.type(NUMBER)
            kiosk.touch(Act.NEXT)
            kiosk.wait_for(Page.PHONE_END)
            kiosk.type("0002")
            kiosk.touch(Act.NEXT)
            kiosk.wait(lambda: kiosk.shown.said is Said.WRONG_END)
            assert (kiosk.shown.facts, kiosk.shown.typed) == (("4",), NUMBER)
            kiosk.type(PHONE[-4:])
            kiosk.touch(Act.NEXT)


@pytest.mark.parametrize("way", ["qr", "phone", "card", "number"])
def test_an_order_made_on_line_is_picked_up_once(kiosk: AtTheKiosk, site: Site, way: str) -> None:
    site_orders = {"qr": 2, "phone": 1, "card": 2, "number": 2}
    qr = order_on_line(site, site_orders[way])
    before = len(kiosk.printer.papers)

    show(kiosk, way, qr)
    kiosk.wait_for(Page.ORDERS)
    place = next(at for at, one in enumerate(kiosk.shown.orders) if one.to_print)
    kiosk.touch(Act.TAKE, place)
    kiosk.wait_for(Page.DONE)

    assert len(kiosk.printer.papers) - before == site_orders[way]
    kiosk.touch(Act.HOME)
    kiosk.scan(qr)
    kiosk.wait_for(Page.ORDERS)
    again = kiosk.shown.orders[0]
    assert (again.to_print, again.collected_where is not None) == ((), True)


def test_a_scanner_on_a_line_of_its_own_reads_what_its_wire_brings(
    kiosk: AtTheKiosk, site: Site
) -> None:
    """In pieces, after noise, glued to another code, and again once the cable is back."""
    qr, scanner = order_on_line(site), kiosk.scanner
    assert scanner.wait_until_connected(5)

    scanner.send_bytes(b"\xff\x00?\r")
    scanner.present(qr, fragment_bytes=5)
    kiosk.wait_for(Page.ORDERS)
    kiosk.touch(Act.BACK)
    kiosk.touch(Act.HOME)
    scanner.vanish().result()
    scanner.come_back().result()
    kiosk.wait(lambda: scanner.wait_until_connected(0))
    kiosk.choose("adult", 1)
    kiosk.wait_for(Page.PAY)
    scanner.present(DECLINED, DECLINED)
    kiosk.wait(lambda: kiosk.shown.said is Said.PAY_FAILED)

    assert kiosk.value("count(*) FROM app.charge WHERE state = 'FAILED' AND order_id ="
                       " (SELECT max(order_id::text)::uuid FROM app.charge)") == 1  # fmt: skip


def test_nothing_of_a_visitor_is_left_when_nobody_touches_the_kiosk(kiosk: AtTheKiosk) -> None:
    """Neither on the screen nor in memory: of what was typed no object holds the number."""
    front = kiosk.kiosk.window.grab().toImage()
    kiosk.touch(Act.PICK_UP)
    kiosk.touch(Act.TYPE_ID)
    number = f"3405241980010{1234}"
    number += check_digit(number)
    kiosk.type(number)
    assert kiosk.shown.typed == number

    kiosk.kiosk.presenter.gone()
    kiosk.wait_for(Page.HOME)

    assert holders(number, "number") == []
    assert kiosk.kiosk.window.grab().toImage() == front
    assert not any(number[:12] in words.replace(" ", "") for words in kiosk.kiosk.window.said)


def holders(text: str, *own: str) -> list[type]:
    """Find what still holds a text, besides the locals of the test."""
    gc.collect()
    frames = {id(one) for one in gc.get_objects() if isinstance(one, dict) and set(own) <= set(one)}
    return [
        type(one)
        for one in gc.get_objects()
        if id(one) not in frames
        for held in gc.get_referents(one)
        if type(held) is str and held is not text and text in held
    ]


def test_the_kiosk_counts_down_before_it_forgets(kiosk: AtTheKiosk) -> None:
    kiosk.touch(Act.PICK_UP)

    kiosk.kiosk.presenter.countdown(9)

    assert "9" in kiosk.kiosk.window.said
    kiosk.touch(Act.STILL_HERE)
    kiosk.wait(lambda: kiosk.shown.countdown is None)
    assert kiosk.page is Page.PICK_UP


def test_no_key_leads_out_of_the_kiosk_and_staff_do(kiosk: AtTheKiosk) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Meta):
        kiosk.qtbot.keyClick(kiosk.kiosk.window, key, Qt.KeyboardModifier.AltModifier)
    assert kiosk.kiosk.window.close() is False

    for _ in range(5):
        kiosk.touch(Act.CORNER)
    kiosk.wait_for(Page.STAFF_PIN)
    kiosk.type("1002")
    kiosk.touch(Act.NEXT)
    kiosk.type("135790")
    kiosk.touch(Act.NEXT)
    kiosk.wait(lambda: kiosk.page is Page.STAFF or kiosk.shown.said is not Said.NOTHING)
    assert kiosk.shown.said is Said.NOTHING
    kiosk.touch(Act.Z_REPORT)
    kiosk.wait(lambda: kiosk.shown.said is Said.PRINTED_SLIP)

    assert kiosk.value("count(*) FROM app.z_report AS z JOIN app.station AS s"
                       " ON s.id = z.station_id WHERE s.code = 'K1'") == 1  # fmt: skip
    assert kiosk.shown.staff.supervisor


def test_a_kiosk_rests_when_its_printer_is_gone_and_comes_back(kiosk: AtTheKiosk) -> None:
    kiosk.printer.vanish()
    kiosk.kiosk.readiness.look()
    kiosk.wait_for(Page.RESTING)
    assert kiosk.shown.rest is Rest.PRINTER

    kiosk.printer.come_back()
    kiosk.wait_for(Page.HOME)
