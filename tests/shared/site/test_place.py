"""The place is changed by the system administrator, and each change is in the audit log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from shared.database.verb import RowRefused, record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.place import (
    register_station,
    rename_station,
    save_holidays,
    save_lane,
    save_site,
    save_zone,
)
from shared.site.place_facts import (
    NEW,
    HolidayFacts,
    LanePlace,
    StationPlace,
    ZoneFacts,
)
from shared.site.place_queries import (
    list_holidays,
    list_lanes,
    list_stations,
    list_zones,
    read_site,
)
from shared.site.sign_in import NotPermitted
from tests.shared.site.place_scene import BOOTH, NAME, Administration
from tests.shared.stage import Stage


@pytest.fixture
def office(stage: Stage) -> Administration:
    return Administration(stage, stage.token("3001", "O", ("site_edit",)))


def test_the_settings_of_the_site_are_written_and_what_stands_stays(
    office: Administration,
) -> None:
    with office.at_work() as session:
        before = read_site(session)
        wanted = replace(
            before.settings,
            name=NAME,
            opens=time(7, 30),
            hold_minutes=15,
            cash_tolerance=Money(500),
            refund_limit=Money(50_000),
            outage_percent=5,
            points_per_yuan=50,
        )
        save_site(session, wanted, token=office.token)
        after = read_site(session)

    assert after == replace(before, settings=wanted)


def test_a_setting_out_of_its_bounds_is_refused_by_the_rule(office: Administration) -> None:
    with office.at_work() as session:
        settings = replace(read_site(session).settings, hold_minutes=121)

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        save_site(session, settings, token=office.token)

    assert refused.value.rule == "ck_site_hold_minutes"


def test_a_zone_is_added_and_changed_and_keeps_its_code(office: Administration) -> None:
    with office.at_work() as session:
        number = save_zone(session, ZoneFacts(NEW, "hill", NAME, 500), token=office.token)
        save_zone(session, ZoneFacts(number, "other", NAME, 700, version=1), token=office.token)
        found = next(zone for zone in list_zones(session) if zone.id == number)

    assert found == ZoneFacts(number, "hill", NAME, 700)


def test_a_code_of_a_zone_is_used_once(office: Administration) -> None:
    with office.at_work() as session:
        first = list_zones(session)[0]

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        save_zone(session, replace(first, id=NEW), token=office.token)

    assert refused.value.rule == "uq_zone_code"


def test_a_lane_is_added_to_a_gate_and_led_into_another_zone(office: Administration) -> None:
    with office.at_work() as session:
        gate = next(one for one in list_stations(session) if one.code == "3")
        zones = list_zones(session)
        lane = LanePlace(NEW, gate.id, "B9", NAME, zones[0].id)
        number = save_lane(session, lane, token=office.token)
        moved = replace(lane, id=number, zone_id=zones[1].id, version=1)
        save_lane(session, moved, token=office.token)
        found = next(one for one in list_lanes(session) if one.id == number)

    assert found == replace(lane, id=number, zone_id=zones[1].id)


def test_a_window_has_no_lanes(office: Administration) -> None:
    with office.at_work() as session:
        window = next(one for one in list_stations(session) if one.kind == "window")
        zone = list_zones(session)[0].id

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        save_lane(session, LanePlace(NEW, window.id, "A", NAME, zone), token=office.token)

    assert (refused.value.table, refused.value.rule) == ("lane", "station_id")


def test_a_station_is_called_otherwise_and_logs_in_as_before(office: Administration) -> None:
    with office.at_work() as session:
        before = next(one for one in list_stations(session) if one.code == "2")
        rename_station(session, before.id, NAME, token=office.token, version=before.version)
        after = next(one for one in list_stations(session) if one.code == "2")

    assert after == replace(before, name=NAME)


def test_special_days_are_written_a_year_at_a_time(office: Administration) -> None:
    first = HolidayFacts(date(2031, 1, 1), "holiday", Bilingual("元旦", "New Year"), 1)
    worked = HolidayFacts(date(2031, 1, 4), "working_day", Bilingual("元旦", "New Year"), 1)
    other = HolidayFacts(date(2032, 1, 1), "holiday", Bilingual("元旦", "New Year"), 1)
    with office.at_work() as session:
        save_holidays(session, 2031, [first], token=office.token)
        save_holidays(session, 2032, [other], token=office.token)
        save_holidays(session, 2031, [first, worked], token=office.token, read=[first])

        assert list_holidays(session, 2031) == (first, worked)
        assert list_holidays(session, 2032) == (other,)


def test_only_the_system_administrator_changes_the_place(office: Administration) -> None:
    office.token = office.stage.token("3002", "O", ("staff_edit",))

    with pytest.raises(NotPermitted) as refused:
        office.save(BOOTH)

    assert refused.value.right == "site_edit"


def test_a_change_of_the_place_is_in_the_audit_log(office: Administration) -> None:
    office.save(BOOTH)

    row = office.stage.run(
        "SELECT action, detail->>'code' AS code FROM audit_log WHERE staff_id = :who"
        " ORDER BY at DESC LIMIT 1",
        who=office.token.staff_id,
    )[0]
    assert (row.action, row.code) == ("save_channel", "booth")


def test_a_zone_that_nothing_sells_is_switched_off_and_gets_no_lane(
    office: Administration,
) -> None:
    with office.at_work() as session:
        gate = next(one for one in list_stations(session) if one.code == "3")
        number = save_zone(session, ZoneFacts(NEW, "hill", NAME, 500), token=office.token)
        off = ZoneFacts(number, "hill", NAME, 500, active=False, version=1)
        save_zone(session, off, token=office.token)
        found = next(zone for zone in list_zones(session) if zone.id == number)

    assert not found.active
    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        save_lane(session, LanePlace(NEW, gate.id, "B9", NAME, number), token=office.token)
    assert refused.value.rule == "zone_is_off"


def test_a_zone_that_is_sold_is_not_switched_off(office: Administration) -> None:
    with office.at_work() as session:
        sold = list_zones(session)[0]

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        save_zone(session, replace(sold, active=False), token=office.token)

    assert refused.value.rule == "zone_is_sold"


NINE = StationPlace(NEW, "K9", "window", "", NAME)


def test_a_new_pc_is_registered_and_waits_for_its_login(office: Administration) -> None:
    with office.at_work() as session:
        number = register_station(session, NINE, token=office.token)
        found = next(one for one in list_stations(session) if one.id == number)

    assert found == StationPlace(number, "K9", "window", "window_k9", NAME, admitted=False)
    slots = office.stage.run(
        "SELECT slot FROM audit_head WHERE station_id = :id ORDER BY slot", id=number
    )
    assert [row.slot for row in slots] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("station", "rule"),
    [
        (replace(NINE, code="2"), "uq_station_code"),
        (replace(NINE, code="w 9"), "station_code"),
        (replace(NINE, kind="booth"), "ck_station_kind"),
    ],
)
def test_a_pc_that_cannot_be_is_refused(
    office: Administration, station: StationPlace, rule: str
) -> None:
    document = {"code": station.code, "kind": station.kind, "name_zh": "九", "name_en": "Nine"}

    with pytest.raises(RowRefused) as refused, office.at_work() as session:
        record(session, "register_station", document | {"chains": 6}, office.token.value)

    assert refused.value.rule == rule


def test_who_does_not_keep_the_place_registers_nothing(office: Administration) -> None:
    clerk = office.stage.token("1001", "O", ("sell",))

    with pytest.raises(NotPermitted), office.at_work() as session:
        register_station(session, NINE, token=clerk)
