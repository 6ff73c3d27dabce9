"""The page of devices over simulated devices: bound, tried, pulled out, kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boxoffice.devices.binding import Binding, DeviceKind
from boxoffice.devices.page.presenter import DevicesPresenter, DeviceWays
from boxoffice.devices.page.shown import DevicesShown, Said, Step
from boxoffice.devices.page.view import DevicesView
from boxoffice.devices.page.wording import DeviceWording
from boxoffice.devices.trial import Outcome, Tried, try_device, try_drawer
from boxoffice.paper_desk import ticket_printer
from boxoffice.settings import (
    CameraSettings,
    DrawerContact,
    DrawerKind,
    IdCardSettings,
    PoleSettings,
    PrinterSettings,
    TerminalSettings,
    WindowStation,
    WristbandSettings,
    read_desk,
)
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.camera.simulated import SimulatedCamera
from shared.devices.connection import Connection
from shared.devices.customer_display.simulated import SimulatedDisplay
from shared.devices.fault import FaultReason
from shared.devices.id_card.simulated.cards import resident_card
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.simulated.label_printer import SimulatedLabelPrinter
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.devices.terminal.simulated.terminal import SimulatedTerminal

PRINTER = PrinterSettings("socket://10.0.0.5:9100")
STATION = WindowStation(Path("key.json"), PRINTER)
PRINTER_TRIALS = {
    DeviceKind.PRINTER: Outcome(Tried.WORKS),
    DeviceKind.DRAWER: Outcome(Tried.WORKS, learned=DrawerKind.LOW),
}


@dataclass
class Page:
    """The page with what the program lends it."""

    qtbot: QtBot
    view: DevicesView
    presenter: DevicesPresenter
    monitors: list[str] = field(default_factory=list)
    resumed: list[WindowStation] = field(default_factory=list)
    screens_tried: list[str] = field(default_factory=list)

    @property
    def shown(self) -> DevicesShown:
        return self.view._shown

    def choose(self, kind: DeviceKind) -> None:
        self.view.rows[kind].click()

    def say(self) -> str:
        return DeviceWording().sentence(self.shown)[1]

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.view, key)

    def wait_said(self, said: Said) -> None:
        self.qtbot.waitUntil(lambda: self.shown.said is said)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.devices.toml"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, translations: Translations, file: Path) -> Iterator[Page]:
    view = DevicesView(theme)
    qtbot.addWidget(view)
    view.resize(1366, 688)
    view.show()
    pages: list[Page] = []

    def nothing() -> Callable[[], None]:
        return lambda: None

    def try_screen(monitor: str) -> bool:
        pages[0].screens_tried.append(monitor)
        return bool(pages[0].monitors)

    printing = Background("printer")
    ways = DeviceWays(
        printer=printing,
        try_printer=lambda kind, station: PRINTER_TRIALS[kind],
        try_screen=try_screen,
        screens=lambda: tuple(pages[0].monitors),
        rest=nothing,
        resume=lambda station: pages[0].resumed.append(station),
    )
    presenter = DevicesPresenter(view, STATION, file, ways)
    pages.append(Page(qtbot, view, presenter))
    presenter.open(may_change=True)
    yield pages[0]
    presenter.close()
    printing.close()


def test_every_device_is_listed_with_its_place(page: Page) -> None:
    names = [row.accessibleName() for row in page.view.rows.values()]

    assert names == [
        "票打印机，socket://10.0.0.5:9100",
        "钱箱，经票打印机 · 没有触点，不知道开关",
        "身份证读卡器，没有设置",
        "立柱客显，没有设置",
        "顾客屏，没有设置",
        "感应卡读卡器，没有设置",
        "摄像头，没有设置",
        "腕带打印机，没有设置",
        "刷卡机，没有设置",
    ]


def test_the_walk_finds_the_place_that_is_new_after_the_plug(page: Page) -> None:
    page.monitors.append("HDMI-1")
    page.choose(DeviceKind.CUSTOMER_SCREEN)
    page.view.find_key.click()
    assert page.say() == "请拔下这台设备的插头，再按“下一步”"

    page.view.find_key.click()
    page.qtbot.waitUntil(lambda: page.shown.step is Step.PLUG)
    page.monitors.append("HDMI-2")
    page.qtbot.waitUntil(lambda: page.shown.step is Step.FOUND)

    assert page.view.place.value() == "HDMI-2"


def test_what_is_saved_is_in_the_file_and_in_use(page: Page, file: Path) -> None:
    page.choose(DeviceKind.ID_CARD)
    page.view.place.edit.setText("socket://127.0.0.1:4001")
    page.key(Qt.Key.Key_F10)

    assert page.say() == "已保存，现在起用这台设备"
    assert 'url = "socket://127.0.0.1:4001"' in file.read_text("utf-8")
    page.key(Qt.Key.Key_Escape)
    assert page.resumed[0].id_card == IdCardSettings("socket://127.0.0.1:4001")


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("", "请先填地址，或按“找插口”"),
        ("socket://printer", "地址写成 socket://主机:端口，例如 :9100"),
    ],
)
def test_a_place_that_is_none_is_not_saved(
    page: Page, file: Path, place: str, sentence: str
) -> None:
    page.choose(DeviceKind.ID_CARD)
    page.view.place.edit.setText(place)
    page.key(Qt.Key.Key_F10)

    assert page.say() == sentence
    assert not file.exists()


def test_who_may_not_set_the_site_up_can_only_try(page: Page, file: Path) -> None:
    page.presenter.open(may_change=False)

    assert not page.view.save_key.isEnabled()
    assert not page.view.place.isEnabled()
    assert page.view.try_key.isEnabled()


def test_which_readers_do_not_work_is_said_before_one_is_bought(page: Page) -> None:
    page.choose(DeviceKind.ID_CARD)

    assert page.say() == "接串口、USB 转串口或网络的；直走 USB、HID 的不能用"


def test_a_trial_says_how_it_went(page: Page) -> None:
    page.key(Qt.Key.Key_F5)
    page.wait_said(Said.TRIED)

    assert page.say() == "测试页已打印出来"


def test_a_drawer_that_opened_is_kept_with_its_contact(page: Page, file: Path) -> None:
    page.choose(DeviceKind.DRAWER)
    page.key(Qt.Key.Key_F5)
    page.wait_said(Said.TRIED)
    assert page.say() == "钱箱打开了：有触点，低为开，请保存"
    assert not page.view.place.isVisible()

    page.key(Qt.Key.Key_F10)
    page.key(Qt.Key.Key_Escape)

    assert page.resumed[0].printer == replace(PRINTER, drawer_contact=DrawerContact.LOW)
    assert 'drawer_contact = "low"' in file.read_text("utf-8")


def test_the_contact_of_a_drawer_is_learned_from_a_shut_one() -> None:
    with drawer_at_a_printer() as (simulated, printer):
        outcome = try_drawer(printer)

    assert outcome == Outcome(Tried.WORKS, learned=DrawerKind.HIGH)
    assert simulated.drawer_pulses == 1


def test_nothing_is_learned_of_a_drawer_that_stood_open() -> None:
    with drawer_at_a_printer() as (simulated, printer):
        simulated.open_drawer_by_key()
        outcome = try_drawer(printer, seconds=0)

    assert outcome == Outcome(Tried.LOOK)


@contextmanager
def drawer_at_a_printer() -> Iterator[tuple[SimulatedPrinter, EscPosPrinter]]:
    with closing(SimulatedPrinter()) as simulated:
        connection = Connection(simulated.url)
        with closing(connection):
            yield simulated, ticket_printer(PrinterSettings(simulated.url), connection)


def test_a_monitor_that_is_not_there_is_said(page: Page) -> None:
    page.choose(DeviceKind.CUSTOMER_SCREEN)
    page.key(Qt.Key.Key_F5)

    assert page.say() == "连不上：请看插头、电源和地址，再测试"


def test_an_id_card_reader_is_tried_with_a_card_and_nothing_personal_is_shown() -> None:
    simulator = SimulatedIdCardReader()
    simulator.lay(resident_card("张三丰", "11010519491231002X", "19491231"))

    outcome = try_device(
        DeviceKind.ID_CARD, WindowStation(Path(), PRINTER, id_card=IdCardSettings(simulator.url))
    )

    assert outcome == Outcome(Tried.WORKS, "张*丰 ****002X")
    simulator.close()


def test_a_pole_display_shows_eights() -> None:
    simulator = SimulatedDisplay()

    outcome = try_device(
        DeviceKind.POLE, WindowStation(Path(), PRINTER, pole=PoleSettings(simulator.url))
    )

    assert outcome.tried is Tried.LOOK
    assert simulator.wait_until(lambda: simulator.figures == "88.88", 5)
    simulator.close()


def test_a_camera_gives_a_picture() -> None:
    simulator = SimulatedCamera()

    outcome = try_device(
        DeviceKind.CAMERA, WindowStation(Path(), PRINTER, camera=CameraSettings(simulator.url))
    )

    assert (outcome.tried, outcome.fact) == (Tried.WORKS, "640 × 480")
    assert outcome.picture.startswith(b"\xff\xd8")
    simulator.close()


def test_a_wristband_printer_prints_a_page() -> None:
    simulator = SimulatedLabelPrinter()
    settings = WristbandSettings(simulator.url)

    outcome = try_device(DeviceKind.WRISTBAND, WindowStation(Path(), PRINTER, wristband=settings))

    assert outcome.tried is Tried.WORKS
    assert len(simulator.labels) == 1
    simulator.close()


def terminal_at(simulator: SimulatedTerminal) -> WindowStation:
    return WindowStation(Path(), PRINTER, card_terminal=TerminalSettings(simulator.url))


def test_a_card_terminal_takes_a_fen_and_gives_it_back() -> None:
    with closing(SimulatedTerminal()) as simulator:
        outcome = try_device(DeviceKind.CARD_TERMINAL, terminal_at(simulator))

        assert outcome == Outcome(Tried.WORKS, "0001 · SIM 1.0")
        assert [(one.kind.value, one.fen) for one in simulator.book.entries] == [
            ("payment", 1),
            ("reversal", 1),
        ]
        assert simulator.book.payments() == ()


def test_a_card_terminal_that_takes_nothing_works_all_the_same() -> None:
    with closing(SimulatedTerminal()) as simulator:
        simulator.code = 0x6C

        outcome = try_device(DeviceKind.CARD_TERMINAL, terminal_at(simulator))

        assert outcome == Outcome(Tried.DECLINED, "CANCELLED")


def test_a_card_terminal_begins_with_zvt_and_its_choice_is_kept(page: Page, file: Path) -> None:
    page.choose(DeviceKind.CARD_TERMINAL)
    assert page.view.typed() == Binding("", "zvt", 9_600, there=True)

    page.view.place.edit.setText("socket://127.0.0.1:20007")
    page.key(Qt.Key.Key_F10)
    page.key(Qt.Key.Key_Escape)

    assert page.resumed[0].card_terminal == TerminalSettings("socket://127.0.0.1:20007")
    assert 'kind = "zvt"' in file.read_text("utf-8")


def test_a_device_that_was_pulled_out_is_unreachable_and_works_when_back() -> None:
    simulator = SimulatedDisplay()
    station = WindowStation(Path(), PRINTER, pole=PoleSettings(simulator.url))
    simulator.vanish()

    gone = try_device(DeviceKind.POLE, station)
    simulator.come_back()

    assert (gone.tried, gone.fault) == (Tried.FAULT, FaultReason.UNREACHABLE)
    assert try_device(DeviceKind.POLE, station).tried is Tried.LOOK
    simulator.close()


def test_a_binding_without_a_device_begins_with_what_is_usual(page: Page) -> None:
    page.choose(DeviceKind.POLE)

    assert page.view.typed() == Binding("", "led8", 2_400, there=True)


def test_the_file_is_one_that_the_next_start_reads(page: Page, file: Path, tmp_path: Path) -> None:
    page.choose(DeviceKind.CARD_READER)
    page.key(Qt.Key.Key_F10)
    station_file = tmp_path / "window.toml"
    station_file.write_text("signing_key_file = 'k'\n[printer]\nurl = 'COM3'\n", "utf-8")

    read = read_desk(station_file)

    assert isinstance(read, WindowStation)
    assert read.card_reader is not None
