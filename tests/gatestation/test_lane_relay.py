from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from gatestation.lane_relay import LaneRelay
from gatestation.lane_shown import LaneShown


def test_what_a_lane_tells_on_its_thread_arrives_on_the_thread_of_the_screens(
    qtbot: QtBot,
) -> None:
    relay = LaneRelay()
    arrived: list[tuple[LaneShown, int]] = []
    relay.shown.connect(lambda shown: arrived.append((shown, threading.get_ident())))

    lane = threading.Thread(target=lambda: relay.tell(LaneShown("A1")))
    lane.start()
    lane.join()

    assert arrived == []
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [(LaneShown("A1"), threading.get_ident())]


def test_news_keep_their_order(qtbot: QtBot) -> None:
    relay = LaneRelay()
    arrived: list[str] = []
    relay.shown.connect(lambda shown: arrived.append(shown.lane))

    for number in range(50):
        relay.tell(LaneShown(str(number)))
    qtbot.waitUntil(lambda: len(arrived) == 50)

    assert arrived == [str(number) for number in range(50)]
