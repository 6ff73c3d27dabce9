"""What is sent when: news at once, nothing twice."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from server.board.latest import LatestBoard
from shared.capacity.alerts import Threshold
from shared.capacity.board import CoursePoint, FlowBoard, FlowCourse
from shared.capacity.flow import FlowFigures
from shared.capacity.occupancy import PARK, Area, Occupancy
from shared.kernel.locale import Bilingual
from shared.site.gate_state import GateState

NOW = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)
COURSE = FlowCourse((CoursePoint(NOW, 30, 20),), {PARK: 95})


def board(inside: int, seconds: int = 0) -> FlowBoard:
    park = Area(PARK, Bilingual("园", "Park"), 100, None)
    at = NOW + timedelta(seconds=seconds)
    figures = FlowFigures(at, date(2026, 5, 1), Threshold(), (Occupancy(park, inside, 30, 10),))
    return FlowBoard(figures, (), (), ())


def test_a_later_look_at_the_same_figures_is_no_news() -> None:
    latest = LatestBoard()

    latest.show(board(20), COURSE)
    latest.show(board(20, seconds=1), COURSE)

    assert latest.version == 1
    assert json.loads(latest.course) == [[NOW.isoformat(), 30, 20]]


def test_a_gate_off_line_is_named_with_what_it_has_to_send() -> None:
    latest = LatestBoard()
    gate = GateState(7, Bilingual("东门", "East gate"), NOW, 12, 0, away=True)

    latest.show(board(20), COURSE)
    latest.show(replace(board(20), gates=(gate,)), COURSE)

    assert latest.version == 2
    name = {"zh": "东门", "en": "East gate"}
    said = {"name": name, "away": True, "unsent": 12, "heard": NOW.isoformat()}
    assert json.loads(latest.figures)["gates"] == [said]


def test_whoever_waits_is_woken_by_news() -> None:
    async def wait() -> int:
        latest = LatestBoard()
        latest.show(board(20), COURSE)
        waiting = asyncio.create_task(latest.after(1))
        await asyncio.sleep(0)
        latest.show(board(21), COURSE)
        return await waiting

    assert asyncio.run(wait()) == 2


def test_an_area_is_told_with_share_and_stay() -> None:
    latest = LatestBoard()

    latest.show(board(80), COURSE)

    (area,) = json.loads(latest.figures)["areas"]
    assert (area["inside"], area["permille"], area["stay"], area["level"]) == (80, 800, 95, None)
