"""The capacities of the park and its zones, set by whoever keeps the place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt

from boxoffice.place.plan_field import between, grown, moved, overlap
from shared.capacity.lane_mode import LaneMode
from shared.capacity.settings import CapacitySettings, DayLimit, read_capacities
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.place.place_keys import SessionsOf, choose, fill, go_to, page, save
from tests.conftest import ParkDatabase


@pytest.fixture
def read(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Any:
    sessions = sessions_of(park_of_its_own.park.station_urls["O"])

    def capacities() -> dict[str, CapacitySettings]:
        with sessions() as session:
            return {one.name.zh: one for one in read_capacities(session)}

    return capacities


def today(office: OfficeAtWork) -> date:
    return office.room.capacities.fields.approved_on.edit._today()


def test_the_park_is_given_its_figures_thresholds_and_single_days(
    office: OfficeAtWork, read: Any
) -> None:
    view = page(office, "capacities")
    fields, day = view.fields, today(office) + timedelta(days=3)
    for field, words in (
        (fields.capacity, "8000"), (fields.daily, "20,000"), (fields.warn, "70"),
        (fields.hysteresis, "3"), (fields.stay, "200"),
    ):  # fmt: skip
        fill(field.edit, words)
    choose(fields.day_full_lanes, LaneMode.CLOSED)
    fields.exits.switch.click()
    fields.days.rows.insert(0, (day, 5000, None, "大风"))

    save(office)

    park = read()["鹿鸣山风景区"]
    assert (park.capacity, park.daily_capacity, park.warn_percent) == (8000, 20_000, 70)
    assert (park.hysteresis, park.exits_counted, park.stay_minutes) == (3, False, 200)
    assert (park.full_lanes, park.day_full_lanes) == (LaneMode.ONE_OUT_ONE_IN, LaneMode.CLOSED)
    assert park.days == (DayLimit(day, 5000, None, "大风"),)
    row = view.pane.rows()[0]
    assert (row.note, row.tag) == ("估算，停留 200 分钟", "8,000 / 20,000")
    assert view.fields.plan.isHidden()


def test_a_zone_is_placed_on_the_plan_by_the_arrow_keys(office: OfficeAtWork, read: Any) -> None:
    view = page(office, "capacities")
    go_to(view, "玻璃栈道")
    office.until(lambda: view.fields.plan.isVisible())

    view.fields.plan.take_focus()
    for key, how in ((Qt.Key.Key_Right, None), (Qt.Key.Key_Right, None),
                     (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)):  # fmt: skip
        office.press(key, how) if how else office.press(key)
    save(office)

    assert read()["玻璃栈道"].plan == (41, 40, 20, 21)
    assert view.fields.days.isHidden()


def test_what_makes_no_sense_is_refused_at_its_field(office: OfficeAtWork, read: Any) -> None:
    view = page(office, "capacities")
    fields, before = view.fields, read()["鹿鸣山风景区"]
    fill(fields.daily.edit, "8,999")
    fill(fields.warn.edit, "100")
    fields.days.rows.insert(0, (today(office) - timedelta(days=1), 5000, None, ""))

    office.press(Qt.Key.Key_S, CONTROL)

    assert fields.daily.error() == "全天的不能少于瞬时的"
    assert fields.warn.error() == "应在 50 到 99 之间"
    assert fields.days.error().endswith("这一天已经过了")
    assert read()["鹿鸣山风景区"] == before


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ((None, None), "两个数至少填一个；照常就删去此行"),
        ((0, None), "至少 1 人；不接待游客请暂停售票"),
        ((6000, 5999), "全天的不能少于瞬时的"),
        ((6000, None), ""),
    ],
)
def test_a_single_day_says_what_is_wrong_with_it(
    office: OfficeAtWork, row: tuple[int | None, int | None], says: str
) -> None:
    view = page(office, "capacities")
    view.fields.days.rows.insert(0, (today(office), *row, ""))

    fault = view.fields.days.fault()

    assert fault == (f"{today(office)}：{says}" if says else "")


def test_former_states_of_a_capacity_can_be_read(office: OfficeAtWork) -> None:
    view = page(office, "capacities")
    fill(view.fields.warn.edit, "75")
    save(office)

    facts = view.facts({"area_id": 0, "capacity": 9000, "warn_percent": 75,
                        "full_lanes": "CLOSED", "exits_counted": False})  # fmt: skip

    assert ("预警（%）", "75") in facts
    assert ("瞬时满员时，通道", "停止入园") in facts
    assert ("出口", "不计，按停留估算") in facts


def test_a_place_is_drawn_from_corner_to_corner_and_stays_on_the_plan() -> None:
    assert between(QPointF(70.4, 10), QPointF(20, 55.2)) == (20, 10, 50, 45)
    assert between(QPointF(99, 99), QPointF(120, 130)) == (96, 96, 4, 4)
    assert moved((90, 0, 10, 20), 5, -5) == (90, 0, 10, 20)
    assert grown((90, 0, 10, 20), 5, 5) == (90, 0, 10, 25)
    assert overlap((0, 0, 50, 50), (49, 49, 10, 10))
    assert not overlap((0, 0, 50, 50), (50, 0, 10, 10))
