"""The bench over its own simulators, as a person and the programs' drivers meet it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
import segno
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.desktop.background import Background
from shared.desktop.bench.alter_fen import SpoiltPayment
from shared.desktop.bench.presenter import BenchPresenter
from shared.desktop.bench.rig import RigState
from shared.desktop.bench.settings import BenchStation
from shared.desktop.bench.view import BenchView
from shared.desktop.theme import Theme
from shared.desktop.translations import SOURCE_FILE, Translations, compile_translations
from shared.devices.printer.simulated.condition import Condition, PaperLevel
from shared.devices.printer.simulated.paper import Dots, Paper
from shared.kernel.locale import Language
from shared.kernel.station_file import StationFileError, read_station_file

CODE = "S1" + "7" * 149


def _paper(code: str | None) -> Paper:
    sheet = Image.new("L", (576, 700), 255)
    marks: tuple[Dots, ...] = ()
    if code:
        drawn = io.BytesIO()
        segno.make(code, error="m").save(drawn, kind="png", scale=6)
        picture = Image.open(drawn).convert("L")
        sheet.paste(picture, (60, 60))
        marks = (Dots(picture.point(lambda value: 255 - value).convert("1"), 60, 60),)
    return Paper(sheet, (), (), complete=True, marks=marks)


class StandInRig:
    """Devices whose state the test sets; remembers what was done to them."""

    passing_seconds = 5.0

    def __init__(self) -> None:
        self.now = RigState()
        self.printed: list[Paper] = []
        self.presented: list[str] = []
        self.walking = True

    def state(self) -> RigState:
        return self.now

    def papers(self) -> tuple[Paper, ...]:
        return tuple(self.printed)

    def present(self, code: str) -> None:
        self.presented.append(code)

    def plug_printer(self, plugged: bool) -> None:
        self.now = RigState(printer_plugged=plugged)

    def load_paper(self, loaded: bool) -> None:
        paper = PaperLevel.OK if loaded else PaperLevel.END
        self.now = RigState(condition=Condition(paper=paper))

    def open_cover(self, is_open: bool) -> None:
        self.now = RigState(condition=Condition(cover_open=is_open))

    def let_walk(self, walking: bool) -> None:
        self.walking = walking

    def walk_in_pairs(self, pairs: bool) -> None:
        self.now = RigState(in_pairs=pairs)

    def force_arm(self) -> None:
        self.now = RigState(forced=self.now.forced + 1)

    def set_fire(self, burning: bool) -> None:
        self.now = RigState(burning=burning)


class StandingClock:
    def now(self) -> datetime:
        return datetime(2025, 10, 3, 2, 9, 40, 412_000, tzinfo=UTC)


@dataclass
class Bench:
    view: BenchView
    rig: StandInRig
    presenter: BenchPresenter
    payments: list[SpoiltPayment | None]

    @property
    def events(self) -> str:
        return self.view.events.accessibleName()

    def print_paper(self, code: str | None) -> None:
        self.rig.printed.append(_paper(code))
        self.rig.now = RigState(papers=len(self.rig.printed))
        self.presenter.watch()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Iterator[Bench]:
    rig, payments = StandInRig(), list[SpoiltPayment | None]()

    def spoil() -> SpoiltPayment | None:
        if not payments:
            raise psycopg.OperationalError("gone")
        return payments.pop()

    view, background = BenchView(theme), Background("papers")
    qtbot.addWidget(view)
    presenter = BenchPresenter(view, rig, background, StandingClock(), spoil)
    view.show()
    presenter.watch()
    yield Bench(view, rig, presenter, payments)
    background.close()


def test_a_paper_that_comes_out_is_shown_in_the_tray(bench: Bench, qtbot: QtBot) -> None:
    bench.print_paper(CODE)

    assert bench.events == "打印机 出票，第 1 张"
    qtbot.waitUntil(lambda: bench.view.tray.key(0).text() == "第 1 张")


def test_choosing_a_paper_holds_its_code_before_the_scanner(bench: Bench, qtbot: QtBot) -> None:
    bench.print_paper(CODE)
    qtbot.waitUntil(bench.view.tray.key(0).isEnabled)

    bench.view.tray.key(0).click()

    assert bench.rig.presented == [CODE]
    assert bench.events.startswith("读码器 读到 151 个字符")


def test_the_same_ticket_is_presented_again_by_its_key(bench: Bench, qtbot: QtBot) -> None:
    bench.print_paper(CODE)
    qtbot.waitUntil(bench.view.tray.key(0).isEnabled)
    assert bench.view.keys["again"].isHidden()

    bench.view.tray.key(0).click()
    qtbot.keyClick(bench.view, Qt.Key.Key_F7)

    assert bench.rig.presented == [CODE, CODE]


def test_a_paper_without_a_code_presents_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.print_paper(None)
    qtbot.waitUntil(bench.view.tray.key(0).isEnabled)

    bench.view.tray.key(0).click()

    assert bench.rig.presented == []
    assert bench.events.startswith("读码器 纸上没有票码")


@pytest.mark.parametrize(
    ("key", "broken", "mended"),
    [
        (Qt.Key.Key_F6, "打印机 断开", "打印机 接回"),
        (Qt.Key.Key_F9, "打印机 缺纸", "打印机 换了一卷新纸"),
        (Qt.Key.Key_F11, "打印机 上盖打开", "打印机 上盖关上"),
    ],
)
def test_a_key_breaks_the_printer_and_mends_it(
    bench: Bench, qtbot: QtBot, key: Qt.Key, broken: str, mended: str
) -> None:
    qtbot.keyClick(bench.view, key)
    assert bench.events == broken

    qtbot.keyClick(bench.view, key)
    assert bench.events == f"{mended}，{broken}"


def test_people_can_be_told_to_stand_still(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClick(bench.view, Qt.Key.Key_F4)

    assert not bench.rig.walking
    assert bench.view.keys["walk"].text() == "让人通过"


def test_the_arm_turns_for_a_person_and_comes_to_rest(bench: Bench, qtbot: QtBot) -> None:
    bench.rig.now = RigState(openings=1, arm_open=True)
    bench.presenter.watch()
    bench.rig.now = RigState(openings=1, persons=1)
    bench.presenter.watch()

    assert bench.events == "闸机 转动 1，闸机 开闸 1 人"
    assert not bench.view.turnstile.resting
    qtbot.waitUntil(lambda: bench.view.turnstile.resting)


def test_one_fen_is_taken_off_a_payment(bench: Bench, qtbot: QtBot) -> None:
    bench.payments.append(SpoiltPayment("order", 11_999))

    qtbot.keyClick(bench.view, Qt.Key.Key_F8)

    qtbot.waitUntil(lambda: bench.events == "付款 改成 11999 分，少一分")


def test_a_database_that_is_gone_is_told_in_the_bar(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClick(bench.view, Qt.Key.Key_F8)

    qtbot.waitUntil(lambda: bench.view.messages.subject() == "spoil")


def test_the_key_that_spoils_is_there_only_with_a_database(qtbot: QtBot, theme: Theme) -> None:
    view, background = BenchView(theme), Background("papers")
    qtbot.addWidget(view)
    BenchPresenter(view, StandInRig(), background, StandingClock()).watch()
    background.close()

    assert view.keys["spoil"].isHidden()


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)])
def test_no_part_lies_over_another(bench: Bench, size: QSize) -> None:
    view = bench.view
    view.resize(size)
    parts = [view.messages, view.printer, view.turnstile, view.tray, view.events, view.status]
    places = [part.geometry() for part in [*parts, *view.keys.values()]]

    overlaps = [(a, b) for a in places for b in places if a is not b and a.intersects(b)]
    assert overlaps == []
    assert all(view.rect().contains(place) for place in places)


def test_the_bench_speaks_english(
    bench: Bench, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    shutil.copy(SOURCE_FILE, tmp_path)
    compiled = compile_translations(tmp_path / SOURCE_FILE.name)
    translations = Translations(qapp, Language.ZH, compiled)

    translations.choose(Language.EN)

    qtbot.waitUntil(lambda: bench.view.keys["plug"].text() == "Unplug printer")
    translations.choose(Language.ZH)


def test_an_unknown_theme_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bench.toml"
    file.write_text('theme = "neon"', "utf-8")

    with pytest.raises(StationFileError, match=r"light \| dark \| sun, not 'neon'"):
        read_station_file(file, BenchStation)


def test_the_fire_key_drops_the_arm_and_takes_it_back(bench: Bench) -> None:
    bench.view.keys["fire"].click()
    burning = bench.events
    bench.view.keys["fire"].click()

    assert burning == "闸机 消防触点闭合，放开"
    assert bench.events.startswith("闸机 消防触点断开")
    assert not bench.rig.now.burning


def test_the_key_of_two_on_one_opening_says_what_it_does_next(bench: Bench) -> None:
    key = bench.view.keys["pairs"]
    before = key.text()
    key.click()

    assert (before, key.text(), bench.rig.now.in_pairs) == ("转两次", "一次走一人", True)


def test_an_arm_that_is_forced_turns_and_is_told(bench: Bench) -> None:
    bench.view.keys["force"].click()

    assert bench.events == "闸机 被强行推过"
    assert not bench.view.turnstile.resting
