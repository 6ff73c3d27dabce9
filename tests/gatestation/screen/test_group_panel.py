"""The guide's list of a group: names are ticked by key or by finger, and those come in."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gatestation.attended import Decided
from gatestation.screen.view import GateView
from gatestation.wording import Scanned
from shared.admission.rules import Verdict
from shared.admission.scan_answer import GroupFigures, GroupMember, ScanAnswer
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual

NOON = datetime(2025, 10, 3, 4, 0, tzinfo=UTC)


def member(at: int, *, inside: bool = False) -> GroupMember:
    return GroupMember(UUID(int=at), f"2-1003-0001-{at:02d}", 1, not inside, (f"李*{at} 尾号002X",))


MEMBERS = (member(1, inside=True), *(member(at) for at in range(2, 47)))
ASKED = ScanAnswer(
    UUID(int=99),
    Verdict.CHECK_COUNT,
    admitted=False,
    persons=45,
    group=GroupFigures(46, 1, 45),
    members=MEMBERS,
)


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, translations: Translations) -> None:
        self.qtbot = qtbot
        self.view = GateView(theme, translations)
        self.told: list[Decided] = []
        self.view.decided.connect(self.told.append)
        self.view.resize(1366, 768)
        self.view.show()
        self.show(ASKED)

    def show(self, answer: ScanAnswer) -> None:
        self.view.show_scan(Scanned(answer, Bilingual("1 号闸", "Lane 1"), NOON))

    def open(self) -> None:
        self.view.keys.key("list").click()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.view.entries.group, key)

    @property
    def said(self) -> str:
        return self.view.entries.group.accessibleName()


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, translations: Translations) -> Scene:
    scene = Scene(qtbot, theme, translations)
    qtbot.addWidget(scene.view)
    return scene


def test_those_who_are_ticked_are_let_in(scene: Scene) -> None:
    scene.open()
    scene.press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert scene.said.startswith("团队名单：已勾选 2 人，还可入 45 人")

    scene.view.keys.key("enter").click()

    ticked = (UUID(int=2), UUID(int=5))
    assert scene.told == [Decided(UUID(int=99), agreed=True, ticked=ticked)]
    assert not scene.view.entries.is_open


def test_one_key_ticks_all_but_who_is_inside(scene: Scene) -> None:
    scene.open()
    scene.qtbot.keyClicks(scene.view.entries.group, "*")

    assert scene.view.entries.group.persons == 45


def test_nobody_is_let_in_before_somebody_is_ticked(scene: Scene) -> None:
    scene.open()
    scene.view.keys.key("enter").click()

    assert scene.told == []
    assert "还没有勾选" in scene.said


def test_who_is_inside_is_not_ticked_again(scene: Scene) -> None:
    scene.open()
    scene.press(Qt.Key.Key_Left, Qt.Key.Key_Space)

    assert scene.view.entries.group.persons == 0


def test_a_long_list_is_turned_by_pages(scene: Scene) -> None:
    scene.open()
    assert "1/4" in scene.said

    scene.press(Qt.Key.Key_PageDown)

    assert "2/4" in scene.said


def test_the_list_goes_with_its_question(scene: Scene) -> None:
    scene.open()
    scene.show(ScanAnswer(UUID(int=98), Verdict.OK_ENTRY, admitted=True, persons=1))

    assert not scene.view.entries.is_open
    assert [key.name for key in scene.view.working_keys() if key.name == "list"] == []
