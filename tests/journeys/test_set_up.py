"""A small park is set up by the screens alone, from an empty database to a ticket of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.back_office.application import BackOffice
from boxoffice.sale.view import SaleView
from boxoffice.settings import OfficeKind, OfficeStation, PrinterSettings, WindowStation
from shared.catalogue.draft import TermsKind
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import SystemClock
from tests.empty_site import EmptySite, new_bare_site
from tests.journeys.at_the_office import HIRED_PIN, AtTheOffice, never
from tests.journeys.hand import Hand
from tests.server.running import RunningServer

pytestmark = pytest.mark.timeout(180)
PEOPLE = (
    ("1001", "王小敏", "售票员"),
    ("2001", "陈目录", "票务管理"),
    ("2003", "何主管", "经理"),
)
# name, English, code, capacity
ZONES = (("景区大门", "Main gate", "site", "9000"), ("索道站台", "Cable car", "cable", "240"))
TAX = "游览服务 6%"


@pytest.fixture
def bare_site(tmp_path: Path) -> Iterator[EmptySite]:
    with new_bare_site(tmp_path) as site:
        yield site


def hire(office: AtTheOffice) -> None:
    hand = office.hand
    office.sign_in("3002")
    for number, name, role in PEOPLE:
        office.go("Ctrl N")
        hand.fill("工号", number)
        hand.fill("姓名", name)
        hand.fill("密码（6 位数字）", HIRED_PIN)
        hand.fill("角色", role)
        office.save()


def make_the_place(office: AtTheOffice) -> None:
    hand = office.hand
    office.sign_in("3001")
    office.go("Ctrl Tab")
    for chinese, english, code, capacity in ZONES:
        office.go("Ctrl N")
        hand.fill("名称", chinese, english)
        hand.fill("代码", code)
        hand.fill("瞬时最大承载量（人）", capacity)
        office.save()
    office.go("Ctrl Tab")
    for gate, lane, zone in (("3 号检票口", "A1", "景区大门"), ("索道下站", "C1", "索道站台")):
        hand.choose_row(gate)
        hand.row(office.room.stations.lanes, 0, lane, f"{lane} 闸", f"Lane {lane}", zone)
        office.save()
    office.go("Ctrl Tab", "Ctrl N")
    hand.fill("名称", "窗口", "Window")
    hand.fill("代码", "window")
    hand.fill("余票池", "window")
    office.save()


def make_slots(office: AtTheOffice) -> None:
    hand = office.hand
    office.go("F2", "Ctrl Shift Tab")
    for chinese, english, code, _ in ZONES:
        office.go("Ctrl N")
        hand.fill("名称", chinese, english)
        hand.fill("代码", code)
        office.save()
    office.go("Ctrl Tab")
    for quota in ("9000", "2400"):
        office.go("Ctrl N")
        hand.fill("每段名额", quota)
        office.save()


def make_types(office: AtTheOffice) -> None:
    hand, types = office.hand, office.room.types
    for name, english, code, zone, series in (
        ("成人票", "Adult", "adult", "景区大门", "景区大门"),
        ("索道 上行", "Cable car up", "cable", "索道站台", "索道站台"),
    ):
        begin_type(office, TermsKind.ADULT, name, english, code)
        hand.push("项目与次数")
        if code == "adult":
            hand.fill("税目名称", TAX, "Sightseeing 6 %")
            hand.press("Tab")
            hand.type("sight")
            hand.press("Tab")
            hand.type("6")
            hand.push("添加")
            office.rest()
        hand.row(types.form.zones.zones, 0, zone, "", "", "", "", "", "", series, TAX)
        office.save()
    begin_type(office, TermsKind.PACKAGE, "门票 + 索道", "Gate + cable car", "both")
    hand.push("套票组成")
    for at, part in enumerate(("成人票", "索道 上行")):
        hand.row(types.form.package.parts, at, part, "1")
    office.save()


def begin_type(office: AtTheOffice, kind: TermsKind, name: str, english: str, code: str) -> None:
    office.go("Ctrl N")
    office.hand.click(office.room.types.kinds.keys[kind])
    office.hand.fill("票种名称", name, english)
    office.hand.fill("代码", code)


def make_prices(office: AtTheOffice) -> None:
    hand = office.hand
    hand.push("新规则")
    hand.click(next(iter(office.room.prices.reasons.keys.values())))
    office.save()
    figures = office.room.prices.grid.figures
    hand.click(figures.viewport(), figures.visualRect(figures.model().index(0, 2)).center())
    for amount in ("120", "65/70", "175"):
        hand.type(amount)
        hand.press("Return")
    office.rest()


def weigh_the_package(office: AtTheOffice) -> None:
    office.hand.choose_row("门票 + 索道")
    office.hand.push("套票组成")
    office.hand.push("按单票价格算比重")
    office.save()


def make_the_catalogue(office: AtTheOffice) -> None:
    office.sign_in("2001")
    office.go("Ctrl N")
    office.hand.type("开园")
    office.go("Return")
    make_slots(office)
    office.go("F1", "Ctrl 2")
    make_types(office)
    office.go("Ctrl 3")
    make_prices(office)
    office.go("Ctrl 2")
    weigh_the_package(office)
    office.go("Ctrl 1")
    office.hand.push("检查")
    office.rest()


def approve(office: AtTheOffice) -> None:
    office.sign_in("2003")
    office.hand.confirm("立即生效")
    office.rest()


def places_of(site: EmptySite) -> int:
    with psycopg.connect(site.admin_url) as root:
        row = root.execute("SELECT count(*) FROM app.place").fetchone()
    assert row is not None
    return int(row[0])


def said(program: BoxOffice) -> str:
    message = program.window.messages.message()
    return message.head if message else ""


def sell_two(program: BoxOffice, qtbot: QtBot) -> None:
    window = program.window
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    hand = Hand(window, lambda holds, ms: qtbot.waitUntil(holds, timeout=ms))
    for words in ("1001", HIRED_PIN):
        hand.type(words)
        hand.press("Return")
    view = window.findChild(SaleView)
    assert isinstance(view, SaleView)
    hand.until(lambda: window.screens.currentWidget().metaObject().className() == "ShiftView")
    hand.type("500")
    hand.press("Return")
    hand.until(lambda: window.screens.currentWidget() is view and view.shown.page is not None)
    hand.press("F1", "F3", "Return", "Return")
    hand.until(lambda: said(program) == "已打印 2 张")


def test_from_an_empty_database_to_a_ticket_by_the_screens_alone(
    qtbot: QtBot, qapp: QApplication, bare_site: EmptySite, compiled: Path
) -> None:
    office = AtTheOffice.begin(
        BackOffice(
            qapp,
            OfficeStation(OfficeKind.OFFICE),
            bare_site.office_url,
            SystemClock(),
            translations_file=compiled,
            idle_timer=never(),
        ),
        qtbot,
    )
    with closing(office), closing(RunningServer.start(bare_site.url_of("server_s", "S"))):
        hire(office)
        make_the_place(office)
        make_the_catalogue(office)
        approve(office)
        assert office.said == "已发布：开园"
        office.hand.until(lambda: places_of(bare_site) > 0)  # the server lays them by itself
        with closing(SimulatedPrinter()) as printer:
            station = WindowStation(
                bare_site.keys / "signing-key-2.json", PrinterSettings(printer.url)
            )
            url = bare_site.url_of("window_2", "2")
            window = BoxOffice(qapp, station, url, SystemClock(), translations_file=compiled)
            sell_two(window, qtbot)
            window.close()
            qapp.removeEventFilter(window.router)

    with psycopg.connect(bare_site.admin_url) as root:
        sold = root.execute(
            "SELECT y.code, t.price FROM app.ticket AS t"
            " JOIN app.ticket_type AS y ON y.id = t.ticket_type_id ORDER BY 1"
        ).fetchall()
    assert sold == [("adult", 120_00), ("both", 175_00)]
