from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gatestation.lane_arm import ArmOrder
from gatestation.lane_shown import LaneShown, LaneState
from gatestation.screen.lanes_view import LanesView
from gatestation.screen.view import GateView
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual


class Scene:
    """Three lanes on one screen, a clock that stands, and what was ordered."""

    def __init__(self, qtbot: QtBot, theme: Theme, translations: Translations) -> None:
        self.seconds = 0.0
        self.lanes = [GateView(theme, translations) for _ in range(3)]
        for at, lane in enumerate(self.lanes):
            qtbot.addWidget(lane)
            lane.show_lane(Bilingual(f"{at + 1} 号闸", f"Lane {at + 1}"))
        self.view = LanesView(theme, self.lanes, lambda: self.seconds)
        qtbot.addWidget(self.view)
        self.orders: list[tuple[int, ArmOrder]] = []
        self.view.ordered.connect(lambda lane, order: self.orders.append((lane, order)))
        self.view.show()

    def press(self, key: str) -> None:
        self.view.keys.key(key).click()

    def free(self, lane: int, why: str) -> None:
        self.lanes[lane].show_state(LaneShown("A1", LaneState.FREE, free=why))

    def working(self) -> set[str]:
        return {key.name for key in self.view.working_keys()}


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, translations: Translations) -> Scene:
    return Scene(qtbot, theme, translations)


def test_each_lane_has_a_tile_that_says_what_its_screen_says(scene: Scene) -> None:
    names = [tile.accessibleName() for tile in scene.view.tiles]

    assert names[1] == "2 号闸，入园，请刷票，就绪"


def test_the_arm_of_the_chosen_lane_is_held_open_and_taken_back(scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.view, "2")
    scene.press("hold")
    scene.free(1, "MANUAL")
    scene.press("release")

    assert scene.orders == [(1, ArmOrder.HOLD_OPEN), (1, ArmOrder.RELEASE)]


def test_all_arms_open_at_the_second_press_only(scene: Scene) -> None:
    scene.press("all")
    scene.press("all")  # bounced
    assert scene.orders == []
    scene.seconds = 0.5
    scene.press("all")

    assert scene.orders == [(lane, ArmOrder.HOLD_OPEN) for lane in range(3)]


def test_another_key_between_disarms(scene: Scene) -> None:
    scene.press("all")
    scene.press("next")
    scene.seconds = 1.0
    scene.press("all")

    assert scene.orders == []


def test_when_all_are_free_one_press_takes_them_back(scene: Scene) -> None:
    for lane in range(3):
        scene.free(lane, "MANUAL")
    scene.press("all")

    assert scene.orders == [(lane, ArmOrder.RELEASE) for lane in range(3)]


def test_a_lane_under_test_has_the_keys_of_a_test_and_shows_what_its_board_says(
    scene: Scene,
) -> None:
    scene.press("test")
    assert "entry" not in scene.working()
    scene.lanes[0].show_state(
        LaneShown("A1", LaneState.FREE, free="TEST", contacts=("PASSED ENTRY 1",))
    )
    tried: list[int] = []
    scene.view.sound_tried.connect(tried.append)
    for key in ("entry", "exit", "sound", "test_over"):
        scene.press(key)

    assert "PASSED ENTRY 1" in scene.view.tiles[0].accessibleName()
    assert tried == [0]
    assert scene.orders == [
        (0, ArmOrder.TEST),
        (0, ArmOrder.TEST_ENTRY),
        (0, ArmOrder.TEST_EXIT),
        (0, ArmOrder.TEST_OVER),
    ]


def test_a_free_lane_is_not_tested(scene: Scene) -> None:
    scene.free(0, "FIRE")

    assert scene.working() == {"look", "all", "next", "release"}
