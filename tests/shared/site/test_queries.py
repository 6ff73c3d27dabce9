"""What a station knows about itself."""

from __future__ import annotations

import pytest

from shared.kernel.locale import Bilingual
from shared.site.queries import lanes_of_this_station, this_station
from shared.site.sign_in import NotThisStation
from tests.shared.stage import GATE, OTHER_GATE, WINDOW, Stage


def test_a_window_knows_who_and_where_it_is(stage: Stage) -> None:
    with stage.acting(WINDOW) as session:
        facts = this_station(session)

    assert (facts.code, facts.kind, facts.name) == (
        "2",
        "window",
        Bilingual("2 号窗口", "Window 2"),
    )
    assert (facts.site_name.zh, facts.mode, facts.capacity) == ("鹿鸣山风景区", "demo", 9_000)
    assert facts.business_date == stage.today


def test_a_login_without_station_is_refused(stage: Stage) -> None:
    with pytest.raises(NotThisStation):
        this_station(stage.session)


def test_a_gate_knows_its_lanes_and_their_zones(stage: Stage) -> None:
    with stage.acting(GATE) as session:
        lanes = lanes_of_this_station(session)

    assert [(lane.code, lane.name.en, lane.zone_name.en) for lane in lanes] == [
        ("A1", "Lane 3", "Main gate")
    ]


def test_a_gate_does_not_list_lanes_of_another(stage: Stage) -> None:
    with stage.acting(GATE) as session:
        ours = lanes_of_this_station(session)
    with stage.acting(OTHER_GATE) as session:
        theirs = lanes_of_this_station(session)

    assert {lane.id for lane in ours}.isdisjoint(lane.id for lane in theirs)


def test_a_window_has_no_lanes(stage: Stage) -> None:
    with stage.acting(WINDOW) as session:
        assert lanes_of_this_station(session) == ()


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        ("2026-11-22 03:59:59.999999+08", "2026-11-21"),
        ("2026-11-22 04:00:00+08", "2026-11-22"),
        ("2026-12-31 20:00:00+00", "2027-01-01"),
    ],
)
def test_the_database_changes_the_business_date_at_the_cut_off_too(
    stage: Stage, instant: str, expected: str
) -> None:
    found = stage.value("SELECT app.business_date(CAST(:at AS timestamptz))::text", at=instant)

    assert found == expected
