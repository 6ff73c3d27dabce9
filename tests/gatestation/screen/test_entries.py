"""What an attendant types at a lane: a document's number, and who is let in by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import OperationalError

from gatestation.attended import Admitted
from gatestation.by_hand import HandOrder
from gatestation.lane_shown import LaneShown, LaneState
from gatestation.screen.hand_panel import HandPanel
from gatestation.screen.hand_presenter import HandPresenter
from gatestation.screen.view import GateView
from shared.admission.by_hand import HandReason
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.desktop.background import Background
from shared.desktop.input_router import InputRouter
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.fault import FaultReason
from shared.site.authorise import Approval
from shared.site.queries import LaneKind
from shared.site.sign_in import NotPermitted, StaffLocked, StationLocked, WrongPin

UNTIL = datetime(2025, 10, 3, 2, 15, tzinfo=UTC)


class Books:
    """Stands in for the database: records, or fails as it is told."""

    def __init__(self) -> None:
        self.orders: list[HandOrder] = []
        self.failure: Exception | None = None

    def admit(self, order: HandOrder) -> ScanAnswer:
        self.orders.append(order)
        if self.failure is not None:
            raise self.failure
        return ScanAnswer(order.scan_id, Verdict.BY_HAND, admitted=True, persons=order.persons)


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, translations: Translations) -> None:
        self.qtbot = qtbot
        self.view = GateView(theme, translations)
        self.view.resize(1366, 768)
        self.view.show()
        self.books = Books()
        self.told: list[Admitted] = []
        self.background = Background("figures")
        self.presenter = HandPresenter(
            self.hand, self.background, self.books.admit, self.told.append
        )

    @property
    def hand(self) -> HandPanel:
        return self.view.entries.hand

    def press(self, name: str) -> None:
        self.view.keys.key(name).click()

    def sign(self, reason: str = "3", number: str = "1002", pin: str = "135790") -> None:
        self.press("hand")
        self.qtbot.keyClicks(self.hand, reason)
        self.qtbot.keyClicks(self.hand.number.edit, number)
        self.qtbot.keyClicks(self.hand.pin.edit, pin)
        self.press("enter")

    def says(self, words: str) -> Callable[[], bool]:
        return lambda: self.hand.accessibleName() == f"手动放行，{words}"

    @property
    def names(self) -> list[str]:
        return [key.name for key in self.view.working_keys()]


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, translations: Translations) -> Iterator[Scene]:
    scene = Scene(qtbot, theme, translations)
    qtbot.addWidget(scene.view)
    yield scene
    scene.background.close()


def test_a_supervisor_lets_in_for_a_reason_and_only_then_is_the_arm_told(scene: Scene) -> None:
    scene.sign()
    scene.qtbot.waitUntil(lambda: bool(scene.told))

    order = scene.books.orders[0]
    assert (order.reason, order.persons) == (HandReason.OFFICIAL, 1)
    assert order.approval == Approval("1002", "135790")
    assert scene.told[0].answer == ScanAnswer(
        order.scan_id, Verdict.BY_HAND, admitted=True, persons=1
    )
    assert not scene.hand.isVisible()


def test_persons_are_typed_or_stepped(scene: Scene) -> None:
    scene.press("hand")
    scene.qtbot.keyClick(scene.hand, Qt.Key.Key_Up)
    scene.qtbot.keyClick(scene.hand.persons.edit, Qt.Key.Key_Up)
    assert scene.hand.persons.edit.text() == "3"
    scene.qtbot.keyClick(scene.hand, Qt.Key.Key_Down)
    assert scene.hand.persons.edit.text() == "2"

    scene.hand.persons.edit.selectAll()
    scene.qtbot.keyClicks(scene.hand.persons.edit, "12")
    scene.qtbot.keyClicks(scene.hand, "1")
    scene.qtbot.keyClicks(scene.hand.number.edit, "1002")
    scene.qtbot.keyClicks(scene.hand.pin.edit, "135790")
    scene.press("enter")

    scene.qtbot.waitUntil(lambda: bool(scene.told))
    assert (scene.books.orders[0].persons, scene.books.orders[0].reason) == (12, HandReason.PAPER)


def test_enter_asks_for_what_is_missing(scene: Scene) -> None:
    scene.press("hand")
    said = []
    for edit, text in ((scene.hand, "2"), (scene.hand.number.edit, "1002")):
        scene.press("enter")
        said.append(scene.hand.accessibleName().split("，", 1)[1])
        scene.qtbot.keyClicks(edit, text)
    scene.press("enter")
    said.append(scene.hand.accessibleName().split("，", 1)[1])

    assert said == ["按数字选原因", "请主管输入工号", "请主管输入 6 位密码，按 Enter 开闸"]
    assert scene.books.orders == []


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (WrongPin(4), "工号或密码不对，还可以试 4 次"),
        (StaffLocked(UNTIL), "此工号已锁定，10:15:00 以后再试"),
        (StationLocked(UNTIL), "本机输错太多次，10:15:00 以后再试"),
        (NotPermitted("authorise"), "此工号无权手动放行，请主管来"),
        (ValueError("a mistake"), "程序出错，没有开闸；再出错请找信息技术人员"),
    ],
)
def test_it_says_why_nobody_is_let_in(scene: Scene, failure: Exception, words: str) -> None:
    scene.books.failure = failure

    scene.sign()

    scene.qtbot.waitUntil(scene.says(words))
    assert scene.told == []


def test_without_the_database_it_says_so_and_the_next_try_is_the_same_admission(
    scene: Scene,
) -> None:
    scene.books.failure = OperationalError("select", {}, Exception("gone"))
    scene.sign()
    words = "数据库断开，没有开闸；恢复后按 Enter 再试，不会记两次；急用闸机钥匙"
    scene.qtbot.waitUntil(scene.says(words))

    scene.books.failure = None
    scene.press("enter")
    scene.qtbot.waitUntil(lambda: bool(scene.told))

    first, second = scene.books.orders
    assert first.scan_id == second.scan_id


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (LaneShown("A1", free="MANUAL"), "闸臂已放开，不用放行"),
        (
            LaneShown("A1", turnstile=FaultReason.OFFLINE),
            "闸机没有回答，开不了闸；请走旁边的通道",
        ),
        (
            LaneShown(
                "A1", LaneState.ANSWER, ScanAnswer(UUID(int=1), Verdict.OK_ENTRY, admitted=True)
            ),
            "前一位还没有走完，走完再按 Enter",
        ),
    ],
)
def test_nothing_is_recorded_while_the_arm_can_let_nobody_in(
    scene: Scene, shown: LaneShown, words: str
) -> None:
    scene.press("hand")
    scene.view.show_state(shown)
    scene.qtbot.keyClicks(scene.hand, "5")
    scene.qtbot.keyClicks(scene.hand.number.edit, "1002")
    scene.qtbot.keyClicks(scene.hand.pin.edit, "135790")
    scene.press("enter")

    assert scene.says(words)()
    assert scene.books.orders == []


def test_leaving_forgets_what_was_typed(scene: Scene) -> None:
    scene.press("hand")
    scene.qtbot.keyClicks(scene.hand.pin.edit, "1357")
    scene.press("leave")

    assert not scene.hand.isVisible()
    assert scene.hand.pin.edit.text() == ""
    assert scene.names == ["language", "look", "lanes", "hand", "typed"]


def test_a_typed_number_is_judged_in_capitals(scene: Scene) -> None:
    typed: list[str] = []
    panel = scene.view.entries.typed
    panel.submitted.connect(typed.append)
    scene.press("typed")
    scene.qtbot.keyClicks(panel.number.edit, "e123")
    scene.press("enter")
    assert (typed, panel.accessibleName()) == ([], "输入号码，号码没有输完")

    scene.qtbot.keyClicks(panel.number.edit, "45678")
    scene.press("enter")

    assert typed == ["E12345678"]
    assert not panel.isVisible()
    assert panel.number.edit.text() == ""


def test_a_burst_of_a_scanner_is_not_taken_for_typing(scene: Scene, qapp: QApplication) -> None:
    router = InputRouter(qapp)
    scans: list[str] = []
    router.scanned.connect(scans.append)
    scene.press("typed")
    edit = scene.view.entries.typed.number.edit

    for at, sign in enumerate("S1ABC123"):
        event = QKeyEvent(QEvent.Type.KeyPress, ord(sign), Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(1_000 + at)
        QCoreApplication.sendEvent(edit, event)
    scene.qtbot.waitUntil(lambda: bool(scans))
    qapp.removeEventFilter(router)

    assert (scans, edit.text()) == (["S1ABC123"], "")


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        (LaneShown("A1", kind=LaneKind.EXIT), ["typed"]),
        (LaneShown("A1", kind=LaneKind.EXIT_FREE), []),
        (LaneShown("A1", LaneState.FREE, free="FIRE"), []),
    ],
)
def test_only_a_lane_that_lets_in_has_the_keys(
    scene: Scene, shown: LaneShown, names: list[str]
) -> None:
    scene.view.show_state(shown)

    assert scene.names == ["language", "look", "lanes", *names]
