"""What the place and its roles were set to before, as the office reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import ProgrammingError

from shared.kernel.locale import Bilingual
from shared.site.former_states import FormerState, Kind, former_states
from shared.site.people import remove_role, save_role
from shared.site.people_queries import list_roles
from shared.site.place import save_channel, save_holidays, save_lane, save_site, save_zone
from shared.site.place_facts import (
    NEW,
    ChannelFacts,
    HolidayFacts,
    LanePlace,
    Refunds,
    Settles,
    ZoneFacts,
)
from shared.site.place_queries import list_stations, list_zones, read_site
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"
NAME = Bilingual("后山", "Back hill")


@pytest.fixture
def administrator(stage: Stage) -> StaffToken:
    return stage.token("3001", "O", ("site_edit",))


def read(stage: Stage, kind: Kind, record_id: int, token: StaffToken) -> tuple[FormerState, ...]:
    with stage.acting(OFFICE) as session:
        return former_states(session, kind, record_id, token=token)


def test_states_of_a_zone_come_newest_first_from_its_making_on_with_who_wrote_them(
    stage: Stage, administrator: StaffToken
) -> None:
    zone = ZoneFacts(NEW, "hill", NAME, 500)
    with stage.acting(OFFICE) as session:
        number = save_zone(session, zone, token=administrator)
        larger = replace(zone, id=number, capacity=700, version=1)
        save_zone(session, larger, token=administrator)
        save_zone(session, replace(zone, code="lake", capacity=9), token=administrator)

    states = read(stage, Kind.ZONE, number, administrator)

    assert [one.document["capacity"] for one in states] == [700, 500]
    assert {one.who for one in states} == {
        stage.value("SELECT name FROM app.staff WHERE number = '3001'")
    }
    assert states[0].at > states[1].at


def test_a_kind_tells_nothing_of_another_kind_of_the_same_number(
    stage: Stage, administrator: StaffToken
) -> None:
    with stage.acting(OFFICE) as session:
        settings = replace(read_site(session).settings, capacity=8_500)
        save_site(session, settings, token=administrator)
        days = (HolidayFacts(date(2031, 1, 1), "holiday", NAME, 1),)
        save_holidays(session, 2031, days, token=administrator)
        channel = ChannelFacts(
            NEW, "booth", NAME, "booth", True, None, None, Refunds.HERE, Settles.IMMEDIATE, None, ()
        )
        booth = save_channel(session, channel, token=administrator)

    assert [one.document["capacity"] for one in read(stage, Kind.SITE, 1, administrator)] == [8_500]
    assert read(stage, Kind.ZONE, 1, administrator) == ()
    (year,) = read(stage, Kind.HOLIDAYS, 2031, administrator)
    assert [day["day"] for day in year.document["days"]] == ["2031-01-01"]
    assert read(stage, Kind.HOLIDAYS, 2032, administrator) == ()
    (made,) = read(stage, Kind.CHANNEL, booth, administrator)
    assert (made.document["code"], "version" in made.document) == ("booth", False)


def test_a_state_of_a_gate_holds_all_lanes_that_were_written_until_then(
    stage: Stage, administrator: StaffToken
) -> None:
    with stage.acting(OFFICE) as session:
        gate = next(one for one in list_stations(session) if one.code == "3")
        zone = list_zones(session)[0].id
        for code in ("B8", "B9"):
            lane = LanePlace(NEW, gate.id, code, NAME, zone)
            save_lane(session, lane, token=administrator)

    states = read(stage, Kind.STATION, gate.id, administrator)

    assert [sorted(one.document["lanes"]) for one in states] == [["B8", "B9"], ["B8"]]


def test_a_role_does_not_show_what_an_older_one_of_its_code_was(stage: Stage) -> None:
    security = stage.token("3002", "O", ("staff_edit",))
    with stage.acting(OFFICE) as session:
        older = save_role(session, NEW, "guide", NAME, ["sell"], token=security)
        version = next(one.version for one in list_roles(session) if one.id == older)
        remove_role(session, older, token=security, version=version)
        number = save_role(session, NEW, "guide", NAME, ["report"], token=security)

    states = read(stage, Kind.ROLE, number, security)

    assert [one.document["rights"] for one in states] == [["report"]]


@pytest.mark.parametrize(
    ("kind", "right", "needed"),
    [(kind, "staff_edit", "site_edit") for kind in Kind if kind is not Kind.ROLE]
    + [(Kind.ROLE, "site_edit", "staff_edit")],
)
def test_whoever_may_not_write_it_may_not_read_what_it_was(
    stage: Stage, kind: Kind, right: str, needed: str
) -> None:
    other = stage.token("3003", "O", (right,))

    with pytest.raises(NotPermitted) as refused:
        read(stage, kind, 1, other)

    assert refused.value.right == needed


def test_a_window_does_not_ask_for_it_at_all(stage: Stage, administrator: StaffToken) -> None:
    with pytest.raises(ProgrammingError), stage.acting("window_2") as session:
        former_states(session, Kind.SITE, 1, token=administrator)
